import type { Translate } from "~/i18n/translate";
import { Checkbox } from "~/ui/forms/checkbox";
import { FieldGrid } from "~/ui/forms/field-grid";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";

export interface SessionValues {
  title: string;
  room: string;
  startsAt: string;
  endsAt: string;
  speakers: string;
  earnsHours: boolean;
  ownSeats: boolean;
  capacity: string;
}

/** The fields of a session; a plain function, so that the form's summary knows their labels. */
export const sessionFields = (t: Translate, values: SessionValues, span: { from: string; to: string }) => (
  <>
    <TextField name="title" label={t("organizer.sessions.name")} value={values.title} maxLength={80} />
    <FieldGrid>
      <TextField
        name="startsAt"
        label={t("organizer.sessions.startsAt")}
        hint={t("organizer.sessions.timeHint", span)}
        value={values.startsAt}
        maxLength={30}
      />
      <TextField name="endsAt" label={t("organizer.sessions.endsAt")} value={values.endsAt} maxLength={30} />
    </FieldGrid>
    <TextField
      name="room"
      label={t("organizer.sessions.room")}
      hint={t("organizer.sessions.roomHint")}
      value={values.room}
      maxLength={40}
      optional
    />
    <TextArea
      name="speakers"
      label={t("organizer.sessions.speakers")}
      hint={t("organizer.sessions.speakersHint")}
      value={values.speakers}
      optional
    />
    <Checkbox name="earnsHours" label={t("organizer.sessions.earnsHours")} checked={values.earnsHours} />
    <Checkbox
      name="ownSeats"
      label={t("organizer.sessions.ownSeats")}
      hint={t("organizer.sessions.ownSeatsHint")}
      checked={values.ownSeats}
    />
    <TextField
      name="capacity"
      label={t("organizer.sessions.capacity")}
      hint={t("organizer.sessions.capacityHint")}
      value={values.capacity}
      inputMode="numeric"
      width="number"
      suffix={t("organizer.facts.seats")}
      optional
    />
  </>
);
