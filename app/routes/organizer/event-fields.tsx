import { ADMISSIONS, EVENT_MODES } from "@db/statuses";
import type { FactsForm } from "~/flows/events/call/facts-view.server";
import type { Translate } from "~/i18n/translate";
import { Checkbox } from "~/ui/forms/checkbox";
import { FieldGrid } from "~/ui/forms/field-grid";
import { RadioGroup } from "~/ui/forms/radio-group";
import { Select } from "~/ui/forms/select";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";

/** The fields of an event's facts. A plain function, so that the form counts them and its summary knows their labels. */
export const eventFields = (t: Translate, { kinds, owners, places, example, values }: FactsForm) => (
  <>
    <Section title={t("organizer.facts.what")} size="small">
      <Select
        name="kind"
        label={t("organizer.facts.kind")}
        options={kinds}
        value={values.kind}
        placeholder={t("organizer.facts.chooseKind")}
      />
      <TextField
        name="title"
        label={t("organizer.facts.title")}
        hint={t("organizer.facts.titleHint")}
        value={values.title}
        maxLength={80}
      />
      <TextField
        name="summary"
        label={t("organizer.facts.summary")}
        hint={t("organizer.facts.summaryHint")}
        value={values.summary}
        maxLength={160}
      />
      <TextArea
        name="description"
        label={t("organizer.facts.description")}
        hint={t("organizer.facts.descriptionHint")}
        value={values.description}
        rows={8}
        optional
      />
    </Section>
    <Section title={t("organizer.facts.when")} size="small">
      <FieldGrid>
        <TextField
          name="startsAt"
          label={t("organizer.facts.startsAt")}
          hint={t("organizer.facts.startsAtHint", { example })}
          value={values.startsAt}
          maxLength={30}
        />
        <TextField
          name="endsAt"
          label={t("organizer.facts.endsAt")}
          hint={t("organizer.facts.endsAtHint")}
          value={values.endsAt}
          maxLength={30}
        />
      </FieldGrid>
      <RadioGroup
        name="mode"
        label={t("organizer.facts.mode")}
        options={EVENT_MODES.map((value) => ({ value, label: t(`organizer.modes.${value}`) }))}
        value={values.mode}
        inline
      />
      <TextField
        name="venue"
        label={t("organizer.facts.venue")}
        hint={t("organizer.facts.venueHint")}
        value={values.venue}
        maxLength={80}
      />
      <TextField
        name="address"
        label={t("organizer.facts.address")}
        hint={t("organizer.facts.addressHint")}
        value={values.address}
        maxLength={160}
      />
      <Select
        name="region"
        label={t("organizer.facts.region")}
        hint={t("organizer.facts.regionHint")}
        options={places}
        value={values.region}
        placeholder={t("organizer.facts.chooseRegion")}
      />
      <TextField
        name="meetingLink"
        label={t("organizer.facts.meetingLink")}
        hint={t("organizer.facts.meetingLinkHint")}
        value={values.meetingLink}
        type="url"
        maxLength={500}
        spellCheck={false}
      />
    </Section>
    <Section title={t("organizer.facts.who")} size="small">
      <RadioGroup
        name="admission"
        label={t("organizer.facts.admission")}
        options={ADMISSIONS.map((value) => ({ value, label: t(`organizer.admissions.${value}`) }))}
        value={values.admission}
      />
      <FieldGrid>
        <TextField
          name="capacity"
          label={t("organizer.facts.capacity")}
          hint={t("organizer.facts.capacityHint")}
          value={values.capacity}
          inputMode="numeric"
          width="number"
          suffix={t("organizer.facts.seats")}
          optional
        />
        <TextField
          name="offerMinutes"
          label={t("organizer.facts.offerMinutes")}
          hint={t("organizer.facts.offerMinutesHint")}
          value={values.offerMinutes}
          inputMode="numeric"
          width="number"
          suffix={t("organizer.facts.minutes")}
        />
      </FieldGrid>
      <FieldGrid>
        <TextField
          name="registrationOpensAt"
          label={t("organizer.facts.opensAt")}
          hint={t("organizer.facts.opensAtHint")}
          value={values.registrationOpensAt}
          maxLength={30}
          optional
        />
        <TextField
          name="registrationClosesAt"
          label={t("organizer.facts.closesAt")}
          hint={t("organizer.facts.closesAtHint")}
          value={values.registrationClosesAt}
          maxLength={30}
          optional
        />
      </FieldGrid>
      <Checkbox
        name="earnsHours"
        label={t("organizer.facts.earnsHours")}
        hint={t("organizer.facts.earnsHoursHint")}
        checked={values.earnsHours}
      />
    </Section>
    <Section title={t("organizer.facts.caller")} size="small">
      <Select name="owner" label={t("organizer.facts.owner")} options={owners} value={values.owner} />
      <TextField
        name="organizerName"
        label={t("organizer.facts.organizerName")}
        hint={t("organizer.facts.organizerNameHint")}
        value={values.organizerName}
        maxLength={80}
      />
      <TextField
        name="contact"
        label={t("organizer.facts.contact")}
        hint={t("organizer.facts.contactHint")}
        value={values.contact}
        maxLength={160}
      />
    </Section>
  </>
);
