import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownClaimView } from "~/flows/claims/claim-views.server";
import { ownClaim } from "~/http/named-claim.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { ClaimFacts } from "~/routes/claim-facts";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { ClaimCrumbs } from "./claim-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { claim } = await ownClaim(args);
  const { locale, now } = args.context;
  const view = await ownClaimView(claim, now);
  const heading = translator(locale)("claims.own.detailTitle", { name: view.enterprise.name });
  return json({ claim: view, heading, title: titleOf(locale, heading) });
}

const LEADS = {
  open: "claims.own.detailOpen",
  letter: "claims.own.detailLetter",
  confirmed: "claims.own.detailConfirmed",
  refused: "claims.own.detailRefused",
  withdrawn: "claims.own.detailWithdrawn",
} as const;

export default function OwnClaim() {
  const t = useT();
  const { claim, heading } = useLoaderData<typeof loader>();
  const { id, state, letter, enterprise } = claim;
  const here = `/me/enterprise/claims/${id}`;
  const code = state === "open" && letter === "sent";
  return (
    <Page width="text">
      <ClaimCrumbs here={enterprise.name} />
      <PageHeading title={heading} lead={t(LEADS[code ? "letter" : state], { name: enterprise.name })} />
      <ClaimFacts claim={claim} />
      <ActRow>
        {code ? (
          <LinkButton href={`${here}/code`} full="phone">
            {t("claims.own.typeCode")}
          </LinkButton>
        ) : null}
        {state === "open" ? (
          <LinkButton href={`${here}/withdrawal`} variant="outlined" full="phone">
            {t("claims.own.withdraw")}
          </LinkButton>
        ) : null}
        {state === "confirmed" ? (
          <LinkButton href={`/enterprise/${enterprise.id}`} full="phone">
            {t("claims.own.desk")}
          </LinkButton>
        ) : null}
        {state === "refused" || state === "withdrawn" ? (
          <LinkButton href="/me/enterprise/claims" full="phone">
            {t("claims.own.again")}
          </LinkButton>
        ) : null}
      </ActRow>
    </Page>
  );
}
