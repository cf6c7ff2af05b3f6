import type { SittingSettings } from "~/domains/assessment/sitting-settings";
import { useT } from "~/i18n/context";
import { typedInstant } from "~/kernel/typed-instant";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { FieldGrid } from "~/ui/forms/field-grid";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";
import { cellName } from "./setting-name";

export interface SettingsFormProps {
  sitting: { slug: string; items: number; maxScore: number; followsFinal: string | null; stand: string };
  settings: SittingSettings;
  /** Items in use in the bank, by `topic.difficulty`. */
  bank: Record<string, number>;
  topics: Record<string, string>;
  refused?: unknown;
}

/** The settings of a sitting: window, length, attempts, points, cut score, and how many items of each topic are drawn. A mock that goes by its course's final has these from it. */
export function SettingsForm({ sitting, settings, bank, topics, refused }: SettingsFormProps) {
  const t = useT();
  const follows = sitting.followsFinal !== null;
  const number = { width: "number", inputMode: "numeric" } as const;
  const example = { example: "2026-11-23 09:00" };
  return (
    <Form {...told(t, refused)}>
      <HiddenField name="stand" value={sitting.stand} />
      {follows ? <p className="note">{t("staff.examiner.settings.followsFinal")}</p> : null}
      <TextField
        name="opensAt"
        label={t("staff.examiner.settings.opensAt")}
        hint={t("staff.examiner.settings.instantHint", example)}
        value={typedInstant(settings.opensAt)}
        width="short"
      />
      <TextField
        name="closesAt"
        label={t("staff.examiner.settings.closesAt")}
        hint={t("staff.examiner.settings.closesHint", { example: "2026-12-31 24:00" })}
        value={settings.closesAt === null ? "" : typedInstant(settings.closesAt, true)}
        width="short"
        optional
      />
      {follows ? null : (
        <TextField
          name="durationMinutes"
          label={t("staff.examiner.settings.duration")}
          value={String(settings.durationMinutes)}
          suffix={t("staff.examiner.settings.minutes")}
          {...number}
        />
      )}
      <TextField
        name="attemptsAllowed"
        label={t("staff.examiner.settings.allowed")}
        hint={t("staff.examiner.settings.allowedHint")}
        value={settings.attemptsAllowed === null ? "" : String(settings.attemptsAllowed)}
        suffix={t("staff.examiner.settings.times")}
        optional
        {...number}
      />
      {follows ? null : (
        <>
          <TextField
            name="pointsPerItem"
            label={t("staff.examiner.settings.points")}
            value={String(settings.pointsPerItem)}
            suffix={t("staff.examiner.settings.pointsUnit")}
            width="number"
            inputMode="decimal"
          />
          <TextField
            name="cutScore"
            label={t("staff.examiner.settings.cut")}
            hint={t("staff.examiner.settings.cutHint", { max: sitting.maxScore })}
            value={String(settings.cutScore)}
            suffix={t("staff.examiner.settings.pointsUnit")}
            width="number"
            inputMode="decimal"
          />
        </>
      )}
      <TextField
        name="itemsPerPage"
        label={t("staff.examiner.settings.perPage")}
        hint={t("staff.examiner.settings.perPageHint", { items: sitting.items })}
        value={String(settings.itemsPerPage)}
        suffix={t("staff.examiner.settings.itemsUnit")}
        {...number}
      />
      {follows ? null : (
        <>
          <Section title={t("staff.examiner.settings.blueprint")} size="small">
            <p className="note">{t("staff.examiner.settings.blueprintHint")}</p>
          </Section>
          <FieldGrid>
            {settings.cells.map(({ topic, difficulty, count }) => (
              <TextField
                key={`${topic}.${difficulty}`}
                name={`count.${topic}.${difficulty}`}
                label={cellName(t, topics, topic, difficulty)}
                value={String(count)}
                suffix={t("staff.examiner.settings.holds", { found: bank[`${topic}.${difficulty}`] ?? 0 })}
                {...number}
              />
            ))}
          </FieldGrid>
        </>
      )}
      <ActRow>
        <Button full="phone">{t("staff.examiner.settings.save")}</Button>
        <a href={`/examiner/sittings/${sitting.slug}`}>{t("staff.examiner.settings.cancel")}</a>
      </ActRow>
    </Form>
  );
}
