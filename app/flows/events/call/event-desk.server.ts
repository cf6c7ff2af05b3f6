import { db } from "@db/client.server";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { endedWorkOf } from "~/domains/events/after/ended-work.server";
import { countAnnouncements } from "~/domains/events/announcement/announcement.store.server";
import { figuresOf } from "~/domains/events/check-in/event-figures.server";
import { seriesOf } from "~/domains/events/event/copy-event.server";
import { canDo, type Event, type EventAct, eventState } from "~/domains/events/event/event";
import { questionsOf, sessionsOf } from "~/domains/events/event/event.store.server";
import { kindName } from "~/domains/events/event/event-kinds";
import { findEventKinds } from "~/domains/events/event/event-kinds.server";
import { invitationsOf } from "~/domains/events/event/invitation.store.server";
import { seatsHeld } from "~/domains/events/event/seat-book.server";
import { isPublic } from "~/domains/events/event/state-questions";
import type { Locale } from "~/i18n/translate";
import { eventHistory } from "./event-history.server";
import { rowsOf } from "./organizer-overview.server";

/** What everybody is told of an event, as its organizer checks it. */
export async function eventFacts(event: Event, locale: Locale, now: number) {
  const [kinds, regions] = [await findEventKinds(db), await findRegions()];
  const { slug, title, summary, description, mode, venue, address, meetingLink, startsAt, endsAt } = event;
  const { capacity, admission, registrationOpensAt, registrationClosesAt, offerMinutes, earnsHours } = event;
  const { organizerName, contact } = event;
  return {
    slug,
    title,
    summary,
    description,
    mode,
    venue,
    address,
    meetingLink,
    startsAt,
    endsAt,
    capacity,
    admission,
    registrationOpensAt,
    registrationClosesAt,
    offerMinutes,
    earnsHours,
    organizerName,
    contact,
    published: isPublic(event),
    kind: kindName(kinds, event.kind, locale),
    place: mode === "online" ? "" : placeName(event.regionCode, regions),
    state: eventState(event, now),
  };
}
export type ShownFacts = Awaited<ReturnType<typeof eventFacts>>;

const ACTS = [
  ...(["publish", "change", "close-registration", "reopen-registration", "postpone", "reschedule"] as const),
  ...(["cancel", "discard", "change-link", "correct-times", "check-in", "write-up"] as const),
] satisfies EventAct[];

/** An event on the desk of its organizer, which was found within her scope. */
export async function eventDesk(event: Event, locale: Locale, now: number) {
  const { id, seriesId, admission } = event;
  const [figures, sessions, questions] = [
    (await figuresOf(db, [id]))(id),
    await sessionsOf(db, id),
    await questionsOf(db, id),
  ];
  const work = (await endedWorkOf(db, [event], () => figures.unsettled, now))(id);
  const invited = admission === "invitation" ? await invitationsOf(db, id) : [];
  const series = seriesId === null ? [] : await seriesOf(db, seriesId);
  return {
    ...(await eventFacts(event, locale, now)),
    figures,
    /** What it lacks once it is over, the next first. */
    work,
    acts: ACTS.filter((act) => canDo(act, event, now).ok),
    counts: {
      sessions: sessions.length,
      questions: questions.length,
      announcements: await countAnnouncements(db, id),
      invited: invited.filter(({ invitation }) => invitation.withdrawnAt === null).length,
    },
    series: (await rowsOf(series, locale, now)).map((row) => ({ ...row, here: row.slug === event.slug })),
    history: await eventHistory(event, locale),
  };
}
export type EventOnDesk = Awaited<ReturnType<typeof eventDesk>>;

/** How many people hold or wait for a seat: whom an act with the event is told to. */
export const comersOf = ({ id }: Event): Promise<number> => seatsHeld(db, id);
