import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type MeetingView, meetingView } from "~/flows/awards/decision/meeting-view.server";
import { provincesMeeting } from "~/http/named-meeting.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { AskingRulings } from "./asking-rulings";
import { MeetingDesk } from "./desk";
import { MeetingActs, MeetingFaults } from "./meeting-acts";
import { MeetingFacts } from "./meeting-facts";
import { MeetingState } from "./meeting-state";
import { ShortBallots } from "./short-ballots";
import { SpokenTable } from "./spoken-table";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, meeting, own } = await provincesMeeting(args);
  const { locale, now } = args.context;
  const view = await meetingView(cycle, meeting, { locale, now });
  const { number } = meeting;
  return json({
    view: { ...view, open: view.open && own.ok },
    own,
    title: titleOf(locale, translator(locale)("meeting.numbered", { number })),
  });
}

export default function Meeting() {
  const t = useT();
  const found = useLoaderData<typeof loader>();
  const [view, own] = [found.view as MeetingView, found.own];
  const { cycle, meeting, chosen, cap, withdrawn } = view;
  return (
    <MeetingDesk cycle={cycle} number={meeting.number}>
      <PageHeading title={t("meeting.numbered", { number: meeting.number })} lead={t("meeting.lead")}>
        <MeetingState closedAt={meeting.closedAt} size="large" />
      </PageHeading>
      {meeting.closedAt === null && !own.ok ? <Callout tone="gamboge">{reasonText(t, own)}</Callout> : null}
      <MeetingFaults view={view} />
      <AskingRulings view={view} />
      <ShortBallots view={view} />
      <MeetingActs view={view} />
      <Section title={t("meeting.table")} id="words" aside={t("meeting.chosenOf", { chosen, cap })}>
        <SpokenTable view={view} />
      </Section>
      {withdrawn.length > 0 ? (
        <Section title={t("meeting.withdrawn")}>
          <p>{t("meeting.withdrawnLead")}</p>
          <ul className="points">
            {withdrawn.map(({ alias, number, name }) => (
              <li key={alias}>{t("meeting.withdrawnLine", { number, name: name ?? t("meeting.erased") })}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <MeetingFacts view={view} />
    </MeetingDesk>
  );
}
