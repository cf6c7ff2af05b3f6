import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import type { Verdict } from "~/kernel/verdict";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Checkbox } from "~/ui/forms/checkbox";
import { Form } from "~/ui/forms/form";
import { Callout } from "~/ui/show/callout";

export interface AppointmentAnswerProps {
  id: string;
  /** Whether she may accept now. */
  verdict: Verdict;
  /** Whether she may ask the firm for the sentence that a failed check needs. */
  ask: Verdict;
}

/** Accepting and declining; or what has to happen before. Declining is always open. */
export function AppointmentAnswer({ id, verdict, ask }: AppointmentAnswerProps) {
  const t = useT();
  const here = `/me/appointments/${id}`;
  const decline = (
    <LinkButton href={`${here}/declining`} variant="outlined">
      {t("appointments.own.decline")}
    </LinkButton>
  );
  if (verdict.ok)
    return (
      <Form action={`${here}/acceptance`}>
        <Checkbox
          name="register"
          label={t("appointments.own.register")}
          hint={t("people.consent.public-register.text")}
        />
        <p className="note">{t("appointments.own.acceptedNote")}</p>
        <ActRow>
          <Button full="phone">{t("appointments.own.accept")}</Button>
          {decline}
        </ActRow>
      </Form>
    );
  return (
    <>
      <Callout tone="gamboge" title={t("appointments.own.cannot")}>
        <p>{reasonText(t, verdict)}</p>
        {verdict.reason === "appointment.shortfallNeeded" ? (
          <p>
            {t("appointments.own.fill")} <a href="/me/employment">{t("appointments.own.fillAct")}</a>
          </p>
        ) : null}
        {ask.ok ? <p>{t("appointments.own.askNote")}</p> : null}
      </Callout>
      {ask.ok && verdict.reason === "appointment.shortfallNeeded" ? (
        <Form action={`${here}/check`}>
          <ActRow>
            <Button full="phone">{t("appointments.own.askAct")}</Button>
            {decline}
          </ActRow>
        </Form>
      ) : (
        <ActRow>{decline}</ActRow>
      )}
    </>
  );
}
