import type { formTime } from "~/http/form-time.server";
import { useLocale, useT } from "~/i18n/context";
import type { NamedKind } from "~/kernel/named-kinds";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { DateField } from "~/ui/forms/date-field";
import { FieldGrid } from "~/ui/forms/field-grid";
import { FileField } from "~/ui/forms/file-field";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";

const ACCEPTED = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.csv,.txt";
/** As many as a claim may hold; the rule itself is the server's. */
const MOST_FILES = 5;

export interface HourClaimFormProps {
  kinds: readonly NamedKind[];
  today: string;
  time: Awaited<ReturnType<typeof formTime>>;
  refused: unknown;
  back: string;
  /** What a returned claim said, to be mended; `files` are how many are there. */
  before?: { kind: string; title: string; day: string; minutes: number; statement: string; files: number };
}

/** What was done, how long it took, and what shows it. */
export function HourClaimForm({ kinds, today, time, refused, back, before }: HourClaimFormProps) {
  const t = useT();
  const english = useLocale() === "en";
  const kindsOfFiles = { most: MOST_FILES, kinds: t("files.evidenceKinds") };
  const left = before ? MOST_FILES - before.files : MOST_FILES;
  return (
    <Form time={time} encType="multipart/form-data" {...told(t, refused)}>
      <Select
        name="kind"
        label={t("hours.claims.kind")}
        options={kinds.map(({ key, zh, en }) => ({ value: key, label: english ? en : zh }))}
        placeholder={t("credentials.desk.choose")}
        value={before?.kind ?? ""}
      />
      <TextField
        name="title"
        label={t("hours.claims.work")}
        hint={t("hours.claims.workHint")}
        value={before?.title ?? ""}
        maxLength={100}
      />
      <DateField name="day" label={t("hours.claims.day")} value={before?.day ?? ""} example={today} />
      <FieldGrid>
        <TextField
          name="hours"
          label={t("hours.claims.hours")}
          suffix={t("hours.claims.hoursUnit")}
          value={before ? String(Math.floor(before.minutes / 60)) : ""}
          inputMode="numeric"
          width="number"
        />
        <TextField
          name="minutes"
          label={t("hours.claims.minutes")}
          suffix={t("hours.claims.minutesUnit")}
          value={before && before.minutes % 60 > 0 ? String(before.minutes % 60) : ""}
          inputMode="numeric"
          width="number"
          optional
        />
      </FieldGrid>
      <p className="hint">{t("hours.claims.timeHint")}</p>
      <TextArea
        name="statement"
        label={t("hours.claims.statement")}
        hint={t("hours.claims.statementHint")}
        value={before?.statement ?? ""}
        rows={4}
        maxLength={1000}
      />
      {left > 0 ? (
        <FileField
          name="files"
          label={t("hours.claims.files")}
          hint={
            before
              ? t("hours.claims.filesAgain", { count: before.files, ...kindsOfFiles })
              : t("hours.claims.filesHint", kindsOfFiles)
          }
          accept={ACCEPTED}
          multiple
          optional={before !== undefined}
        />
      ) : null}
      <ActRow>
        <Button full="phone">{t(before ? "hours.claims.actAgain" : "hours.claims.act")}</Button>
        <a href={back}>{t("hours.claims.cancel")}</a>
      </ActRow>
    </Form>
  );
}
