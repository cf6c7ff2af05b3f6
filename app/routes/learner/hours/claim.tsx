import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canActOnOwn } from "~/domains/hours/hour-claim";
import { besideClaim, hourClaimView } from "~/flows/hours/claim-views.server";
import { ownHourClaim } from "~/http/named-hour-claim.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { BesideHourClaim } from "~/routes/beside-hour-claim";
import { HourClaimFacts } from "~/routes/hour-claim-facts";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { claimsCrumb, HourCrumbs } from "./hour-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { claim } = await ownHourClaim(args);
  const { locale, now } = args.context;
  const view = await hourClaimView(claim, locale);
  const beside = canActOnOwn(claim, "withdraw").ok ? await besideClaim(claim, null, { locale, now }) : null;
  const can = { resubmit: canActOnOwn(claim, "resubmit").ok, withdraw: canActOnOwn(claim, "withdraw").ok };
  return json({ claim: view, beside, can, title: titleOf(locale, claim.title) });
}

const LEADS = {
  filed: "hours.claims.leadFiled",
  returned: "hours.claims.leadReturned",
  approved: "hours.claims.leadApproved",
  refused: "hours.claims.leadRefused",
  revoked: "hours.claims.leadRevoked",
  withdrawn: "hours.claims.leadWithdrawn",
} as const;

export default function OwnHourClaim() {
  const t = useT();
  const { claim, beside, can } = useLoaderData<typeof loader>();
  const here = `/me/hours/claims/${claim.id}`;
  const booked = { hours: claim.hoursApproved ?? 0, minutes: claim.minutesApproved ?? 0 };
  return (
    <Page width="text">
      <HourCrumbs within={[claimsCrumb(t)]} here={claim.title} />
      <PageHeading title={claim.title} lead={t(LEADS[claim.state], booked)} />
      {beside ? <BesideHourClaim beside={beside} at="/me/hours/claims" /> : null}
      <HourClaimFacts claim={claim} />
      <ActRow>
        {can.resubmit ? (
          <LinkButton href={`${here}/resubmission`} full="phone">
            {t("hours.claims.mend")}
          </LinkButton>
        ) : null}
        {claim.state === "approved" || claim.state === "revoked" ? (
          <LinkButton href="/me/hours" full="phone">
            {t("hours.claims.ledger")}
          </LinkButton>
        ) : null}
        {can.withdraw ? (
          <LinkButton href={`${here}/withdrawal`} variant="outlined" full="phone">
            {t("hours.claims.withdraw")}
          </LinkButton>
        ) : null}
      </ActRow>
    </Page>
  );
}
