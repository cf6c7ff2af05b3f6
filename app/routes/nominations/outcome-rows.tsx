import type { NominationLine } from "~/flows/awards/nomination/own-nominations.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { OutcomeState } from "./outcome-text";

/** What came of her nominations, on her home; nothing where nothing did. */
export function OutcomeRows({ nominations }: { nominations: readonly NominationLine[] }) {
  const t = useT();
  if (nominations.length === 0) return null;
  return (
    <Section title={t("nominations.outcome.title")} link={{ href: "/me/nominations", text: t("nominations.title") }}>
      <RowList>
        {nominations.map(({ id, title, outcome }) => (
          <Row
            key={id}
            title={title}
            href={`/nominations/${id}`}
            {...(outcome && { state: <OutcomeState came={outcome.came} /> })}
          />
        ))}
      </RowList>
    </Section>
  );
}
