import { DAY_MS } from "~/kernel/milliseconds";
import type { Refusal } from "~/kernel/verdict";
import { refused } from "~/kernel/verdict";
import type { Event } from "./event";
import type { EventSession } from "./event.store.server";
import type { EventFacts } from "./event-form";
import { type Owner, ownerWord, readOwner } from "./owner";
import { overSeveralDays, type Span } from "./span";

export type FieldFault = Refusal & { field: string };
const fault = (field: string, reason: string, values?: Refusal["values"]): FieldFault => ({
  ...refused(reason, values),
  field,
});

/** No event lasts longer: a slip of the month is caught. */
const MOST_DAYS = 31;

export type Times = Pick<Event, "startsAt" | "endsAt" | "registrationClosesAt">;

/** What is wrong with the times by themselves (ms); sign-up may end with the beginning, and not begin where it ends. */
export function timeFaults({
  startsAt,
  endsAt,
  registrationOpensAt,
  registrationClosesAt,
}: Times & { registrationOpensAt: number | null }): FieldFault[] {
  const faults: FieldFault[] = [];
  if (endsAt <= startsAt) faults.push(fault("endsAt", "event.endBeforeStart"));
  else if (endsAt - startsAt > MOST_DAYS * DAY_MS) faults.push(fault("endsAt", "event.tooLong", { days: MOST_DAYS }));
  if (registrationClosesAt > startsAt) faults.push(fault("registrationClosesAt", "event.closesAfterStart"));
  if (registrationOpensAt !== null && registrationOpensAt >= registrationClosesAt)
    faults.push(fault("registrationOpensAt", "event.opensAfterClosing"));
  return faults;
}

type Told = Pick<
  Event,
  | "summary"
  | "mode"
  | "venue"
  | "address"
  | "meetingLink"
  | "organizerName"
  | "contact"
  | "startsAt"
  | "endsAt"
  | "registrationClosesAt"
  | "earnsHours"
>;

/**
 * What earns hours over several days says when it sits: otherwise its nights would count. A session that earns them ends with its evening.
 */
export function hoursFaults(
  { startsAt, endsAt, earnsHours }: Pick<Event, "startsAt" | "endsAt" | "earnsHours">,
  sessions: readonly { title: string; startsAt: number; endsAt: number; earnsHours: boolean }[],
): FieldFault[] {
  if (!earnsHours) return [];
  if (sessions.length === 0)
    return overSeveralDays({ startsAt, endsAt }) ? [fault("endsAt", "event.missing.days")] : [];
  const long = sessions.find((one) => one.earnsHours && overSeveralDays(one));
  return long ? [fault("endsAt", "event.missing.shorterSession", { title: long.title })] : [];
}

/** Whether a fault of the facts is mended in the agenda, and not in the form of the facts. */
export const isOfAgenda = ({ reason }: Pick<Refusal, "reason">): boolean =>
  reason === "event.missing.days" || reason === "event.missing.shorterSession";

/** What everybody has to be told before it can be called: the fields that are missing, or whose time is over. */
export function missingFacts(facts: Told, sessions: Parameters<typeof hoursFaults>[1], now: number): FieldFault[] {
  const { mode, startsAt, registrationClosesAt } = facts;
  const missing = (field: keyof Told) => (facts[field] ? [] : [fault(field, `event.missing.${field}`)]);
  return [
    ...missing("summary"),
    ...(mode === "online" ? [] : [...missing("venue"), ...missing("address")]),
    ...(mode === "on-site" ? [] : missing("meetingLink")),
    ...missing("organizerName"),
    ...missing("contact"),
    ...hoursFaults(facts, sessions),
    ...(startsAt <= now ? [fault("startsAt", "event.startPast")] : []),
    ...(startsAt > now && registrationClosesAt <= now ? [fault("registrationClosesAt", "event.closesPast")] : []),
  ];
}

/** The columns that a form of facts sets. Nothing that belongs to another mode stays behind. @param home code of the owner's region */
export function columnsOf(facts: EventFacts, since: number, home: string) {
  const { kind, title, summary, description, mode, startsAt, endsAt, capacity, admission } = facts;
  const { offerMinutes, earnsHours, organizerName, contact } = facts;
  const online = mode === "online";
  return {
    kind,
    title,
    summary,
    description,
    mode,
    startsAt,
    endsAt,
    capacity,
    admission,
    offerMinutes,
    earnsHours,
    organizerName,
    contact,
    ...readOwner(facts.owner),
    venue: online ? null : facts.venue,
    address: online ? null : facts.address,
    regionCode: online || facts.region === "" ? home : facts.region,
    meetingLink: mode === "on-site" ? null : facts.meetingLink,
    registrationOpensAt: facts.registrationOpensAt ?? since,
    registrationClosesAt: facts.registrationClosesAt ?? startsAt,
  };
}

export type Changes = Record<string, { before: unknown; after: unknown }>;

/** Columns as the history tells them: whose an event is, is one word. */
export const toldColumns = <C extends Owner>({ ownerKind, ownerId, ...columns }: C) => ({
  ...columns,
  owner: ownerWord({ ownerKind, ownerId }),
});

/** Which of the columns differ from what stands there, with both values. */
export function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>): Changes {
  const names = Object.keys(after).filter((name) => before[name] !== after[name]);
  return Object.fromEntries(names.map((name) => [name, { before: before[name], after: after[name] }]));
}

/** What those who come must know of at once: when, where, how and what. It moves iCalendar's SEQUENCE. */
const FOR_COMERS = ["title", "startsAt", "endsAt", "mode", "venue", "address", "regionCode", "meetingLink"];
export const concernsComers = (changes: Changes): boolean => FOR_COMERS.some((name) => name in changes);
export const forComers = (changes: Changes): string[] => FOR_COMERS.filter((name) => name in changes);

/**
 * What the history keeps of a session, under the name `session`; those of the first months have no `id`, and not every one says whether it
 * earns hours, or where it is.
 */
export type SaidSession = Pick<EventSession, "title" | "startsAt" | "endsAt"> &
  Partial<Pick<EventSession, "id" | "room" | "earnsHours">>;
export const saidSession = ({ id, title, room, startsAt, endsAt, earnsHours }: EventSession): SaidSession => ({
  id,
  title,
  room,
  startsAt,
  endsAt,
  earnsHours,
});

/** Sessions keep their distance from the beginning of an event that moves. */
export const movedBy = <S extends Span>(session: S, from: Span, to: Span): S => ({
  ...session,
  startsAt: session.startsAt + (to.startsAt - from.startsAt),
  endsAt: session.endsAt + (to.startsAt - from.startsAt),
});

/** The first session that does not fit into the event's time; undefined when all do. */
export const outside = <S extends Span>(sessions: readonly S[], event: Span): S | undefined =>
  sessions.find(({ startsAt, endsAt }) => startsAt < event.startsAt || endsAt > event.endsAt);
