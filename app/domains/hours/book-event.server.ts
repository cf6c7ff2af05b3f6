import type { HourProvenance } from "@db/schema/hours";
import type { HourCheck } from "@db/statuses";
import type { Tx } from "~/domains/ledger/transact.server";
import { insist } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { correctHours } from "./correct-hours.server";
import { addHours, bookingsOf, type HourRow, hoursOfEvent } from "./hour.store.server";
import { canCheckHours } from "./hour-checks";

/** Presence at an event, counted. */
export interface AttendedEvent {
  eventId: string;
  slug: string;
  title: string;
  /** Calendar day in Shanghai. */
  day: string;
  /** Whole minutes, the union of the intervals by the rule; 0 takes back what was booked. */
  minutes: number;
  intervals: NonNullable<HourProvenance["intervals"]>;
  rule: string;
  checkedBy: HourCheck;
  /** Who typed or decided it; null where the program saw it by itself. */
  by?: string | null;
  /** Why it is booked anew; stands with what is taken back. */
  reason?: string;
  /** Why somebody says so by hand; stands with what is booked as well, for there may be nothing to take back. */
  why?: string;
}

/**
 * Books an event for a person, in the transaction of whoever counted her presence; the entry that stands afterwards, or null where
 * none does. The last booking counts: the same again changes nothing, another one takes the first back and books anew, so that the
 * entries of an event always add up to what was said last.
 * @throws Refused where somebody typed in her own presence
 */
export async function bookEvent(tx: Tx, personId: string, attended: AttendedEvent): Promise<HourRow | null> {
  const { eventId, minutes, checkedBy, by = null } = attended;
  if (!Number.isInteger(minutes) || minutes < 0) throw new RangeError(`not minutes: ${minutes}`);
  const before = await bookingsOf(tx, personId, "event", eventId);
  const [standing] = await hoursOfEvent(tx, eventId, [personId]);
  if (standing && saysTheSame(standing, attended)) return standing;
  if (!standing && minutes === 0) return null;
  if (checkedBy !== "program") insist(canCheckHours({ personId: by }, personId));
  if (standing) await correctHours(tx, standing.id, { reason: attended.reason ?? "", by });
  if (minutes === 0) return null;
  const row: HourRow = {
    id: newId(tx.now),
    personId,
    source: "event",
    sourceKey: before.length === 0 ? eventId : `${eventId}#${before.length + 1}`,
    title: attended.title,
    minutes,
    day: attended.day,
    bookedAt: tx.now,
    checkedBy,
    checkerId: by,
    provenance: { id: eventId, slug: attended.slug, intervals: attended.intervals, rule: attended.rule },
    reversesId: null,
    reason: attended.why ?? null,
  };
  await addHours(tx, row);
  tx.record({
    act: "hours.booked",
    subject: { kind: "event", id: eventId },
    facts: { minutes, checkedBy },
    secrets: { person: personId, intervals: attended.intervals },
    about: personId,
  });
  return row;
}

/** Whether a booking says nothing new; a database may give members back in another order than they were written. */
const saysTheSame = (row: HourRow, { minutes, day, intervals, checkedBy }: AttendedEvent): boolean =>
  row.minutes === minutes &&
  row.day === day &&
  row.checkedBy === checkedBy &&
  spelled(row.provenance?.intervals ?? []) === spelled(intervals);

const spelled = (intervals: AttendedEvent["intervals"]): string =>
  intervals
    .map(({ sessionId, from, to }) => `${sessionId} ${from} ${to}`)
    .sort()
    .join("\n");
