import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { HourClaim } from "~/domains/hours/hour-claim";
import type { BureauOfficer } from "~/domains/people/proof";
import { bureauHourClaimView } from "~/flows/hours/claim-views.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { bureausHourClaim } from "~/http/named-hour-claim.server";
import { reasonForm } from "~/http/reason-form";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import type { Verdict } from "~/kernel/verdict";
import { titleOf } from "~/routes/page-title";
import type { ClaimAct } from "./claim-reason";

/** What a page shows that asks why something is done with a claim. @throws NotFound for a claim that is not before her bureau */
export async function askedClaim(
  args: LoaderFunctionArgs,
  act: ClaimAct,
  may: (officer: BureauOfficer, claim: HourClaim) => Verdict,
) {
  const { officer, claim } = await bureausHourClaim(args);
  const { locale } = args.context;
  const { name, id, title } = await bureauHourClaimView(claim, locale);
  const heading = translator(locale)(`hours.bureau.${act}Title`, { name });
  return json({ id, what: title, verdict: may(officer, claim), heading, title: titleOf(locale, heading) });
}

/** Does it with the reason, and leads back to the claim. @throws Refused where it cannot be done: the page offers no form then */
export async function withReason(
  args: LoaderFunctionArgs,
  may: (officer: BureauOfficer, claim: HourClaim) => Verdict,
  act: (officer: BureauOfficer, claimId: string, reason: string) => Promise<unknown>,
) {
  const { officer, claim } = await bureausHourClaim(args);
  insist(may(officer, claim));
  const form = await readForm(args.request, reasonForm);
  if (!form.ok) return unprocessable(form.refused);
  await act(officer, claim.id, form.value.reason);
  return redirect(`/bureau/hours/${claim.id}`);
}
