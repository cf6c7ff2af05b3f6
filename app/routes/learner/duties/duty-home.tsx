import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownSeat } from "~/http/named-seat.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { isoDayOf } from "~/kernel/instant-format";
import { useDayWords } from "~/routes/duties/day-words";
import { DutyFrame } from "~/routes/duties/duty-frame";
import { DutyWaitRows } from "~/routes/duties/duty-wait-rows";
import { RecordRows } from "~/routes/duties/record-rows";
import { YearLinks } from "~/routes/duties/year-links";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { Columns } from "~/ui/shell/columns";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { homeView } from "./home-view.server";
import { OfferForm } from "./offer-form";
import { ReportRows, WorkSections } from "./work-sections";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const seat = await ownSeat(args);
  const view = await homeView(seat, args.request, isoDayOf(args.context.now));
  return json({ ...view, title: titleOf(args.context.locale, view.seat.firm) });
}

export default function DutyHome() {
  const t = useT();
  const dayWords = useDayWords();
  const view = useLoaderData<typeof loader>();
  const { seat, waits, offers, quarters, year, years } = view;
  const { base, number, from, lastDay, running } = seat;
  return (
    <DutyFrame seat={seat} wide>
      <PageHeading
        title={t("duties.home.at", { firm: seat.firm })}
        lead={t(running ? "duties.home.lead" : "duties.home.leadOver")}
      >
        <p>
          <State
            kind={running ? "ok" : "plain"}
            word={t(running ? "duties.home.running" : "duties.home.over")}
            detail={t(lastDay === null ? "duties.home.since" : "duties.home.term", {
              number,
              from: dayWords(from),
              to: dayWords(lastDay),
            })}
          />
        </p>
      </PageHeading>
      <Columns
        side={
          <>
            <WorkSections view={view} />
            <ReportRows base={base} reports={view.reports} />
          </>
        }
      >
        {running ? (
          <p>
            <LinkButton
              href={`${base}/records/new`}
              full="phone"
              variant={offers.length > 0 ? "outlined" : "filled"}
              icon="pencil"
            >
              {t("duties.record.new")}
            </LinkButton>
          </p>
        ) : null}
        {waits.length > 0 ? (
          <Section title={t("duties.waits.title")}>
            <RowList>
              <DutyWaitRows waits={waits} />
            </RowList>
          </Section>
        ) : null}
        {offers.length > 0 ? <OfferForm base={base} offers={offers} /> : null}
        <Section title={t("duties.home.records", { year })} id="records">
          <YearLinks here={base} year={year} years={years} />
          {quarters.length === 0 ? <p>{t("duties.home.noRecords")}</p> : null}
          {quarters.map(({ quarter, records }) => (
            <Section key={quarter} level={3} size="small" title={t("duties.home.quarter", { quarter })}>
              <RecordRows records={records} hrefOf={(id) => `${base}/records/${id}`} />
            </Section>
          ))}
        </Section>
      </Columns>
    </DutyFrame>
  );
}
