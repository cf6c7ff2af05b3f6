import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openingForm } from "~/domains/awards/nomination/nomination-forms";
import { openNomination } from "~/flows/awards/nomination/open-nomination.server";
import { ownEligibility } from "~/flows/awards/nomination/own-eligibility.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ReasonOr } from "~/routes/reason-or";
import { PageHeading } from "~/ui/shell/page-heading";
import { OpeningForm } from "./opening-form";
import { OwnNominationCrumbs } from "./own-nomination-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const who = requirePerson(args);
  const { locale, now } = args.context;
  const { cycle, takes } = await ownEligibility(who, args.params.cycle ?? "", now);
  return json({ cycle, takes, title: titleOf(locale, translator(locale)("nominations.eligibility.begin")) });
}

export async function action(args: ActionFunctionArgs) {
  const who = requirePerson(args);
  const cycle = args.params.cycle ?? "";
  const form = await readForm(args.request, openingForm);
  if (!form.ok) return unprocessable(form.refused);
  const { personId } = who;
  const own = { cycle, personId, category: form.value.category, origin: "self" as const, originId: null };
  const done = await openNomination(who, { ...own, formKey: null });
  if (done.ok) return redirect(`/nominations/${done.id}`);
  // Sent twice, or another of hers was handed in meanwhile: this is where it is.
  const { nominationId } = await ownEligibility(who, cycle, args.context.now);
  if (done.reason === "award.nominatedAlready" && nominationId !== null)
    return redirect(`/nominations/${nominationId}`);
  return unprocessable(refuseForm([fieldError(done.field === "category" ? "category" : "", done)], form.typed));
}

export default function Opening() {
  const t = useT();
  const { cycle, takes } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <Page width="text">
      <OwnNominationCrumbs here={t("nominations.eligibility.begin")} />
      <PageHeading
        title={t("nominations.eligibility.begin")}
        above={cycle.title}
        lead={t("nominations.eligibility.beginLead")}
      />
      <ReasonOr verdict={takes}>
        <OpeningForm cycle={cycle} refused={answer?.refused} />
      </ReasonOr>
      <p>
        <a href={`/awards/${cycle.slug}/eligibility`}>{t("nominations.own.conditions")}</a>
      </p>
    </Page>
  );
}
