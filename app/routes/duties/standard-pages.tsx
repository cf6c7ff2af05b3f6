import { useActionData, useLoaderData } from "@remix-run/react";
import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { PageHeading } from "~/ui/shell/page-heading";
import { StandardFields } from "./standard-form";
import { StandardsFrame } from "./standards-frame";
import type { newStandardView, standardEditView, standardReasonView } from "./standards-view.server";

/** A new one. */
export function NewStandardPage() {
  const t = useT();
  const { place, today, time } = useLoaderData<typeof newStandardView>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <StandardsFrame place={place} crumbs={[{ label: t("duties.standards.new") }]}>
      <PageHeading title={t("duties.standards.new")} lead={t("duties.standards.newLead")} />
      <StandardFields base={place.base} today={today} time={time} refused={answer?.refused} />
    </StandardsFrame>
  );
}

/** Another number, title, link or citation of one that stands. */
export function StandardEditPage() {
  const t = useT();
  const { place, standard, today, time } = useLoaderData<typeof standardEditView>();
  const answer = useActionData<{ refused: unknown }>();
  const here = `${place.base}/${standard.id}`;
  return (
    <StandardsFrame
      place={place}
      crumbs={[{ label: standard.number, href: here }, { label: t("duties.standards.change") }]}
    >
      <PageHeading title={t("duties.standards.change")} lead={t("duties.standards.changeLead")} />
      <StandardFields base={here} today={today} time={time} standard={standard} refused={answer?.refused} />
    </StandardsFrame>
  );
}

/** Asks once why it is withdrawn, or kept. */
export function StandardReasonPage() {
  const t = useT();
  const { place, standard, what, time } = useLoaderData<typeof standardReasonView>();
  const answer = useActionData<{ refused: unknown }>();
  const here = `${place.base}/${standard.id}`;
  return (
    <StandardsFrame
      place={place}
      crumbs={[{ label: standard.number, href: here }, { label: t(`duties.standards.${what}`) }]}
    >
      <PageHeading
        title={t(`duties.standards.${what}`)}
        lead={t(`duties.standards.${what}Lead`, { number: standard.number })}
      />
      <Form time={time} {...told(t, answer?.refused)}>
        <TextArea
          name="reason"
          label={t(`duties.standards.${what}Reason`)}
          hint={t(`duties.standards.${what}Hint`)}
          maxLength={500}
        />
        <ActRow>
          <Button full="phone">{t(`duties.standards.${what}Act`)}</Button>
          <a href={here}>{t("duties.cancel")}</a>
        </ActRow>
      </Form>
    </StandardsFrame>
  );
}
