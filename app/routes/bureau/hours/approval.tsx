import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDecideClaim } from "~/domains/hours/hour-claim";
import { approvalForm } from "~/domains/hours/hour-claim-forms";
import { bureauHourClaimView } from "~/flows/hours/claim-views.server";
import { approveHours } from "~/flows/hours/decide-hours.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { bureausHourClaim } from "~/http/named-hour-claim.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { BureauDesk } from "../desk";
import { ApprovalForm } from "./approval-form";
import { hourClaimCrumbs } from "./claim-crumbs";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { officer, claim } = await bureausHourClaim(args);
  const { locale } = args.context;
  const { name, id, title, minutes } = await bureauHourClaimView(claim, locale);
  const heading = translator(locale)("hours.bureau.claimTitle", { name });
  const verdict = canDecideClaim(officer, claim);
  return json({ id, what: title, minutes, verdict, heading, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { officer, claim } = await bureausHourClaim(args);
  insist(canDecideClaim(officer, claim));
  const form = await readForm(args.request, approvalForm);
  if (!form.ok) return unprocessable(form.refused);
  const approved = await approveHours(officer, claim.id, form.value);
  if (approved.ok) return redirect(`/bureau/hours/${claim.id}`);
  const field = approved.reason === "hours.lowerReason" ? "reason" : "hours";
  return unprocessable(refuseForm([fieldError(field, approved)], form.typed));
}

export default function HourClaimApproval() {
  const t = useT();
  const { id, what, minutes, verdict, heading } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <BureauDesk crumbs={hourClaimCrumbs(t, t("hours.bureau.approve"), { label: what, href: `/bureau/hours/${id}` })}>
      <PageHeading title={heading} />
      {verdict.ok ? (
        <ApprovalForm claim={{ id, minutes }} refused={answer?.refused} />
      ) : (
        <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
      )}
    </BureauDesk>
  );
}
