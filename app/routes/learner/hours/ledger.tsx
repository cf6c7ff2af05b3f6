import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownHourClaims } from "~/domains/hours/hour-claim.store.server";
import { readHoursStanding } from "~/flows/hours/hours-standing.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { signed } from "~/kernel/signed-number";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Columns } from "~/ui/shell/columns";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { OwnCrumbs } from "../own-crumbs";
import { HourKinds } from "../year-hours";
import { LedgerTable } from "./ledger-table";
import { ledgerView } from "./ledger-view.server";
import { PeriodSection, YearSection } from "./period-section";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const who = requirePerson(args);
  const { locale, now } = args.context;
  const [standing, claims] = await Promise.all([readHoursStanding(db, who.personId, now), ownHourClaims(db, who)]);
  const title = titleOf(locale, translator(locale)("hours.ledger.title"));
  return json({ ...ledgerView(standing), claims: claims.length, title });
}

export default function HoursLedger() {
  const t = useT();
  const { length, periods, year, years, claims } = useLoaderData<typeof loader>();
  return (
    <Page>
      <OwnCrumbs here={t("hours.ledger.title")} />
      <PageHeading title={t("hours.ledger.title")} lead={t("hours.ledger.lead", { length })} />
      <Columns
        side={
          <Section title={t("hours.ledger.acts")}>
            <RowList>
              <Row title={t("hours.ledger.claim")} href="/me/hours/claims/new" meta={[t("hours.ledger.claimNote")]} />
              <Row
                title={t("hours.ledger.transcript")}
                href="/me/hours/transcript.pdf"
                meta={[t("hours.ledger.transcriptNote")]}
              />
              <Row
                title={t("hours.ledger.claims")}
                href="/me/hours/claims"
                meta={[t("hours.ledger.claimsNote", { count: claims })]}
              />
            </RowList>
          </Section>
        }
      >
        {each(periods, (period) => (
          <PeriodSection period={period} />
        ))}
        {periods.length === 0 ? <YearSection year={year} /> : null}
      </Columns>
      {years.length === 0 ? (
        <EmptyState act={<LinkButton href="/learn">{t("hours.ledger.emptyAct")}</LinkButton>}>
          {t("hours.ledger.empty")}
        </EmptyState>
      ) : null}
      {each(years, ({ year: of, hours, minutes, kinds, lines }) => (
        <Section
          title={t("courses.hours.year", { year: of })}
          id={`y${of}`}
          link={{ href: `/me/hours/transcript.pdf?period=${of}`, text: t("hours.ledger.yearTranscript", { year: of }) }}
        >
          <p className="figure-line">
            <b className="num">{signed(hours)}</b> {t("courses.hours.total", { minutes: signed(minutes) })}
          </p>
          <HourKinds kinds={kinds} />
          <LedgerTable lines={lines} />
        </Section>
      ))}
    </Page>
  );
}
