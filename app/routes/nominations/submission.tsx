import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { submissionCheck } from "~/flows/awards/nomination/submission-check.server";
import { submitNomination } from "~/flows/awards/nomination/submit-nomination.server";
import { fieldError, refuseForm, unprocessable } from "~/http/forms.server";
import { handledNomination } from "~/http/named-nomination.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { AskedNomination } from "./asked-nomination";
import { framedNomination } from "./framed-nomination.server";
import { SubmissionChanges } from "./submission-changes";
import { SubmissionFaults } from "./submission-faults";
import { SubmissionSummary } from "./submission-summary";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const found = await handledNomination(args);
  const { locale, now } = args.context;
  const [view, check] = await Promise.all([framedNomination(found, now), submissionCheck(found.nomination, now)]);
  const again = found.nomination.submittedAt !== null;
  const heading = translator(locale)(again ? "nominations.submission.titleAgain" : "nominations.submission.title");
  return json({ ...view, ...check, heading, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { who, nomination } = await handledNomination(args);
  const done = await submitNomination(who, nomination.id);
  if (done.ok) return redirect(`/nominations/${nomination.id}#receipt`);
  return unprocessable(
    refuseForm(
      done.faults.map((fault) => fieldError(fault.field, fault)),
      {},
    ),
  );
}

export default function Submission() {
  const t = useT();
  const { nomination, frame, heading, verdict, faults, changes, desk } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused?: { errors: { field: string; message: string }[] } }>();
  const found = answer?.refused?.errors.map(({ field, message }) => ({ field, reason: message })) ?? faults;
  return (
    <AskedNomination of={frame} heading={heading} lead={t("nominations.submission.lead")} verdict={verdict}>
      <SubmissionFaults nomination={nomination} faults={found} answered={answer?.refused !== undefined} />
      <SubmissionChanges changes={changes} />
      <Section title={t("nominations.submission.what")}>
        <SubmissionSummary nomination={nomination} desk={desk} />
      </Section>
      {found.length > 0 ? null : (
        <>
          <Callout tone="bamboo">{t("nominations.submission.ready")}</Callout>
          <Form>
            <ActRow>
              <Button full="phone">{t("nominations.submission.act")}</Button>
              <a href={`/nominations/${frame.id}`}>{t("nominations.writing.cancel")}</a>
            </ActRow>
          </Form>
        </>
      )}
    </AskedNomination>
  );
}
