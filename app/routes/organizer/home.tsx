import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dueTasks } from "~/domains/events/after/minutes.store.server";
import { organizerOverview, organizerPlaces } from "~/flows/events/call/organizer-overview.server";
import { requireOrganizer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { DueTasks } from "./after/due-tasks";
import { OrganizerDesk } from "./desk";
import { EventRows } from "./event-rows";
import { WaitRows } from "./wait-rows";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** So many tasks that are due stand on the first page. */
const MOST_TASKS = 10;

export async function loader(args: LoaderFunctionArgs) {
  const by = requireOrganizer(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const [places, overview] = await Promise.all([
    organizerPlaces(by, t("ui.listWith")),
    organizerOverview(by, locale, now),
  ]);
  const today = isoDayOf(now);
  const tasks = await dueTasks(db, by, today, MOST_TASKS);
  return json({ tasks, today, places, ...overview, title: titleOf(locale, t("organizer.home.title")) });
}

export default function OrganizerHome() {
  const t = useT();
  const { places, waits, coming, drafts, past, tasks, today } = useLoaderData<typeof loader>();
  return (
    <OrganizerDesk>
      <PageHeading title={t("organizer.home.title")} lead={t("organizer.home.lead", { places })} />
      <Section title={t("organizer.home.waiting")}>
        {waits.length === 0 ? <EmptyState>{t("organizer.home.nothing")}</EmptyState> : <WaitRows waits={waits} />}
      </Section>
      <DueTasks tasks={tasks} today={today} />
      <Section
        title={t("organizer.home.coming")}
        link={{ href: "/organizer/events/new", text: t("organizer.home.new") }}
      >
        {coming.length === 0 ? (
          <EmptyState
            act={
              <LinkButton variant="outlined" href="/organizer/events/new">
                {t("organizer.home.new")}
              </LinkButton>
            }
          >
            {t("organizer.home.noComing")}
          </EmptyState>
        ) : (
          <EventRows rows={coming} />
        )}
      </Section>
      {drafts.length > 0 ? (
        <Section title={t("organizer.home.drafts")}>
          <EventRows rows={drafts} />
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section title={t("organizer.home.past")} link={{ href: "/organizer/events", text: t("organizer.home.all") }}>
          <EventRows rows={past} />
        </Section>
      ) : null}
    </OrganizerDesk>
  );
}
