import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDecide } from "~/domains/directory/claim";
import { bureauClaimView } from "~/flows/claims/claim-views.server";
import { refuseClaimant } from "~/flows/claims/decide-claims.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { bureausClaim } from "~/http/named-claim.server";
import type { RouteHandle } from "~/http/policy";
import { reasonForm } from "~/http/reason-form";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { AskOnce } from "~/routes/admin/ask-once";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { PageHeading } from "~/ui/shell/page-heading";
import { claimCrumbs } from "./claim-crumbs";
import { BureauDesk } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { officer, found } = await bureausClaim(args);
  const { locale, now } = args.context;
  const { id, name, enterprise } = await bureauClaimView(found, now);
  const heading = translator(locale)("claims.bureau.refuseTitle", { name });
  const verdict = canDecide(officer, found.claim);
  return json({ id, firm: enterprise.name, heading, verdict, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { officer, found } = await bureausClaim(args);
  insist(canDecide(officer, found.claim));
  const form = await readForm(args.request, reasonForm);
  if (!form.ok) return unprocessable(form.refused);
  await refuseClaimant(officer, found.claim.id, form.value.reason);
  return redirect(`/bureau/claims/${found.claim.id}`);
}

export default function ClaimRefusal() {
  const t = useT();
  const { id, firm, heading, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const back = `/bureau/claims/${id}`;
  return (
    <BureauDesk crumbs={claimCrumbs(t, t("claims.bureau.refuse"), { label: firm, href: back })}>
      <PageHeading title={heading} lead={verdict.ok ? t("claims.bureau.refuseLead") : undefined} />
      <AskOnce
        verdict={verdict}
        back={back}
        act={t("claims.bureau.refuse")}
        danger
        hint={t("claims.bureau.refuseHint")}
        refused={told(t, answer?.refused)}
      />
    </BureauDesk>
  );
}
