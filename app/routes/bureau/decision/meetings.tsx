import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { meetingList } from "~/flows/awards/decision/meeting-view.server";
import { provincesCycle } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Day } from "~/ui/show/day";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { CycleDesk, cycleHref } from "../awards/cycle/desk";
import { meetingHref } from "./desk";
import { MeetingState } from "./meeting-state";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle } = await provincesCycle(args);
  const { locale, now } = args.context;
  const title = titleOf(locale, translator(locale)("meeting.title"));
  return json({ ...(await meetingList(cycle, now)), title });
}

export default function Meetings() {
  const t = useT();
  const { cycle, meetings, verdict } = useLoaderData<typeof loader>();
  return (
    <CycleDesk cycle={cycle} crumbs={[{ label: t("meeting.title") }]}>
      <PageHeading title={t("meeting.title")} lead={t("meeting.lead")} />
      {meetings.length === 0 ? <EmptyState>{t("meeting.none")}</EmptyState> : null}
      <RowList>
        {meetings.map(({ number, heldOn, closedAt, chosen }) => (
          <Row
            key={number}
            level={2}
            title={t("meeting.numbered", { number })}
            href={meetingHref(cycle, number)}
            state={<MeetingState closedAt={closedAt} />}
            meta={[
              ...(heldOn === null ? [] : [<Day key="day" day={heldOn} />]),
              ...(closedAt === null ? [] : [t("meeting.chosenRow", { count: chosen })]),
            ]}
          />
        ))}
      </RowList>
      {verdict.ok ? (
        <p>
          <LinkButton href={cycleHref(cycle, "/meetings/new")} icon="plus" full="phone">
            {t("meeting.new")}
          </LinkButton>
        </p>
      ) : (
        <p className="note">{reasonText(t, verdict)}</p>
      )}
    </CycleDesk>
  );
}
