import { LONGEST_ANNOUNCEMENT } from "~/domains/events/announcement/announcement-form";
import type { AnnouncementsView } from "~/flows/events/told/announcements-view.server";
import { useT } from "~/i18n/context";
import type { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { AskedButtons } from "./asked-event";

export interface AnnouncementFieldsProps {
  event: { slug: string };
  groups: AnnouncementsView["groups"];
  refused: ReturnType<typeof told>;
}

/** What is written, and to which of those who come. */
export function AnnouncementFields({ event, groups, refused }: AnnouncementFieldsProps) {
  const t = useT();
  const options = groups.map(({ audience, count }) => ({
    value: audience,
    label: t("announcements.withCount", { group: t(`announcements.audiences.${audience}`), count }),
  }));
  return (
    <Form {...refused}>
      <RadioGroup
        name="audience"
        label={t("announcements.audience")}
        hint={t("announcements.reach")}
        options={options}
        value={groups[0]?.audience}
      />
      <TextField name="subject" label={t("announcements.subject")} hint={t("announcements.subjectHint")} />
      <TextArea
        name="text"
        label={t("announcements.text")}
        hint={t("announcements.textHint", { max: LONGEST_ANNOUNCEMENT.text })}
        rows={8}
      />
      <AskedButtons event={event} act={t("announcements.act")} />
    </Form>
  );
}
