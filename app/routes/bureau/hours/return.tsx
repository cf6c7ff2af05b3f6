import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDecideClaim } from "~/domains/hours/hour-claim";
import { bureauHourClaimView } from "~/flows/hours/claim-views.server";
import { declineHours } from "~/flows/hours/decide-hours.server";
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
  const heading = translator(locale)("hours.bureau.returnTitle", { name });
  return json({ id, what: title, verdict: canDecideClaim(officer, claim), heading, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { officer, claim } = await bureausHourClaim(args);
  const form = await readForm(args.request, reasonForm);
  if (!form.ok) return unprocessable(form.refused);
  await declineHours(officer, claim.id, "returned", form.value.reason);
  return redirect(`/bureau/hours/${claim.id}`);
}

export default function HourClaimReturn() {
  const t = useT();
  const { id, what, verdict, heading } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const back = `/bureau/hours/${id}`;
  return (
    <BureauDesk crumbs={hourClaimCrumbs(t, t("hours.bureau.return"), { label: what, href: back })}>
      <PageHeading title={heading} lead={verdict.ok ? t("hours.bureau.returnLead") : undefined} />
      <AskOnce
        verdict={verdict}
        back={back}
        act={t("hours.bureau.return")}
        hint={t("hours.bureau.returnHint")}
        refused={told(t, answer?.refused)}
      />
    </BureauDesk>
  );
}
