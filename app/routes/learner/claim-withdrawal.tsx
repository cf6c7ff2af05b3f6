import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOpen } from "~/domains/directory/claim";
import { withdrawOwnClaim } from "~/flows/claims/claim-enterprise.server";
import { ownClaimView } from "~/flows/claims/claim-views.server";
import { ownClaim } from "~/http/named-claim.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { ClaimCrumbs } from "./claim-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { claim } = await ownClaim(args);
  const { locale, now } = args.context;
  const { id, enterprise } = await ownClaimView(claim, now);
  const heading = translator(locale)("claims.own.withdrawTitle", { name: enterprise.name });
  return json({ id, firm: enterprise.name, heading, verdict: isOpen(claim), title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { who, claim } = await ownClaim(args);
  await withdrawOwnClaim(who, claim.id);
  return redirect(`/me/enterprise/claims/${claim.id}`);
}

export default function ClaimWithdrawal() {
  const t = useT();
  const { id, firm, heading, verdict } = useLoaderData<typeof loader>();
  const back = `/me/enterprise/claims/${id}`;
  return (
    <Page width="text">
      <ClaimCrumbs within={{ label: firm, href: back }} here={t("claims.own.withdraw")} />
      <PageHeading title={heading} lead={verdict.ok ? t("claims.own.withdrawLead") : undefined} />
      {verdict.ok ? (
        <Form>
          <ActRow>
            <Button variant="danger" full="phone">
              {t("claims.own.withdraw")}
            </Button>
            <a href={back}>{t("claims.own.cancel")}</a>
          </ActRow>
        </Form>
      ) : (
        <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
      )}
    </Page>
  );
}
