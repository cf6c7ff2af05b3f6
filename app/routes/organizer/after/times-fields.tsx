import { heldField } from "~/domains/events/after/held-times";
import type { Translate } from "~/i18n/translate";
import { Checkbox } from "~/ui/forms/checkbox";
import { FieldGrid } from "~/ui/forms/field-grid";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";
import { AskedButtons } from "../run/asked-event";

interface TypedTimes {
  startsAt: string;
  endsAt: string;
  earnsHours: boolean;
}
type NameOf = (part: "startsAt" | "endsAt" | "earnsHours") => string;

/** When an event and each part of it were held. A plain function, so that the form knows the labels of its fields. */
export const timesFields = (
  t: Translate,
  event: { slug: string },
  values: TypedTimes,
  sessions: readonly (TypedTimes & { id: string; title: string })[],
) => (
  <>
    <Section title={t("after.times.event")} size="small">
      {spanFields(t, (part) => part, values, t("organizer.facts.earnsHours"))}
    </Section>
    {sessions.map((one) => (
      <Section key={one.id} title={one.title} size="small">
        {spanFields(t, (part) => heldField(one.id, part), one, t("organizer.sessions.earnsHours"))}
      </Section>
    ))}
    <TextArea name="reason" label={t("organizer.reason.label")} hint={t("after.times.reasonHint")} />
    <AskedButtons event={event} act={t("after.times.act")} />
  </>
);

const spanFields = (t: Translate, nameOf: NameOf, { startsAt, endsAt, earnsHours }: TypedTimes, earns: string) => (
  <>
    <FieldGrid>
      <TextField name={nameOf("startsAt")} label={t("organizer.facts.startsAt")} value={startsAt} maxLength={30} />
      <TextField name={nameOf("endsAt")} label={t("organizer.facts.endsAt")} value={endsAt} maxLength={30} />
    </FieldGrid>
    <Checkbox name={nameOf("earnsHours")} label={earns} checked={earnsHours} />
  </>
);
