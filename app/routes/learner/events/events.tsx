import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOff } from "~/domains/events/event/state-questions";
import { ownOutcome } from "~/domains/events/registration/own-outcome";
import { listOwnEvents } from "~/flows/events/own/own-events.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatSpan } from "~/kernel/instant-span";
import { NewsMark, newsLines } from "~/routes/events/event-news";
import { EventState, RegistrationStateMark } from "~/routes/events/event-state";
import { EventWaitRows } from "~/routes/learner/event-wait-rows";
import { OwnCrumbs } from "~/routes/learner/own-crumbs";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const who = requirePerson(args);
  const { now, locale } = args.context;
  const title = titleOf(locale, translator(locale)("events.own.listTitle"));
  return json({ ...(await listOwnEvents(who, now)), title });
}

type Listed = Awaited<ReturnType<typeof listOwnEvents>>["coming"][number];

export default function OwnEvents() {
  const t = useT();
  const { invited, coming, past } = useLoaderData<typeof loader>();
  const none = invited.length + coming.length + past.length === 0;
  return (
    <Page width="text">
      <OwnCrumbs here={t("events.own.listTitle")} />
      <PageHeading title={t("events.own.listTitle")} lead={t("events.own.listLead")} />
      {none ? (
        <EmptyState act={<LinkButton href="/events">{t("events.own.emptyAct")}</LinkButton>}>
          {t("events.own.empty")}
        </EmptyState>
      ) : null}
      {invited.length > 0 ? (
        <Section title={t("events.news.invited")}>
          <RowList>
            <EventWaitRows waits={invited} />
          </RowList>
        </Section>
      ) : null}
      <Listing title={t("events.own.coming")} rows={coming} />
      <Listing title={t("events.own.past")} rows={past} />
    </Page>
  );
}

function Listing({ title, rows }: { title: string; rows: Listed[] }) {
  const t = useT();
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <RowList>
        {each(rows, ({ id, standing, attendance, line, news, event, ...own }) => {
          const outcome = ownOutcome(own, event);
          return (
            <Row
              title={event.title}
              href={`/me/events/${id}`}
              state={
                outcome ? (
                  <b>{t(`events.own.after.${outcome}`)}</b>
                ) : isOff(event.state) ? (
                  <EventState state={event.state} />
                ) : news?.kind === "moved" || news?.kind === "changed" ? (
                  <NewsMark news={news} standing={standing} />
                ) : (
                  <RegistrationStateMark state={standing} detail={line ? t("events.own.line", line) : undefined} />
                )
              }
              meta={[
                ...(news ? newsLines(t, locale, news, event) : [formatSpan(event.startsAt, event.endsAt, locale)]),
                attendance === "online"
                  ? t("events.attendance.online")
                  : (event.venue ?? t(`events.modes.${event.mode}`)),
              ]}
            />
          );
        })}
      </RowList>
    </Section>
  );
}
