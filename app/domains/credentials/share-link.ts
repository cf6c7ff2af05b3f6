import { z } from "zod";
import { DAY_MS } from "~/kernel/milliseconds";

/** For how many days a holder can show the full certificate. */
export const SHARE_DAYS = [1, 7, 30] as const;
/** Links of one certificate that work at the same time. */
export const MOST_LINKS = 20;

export const shareLinkForm = z.object({
  days: z
    .string({ error: "certificate.daysMissing" })
    .refine((text) => SHARE_DAYS.some((days) => String(days) === text), "certificate.daysMissing")
    .transform(Number),
});

/** A link made at `now` (ms) for so many days ends then. */
export const linkEnd = (now: number, days: number): number => now + days * DAY_MS;

export interface LinkTimes {
  expiresAt: number;
  revokedAt: number | null;
}
export type LinkState = "open" | "over" | "revoked";

/** The end excludes itself: at `expiresAt` the link no longer works. */
export const linkState = ({ expiresAt, revokedAt }: LinkTimes, now: number): LinkState =>
  revokedAt !== null ? "revoked" : now >= expiresAt ? "over" : "open";
