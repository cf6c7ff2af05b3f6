/** Who holds or waits for a seat of a unit, by what was told to them. */
export interface SeatCounts {
  confirmed: number;
  offered: number;
  waiting: number;
  pending: number;
}

/** How full a unit (an event, or a session with its own seats) is. A held seat counts as taken. */
export interface Seats {
  /** Null = no limit. */
  capacity: number | null;
  /** Confirmed, and offered but not answered. */
  taken: number;
  /** On the waiting list. */
  waiting: number;
}

export const seatsOf = (capacity: number | null, { confirmed, offered, waiting }: SeatCounts): Seats => ({
  ...{ capacity, waiting },
  taken: confirmed + offered,
});

export const freeSeats = ({ capacity, taken }: Pick<Seats, "capacity" | "taken">): number =>
  capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - taken);
