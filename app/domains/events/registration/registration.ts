import { type Admission, type AttendanceMode, LIVE_STATES, type RegistrationState } from "@db/statuses";
import type { tables } from "@db/tables";
import { DAY_MS, MINUTE_MS } from "~/kernel/milliseconds";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { canDo, type Event, type EventTimes, eventState } from "../event/event";
import { overlap } from "../event/span";
import { freeSeats, type Seats } from "./seats";

export type Registration = typeof tables.registration.$inferSelect;

/**
 * Whether somebody came without an account, also once what she said of herself is forgotten: the key under which the door or the sheet
 * wrote her down stays, while an erased account takes its key along.
 */
export const isWalkIn = ({
  personId,
  walkInName,
  formKey,
}: Pick<Registration, "personId" | "walkInName" | "formKey">): boolean =>
  personId === null && (walkInName !== null || formKey !== null);

export const isLive = (state: RegistrationState): boolean => LIVE_STATES.includes(state);

/** Until so long before the start seats are filled from the list by themselves; later each is asked first. */
export const ASKED_FROM_MS = DAY_MS;

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
  const offeredUntil = byItself ? null : heldUntil({ startsAt, offerMinutes }, now);
  return first.map((id) => ({ id, to: byItself ? "confirmed" : "offered", offeredUntil }));
}

/** Until when a seat is held anew for who was asked before the event was postponed (ms): the whole time again, not beyond the start. */
export const heldUntil = (
  { startsAt, offerMinutes }: { startsAt: number; offerMinutes: number },
  now: number,
): number => Math.min(now + offerMinutes * MINUTE_MS, startsAt);

type Offer = Pick<Registration, "state" | "offeredUntil">;

/** Whether an offered seat can still be taken: to the last millisecond before its time, not at it. */
export function canAnswerOffer({ state, offeredUntil }: Offer, now: number): Verdict {
  if (state !== "offered" || offeredUntil === null) return refused(`registration.state.${state}`);
  return now < offeredUntil ? accepted : refused("registration.offerOver");
}

/** Whether an offer's time is over though nobody has said so yet. */
export const offerIsOver = ({ state, offeredUntil }: Offer, now: number): boolean =>
  state === "offered" && offeredUntil !== null && now >= offeredUntil;

/**
 * Whether somebody may give her seat back: until it begins, without a reason. What was postponed begins at no known time: it can be left
 * whatever day it is. @param startsAt of the event, or of the session that the seat is of
 */
export function canCancel(
  { state }: Pick<Registration, "state">,
  event: EventTimes,
  now: number,
  startsAt: number = event.startsAt,
): Verdict {
  if (!isLive(state)) return refused(`registration.state.${state}`);
  const open = canDo("leave", event, now);
  if (!open.ok || eventState(event, now) === "postponed") return open;
  return now < startsAt ? accepted : refused("registration.begun");
}

/**
 * What becomes of a registration whose holder comes in the other way (decision 038): online there is always room, on site she takes a free
 * seat that nobody waits for. Refused she keeps what she has. An application stays one. @param seats of the room
 */
export function switchTo(
  { state, sessionId }: Pick<Registration, "state" | "sessionId">,
  attendance: AttendanceMode,
  event: EventTimes & Pick<Event, "mode">,
  seats: Seats,
  now: number,
): { ok: true; state: RegistrationState } | Refusal {
  if (event.mode !== "hybrid" || sessionId !== null) return refused("registration.oneWay");
  const open = canDo("hold-seat", event, now);
  if (!open.ok) return open;
  if (!isLive(state)) return refused(`registration.state.${state}`);
  if (state === "pending") return { ok: true, state };
  if (attendance === "online") return { ok: true, state: "confirmed" };
  if (seatOrLine(seats) === "confirmed") return { ok: true, state: "confirmed" };
  const { waiting } = seats;
  return waiting > 0 ? refused("registration.roomWaited", { waiting }) : refused("registration.roomFull");
}

/** Whether she gave it back herself, so that she alone comes back. */
export const leftByHerself = ({ state, decidedBy }: Pick<Registration, "state" | "decidedBy">): boolean =>
  state === "cancelled" && decidedBy === null;

/** Whether an organizer may decide an application now: a seat in what was called off, or has no day, is given to nobody. */
export function canDecide({ state }: Pick<Registration, "state">, event: EventTimes, now: number): Verdict {
  const open = canDo("decide", event, now);
  return open.ok && state !== "pending" ? refused(`registration.state.${state}`) : open;
}

type Sitting = { id: string; startsAt: number; endsAt: number };

/**
 * The session of an agenda that stands in the way of another: one at the same time in which she holds or waits for a seat. Waiting counts
 * as well, so that whoever moves up by herself never holds two (decision 029). @param seated ids of those sessions
 */
export const sessionInTheWay = <S extends Sitting>(
  agenda: readonly S[],
  seated: readonly (string | null)[],
  session: Sitting,
): S | undefined => agenda.find((one) => one.id !== session.id && seated.includes(one.id) && overlap(one, session));
