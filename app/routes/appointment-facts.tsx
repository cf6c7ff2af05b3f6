import type { Duty } from "@db/statuses";
import type { ReactNode } from "react";
import { useLocale, useT } from "~/i18n/context";
import { formatDay, formatIsoDay } from "~/kernel/instant-format";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";
import { joinPhrases } from "~/ui/show/phrases";
import { termText } from "./appointment-state";
import type { AppointmentView } from "./appointment-view";

export interface AppointmentFactsProps {
  view: AppointmentView;
  /** Name of the firm, where the page is not the firm's own. */
  firm?: string;
}

/** What was agreed, and what became of it. */
export function AppointmentFacts({ view, firm }: AppointmentFactsProps) {
  const t = useT();
  const locale = useLocale();
  const { endedAt, endedBy } = view;
  const term = (key: Parameters<typeof t>[0], value: ReactNode) => ({ term: t(key), value });
  return (
    <Section title={t("appointments.fact.title")}>
      <DefinitionList
        items={[
          term("appointments.fact.number", view.number),
          firm !== undefined && term("appointments.fact.firm", firm),
          term("appointments.fact.director", view.holderName ?? t("appointments.fact.erased")),
          view.account !== null && term("appointments.fact.account", view.account),
          term("appointments.fact.term", joinPhrases(termText(view, t, locale).split(/(?<=至)/))),
          term("appointments.fact.duties", <DutyList duties={view.duties} />),
          term("appointments.fact.otherDuties", view.otherDuties),
          term("appointments.fact.authority", view.authority),
          term("appointments.fact.statement", view.statement),
          term("appointments.fact.shortfall", view.shortfall),
          view.answeredAt !== null && term("appointments.fact.answered", <Instant ms={view.answeredAt} />),
          term("appointments.fact.answerReason", view.answerReason),
          view.endsOn !== null && {
            term: t("appointments.fact.ended"),
            value: t("appointments.stateDetail.ended", { day: formatIsoDay(view.endsOn, locale) }),
            note:
              endedBy && endedAt !== null
                ? t(`appointments.fact.endedBy.${endedBy}`, { day: formatDay(endedAt, locale) })
                : undefined,
          },
          term("appointments.fact.endReason", view.endReason),
        ]}
      />
    </Section>
  );
}

function DutyList({ duties }: { duties: readonly string[] }) {
  const t = useT();
  return (
    <ol className="facts-list">
      {each(duties, (duty) => (
        <li>{t(`appointments.duty.${duty as Duty}`)}</li>
      ))}
    </ol>
  );
}
