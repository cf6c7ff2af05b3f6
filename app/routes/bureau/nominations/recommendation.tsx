import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recommendationForm } from "~/domains/awards/nomination/desk-forms";
import { recommendNomination } from "~/flows/awards/desk/acts/recommend-nomination.server";
import { placesAt } from "~/flows/awards/desk/desk-quotas.server";
import { countFormTime, secondsOf } from "~/http/form-time.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { Refused } from "~/kernel/errors";
import { pageTitle } from "~/routes/page-title";
import { ActPage } from "./act-page";
import { askedAct, takeAct } from "./asked-act.server";
import { dossierHref } from "./desk";
import { RecommendationForm } from "./recommendation-form";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { asked, wholeCycle, standing } = await askedAct(args, "recommendation");
  const { next, places } = await placesAt(db, wholeCycle, standing);
  return json({ ...asked, next, places: asked.verdict.ok ? places : [] });
}

export async function action(args: ActionFunctionArgs) {
  const { officer, nomination, wholeCycle, standing } = await takeAct(args, "recommendation");
  const { places } = await placesAt(db, wholeCycle, standing);
  if (places.every(({ holder }) => holder !== null)) throw new Refused("award.quotaFull", { quota: places.length });
  const form = await readForm(args.request, recommendationForm);
  if (!form.ok) return unprocessable(form.refused);
  const seconds = secondsOf("nomination-recommendation", officer.personId, args.context, form.typed);
  const recommended = await recommendNomination(officer, nomination.id, { ...form.value, seconds });
  if (!recommended.ok) return unprocessable(refuseForm([fieldError(recommended.field, recommended)], form.typed));
  await countFormTime("nomination-recommendation", officer.personId, args.context, form.typed);
  return redirect(dossierHref(nomination.id));
}

export default function NominationRecommendation() {
  const t = useT();
  const { next, places, ...asked } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <ActPage asked={asked} lead={t("nominationDesk.asks.recommendationLead", { place: next })}>
      <RecommendationForm asked={asked} places={places} refused={answer?.refused} />
    </ActPage>
  );
}
