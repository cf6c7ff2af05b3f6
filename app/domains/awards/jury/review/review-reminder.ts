import type { ReviewState } from "@db/statuses";
import { DAY_MS } from "~/kernel/milliseconds";
import { OPEN_REVIEWS } from "./review";

/** So long before its end a reading that is still open is told of again. */
export const REMINDED_BEFORE_MS = 3 * DAY_MS;

/** Acts by which its juror is told until when. */
const TOLD: ReadonlySet<string> = new Set(["remind", "reopen", "extend"]);

interface Reading {
  id: string;
  state: ReviewState;
  assignedAt: number;
  /** Its own end (ms), or null for the cycle's. */
  closesAt: number | null;
}

/**
 * Readings that end soon and whose juror was told nothing of them in these days: neither that they were given to her, back to her or more time, nor reminded.
 * @param steps what happened to them
 */
export function dueReminders<R extends Reading>(
  reviews: readonly R[],
  steps: readonly { reviewId: string; act: string; at: number }[],
  reviewUntil: number,
  now: number,
): { review: R; until: number }[] {
  return reviews.flatMap((review) => {
    const until = review.closesAt ?? reviewUntil;
    const from = until - REMINDED_BEFORE_MS;
    if (!OPEN_REVIEWS.includes(review.state) || now < from || now >= until || review.assignedAt >= from) return [];
    const told = steps.some(({ reviewId, act, at }) => reviewId === review.id && at >= from && TOLD.has(act));
    return told ? [] : [{ review, until }];
  });
}
