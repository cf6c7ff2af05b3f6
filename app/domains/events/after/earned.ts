import { MINUTE_MS } from "~/kernel/milliseconds";
import type { Stretch } from "../check-in/intervals";

/** How presence becomes minutes. The version stands with each booking, so that one can tell by which rule it was counted. */
export const EARNED_RULE = "union-1";
/** What was decided by an organizer instead of counted. */
export const BY_HAND_RULE = "by-hand";

/** A session, or the event itself where it has none, as far as hours go. `id` null = the event. */
export interface EarningUnit {
  id: string | null;
  startsAt: number;
  endsAt: number;
  earnsHours: boolean;
}

/** When somebody was seen in one of them. */
export interface Seen {
  sessionId: string | null;
  intervals: readonly Stretch[];
}

/** What earns hours at an event: its sessions that do; where it has no sessions, its own span. An event that earns none has nothing. */
export function earningUnits(
  event: { startsAt: number; endsAt: number; earnsHours: boolean },
  sessions: readonly EarningUnit[],
): EarningUnit[] {
  if (!event.earnsHours) return [];
  const { startsAt, endsAt } = event;
  const units = sessions.length > 0 ? sessions : [{ id: null, startsAt, endsAt, earnsHours: true }];
  return units.filter(({ earnsHours }) => earnsHours);
}

/** The stretches that count, each within its session and with the session's id, in order of time. */
export function countedStretches(
  units: readonly EarningUnit[],
  seen: readonly Seen[],
): (Stretch & Pick<Seen, "sessionId">)[] {
  const counted = seen.flatMap(({ sessionId, intervals }) => {
    const unit = units.find(({ id }) => id === sessionId);
    if (!unit) return [];
    return intervals.flatMap((one) => {
      const from = Math.max(one.from, unit.startsAt);
      const to = Math.min(one.to, unit.endsAt);
      return from < to ? [{ sessionId, from, to }] : [];
    });
  });
  return counted.sort((a, b) => a.from - b.from || a.to - b.to || ((a.sessionId ?? "") < (b.sessionId ?? "") ? -1 : 1));
}

/** What counts of the time an organizer writes down: in every session of that time that earns hours, as if she had been seen there. */
export const stretchesByHand = (units: readonly EarningUnit[], said: readonly Stretch[]) =>
  countedStretches(
    units,
    units.map(({ id }) => ({ sessionId: id, intervals: said })),
  );

/** The same time told once: stretches in order that neither overlap nor touch. */
export function unionOf(stretches: readonly Stretch[]): Stretch[] {
  const union: Stretch[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    if (from >= to) continue;
    const last = union.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else union.push({ from, to });
  }
  return union;
}

/** What several passes of one person tell of each session, as one: seen by two of them at the same time she was there once. */
export function seenTogether(all: readonly Seen[]): Seen[] {
  const sessions = [...new Set(all.map(({ sessionId }) => sessionId))];
  return sessions.map((sessionId) => ({
    sessionId,
    intervals: unionOf(all.filter((one) => one.sessionId === sessionId).flatMap(({ intervals }) => intervals)),
  }));
}

/** What is left of stretches once the time that counts elsewhere is taken out of them. */
export const without = <S extends Stretch>(stretches: readonly S[], taken: readonly Stretch[]): S[] =>
  unionOf(taken).reduce<S[]>(
    (left, { from, to }) =>
      left.flatMap((one) =>
        [
          { ...one, to: Math.min(one.to, from) },
          { ...one, from: Math.max(one.from, to) },
        ].filter((rest) => rest.from < rest.to),
      ),
    [...stretches],
  );

/** What of the time that counts elsewhere lies within a span. */
export const elsewhereDuring = (
  elsewhere: readonly Stretch[],
  { startsAt, endsAt }: Omit<EarningUnit, "id" | "earnsHours">,
) => unionOf(elsewhere.map(({ from, to }) => ({ from: Math.max(from, startsAt), to: Math.min(to, endsAt) })));

/** Whole minutes of presence: the union over sessions that overlap, begun minutes left out once at the end. */
export const earnedMinutes = (stretches: readonly Stretch[]): number =>
  Math.floor(unionOf(stretches).reduce((sum, { from, to }) => sum + to - from, 0) / MINUTE_MS);

/** Whether a booking says what was seen: the same minutes of the same stretches. */
export function saysWhatWasSeen(
  booked: { minutes: number; intervals: readonly Stretch[] } | null,
  minutes: number,
  stretches: readonly Stretch[],
): boolean {
  if (booked === null) return minutes === 0;
  return booked.minutes === minutes && spelled(booked.intervals) === spelled(stretches);
}

const spelled = (all: readonly Stretch[]): string =>
  unionOf(all)
    .map(({ from, to }) => `${from} ${to}`)
    .join(" ");
