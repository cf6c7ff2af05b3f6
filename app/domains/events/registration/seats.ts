import type { AttendanceMode } from "@db/statuses";

/** Who holds or waits for a seat of a unit, by what was told to them. */
export interface SeatCounts {
  confirmed: number;
  /** Of those confirmed, how many take part online in an event that is held in a room as well: they need no seat. */
  online: number;
  offered: number;
  waiting: number;
  pending: number;
}

export const NOBODY: SeatCounts = { confirmed: 0, online: 0, offered: 0, waiting: 0, pending: 0 };

/** How full a unit (an event, or a session with its own seats) is. A held seat counts as taken. */
export interface Seats {
  /** Null = no limit. */
  capacity: number | null;
  /** Confirmed, and offered but not answered; not those who need none. */
  taken: number;
  /** On the waiting list. */
  waiting: number;
}

/** Whether who comes so needs a seat of an event: online in one that is held in a room as well she needs none (decision 038). */
export const needsSeat = (hybrid: boolean, attendance: AttendanceMode): boolean => !(hybrid && attendance === "online");

/** Of those confirmed, who take a seat: in an event held in a room and online, who come to the room. */
export const seated = ({ confirmed, online }: Pick<SeatCounts, "confirmed" | "online">): number => confirmed - online;

export const seatsOf = (capacity: number | null, counts: SeatCounts): Seats => ({
  capacity,
  waiting: counts.waiting,
  taken: seated(counts) + counts.offered,
});

export const freeSeats = ({ capacity, taken }: Pick<Seats, "capacity" | "taken">): number =>
  capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - taken);

/** The seats that somebody who comes so is given of: those of the room, or as many as there are people where she needs none (decision 038). */
export const seatsFor = (
  { capacity, hybrid }: { capacity: number | null; hybrid: boolean },
  counts: SeatCounts,
  attendance: AttendanceMode,
): Seats => (needsSeat(hybrid, attendance) ? seatsOf(capacity, counts) : { capacity: null, taken: 0, waiting: 0 });
