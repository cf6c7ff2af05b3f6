import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { regionsOf } from "~/domains/directory/bureau-scope.server";
import { canDecideClaim, canRevokeClaim } from "~/domains/hours/hour-claim";
import { besideClaim, bureauHourClaimView } from "~/flows/hours/claim-views.server";
import { bureausHourClaim } from "~/http/named-hour-claim.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { BesideHourClaim } from "~/routes/beside-hour-claim";
import { HourClaimFacts } from "~/routes/hour-claim-facts";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { BureauDesk } from "../desk";
import { ApprovalForm } from "./approval-form";
import { hourClaimCrumbs } from "./claim-crumbs";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { officer, claim: found } = await bureausHourClaim(args);
  const { locale, now } = args.context;
  const claim = await bureauHourClaimView(found, locale);
  const beside = await besideClaim(found, await regionsOf(officer), { locale, now });
  const heading = translator(locale)("hours.bureau.claimTitle", { name: claim.name });
  const can = { decide: canDecideClaim(officer, found), revoke: canRevokeClaim(officer, found).ok };
  return json({ claim, beside, can, heading, title: titleOf(locale, heading) });
}

export default function BureauHourClaim() {
  const t = useT();
  const { claim, beside, can, heading } = useLoaderData<typeof loader>();
  const verdict = can.decide;
  const here = `/bureau/hours/${claim.id}`;
  // What was decided stands below as its state; only her own claim needs a word on why there is nothing to press.
  const own = !verdict.ok && claim.state === "filed";
  return (
    <BureauDesk crumbs={hourClaimCrumbs(t, claim.title)}>
      <PageHeading title={heading} lead={verdict.ok ? t("hours.bureau.claimLead") : undefined} />
      {own ? <Callout tone="gamboge">{reasonText(t, verdict)}</Callout> : null}
      <Section title={t("hours.claims.facts")} aside={claim.place}>
        <HourClaimFacts claim={claim} claimant={claim} />
        <BesideHourClaim beside={beside} at="/bureau/hours" />
      </Section>
      {verdict.ok ? (
        <Section title={t("hours.bureau.decide")}>
          <ApprovalForm claim={claim} />
          <p>{t("hours.bureau.returnNote")}</p>
          <ActRow>
            <LinkButton href={`${here}/return`} variant="outlined" full="phone">
              {t("hours.bureau.return")}
            </LinkButton>
          </ActRow>
          <p>{t("hours.bureau.refuseNote")}</p>
          <ActRow>
            <LinkButton href={`${here}/refusal`} variant="outlined" full="phone">
              {t("hours.bureau.refuse")}
            </LinkButton>
          </ActRow>
        </Section>
      ) : null}
      {can.revoke ? (
        <Section title={t("hours.bureau.revokeSection")}>
          <p>{t("hours.bureau.revokeNote")}</p>
          <ActRow>
            <LinkButton href={`${here}/revocation`} variant="outlined" full="phone">
              {t("hours.bureau.revoke")}
            </LinkButton>
          </ActRow>
        </Section>
      ) : null}
    </BureauDesk>
  );
}
