import { isoDayOf } from "./instant-format";

/**
 * The answer of every rule that may refuse. A refusal names its reason by a key of the catalogue with the values it needs,
 * and, where time alone would change it, the instant from which it no longer holds.
 */
export type Verdict = { ok: true } | Refusal;
export interface Refusal {
  ok: false;
  /** Key under `reasons.` in the catalogue. */
  reason: string;
  values?: Record<string, string | number>;
  /** Milliseconds since the epoch from which this refusal ends by itself. */
  until?: number;
}

/** The last day before an instant that is out: what a refusal names that ends with it (`values.day`). */
export const lastDayBefore = (until: number): string => isoDayOf(until - 1);

export const accepted: Verdict = { ok: true };
export const refused = (reason: string, values?: Refusal["values"], until?: number): Refusal => ({
  ok: false,
  reason,
  ...(values && { values }),
  ...(until !== undefined && { until }),
});
