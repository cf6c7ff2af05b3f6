import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canDecide } from "~/domains/directory/claim";
import { bureauClaimView } from "~/flows/claims/claim-views.server";
import { bureausClaim } from "~/http/named-claim.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { ClaimFacts } from "~/routes/claim-facts";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { claimCrumbs } from "./claim-crumbs";
import { ClaimDecision } from "./claim-decision";
import { BureauDesk } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { officer, found } = await bureausClaim(args);
  const { locale, now } = args.context;
  const claim = await bureauClaimView(found, now);
  const heading = translator(locale)("claims.bureau.claimTitle", { name: claim.name, firm: claim.enterprise.name });
  return json({ claim, verdict: canDecide(officer, found.claim), heading, title: titleOf(locale, heading) });
}

export default function BureauClaim() {
  const t = useT();
  const { claim, verdict, heading } = useLoaderData<typeof loader>();
  // What was decided stands above as its state; only her own claim needs a word on why there is nothing to press.
  const own = !verdict.ok && claim.state === "open";
  return (
    <BureauDesk crumbs={claimCrumbs(t, claim.enterprise.name)}>
      <PageHeading title={heading} lead={verdict.ok ? t("claims.bureau.claimLead") : undefined} />
      {own ? <Callout tone="gamboge">{reasonText(t, verdict)}</Callout> : null}
      <Section title={t("claims.bureau.facts")} aside={claim.place}>
        <ClaimFacts claim={claim} claimant={claim} />
      </Section>
      {verdict.ok ? <ClaimDecision claim={claim} /> : null}
    </BureauDesk>
  );
}
