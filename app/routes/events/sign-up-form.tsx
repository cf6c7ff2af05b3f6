import type { EventView } from "~/flows/events/show-event.server";
import { useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { each } from "~/ui/each";
import { Checkbox } from "~/ui/forms/checkbox";
import { CheckboxGroup } from "~/ui/forms/checkbox-group";
import { Form } from "~/ui/forms/form";
import type { FormTime } from "~/ui/forms/form-length";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { signUpKind } from "./sign-up-band";

export interface SignUpFormProps {
  event: EventView;
  time: FormTime;
  refused?: unknown;
}

/** Everything that an event asks of who signs up, filled with what was typed where it was refused. */
export function SignUpForm({ event, time, refused }: SignUpFormProps) {
  const t = useT();
  const attendance = ["on-site", "online"] as const;
  return (
    <Form time={time} {...told(t, refused)}>
      {event.admission === "invitation" ? (
        <TextField
          name="invitationCode"
          label={t("events.signUp.invitationCode")}
          hint={t("events.signUp.invitationCodeHint")}
          optional
          width="code"
          autoComplete="off"
          spellCheck={false}
        />
      ) : null}
      {event.mode === "hybrid" ? (
        <RadioGroup
          name="attendance"
          label={t("events.signUp.attendance")}
          options={attendance.map((value) => ({ value, label: t(`events.attendance.${value}`) }))}
        />
      ) : null}
      {each(event.questions, (question) => questionField(t, question))}
      <Checkbox
        name="photoConsent"
        label={t("events.signUp.photoConsent")}
        hint={t("events.signUp.photoConsentHint")}
      />
      <p className="note">{t("events.signUp.goes")}</p>
      <ActRow>
        <Button full="phone">{t(`events.signUp.${signUpKind(event)}`)}</Button>
        <a href={`/events/${event.slug}`}>{t("events.signUp.back")}</a>
      </ActRow>
    </Form>
  );
}

/** A plain function, so that the form counts its field. */
function questionField(t: Translate, { id, label, hint, kind, choices, required }: EventView["questions"][number]) {
  const words = { name: `answer.${id}`, label, ...(hint && { hint }), ...(!required && { optional: true }) };
  const options = choices.map((value) => ({ value, label: value }));
  if (kind === "line") return <TextField {...words} maxLength={200} />;
  if (kind === "lines") return <TextArea {...words} maxLength={2000} rows={4} />;
  if (kind === "several") return <CheckboxGroup {...words} options={options} />;
  if (kind === "one") return <RadioGroup {...words} options={options} />;
  const yesNo = (["yes", "no"] as const).map((value) => ({ value, label: t(`events.signUp.${value}`) }));
  return <RadioGroup {...words} options={yesNo} inline />;
}
