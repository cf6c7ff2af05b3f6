import { DAY_MS } from "~/kernel/milliseconds";
import type { Event } from "../event/event";
import type { EventChange, EventSession } from "../event/event.store.server";
import { forComers, type SaidSession } from "../event/event-facts";
import type { Span } from "../event/span";
import { isLive, type Registration } from "./registration";

const WEEK_MS = 7 * DAY_MS;

/** Something that happened to what she signed up for, and that nobody has to have mailed to her. */
export interface OwnNews {
  /** `moved`: it has another time; `changed`: anything else of it; `settled`: others or the clock decided on her registration. */
  kind: "cancelled" | "postponed" | "moved" | "changed" | "settled";
  /** The time that it had when she signed up, where that is another one (ms). */
  before: { startsAt: number; endsAt: number } | null;
  /** What changed of it since she signed up. */
  fields: string[];
  reason: string | null;
}

type Tell = (kind: OwnNews["kind"], more?: Partial<OwnNews>) => OwnNews;

/**
 * What to tell somebody of an event that she holds or waits for a seat of, on her pages; null for nothing. A change is told until it
 * begins, a cancellation until the old time and a week at least, a decision for a week: without keeping what she has seen, nobody
 * who looks in once a week misses it. What happened to an event is told once, with her registration of the event itself: with that of a
 * `session` stands what changed of the session, and what was decided on it.
 * @param changes of the event, the newest first
 */
export function newsOf(
  one: Registration,
  event: Event,
  changes: readonly EventChange[],
  now: number,
  session: EventSession | null = null,
): OwnNews | null {
  const told: Tell = (kind, more = {}) => ({ kind, before: null, fields: [], reason: null, ...more });
  const why = (kind: EventChange["kind"]) => changes.find((change) => change.kind === kind)?.reason ?? null;
  const { cancelledAt } = event;
  const live = isLive(one.state);
  if (one.sessionId === null) {
    if (cancelledAt !== null && (live || (one.state === "cancelled" && one.stateAt === cancelledAt)))
      return now < Math.max(event.startsAt, cancelledAt + WEEK_MS)
        ? told("cancelled", { reason: why("cancelled") })
        : null;
    if (live && event.postponedAt !== null) return told("postponed", { reason: why("postponed") });
  }
  if (cancelledAt !== null) return null;
  const unit = session ?? event;
  if (live && now >= unit.startsAt) return null;
  const settled = isSettled(one) && now < one.stateAt + WEEK_MS ? told("settled", { reason: one.reason }) : null;
  if (!live) return settled;
  const since = changes.filter(({ kind, at }) => (kind === "changed" || kind === "rescheduled") && at > one.appliedAt);
  const changed = one.sessionId === null ? eventChanged(one, event, since, told) : sessionChanged(session, since, told);
  return changed ?? settled;
}

/** Ended by others or by the clock, or signed up by somebody else; what she did herself she knows. */
const isSettled = ({ state, reason, stateAt, appliedAt }: Registration): boolean =>
  state === "declined" ||
  state === "expired" ||
  (state === "cancelled" && reason !== null) ||
  (state === "confirmed" && (reason !== null || stateAt > appliedAt));

/** What differs of the event from how she knew it: the oldest change since says how that was; what was set back is no news. */
function eventChanged(one: Registration, event: Event, since: readonly EventChange[], told: Tell): OwnNews | null {
  const known: Record<string, unknown> = {};
  for (const { changes: all } of since) for (const [name, { before }] of Object.entries(all)) known[name] = before;
  const now = event as Record<string, unknown>;
  const differs = Object.keys(known).filter((name) => known[name] !== now[name]);
  const fields = forComers(
    Object.fromEntries(differs.map((name) => [name, { before: known[name], after: now[name] }])),
  );
  const seen = fields.filter((name) => name !== "meetingLink" || one.attendance === "online");
  if (seen.length === 0) return null;
  return told(...movedOr(seen, { ...event, ...known } as Event, event));
}

/** The same of a session: another time or another room. */
function sessionChanged(session: EventSession | null, since: readonly EventChange[], told: Tell): OwnNews | null {
  if (session === null) return null;
  const [known] = since
    .flatMap(({ changes: { session: all } }) => {
      const before = all?.before as SaidSession | null | undefined;
      return before?.id === session.id ? [before] : [];
    })
    .slice(-1);
  if (!known) return null;
  const fields = (["startsAt", "endsAt", "room"] as const).filter((name) => known[name] !== session[name]);
  return fields.length === 0 ? null : told(...movedOr(fields, known, session));
}

function movedOr(fields: string[], was: Span, is: Span): [OwnNews["kind"], Partial<OwnNews>] {
  const moved = was.startsAt !== is.startsAt || was.endsAt !== is.endsAt;
  return [
    moved ? "moved" : "changed",
    { fields, before: moved ? { startsAt: was.startsAt, endsAt: was.endsAt } : null },
  ];
}
