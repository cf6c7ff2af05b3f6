import type { Admission, RegistrationState } from "@db/statuses";
import type { tables } from "@db/tables";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

export type Registration = typeof tables.registration.$inferSelect;

/** Who holds or waits for a seat; everything else is over. */
export const LIVE: readonly RegistrationState[] = ["pending", "confirmed", "waitlisted", "offered"];
export const isLive = (state: RegistrationState): boolean => LIVE.includes(state);

/** Until so long before the start seats are filled from the list by themselves; later each is asked first. */
export const ASKED_FROM_MS = 24 * 3_600_000;

/** How full a unit (an event, or a session with its own seats) is. A held seat counts as taken. */
export interface Seats {
  /** Null = no limit. */
  capacity: number | null;
  /** Confirmed, and offered but not answered. */
  taken: number;
  /** On the waiting list. */
  waiting: number;
}

export const freeSeats = ({ capacity, taken }: Pick<Seats, "capacity" | "taken">): number =>
  capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - taken);

/** In which state a new application begins. Nobody passes those who wait, even where a seat is free for the moment. */
export function firstState(admission: Admission, seats: Seats): "pending" | "confirmed" | "waitlisted" {
  if (admission === "approval") return "pending";
  return seatOrLine(seats);
}

/** What an approved application becomes. */
export const seatOrLine = (seats: Seats): "confirmed" | "waitlisted" =>
  freeSeats(seats) > 0 && seats.waiting === 0 ? "confirmed" : "waitlisted";

export interface Promotion {
  id: string;
  to: "confirmed" | "offered";
  /** Until when the offer holds (ms); null when confirmed. */
  offeredUntil: number | null;
}

/**
 * Who moves up, in the order of the list: by themselves until ASKED_FROM_MS before the start, from then on each is offered a seat for
 * `offerMinutes`, never beyond the start. Nothing moves after the start.
 * @param line ids of those who wait, the first first; as many as there are free seats are enough
 */
export function promotions(
  line: readonly string[],
  seats: Pick<Seats, "capacity" | "taken">,
  { startsAt, offerMinutes }: { startsAt: number; offerMinutes: number },
  now: number,
): Promotion[] {
  if (now >= startsAt) return [];
  const first = line.slice(0, Math.min(line.length, freeSeats(seats)));
  const byItself = now < startsAt - ASKED_FROM_MS;
  const offeredUntil = byItself ? null : Math.min(now + offerMinutes * 60_000, startsAt);
  return first.map((id) => ({ id, to: byItself ? "confirmed" : "offered", offeredUntil }));
}

type Offer = Pick<Registration, "state" | "offeredUntil">;

/** Whether an offered seat can still be taken: to the last millisecond before its time, not at it. */
export function canAnswerOffer({ state, offeredUntil }: Offer, now: number): Verdict {
  if (state !== "offered" || offeredUntil === null) return refused(`registration.state.${state}`);
  return now < offeredUntil ? accepted : refused("registration.offerOver");
}

/** Whether an offer's time is over though nobody has said so yet. */
export const offerIsOver = ({ state, offeredUntil }: Offer, now: number): boolean =>
  state === "offered" && offeredUntil !== null && now >= offeredUntil;

/** Whether somebody may give her seat back: until it begins, without a reason. */
export function canCancel({ state }: Pick<Registration, "state">, startsAt: number, now: number): Verdict {
  if (!isLive(state)) return refused(`registration.state.${state}`);
  return now < startsAt ? accepted : refused("registration.begun");
}

/** Whether an organizer may decide an application now. */
export function canDecide({ state }: Pick<Registration, "state">, startsAt: number, now: number): Verdict {
  if (state !== "pending") return refused(`registration.state.${state}`);
  return now < startsAt ? accepted : refused("registration.begun");
}

/** Whether two spans (ms) have an instant in common; touching ones have none. */
export const overlap = (a: { startsAt: number; endsAt: number }, b: { startsAt: number; endsAt: number }): boolean =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt;
