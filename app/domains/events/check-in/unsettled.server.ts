import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNotNull, isNull } from "drizzle-orm";

const { checkIn } = tables;

/** Scans of passes that did not hold and that nobody has settled or taken back: what waits for somebody. */
export const unsettled = and(eq(checkIn.verdict, "invalid-pass"), isNull(checkIn.undoneAt), isNull(checkIn.settledAt));

/** Scans of such passes that somebody has settled: the decision can still be changed. */
export const settled = and(isNull(checkIn.undoneAt), isNotNull(checkIn.settledAt));

export const countUnsettled = (on: Reader, eventId: string): Promise<number> =>
  on.$count(checkIn, and(eq(checkIn.eventId, eventId), unsettled)).then(Number);
