import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canActOnOwn } from "~/domains/hours/hour-claim";
import { withdrawClaimedHours } from "~/flows/hours/claim-hours.server";
import { ownHourClaim } from "~/http/named-hour-claim.server";
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
import { claimsCrumb, HourCrumbs } from "./hour-crumbs";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { claim } = await ownHourClaim(args);
  const { locale } = args.context;
  const title = titleOf(locale, translator(locale)("hours.claims.withdrawTitle"));
  return json({ id: claim.id, what: claim.title, verdict: canActOnOwn(claim, "withdraw"), title });
}

export async function action(args: ActionFunctionArgs) {
  const { who, claim } = await ownHourClaim(args);
  await withdrawClaimedHours(who, claim.id);
  return redirect(`/me/hours/claims/${claim.id}`);
}

export default function HourClaimWithdrawal() {
  const t = useT();
  const { id, what, verdict } = useLoaderData<typeof loader>();
  const back = `/me/hours/claims/${id}`;
  return (
    <Page width="text">
      <HourCrumbs within={[claimsCrumb(t), { label: what, href: back }]} here={t("hours.claims.withdraw")} />
      <PageHeading
        title={t("hours.claims.withdrawTitle")}
        above={what}
        lead={verdict.ok ? t("hours.claims.withdrawLead") : undefined}
      />
      {verdict.ok ? (
        <Form>
          <ActRow>
            <Button variant="danger" full="phone">
              {t("hours.claims.withdraw")}
            </Button>
            <a href={back}>{t("hours.claims.cancel")}</a>
          </ActRow>
        </Form>
      ) : (
        <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
      )}
    </Page>
  );
}
