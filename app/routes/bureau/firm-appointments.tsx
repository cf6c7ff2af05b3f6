import { useLocale, useT } from "~/i18n/context";
import { hasPapers } from "~/routes/appointment-papers";
import { AppointmentState, termText } from "~/routes/appointment-state";
import type { AppointmentView } from "~/routes/appointment-view";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** Whom a firm appointed, as the bureau above it sees it: who, since when, and the letters. */
export function FirmAppointments({ appointments }: { appointments: readonly AppointmentView[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <Section title={t("appointments.desk.current")}>
      {appointments.length === 0 ? <p>{t("appointments.list.empty")}</p> : null}
      <RowList>
        {appointments.map((view) => (
          <Row
            key={view.id}
            title={view.holderName ?? t("appointments.fact.erased")}
            state={<AppointmentState view={view} />}
            meta={[`${view.number} · ${termText(view, t, locale)}`]}
            act={
              hasPapers(view) ? (
                <a href={`/appointments/${view.id}/letter.pdf`}>{t("appointments.one.letter")}</a>
              ) : undefined
            }
          />
        ))}
      </RowList>
    </Section>
  );
}
