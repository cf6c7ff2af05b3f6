import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { seenForm } from "~/domains/awards/nomination/desk-forms";
import { acceptNomination } from "~/flows/awards/desk/acts/accept-nomination.server";
import { readForm, unprocessable } from "~/http/forms.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { pageTitle } from "~/routes/page-title";
import { Form } from "~/ui/forms/form";
import { ActFoot } from "./act-foot";
import { ActPage } from "./act-page";
import { askAct, takeAct } from "./asked-act.server";
import { dossierHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export const loader = (args: LoaderFunctionArgs) => askAct(args, "acceptance");

export async function action(args: ActionFunctionArgs) {
  const { officer, nomination } = await takeAct(args, "acceptance");
  const form = await readForm(args.request, seenForm);
  if (!form.ok) return unprocessable(form.refused);
  await acceptNomination(officer, nomination.id, form.value.seen);
  return redirect(dossierHref(nomination.id));
}

export default function NominationAcceptance() {
  const t = useT();
  const asked = useLoaderData<typeof loader>();
  return (
    <ActPage asked={asked} lead={t("nominationDesk.asks.acceptanceLead")}>
      <Form>
        <ActFoot asked={asked} />
      </Form>
    </ActPage>
  );
}
