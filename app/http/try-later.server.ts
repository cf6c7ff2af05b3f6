import { TryLater } from "~/kernel/errors";
import type { Refusal } from "~/kernel/verdict";

/** 429 for a limit's refusal, with the seconds until it ends and its reason for the page. */
export class LimitReached extends TryLater {
  constructor(
    readonly refusal: Refusal,
    retryAfterSeconds: number,
  ) {
    super(429, retryAfterSeconds, "too many tries");
  }
}

export const tryLater = (refusal: Refusal, now: number): LimitReached =>
  new LimitReached(refusal, Math.max(1, Math.ceil(((refusal.until ?? now) - now) / 1000)));
