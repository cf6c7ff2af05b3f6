import type { Event } from "../event/event";
import type { EventChange } from "../event/event.store.server";
import { forComers } from "../event/event-facts";
import { isLive, type Registration } from "./registration";

const WEEK_MS = 7 * 86_400_000;

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

/**
 * What to tell somebody of an event that she holds or waited for a seat of, on her pages; null for nothing. A change is told until the event
 * begins, a cancellation until the old time and a week at least, a decision for a week: without keeping what she has seen, nobody
 * who looks in once a week misses it.
 * @param changes of the event, the newest first
 */
export function newsOf(one: Registration, event: Event, changes: readonly EventChange[], now: number): OwnNews | null {
  const told = (kind: OwnNews["kind"], more: Partial<OwnNews> = {}): OwnNews => ({
    ...{ kind, before: null, fields: [], reason: null },
    ...more,
  });
  const why = (kind: EventChange["kind"]) => changes.find((change) => change.kind === kind)?.reason ?? null;
  const { cancelledAt } = event;
  if (cancelledAt !== null && (isLive(one.state) || (one.state === "cancelled" && one.stateAt === cancelledAt)))
    return now < Math.max(event.startsAt, cancelledAt + WEEK_MS)
      ? told("cancelled", { reason: why("cancelled") })
      : null;
  if (cancelledAt !== null) return null;
  const live = isLive(one.state);
  if (live && event.postponedAt !== null) return told("postponed", { reason: why("postponed") });
  if (live && now >= event.startsAt) return null;
  const settled = isSettled(one) && now < one.stateAt + WEEK_MS ? told("settled", { reason: one.reason }) : null;
  return (live ? changed(one, event, changes, told) : null) ?? settled;
}

/** Ended by others or by the clock, or signed up by somebody else; what she did herself she knows. */
const isSettled = ({ state, reason, stateAt, appliedAt }: Registration): boolean =>
  state === "declined" ||
  state === "expired" ||
  (state === "cancelled" && reason !== null) ||
  (state === "confirmed" && (reason !== null || stateAt > appliedAt));

function changed(
  one: Registration,
  event: Event,
  changes: readonly EventChange[],
  told: (kind: OwnNews["kind"], more: Partial<OwnNews>) => OwnNews,
): OwnNews | null {
  const since = changes.filter(({ kind, at }) => (kind === "changed" || kind === "rescheduled") && at > one.appliedAt);
  // The oldest says how she knew it; what was set back since is no news.
  const known: Record<string, unknown> = {};
  for (const { changes: all } of since) for (const [name, { before }] of Object.entries(all)) known[name] = before;
  const now = event as Record<string, unknown>;
  const differs = Object.keys(known).filter((name) => known[name] !== now[name]);
  const fields = forComers(
    Object.fromEntries(differs.map((name) => [name, { before: known[name], after: now[name] }])),
  );
  const seen = fields.filter((name) => name !== "meetingLink" || one.attendance === "online");
  if (seen.length === 0) return null;
  const { startsAt, endsAt } = { startsAt: event.startsAt, endsAt: event.endsAt, ...known } as Event;
  const moved = startsAt !== event.startsAt || endsAt !== event.endsAt;
  return told(moved ? "moved" : "changed", { fields: seen, before: moved ? { startsAt, endsAt } : null });
}
