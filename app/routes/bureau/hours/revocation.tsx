import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canRevokeClaim } from "~/domains/hours/hour-claim";
import { bureauHourClaimView } from "~/flows/hours/claim-views.server";
import { revokeHours } from "~/flows/hours/decide-hours.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { bureausHourClaim } from "~/http/named-hour-claim.server";
import type { RouteHandle } from "~/http/policy";
import { reasonForm } from "~/http/reason-form";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { AskOnce } from "~/routes/admin/ask-once";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { PageHeading } from "~/ui/shell/page-heading";
import { BureauDesk } from "../desk";
import { hourClaimCrumbs } from "./claim-crumbs";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { officer, claim } = await bureausHourClaim(args);
  const { locale } = args.context;
  const { name, id, title } = await bureauHourClaimView(claim, locale);
  const heading = translator(locale)("hours.bureau.revokeTitle", { name });
  return json({ id, what: title, verdict: canRevokeClaim(officer, claim), heading, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { officer, claim } = await bureausHourClaim(args);
  const form = await readForm(args.request, reasonForm);
  if (!form.ok) return unprocessable(form.refused);
  await revokeHours(officer, claim.id, form.value.reason);
  return redirect(`/bureau/hours/${claim.id}`);
}

export default function HourClaimRevocation() {
  const t = useT();
  const { id, what, verdict, heading } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const back = `/bureau/hours/${id}`;
  return (
    <BureauDesk crumbs={hourClaimCrumbs(t, t("hours.bureau.revoke"), { label: what, href: back })}>
      <PageHeading title={heading} lead={verdict.ok ? t("hours.bureau.revokeLead") : undefined} />
      <AskOnce
        verdict={verdict}
        back={back}
        act={t("hours.bureau.revoke")}
        danger
        hint={t("hours.bureau.revokeHint")}
        refused={told(t, answer?.refused)}
      />
    </BureauDesk>
  );
}
