import type { Reader } from "@db/client.server";
import { type Achievement, getAchievement } from "~/domains/credentials/achievement.store.server";
import {
  type Certificate,
  findFollowing,
  listOwnCertificates,
  statusAt,
} from "~/domains/credentials/assertion.store.server";
import {
  canRenew,
  type Renewable,
  renewalOpensOn,
  renewalPeriod,
  USUAL_RENEWAL_DAYS,
} from "~/domains/credentials/renewal";
import { hoursOf, readHourMinutes } from "~/domains/hours/hour.store.server";
import { type HourPeriod, hoursMissing, minutesOf, yearOf } from "~/domains/hours/hour-period";
import { type HourEntry, inHours, sumOf } from "~/domains/hours/hour-totals";
import { type CountedDays, entriesFor, usesOf } from "~/domains/hours/hour-use";
import { findUses } from "~/domains/hours/note-uses.server";
import { isoDayOf } from "~/kernel/instant-format";
import type { Verdict } from "~/kernel/verdict";

/** A person's ledger as every page and act reads it. */
export interface HourRecord {
  entries: HourEntry[];
  /** Which certificate an entry was used for, by the ids of both. */
  used: Map<string, string>;
  /** Minutes of one 学时. */
  length: number;
}

/** How a certificate stands towards its renewal by hours. */
export interface RenewalStanding {
  certificate: Certificate;
  achievement: Achievement;
  /** Null for one that does not expire. */
  period: CountedDays | null;
  /** What counts for it; of one renewed by hours what its renewal used. */
  entries: HourEntry[];
  renewable: Renewable;
  verdict: Verdict;
  opensOn: string | null;
  /** 学时, to a tenth. */
  hours: number;
  /** Null where no hours renew it. */
  needed: number | null;
  missing: number;
}

export interface HoursStanding extends HourRecord {
  /** All of hers, the newest first. */
  certificates: Certificate[];
  /** Of those that stand and that nothing follows, the one that ends first at the head. */
  standings: RenewalStanding[];
  /** Where she holds none: the calendar year. */
  year: HourPeriod;
}

/** What a person has earned and what it is for: the periods of her certificates with what each asks, else the year. */
export async function readHoursStanding(on: Reader, personId: string, now: number): Promise<HoursStanding> {
  const [record, certificates] = await Promise.all([readRecord(on, personId), listOwnCertificates(on, personId)]);
  const standing = certificates.filter((one) => {
    const { status, renewed } = statusAt(one, now);
    return status === "valid" && !renewed;
  });
  const standings = await Promise.all(standing.map((one) => standingOf(on, one, record, now)));
  return { ...record, certificates, standings: standings.sort(byEnd), year: yearOf(isoDayOf(now)) };
}

/** How one certificate stands, whatever became of it, by its holder's ledger. */
export const readRenewalStanding = async (
  on: Reader,
  certificate: Certificate,
  now: number,
): Promise<RenewalStanding> => standingOf(on, certificate, await readRecord(on, certificate.personId), now);

/** Nothing is left of who was erased. */
async function readRecord(on: Reader, personId: string | null): Promise<HourRecord> {
  const [entries, uses, length] = await Promise.all([
    personId === null ? [] : hoursOf(on, personId),
    personId === null ? [] : findUses(on, personId),
    readHourMinutes(on),
  ]);
  return { entries, used: usesOf(entries, uses), length };
}

async function standingOf(
  on: Reader,
  certificate: Certificate,
  { entries: all, used, length }: HourRecord,
  now: number,
): Promise<RenewalStanding> {
  const { achievement } = await getAchievement(on, certificate.achievementId);
  const { renewalHours: needed } = achievement;
  const period = renewalPeriod(certificate);
  const status = statusAt(certificate, now);
  const next = status.renewed ? (await findFollowing(on, certificate)).renewed : null;
  const entries = period ? entriesFor(all, used, period, next?.snapshot.renewal ? next.id : null) : [];
  const earnedMinutes = sumOf(entries);
  const neededMinutes = needed === null ? null : minutesOf(needed, length);
  const renewable: Renewable = {
    status,
    expiresOn: certificate.expiresOn,
    neededMinutes,
    earnedMinutes,
    opensDays: achievement.renewalOpensDays ?? USUAL_RENEWAL_DAYS,
    today: isoDayOf(now),
  };
  return {
    certificate,
    achievement,
    period,
    entries,
    renewable,
    needed,
    verdict: canRenew(renewable),
    opensOn: renewalOpensOn(renewable),
    hours: inHours(earnedMinutes, length),
    missing: neededMinutes === null ? 0 : hoursMissing(neededMinutes, earnedMinutes, length),
  };
}

/** By the id of an entry the code of the certificate that it was used for. */
export function usedForCodes({
  used,
  certificates,
}: Pick<HoursStanding, "used" | "certificates">): Map<string, string> {
  const codes = new Map(certificates.map(({ id, code }) => [id, code]));
  return new Map([...used].map(([entryId, assertionId]) => [entryId, codes.get(assertionId) ?? ""]));
}

/** One without an end comes last. */
function byEnd(a: RenewalStanding, b: RenewalStanding): number {
  const end = ({ certificate }: RenewalStanding) => certificate.expiresOn ?? "9999";
  return end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0;
}
