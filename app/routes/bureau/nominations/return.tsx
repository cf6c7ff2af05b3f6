import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { returnForm } from "~/domains/awards/nomination/desk-forms";
import { dueBy } from "~/domains/awards/nomination/mending";
import { exhibitsOf } from "~/domains/awards/nomination/nomination.store.server";
import { partsToCorrect, returnNomination } from "~/flows/awards/desk/acts/return-nomination.server";
import { returnParts } from "~/flows/awards/desk/return-parts.server";
import { countFormTime, secondsOf } from "~/http/form-time.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/routes/page-title";
import { ActPage } from "./act-page";
import { askedAct, takeAct } from "./asked-act.server";
import { dossierHref } from "./desk";
import { ReturnForm } from "./return-form";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { asked, nomination, wholeCycle } = await askedAct(args, "return");
  const parts = asked.verdict.ok ? await returnParts(nomination, wholeCycle, args.context.locale) : [];
  return json({ ...asked, parts, latest: dueBy(nomination.level, wholeCycle) });
}

export async function action(args: ActionFunctionArgs) {
  const { officer, nomination, wholeCycle } = await takeAct(args, "return");
  const parts = partsToCorrect(nomination, wholeCycle, await exhibitsOf(db, nomination.id));
  const form = await readForm(args.request, returnForm(parts));
  if (!form.ok) return unprocessable(form.refused);
  const seconds = secondsOf("nomination-return", officer.personId, args.context, form.typed);
  const returned = await returnNomination(officer, nomination.id, { ...form.value, seconds });
  if (!returned.ok) return unprocessable(refuseForm([fieldError(returned.field, returned)], form.typed));
  await countFormTime("nomination-return", officer.personId, args.context, form.typed);
  return redirect(dossierHref(nomination.id));
}

export default function NominationReturn() {
  const t = useT();
  const { latest, parts, ...asked } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <ActPage asked={asked} lead={t("nominationDesk.asks.returnLead")}>
      <ReturnForm asked={asked} parts={parts} latest={latest} refused={answer?.refused} />
    </ActPage>
  );
}
