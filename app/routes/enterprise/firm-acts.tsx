import { useT } from "~/i18n/context";
import type { AppointmentView } from "~/routes/appointment-view";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { needsSentence } from "./firm-waits";

/** What the firm can do with an appointment as it stands. */
export function FirmActs({ view }: { view: AppointmentView }) {
  const t = useT();
  const here = `/enterprise/${view.enterpriseId}/appointments/${view.id}`;
  if (view.state === "proposed")
    return (
      <ActRow>
        {needsSentence(view) ? (
          <LinkButton href={`${here}/statement`}>{t("appointments.desk.explainAct")}</LinkButton>
        ) : null}
        {view.account === null ? null : <LinkButton href={`${here}/code`}>{t("appointments.code.title")}</LinkButton>}
        <LinkButton href={`${here}/withdrawal`} variant="danger">
          {t("appointments.one.withdraw")}
        </LinkButton>
      </ActRow>
    );
  if (view.state === "active" || view.state === "accepted")
    return (
      <ActRow>
        <LinkButton href={`${here}/ending`} variant="danger">
          {t(view.endsOn === null ? "appointments.one.end" : "appointments.one.endEarlier")}
        </LinkButton>
      </ActRow>
    );
  return null;
}
