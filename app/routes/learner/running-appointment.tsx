import { useT } from "~/i18n/context";
import type { AppointmentView } from "~/routes/appointment-view";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";

/** What she can do with an appointment that is agreed and not over. */
export function RunningAppointment({ view }: { view: AppointmentView }) {
  const t = useT();
  return (
    <ActRow>
      <LinkButton href={`/me/appointments/${view.id}/ending`} variant="danger">
        {t(view.endsOn === null ? "appointments.own.end" : "appointments.own.endEarlier")}
      </LinkButton>
    </ActRow>
  );
}
