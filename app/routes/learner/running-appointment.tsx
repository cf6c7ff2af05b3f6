import { useT } from "~/i18n/context";
import type { AppointmentView } from "~/routes/appointment-view";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";

/** What she can do with an appointment that is agreed and not over. */
export function RunningAppointment({ view, registered }: { view: AppointmentView; registered: boolean }) {
  const t = useT();
  return (
    <>
      <ActRow>
        <LinkButton href={`/me/appointments/${view.id}/ending`} variant="danger">
          {t(view.endsOn === null ? "appointments.own.end" : "appointments.own.endEarlier")}
        </LinkButton>
      </ActRow>
      <p className="note">
        {t(registered ? "appointments.own.registered" : "appointments.own.notRegistered")}{" "}
        <a href="/me/privacy">{t("appointments.own.registerLink")}</a>
      </p>
    </>
  );
}
