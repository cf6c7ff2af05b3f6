import type { Translate } from "~/i18n/translate";
import { Checkbox } from "~/ui/forms/checkbox";
import { DateField } from "~/ui/forms/date-field";
import { FileField } from "~/ui/forms/file-field";
import { RadioGroup } from "~/ui/forms/radio-group";
import { Select } from "~/ui/forms/select";
import { TextField } from "~/ui/forms/text-field";

const ACCEPTED = ".pdf,.pptx,.docx,.xlsx,.png,.jpg,.jpeg,.webp";

export interface MaterialFieldsProps {
  sessions: readonly { value: string; label: string }[];
  /** When it is released unless said otherwise, as it is typed. */
  release: string;
  today: string;
}

/** What is told of a paper: the file, whose it is and that she agreed, for whom and from when. No component, so that its form can name their mistakes. */
export function materialFields(t: Translate, { sessions, release, today }: MaterialFieldsProps) {
  return (
    <>
      <FileField
        name="file"
        label={t("after.materials.file")}
        hint={t("files.fieldHintOne", { kinds: t("after.materials.fileKinds") })}
        accept={ACCEPTED}
      />
      <TextField name="title" label={t("after.materials.title")} maxLength={120} />
      <TextField
        name="author"
        label={t("after.materials.author")}
        hint={t("after.materials.authorHint")}
        maxLength={80}
      />
      {sessions.length > 0 ? (
        <Select
          name="sessionId"
          label={t("after.materials.session")}
          options={[{ value: "", label: t("after.wholeEvent") }, ...sessions]}
          optional
        />
      ) : null}
      <Checkbox name="consent" label={t("after.materials.consent")} />
      <DateField name="consentedOn" label={t("after.materials.consentedOn")} example={today} />
      <RadioGroup
        name="audience"
        label={t("after.materials.audience")}
        value="registered"
        inline
        options={[
          { value: "registered", label: t("after.materials.audiences.registered") },
          { value: "everyone", label: t("after.materials.audiences.everyone") },
        ]}
      />
      <TextField
        name="releasedAt"
        label={t("after.materials.releasedAt")}
        hint={t("after.materials.releasedHint", { example: release })}
        value={release}
        width="short"
      />
    </>
  );
}
