import { dayBeside } from "~/kernel/calendar-days";
import { startOfDay } from "~/kernel/typed-day";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import type { AssertionStatus } from "./assertion-status";
import { lastValidDay } from "./validity";

/** A certificate can be renewed from so many days before its last one where the programme sets nothing else. */
export const USUAL_RENEWAL_DAYS = 90;

/** A certificate before a renewal by hours (学时续期). Minutes are those of its period, counted by the caller. */
export interface Renewable {
  status: AssertionStatus;
  expiresOn: string | null;
  /** Null where the programme renews it by no hours. */
  neededMinutes: number | null;
  earnedMinutes: number;
  opensDays: number;
  /** Calendar day of Shanghai. */
  today: string;
}

export type RenewalNeed = "standing" | "window" | "hours";

/** The first day on which it can be renewed; null for one that does not expire. */
export const renewalOpensOn = ({ expiresOn, opensDays }: Pick<Renewable, "expiresOn" | "opensDays">): string | null =>
  expiresOn === null ? null : dayBeside(expiresOn, -opensDays);

/** Every condition of a renewal with its verdict, in the order in which they are looked at. */
export const renewalNeeds = (one: Renewable): { need: RenewalNeed; verdict: Verdict }[] => [
  { need: "standing", verdict: stands(one) },
  { need: "window", verdict: isOpen(one) },
  { need: "hours", verdict: hasHours(one) },
];

/** Whether it can be renewed now; else the first thing in the way. */
export const canRenew = (one: Renewable): Verdict =>
  renewalNeeds(one).find(({ verdict }) => !verdict.ok)?.verdict ?? accepted;

function stands({ status, expiresOn, neededMinutes }: Renewable): Verdict {
  if (status.corrected) return refused("hours.renewal.corrected");
  if (status.status === "revoked") return refused("hours.renewal.revoked");
  if (status.renewed) return refused("hours.renewal.renewed");
  if (expiresOn === null) return refused("hours.renewal.noEnd");
  if (neededMinutes === null) return refused("hours.renewal.notByHours");
  return status.status === "expired" ? refused("hours.renewal.expired", { day: expiresOn }) : accepted;
}

function isOpen({ today, ...one }: Renewable): Verdict {
  const opens = renewalOpensOn(one);
  if (opens === null || today >= opens) return accepted;
  return refused("hours.renewal.early", { day: opens }, startOfDay(opens));
}

function hasHours({ neededMinutes, earnedMinutes }: Renewable): Verdict {
  if (neededMinutes === null || earnedMinutes >= neededMinutes) return accepted;
  return refused("hours.renewal.short");
}

/** The last day of what a renewal issues: its months are counted on from the day after the old one's last, so that no day is lost. */
export const renewedUntil = (expiresOn: string, months: number | null): string | null =>
  lastValidDay(dayBeside(expiresOn, 1), months);

/**
 * The days over which hours count for renewing a certificate: from its issue to its last day. Of one that was itself renewed by hours
 * also what that renewal did not use of its days, because it was booked only afterwards: from `since` on.
 */
export function renewalPeriod(certificate: {
  issuedOn: string;
  expiresOn: string | null;
  snapshot: { renewal?: { from: string } };
}): { from: string; to: string; since: string } | null {
  const { issuedOn, expiresOn, snapshot } = certificate;
  return expiresOn === null ? null : { from: issuedOn, to: expiresOn, since: snapshot.renewal?.from ?? issuedOn };
}
