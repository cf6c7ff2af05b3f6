import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownSeats } from "~/domains/duties/own-seats.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { useDayWords } from "~/routes/duties/day-words";
import { seatView } from "~/routes/duties/seat-view.server";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** Her appointments; who holds but one goes straight to it. */
export async function loader(args: LoaderFunctionArgs) {
  const person = requirePerson(args);
  const { locale, now } = args.context;
  const seats = await Promise.all((await ownSeats(db, person, isoDayOf(now))).map(seatView));
  const [only, ...others] = seats;
  if (only && others.length === 0) throw redirect(only.base);
  return json({ seats, title: titleOf(locale, translator(locale)("duties.home.title")) });
}

export default function Duties() {
  const t = useT();
  const dayWords = useDayWords();
  const { seats } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: t("public.nav.me"), href: "/me" }, { label: t("duties.home.title") }]} />
      <PageHeading title={t("duties.home.title")} lead={t("duties.home.lead")} />
      {seats.length === 0 ? <EmptyState>{t("duties.home.none")}</EmptyState> : null}
      <RowList>
        {seats.map(({ base, firm, number, running, from, lastDay }) => (
          <Row
            key={base}
            title={firm}
            level={2}
            href={base}
            state={
              <State kind={running ? "ok" : "plain"} word={t(running ? "duties.home.running" : "duties.home.over")} />
            }
            meta={[
              t(lastDay === null ? "duties.home.since" : "duties.home.term", {
                number,
                from: dayWords(from),
                to: dayWords(lastDay),
              }),
            ]}
          />
        ))}
      </RowList>
    </Page>
  );
}
