import { useT } from "~/i18n/context";
import type { AppointmentView } from "~/routes/appointment-view";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Section } from "~/ui/shell/section";

/** Whether one of her appointments stands in the public register, and the way in or out. */
export function OwnPublication({ view }: { view: AppointmentView }) {
  const t = useT();
  return (
    <Section title={t("appointments.own.publication")}>
      <p>{t(view.public ? "appointments.own.public" : "appointments.own.notPublic")}</p>
      {view.public ? null : <p className="note">{t("people.consent.public-register.text")}</p>}
      <form method="post" action={`/me/appointments/${view.id}/publication`}>
        <input type="hidden" name="register" value={view.public ? "no" : "yes"} />
        <ActRow>
          <Button variant="outlined" full="phone">
            {t(view.public ? "appointments.own.unpublish" : "appointments.own.publish")}
          </Button>
        </ActRow>
      </form>
    </Section>
  );
}
