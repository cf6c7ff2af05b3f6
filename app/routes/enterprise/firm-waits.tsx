import { isFailed } from "~/domains/appointments/acceptance";
import { useT } from "~/i18n/context";
import { AppointmentState } from "~/routes/appointment-state";
import type { AppointmentView } from "~/routes/appointment-view";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

/** Proposals without an answer: those that need a sentence of the firm's first. */
export function FirmWaits({ waiting }: { waiting: readonly AppointmentView[] }) {
  const t = useT();
  if (waiting.length === 0)
    return (
      <Section title={t("appointments.desk.waits")}>
        <p>{t("appointments.desk.nothingWaits")}</p>
      </Section>
    );
  const asked = waiting.filter(needsSentence);
  return (
    <Section title={t("appointments.desk.waits")}>
      <RowList>
        {asked.map((view) => (
          <Row
            key={view.id}
            title={t("appointments.desk.explain", { name: view.holderName ?? "" })}
            state={<State kind="attention" icon="warning" word={t("appointments.check.unmet")} />}
            meta={[t("appointments.desk.explainNote")]}
            act={
              <LinkButton small href={`/enterprise/${view.enterpriseId}/appointments/${view.id}/statement`}>
                {t("appointments.desk.explainAct")}
              </LinkButton>
            }
          />
        ))}
        {waiting
          .filter((view) => !asked.includes(view))
          .map((view) => (
            <Row
              key={view.id}
              title={t("appointments.desk.waitsForAnswer", { name: view.holderName ?? "" })}
              state={<AppointmentState view={view} />}
              meta={[view.number]}
              act={
                <LinkButton small variant="outlined" href={`/enterprise/${view.enterpriseId}/appointments/${view.id}`}>
                  {t("appointments.desk.open")}
                </LinkButton>
              }
            />
          ))}
      </RowList>
    </Section>
  );
}

/** Her check failed, she let the firm see it, and the firm has not said why it goes on. */
export const needsSentence = ({ state, check, shortfall }: AppointmentView): boolean =>
  state === "proposed" && shortfall === null && check !== null && isFailed(check);
