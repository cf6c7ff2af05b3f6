import { LONGEST } from "~/domains/awards/cycle/cycle-form";
import type { FactsFields } from "~/flows/awards/cycle/part-form.server";
import type { Translate } from "~/i18n/translate";
import { FieldGrid } from "~/ui/forms/field-grid";
import { HiddenField } from "~/ui/forms/hidden-field";
import { Select } from "~/ui/forms/select";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";

/**
 * Name, grounds and days of a cycle. A plain function, so that the form counts them and its summary knows their labels. What the award is
 * called is carried along once the cycle is open: it does not change any more.
 */
export const factsFields = (t: Translate, facts: FactsFields, opened = false) => (
  <>
    {opened ? <FixedNames facts={facts} /> : namesFields(t, facts)}
    <TextField
      name="approvalDocument"
      label={t("awardDesk.fields.approvalDocument")}
      hint={t("awardDesk.fields.approvalDocumentHint")}
      value={facts.approvalDocument}
      maxLength={LONGEST.document}
    />
    <TextField
      name="authority"
      label={t("awardDesk.fields.authority")}
      hint={t("awardDesk.fields.authorityHint")}
      value={facts.authority}
      maxLength={LONGEST.authority}
    />
    <TextArea
      name="introduction"
      label={t("awardDesk.fields.introduction")}
      hint={t("awardDesk.fields.introductionHint")}
      value={facts.introduction}
      rows={6}
    />
    <TextField
      name="contact"
      label={t("awardDesk.fields.contact")}
      hint={t("awardDesk.fields.contactHint")}
      value={facts.contact}
      maxLength={LONGEST.contact}
    />
    <Section title={t("awardDesk.fields.days")} size="small">
      <p className="hint">{t("awardDesk.fields.daysHint", { example: facts.example })}</p>
      <FieldGrid>
        <TextField
          name="submissionsUntil"
          label={t("awardDesk.fields.submissionsUntil")}
          value={facts.submissionsUntil}
          maxLength={30}
        />
        <TextField
          name="countiesUntil"
          label={t("awardDesk.fields.countiesUntil")}
          value={facts.countiesUntil}
          maxLength={30}
        />
        <TextField
          name="citiesUntil"
          label={t("awardDesk.fields.citiesUntil")}
          value={facts.citiesUntil}
          maxLength={30}
        />
        <TextField
          name="reviewUntil"
          label={t("awardDesk.fields.reviewUntil")}
          value={facts.reviewUntil}
          maxLength={30}
        />
      </FieldGrid>
    </Section>
  </>
);

const namesFields = (t: Translate, facts: FactsFields) => (
  <>
    <TextField
      name="title"
      label={t("awardDesk.fields.title")}
      hint={t("awardDesk.fields.titleHint")}
      value={facts.title}
      maxLength={LONGEST.title}
    />
    <Select
      name="label"
      label={t("awardDesk.fields.label")}
      options={facts.labels}
      value={facts.label}
      placeholder={t("awardDesk.fields.chooseLabel")}
    />
    <TextField
      name="year"
      label={t("awardDesk.fields.year")}
      value={facts.year}
      width="number"
      inputMode="numeric"
      maxLength={4}
    />
  </>
);

const FixedNames = ({ facts }: { facts: FactsFields }) => (
  <>
    <HiddenField name="title" value={facts.title} />
    <HiddenField name="label" value={facts.label} />
    <HiddenField name="year" value={facts.year} />
  </>
);
