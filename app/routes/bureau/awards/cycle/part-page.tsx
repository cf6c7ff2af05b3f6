import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { LONGEST } from "~/domains/awards/cycle/cycle-form";
import type { AmendmentLine } from "~/flows/awards/cycle/amendment-lines.server";
import type { PartForms } from "~/flows/awards/cycle/part-form.server";
import { useT } from "~/i18n/context";
import { reasonText, type Translate } from "~/i18n/translate";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { NamesConfirmation } from "../../names-confirmation";
import { CycleDesk, cycleHref } from "./desk";
import type { readPart } from "./part-page.server";
import { SavedMeanwhile } from "./saved-meanwhile";

interface Answer {
  refused: { values: Record<string, string | string[]> };
  stand: string;
  since: AmendmentLine[] | null;
}

export interface PartPageProps {
  /** A plain function, so that the form's summary knows the labels. `typedRows` = so many rows were sent. */
  fields: (t: Translate, forms: PartForms, typedRows: number) => ReactNode;
}

/** The page of one part of a cycle: its form, which saves a draft and amends what is open. */
export function PartPage({ fields }: PartPageProps) {
  const t = useT();
  const { part, cycle, verdict, forms, stand, judged, missing } = useLoaderData<typeof readPart>();
  const answer = useActionData() as Answer | undefined;
  const heading = t(`awardDesk.parts.${part}`);
  const lead = t(cycle.opened ? "awardDesk.form.amendLead" : "awardDesk.form.draftLead");
  return (
    <CycleDesk cycle={cycle} crumbs={[{ label: heading }]}>
      <PageHeading title={heading} lead={verdict.ok ? lead : undefined} />
      {verdict.ok ? (
        <Form {...told(t, answer?.refused)}>
          {answer?.since ? <SavedMeanwhile lines={answer.since} /> : null}
          <PartNotes judged={judged} part={part} missing={answer ? [] : missing} />
          <input type="hidden" name="stand" value={answer?.stand ?? stand} />
          {fields(t, forms, typedRowsOf(answer?.refused.values))}
          {cycle.opened ? (
            <TextArea
              name="reason"
              label={t("awardDesk.form.reason")}
              hint={t("awardDesk.form.reasonHint")}
              rows={3}
              maxLength={LONGEST.reason}
            />
          ) : null}
          <NamesConfirmation />
          <ActRow>
            <Button full="phone">{t(cycle.opened ? "awardDesk.form.amend" : "awardDesk.form.save")}</Button>
            <a href={cycleHref(cycle)}>{t("awardDesk.form.cancel")}</a>
          </ActRow>
        </Form>
      ) : (
        <>
          <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
          <p>
            <LinkButton href={cycleHref(cycle)} variant="outlined">
              {t("awardDesk.form.back")}
            </LinkButton>
          </p>
        </>
      )}
    </CycleDesk>
  );
}

/** Rows that were sent, however many the page offers by itself: what was typed is not lost. */
const typedRowsOf = (values: Answer["refused"]["values"] = {}): number =>
  Object.keys(values).filter((name) => /^(category|criterion)\.\d+\.name$/.test(name)).length;

function PartNotes({ judged, part, missing }: { judged: boolean; part: string; missing: readonly string[] }) {
  const t = useT();
  return (
    <>
      {judged && (part === "quotas" || part === "eligibility") ? (
        <Callout tone="tile">
          {t(part === "quotas" ? "awardDesk.form.lockedQuota" : "awardDesk.form.lockedEligibility")}
        </Callout>
      ) : null}
      {missing.length > 0 ? (
        <Callout tone="gamboge" title={t("awardDesk.form.faults")}>
          <ul>
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Callout>
      ) : null}
    </>
  );
}
