import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export interface ReportsWaitingProps {
  open: number;
  taken: number;
  /** Days the oldest has waited. */
  days: number;
}

/** How many reported mistakes wait, on the desk's first page. */
export function ReportsWaiting({ open, taken, days }: ReportsWaitingProps) {
  const t = useT();
  return (
    <Section title={t("mistakes.desk.homeTitle")}>
      {open + taken === 0 ? (
        <p className="note">{t("mistakes.desk.none")}</p>
      ) : (
        <RowList>
          <Row
            title={t("mistakes.desk.waiting", { open, taken })}
            href="/editor/reports"
            meta={[days === 0 ? t("mistakes.desk.oldestToday") : t("mistakes.desk.oldest", { days })]}
          />
        </RowList>
      )}
    </Section>
  );
}
