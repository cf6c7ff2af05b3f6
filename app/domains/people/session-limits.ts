import type { Role } from "@db/statuses";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "~/kernel/milliseconds";

/** Roles that sit at a desk: what they open shows other people's things, so it closes sooner. An enterprise sees her own. */
const STAFF = new Set<Role>(["organizer", "editor", "examiner", "juror", "county", "city", "province", "admin"]);

/** How long a sign-in lasts without a request, and at the longest (ms). */
export interface SessionLimits {
  idleMs: number;
  absoluteMs: number;
}
const LEARNER: SessionLimits = { idleMs: 14 * DAY_MS, absoluteMs: 30 * DAY_MS };
const DESK: SessionLimits = { idleMs: 30 * MINUTE_MS, absoluteMs: 12 * HOUR_MS };

/** How long the token before a rotation still answers, for requests that were under way. */
export const ROTATION_GRACE_MS = 30_000;
/** A request writes when the last one was seen at most this often. */
const TOUCH_EVERY_MS = MINUTE_MS;

export const limitsFor = (roles: readonly Role[]): SessionLimits =>
  roles.some((role) => STAFF.has(role)) ? DESK : LEARNER;

/** The instants a session row carries (ms, UTC); `createdAt` is the sign-in's, also after rotations. */
export interface SessionTimes {
  createdAt: number;
  lastSeenAt: number;
  expiresAt: number;
  absoluteExpiresAt: number;
}

/** The times of a sign-in that happens now. */
export function startTimes(limits: SessionLimits, now: number): SessionTimes {
  const absoluteExpiresAt = now + limits.absoluteMs;
  return {
    createdAt: now,
    lastSeenAt: now,
    expiresAt: Math.min(now + limits.idleMs, absoluteExpiresAt),
    absoluteExpiresAt,
  };
}

/**
 * Whether the session stands at `now`. The limits are those of the roles held now: a role given since the sign-in
 * shortens it at once, one that ended does not lengthen what was fixed then.
 */
export const stands = (times: SessionTimes, limits: SessionLimits, now: number): boolean => now < endOf(times, limits);

/** When the session ends if no further request comes. */
export const endOf = (times: SessionTimes, limits: SessionLimits): number =>
  Math.min(
    times.expiresAt,
    times.absoluteExpiresAt,
    times.lastSeenAt + limits.idleMs,
    times.createdAt + limits.absoluteMs,
  );

/** Whether this request should write that the session was seen. */
export const touchDue = (times: SessionTimes, now: number): boolean => now - times.lastSeenAt >= TOUCH_EVERY_MS;

/** What a touch writes. */
export const touched = (times: SessionTimes, limits: SessionLimits, now: number) => ({
  lastSeenAt: now,
  expiresAt: Math.min(now + limits.idleMs, times.absoluteExpiresAt, times.createdAt + limits.absoluteMs),
});
