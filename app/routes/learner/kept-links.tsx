import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** What she wrote beside the lessons: to herself, and to the editors. */
export function KeptLinks() {
  const t = useT();
  return (
    <Section title={t("notes.beside")}>
      <RowList>
        <Row title={t("notes.title")} href="/learn/notes" meta={[t("notes.row")]} />
        <Row title={t("mistakes.own.title")} href="/learn/reports" meta={[t("mistakes.own.note")]} />
      </RowList>
    </Section>
  );
}
