import { useLocale, useT } from "~/i18n/context";
import { AppointmentState, termText } from "~/routes/appointment-state";
import type { AppointmentView } from "~/routes/appointment-view";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export interface CurrentDirectorProps {
  enterpriseId: string;
  /** In office, or agreed for a day to come. */
  running: readonly AppointmentView[];
  /** A proposal has no answer yet. */
  waits: boolean;
}

/** Who is the firm's director, or the way to one. */
export function CurrentDirector({ enterpriseId, running, waits }: CurrentDirectorProps) {
  const t = useT();
  const locale = useLocale();
  const here = `/enterprise/${enterpriseId}/appointments`;
  return (
    <Section title={t("appointments.desk.current")} link={{ href: here, text: t("appointments.desk.history") }}>
      {running.length === 0 ? <p>{t("appointments.desk.noCurrent")}</p> : null}
      <RowList>
        {running.map((view) => (
          <Row
            key={view.id}
            title={view.holderName ?? t("appointments.fact.erased")}
            href={`${here}/${view.id}`}
            state={<AppointmentState view={view} />}
            meta={[`${view.number} · ${termText(view, t, locale)}`]}
          />
        ))}
      </RowList>
      {running.length === 0 && !waits ? (
        <p>
          <LinkButton href={`${here}/new`} full="phone">
            {t("appointments.desk.propose")}
          </LinkButton>
        </p>
      ) : null}
    </Section>
  );
}
