import { criterionField, MOST_CRITERIA, writeLevels } from "~/domains/awards/cycle/rubric-form";
import type { PartForms } from "~/flows/awards/cycle/part-form.server";
import type { Translate } from "~/i18n/translate";
import { each } from "~/ui/each";
import { HiddenField } from "~/ui/forms/hidden-field";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";

/** Rows for criteria that are not written yet. */
const EMPTY_ROWS = 1;

/** The whole rubric as one form: its criteria are weighed against each other. @param typedRows rows that were sent */
export function rubricFields(t: Translate, { rules }: PartForms, typedRows: number) {
  const { rubric, reasonLength } = rules;
  const rows = Math.min(MOST_CRITERIA, Math.max(rubric.length + EMPTY_ROWS, typedRows));
  return (
    <>
      <p className="hint">{t("awardDesk.fields.rubricHint")}</p>
      {each(Array.from({ length: rows }), (_, row) => {
        const one = rubric[row];
        const empty = one === undefined;
        return (
          <Section title={t("awardDesk.fields.criterion", { row: row + 1 })} size="small">
            <HiddenField name={criterionField(row, "id")} value={one?.id ?? ""} />
            <TextField
              name={criterionField(row, "name")}
              label={t("awardDesk.fields.criterionName", { row: row + 1 })}
              value={one?.name ?? ""}
              maxLength={40}
              optional={empty}
            />
            <TextField
              name={criterionField(row, "points")}
              label={t("awardDesk.fields.points", { row: row + 1 })}
              value={empty ? "" : String(one.points)}
              width="number"
              inputMode="numeric"
              suffix={t("awardDesk.fields.pointsUnit")}
              optional={empty}
            />
            <TextArea
              name={criterionField(row, "levels")}
              label={t("awardDesk.fields.levels", { row: row + 1 })}
              value={empty ? "" : writeLevels(one.levels)}
              rows={empty ? 4 : 8}
              optional={empty}
            />
          </Section>
        );
      })}
      <TextField
        name="reasonLength"
        label={t("awardDesk.fields.reasonLength")}
        hint={t("awardDesk.fields.reasonLengthHint")}
        value={String(reasonLength)}
        width="number"
        inputMode="numeric"
        suffix={t("awardDesk.fields.characters")}
      />
    </>
  );
}
