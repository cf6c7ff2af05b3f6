import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { awardWaits } from "~/flows/awards/award-waits.server";
import { bureauCycles } from "~/flows/awards/cycle/cycle-desk.server";
import { bureauFigures, bureauName } from "~/flows/bureau/bureau-overview.server";
import { bureauWaits } from "~/flows/bureau/bureau-waits.server";
import { bureauClaims } from "~/flows/claims/claim-views.server";
import { bureauHourClaims } from "~/flows/hours/claim-views.server";
import { requireBureauOfficer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { Figure4 } from "~/ui/show/figure4";
import { RowList } from "~/ui/show/row-list";
import { HomeCycles } from "./awards/cycle/home-cycles";
import { BureauWaits } from "./bureau-waits";
import { ClaimRows } from "./claim-rows";
import { BureauDesk } from "./desk";
import { HomeAwards } from "./home-awards";
import { HourClaimRows } from "./hours/claim-rows";
import { QualifiedRows } from "./qualified-rows";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const { locale, now } = args.context;
  const [places, figures, claims, waits, hours, awards, cycles] = await Promise.all([
    bureauName(officer),
    bureauFigures(officer, now),
    bureauClaims(officer, now, { open: true }),
    bureauWaits(officer, now),
    bureauHourClaims(officer, { waiting: true }, locale),
    awardWaits(officer, now),
    bureauCycles(officer, now),
  ]);
  const title = titleOf(locale, translator(locale)("bureau.home.title"));
  return json({ places, figures, claims, waits, hours, awards, cycles, title });
}

export default function BureauHome() {
  const t = useT();
  const { places, figures, claims, waits, hours, awards, cycles } = useLoaderData<typeof loader>();
  const others = waits.imports.length + waits.duplicates.length > 0;
  return (
    <BureauDesk>
      <PageHeading title={t("bureau.home.title")} lead={t("bureau.home.lead", { places })} />
      <Section title={t("bureau.home.waiting")}>
        {claims.length + hours.length === 0 && !others && !awards.any ? (
          <EmptyState>{t("bureau.home.nothing")}</EmptyState>
        ) : null}
        {claims.length > 0 ? <ClaimRows claims={claims} waiting /> : null}
        {hours.length > 0 ? <HourClaimRows claims={hours} waiting /> : null}
        <HomeAwards waits={awards} />
        {others ? (
          <RowList>
            <BureauWaits {...waits} />
          </RowList>
        ) : null}
      </Section>
      <HomeCycles cycles={cycles} nominations={awards.nominations} />
      <Section
        title={t("bureau.home.figures")}
        link={{ href: "/bureau/enterprises", text: t("bureau.rooms.enterprises") }}
      >
        <Figure4
          figures={[
            { value: t("bureau.home.total", { total: figures.firms }), note: t("bureau.home.firms") },
            { value: t("bureau.home.total", { total: figures.appointed }), note: t("bureau.home.appointed") },
          ]}
        />
      </Section>
      <QualifiedRows counts={figures.qualified} />
    </BureauDesk>
  );
}
