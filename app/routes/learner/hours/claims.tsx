import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { claimRegion } from "~/domains/hours/file-hour-claim.server";
import { ownHourClaimLines } from "~/flows/hours/claim-views.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatDay, formatMinutes } from "~/kernel/instant-format";
import { HourClaimState } from "~/routes/hour-claim-facts";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { HourCrumbs } from "./hour-crumbs";
import { NoEmployer } from "./no-employer";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const who = requirePerson(args);
  const { locale } = args.context;
  const [claims, region] = await Promise.all([ownHourClaimLines(who, locale), claimRegion(db, who)]);
  return json({ claims, can: region !== null, title: titleOf(locale, translator(locale)("hours.claims.title")) });
}

export default function OwnHourClaims() {
  const t = useT();
  const locale = useLocale();
  const { claims, can } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <HourCrumbs here={t("hours.claims.title")} />
      <PageHeading title={t("hours.claims.title")} lead={t("hours.claims.lead")} />
      {can ? (
        <p>
          <LinkButton href="/me/hours/claims/new" full="phone">
            {t("hours.claims.new")}
          </LinkButton>
        </p>
      ) : (
        <NoEmployer />
      )}
      <Section title={t("hours.claims.list")}>
        {claims.length === 0 ? <EmptyState>{t("hours.claims.none")}</EmptyState> : null}
        <RowList>
          {claims.map(({ id, title, kind, minutes, state, filedAt }) => (
            <Row
              key={id}
              title={title}
              href={`/me/hours/claims/${id}`}
              state={<HourClaimState state={state} />}
              meta={[
                t("hours.claims.row", { kind, time: formatMinutes(minutes, locale) }),
                t("hours.claims.filedOn", { day: formatDay(filedAt, locale) }),
              ]}
            />
          ))}
        </RowList>
      </Section>
    </Page>
  );
}
