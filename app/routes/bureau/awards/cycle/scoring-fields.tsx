import { CONFLICT_KINDS, decisionRuleOf, MAJORITIES, VOTINGS } from "~/domains/awards/cycle/cycle-rules";
import { MOST_TIE_STEPS, tieField, tieWord } from "~/domains/awards/cycle/rules-forms";
import type { PartForms } from "~/flows/awards/cycle/part-form.server";
import type { Translate } from "~/i18n/translate";
import { each } from "~/ui/each";
import { CheckboxGroup } from "~/ui/forms/checkbox-group";
import { FieldGrid } from "~/ui/forms/field-grid";
import { RadioGroup } from "~/ui/forms/radio-group";
import { Select } from "~/ui/forms/select";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";

/** How scores count, what decides a tie, and who may not review whom. */
export function scoringFields(t: Translate, { rules }: PartForms) {
  const { scoring, ties, rubric, conflicts } = rules;
  const decision = decisionRuleOf(rules);
  const steps = ties.filter(({ by }) => by !== "draw").map(tieWord);
  const choices = [
    ...rubric.map(({ id, name }) => ({ value: id, label: t("awardDesk.fields.tieCriterion", { name }) })),
    { value: "panel", label: t("awardDesk.fields.tiePanel") },
  ];
  return (
    <>
      <Section title={t("awardDesk.fields.scoring")} size="small">
        <TextField
          name="jurors"
          label={t("awardDesk.fields.jurors")}
          value={String(scoring.jurors)}
          width="number"
          inputMode="numeric"
          suffix={t("awardDesk.fields.jurorsUnit")}
        />
        <TextField
          name="drop"
          label={t("awardDesk.fields.drop")}
          hint={t("awardDesk.fields.dropHint")}
          value={String(scoring.drop)}
          width="number"
          inputMode="numeric"
          suffix={t("awardDesk.fields.dropUnit")}
        />
      </Section>
      <Section title={t("awardDesk.fields.ties")} size="small">
        <p className="hint">{t("awardDesk.fields.tiesHint")}</p>
        <FieldGrid>
          {each(Array.from({ length: MOST_TIE_STEPS }), (_, step) => (
            <Select
              name={tieField(step)}
              label={t("awardDesk.fields.tie", { step: step + 1 })}
              options={choices}
              value={steps[step] ?? ""}
              placeholder={t("awardDesk.fields.tieNone")}
            />
          ))}
        </FieldGrid>
      </Section>
      <Section title={t("awardDesk.fields.decision")} size="small">
        <RadioGroup
          name="voting"
          label={t("awardDesk.fields.voting")}
          hint={t("awardDesk.fields.votingHint")}
          options={VOTINGS.map((value) => ({ value, label: t(`awardDesk.fields.votings.${value}`) }))}
          value={decision.voting}
        />
        <TextField
          name="quorum"
          label={t("awardDesk.fields.quorum")}
          hint={t("awardDesk.fields.quorumHint")}
          value={String(decision.quorum)}
          width="number"
          inputMode="numeric"
          suffix={t("awardDesk.fields.people")}
        />
        <RadioGroup
          name="majority"
          label={t("awardDesk.fields.majority")}
          options={MAJORITIES.map((value) => ({ value, label: t(`awardDesk.fields.majorities.${value}`) }))}
          value={decision.majority}
        />
      </Section>
      <Section title={t("awards.scoring.conflictsTitle")} size="small">
        <CheckboxGroup
          name="conflicts"
          label={t("awardDesk.fields.conflicts")}
          hint={t("awardDesk.fields.conflictsHint")}
          options={CONFLICT_KINDS.filter((kind) => kind !== "declared").map((value) => ({
            value,
            label: t(`awards.conflictKinds.${value}`),
          }))}
          values={conflicts.kinds}
        />
        <TextField
          name="years"
          label={t("awardDesk.fields.conflictYears")}
          value={String(conflicts.years)}
          width="number"
          inputMode="numeric"
          suffix={t("awardDesk.fields.yearsUnit")}
        />
      </Section>
    </>
  );
}
