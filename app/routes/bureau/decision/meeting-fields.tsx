import { MEETING_LONGEST } from "~/domains/awards/decision/meeting-forms";
import type { Translate } from "~/i18n/translate";
import { DateField } from "~/ui/forms/date-field";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";

export interface WrittenMeeting {
  heldOn: string | null;
  place: string;
  chair: string;
  present: readonly string[];
  minutes: string;
}

/** What a meeting is. A plain function, so that the form's summary knows the labels. */
export const meetingFields = (t: Translate, { heldOn, place, chair, present, minutes }: WrittenMeeting) => (
  <>
    <DateField name="heldOn" label={t("meeting.fields.heldOn")} value={heldOn ?? ""} optional />
    <TextField
      name="place"
      label={t("meeting.fields.place")}
      value={place}
      maxLength={MEETING_LONGEST.place}
      optional
    />
    <TextField
      name="chair"
      label={t("meeting.fields.chair")}
      value={chair}
      maxLength={MEETING_LONGEST.chair}
      width="short"
      optional
    />
    <TextArea
      name="present"
      label={t("meeting.fields.present")}
      hint={t("meeting.fields.presentHint")}
      value={present.join("\n")}
      rows={6}
      optional
    />
    <TextArea
      name="minutes"
      label={t("meeting.fields.minutes")}
      hint={t("meeting.fields.minutesHint")}
      value={minutes}
      rows={10}
      maxLength={MEETING_LONGEST.minutes}
      optional
    />
  </>
);
