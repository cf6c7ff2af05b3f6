import { DAY_MS, HOUR_MS, MINUTE_MS } from "~/kernel/milliseconds";
import { type Refusal, refused } from "~/kernel/verdict";

export interface LimitRule {
  most: number;
  windowMs: number;
  /** Key under `reasons.` of the refusal. */
  reason: string;
  /** The same where the wait is told in hours: of windows of a day. */
  inHours?: string;
}

/** Contract, "Accounts and limits". All but `signUps`, `resetMails`, `faultReports`, `mistakeReports`, `uploads`, `uploadsOfAnyone`, `objections`, `invitations` and `newEnterprises` count failures only. */
export const LIMITS = {
  signIn: { most: 10, windowMs: 15 * MINUTE_MS, reason: "limit.signIn" },
  signUps: { most: 200, windowMs: HOUR_MS, reason: "limit.signUps" },
  /** Wrong one-time codes for one account, from wherever: a code is short, so its tries are few. */
  resetCode: { most: 5, windowMs: 30 * MINUTE_MS, reason: "limit.resetCode" },
  resetCodesByAddress: { most: 30, windowMs: 30 * MINUTE_MS, reason: "limit.resetCode" },
  resetMails: { most: 5, windowMs: HOUR_MS, reason: "limit.resetMails" },
  resetMailsByAddress: { most: 60, windowMs: HOUR_MS, reason: "limit.resetMails" },
  faultReports: { most: 20, windowMs: HOUR_MS, reason: "limit.faultReports" },
  /** Mistakes that one person reports: each is read by an editor. */
  mistakeReports: { most: 20, windowMs: DAY_MS, reason: "limit.mistakeReports", inHours: "limit.mistakeReportsHours" },
  uploads: { most: 200, windowMs: HOUR_MS, reason: "limit.uploads" },
  /** Proposals of one firm to accounts that it does not know: each sends a mail to whoever has the account. */
  invitations: { most: 20, windowMs: DAY_MS, reason: "limit.invitations" },
  /** Firms that one person adds to the directory: nobody works at more in a day, and each counts in a bureau's coverage. */
  /** Objections to notices from one address: a unit may file several, and each is for ever. */
  objections: { most: 20, windowMs: HOUR_MS, reason: "limit.objections" },
  /** Files of whoever need not sign in, by address: they cost bytes before anybody knows what they are. */
  uploadsOfAnyone: { most: 60, windowMs: HOUR_MS, reason: "limit.uploads" },
  /** Receipts that are none, typed from one address. */
  receipts: { most: 30, windowMs: 15 * MINUTE_MS, reason: "limit.receipts" },
  newEnterprises: { most: 5, windowMs: DAY_MS, reason: "limit.newEnterprises", inHours: "limit.newEnterprisesHours" },
  ownPassword: { most: 10, windowMs: 15 * MINUTE_MS, reason: "limit.signIn" },
} as const satisfies Record<string, LimitRule>;

export interface LimitCount {
  count: number;
  windowEndsAt: number;
}

/** Whether one more may be tried at `now`; a refusal says from when on. */
export function decideLimit(counted: LimitCount | null, rule: LimitRule, now: number): { ok: true } | Refusal {
  if (!counted || counted.windowEndsAt <= now || counted.count < rule.most) return { ok: true };
  const { windowEndsAt } = counted;
  const minutes = minutesUntil(windowEndsAt, now);
  if (rule.inHours && minutes >= 60) return refused(rule.inHours, { hours: Math.ceil(minutes / 60) }, windowEndsAt);
  return refused(rule.reason, { minutes }, windowEndsAt);
}

/** The count after one more at `now`; the window begins with the first. */
export const countedUp = (counted: LimitCount | null, rule: LimitRule, now: number): LimitCount =>
  counted && counted.windowEndsAt > now
    ? { count: counted.count + 1, windowEndsAt: counted.windowEndsAt }
    : { count: 1, windowEndsAt: now + rule.windowMs };

/** Whole minutes to wait, at least one. */
export const minutesUntil = (instant: number, now: number): number =>
  Math.max(1, Math.ceil((instant - now) / MINUTE_MS));
