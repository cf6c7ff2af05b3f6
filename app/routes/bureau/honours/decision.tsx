import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decisionForm } from "~/domains/awards/honour/honour-forms";
import { decideAwards } from "~/flows/awards/honour/decide-awards.server";
import { decisionView, givenAwards } from "~/flows/awards/honour/decision-view.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { provincesCycle } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { cycleHref } from "../awards/cycle/desk";
import { DecidedAwards } from "./decided-awards";
import { DecisionPreview } from "./decision-preview";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, cycle } = await provincesCycle(args);
  const { locale, now } = args.context;
  const { slug, title, decidedAt, archivedAt } = cycle;
  const decided = decidedAt !== null;
  return json({
    cycle: { slug, title, decidedAt, archivedAt },
    preview: decided ? null : await decisionView(by, cycle, { locale, now }),
    awards: decided ? await givenAwards(by, cycle, locale) : [],
    title: titleOf(locale, translator(locale)("honours.decision.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await provincesCycle(args);
  const form = await readForm(args.request, decisionForm);
  if (!form.ok) return unprocessable(form.refused);
  const decided = await decideAwards(by, cycle.slug, form.value);
  if (!decided.ok) return unprocessable(refuseForm([fieldError(decided.field, decided)], form.typed));
  return redirect(cycleHref(cycle, "/decision"));
}

/** Before the decision what it will do, to whom; afterwards whom it honoured. */
export default function DecisionPage() {
  const t = useT();
  const { cycle, preview, awards } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const heading = t("honours.decision.title");
  if (preview) return <DecisionPreview cycle={cycle} preview={preview} heading={heading} refused={answer?.refused} />;
  return <DecidedAwards cycle={cycle} awards={awards} heading={heading} />;
}
