import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deskReasonForm } from "~/domains/awards/nomination/desk-forms";
import { takeRecommendationBack } from "~/flows/awards/desk/acts/take-recommendation-back.server";
import { countFormTime, secondsOf } from "~/http/form-time.server";
import { readForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { ActFoot, timeOf } from "./act-foot";
import { ActPage } from "./act-page";
import { askAct, takeAct } from "./asked-act.server";
import { dossierHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => askAct(args, "recommendation-withdrawal");

export async function action(args: ActionFunctionArgs) {
  const { officer, nomination } = await takeAct(args, "recommendation-withdrawal");
  const form = await readForm(args.request, deskReasonForm);
  if (!form.ok) return unprocessable(form.refused);
  const seconds = secondsOf("nomination-recommendation-withdrawal", officer.personId, args.context, form.typed);
  await takeRecommendationBack(officer, nomination.id, form.value.reason, seconds);
  await countFormTime("nomination-recommendation-withdrawal", officer.personId, args.context, form.typed);
  return redirect(dossierHref(nomination.id));
}

export default function RecommendationWithdrawal() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <ActPage asked={asked} lead={t("nominationDesk.asks.withdrawalLead")}>
      <Form {...timeOf(asked)} {...told(t, answer?.refused)}>
        <TextArea
          name="reason"
          label={t("nominationDesk.asks.reason")}
          hint={t("nominationDesk.asks.withdrawalHint")}
        />
        <ActFoot asked={asked} />
      </Form>
    </ActPage>
  );
}
