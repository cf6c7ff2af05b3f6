import type { Reader } from "@db/client.server";
import { type Achievement, getAchievement } from "~/domains/credentials/achievement.store.server";
import { type Certificate, listOwnCertificates, statusAt } from "~/domains/credentials/assertion.store.server";
import {
  canRenew,
  type Renewable,
  renewalOpensOn,
  renewalPeriod,
  USUAL_RENEWAL_DAYS,
} from "~/domains/credentials/renewal";
import { hoursOf, readHourMinutes } from "~/domains/hours/hour.store.server";
import { type HourPeriod, hoursMissing, minutesIn, minutesOf, yearOf } from "~/domains/hours/hour-period";
import { type HourEntry, inHours } from "~/domains/hours/hour-totals";
import { isoDayOf } from "~/kernel/instant-format";
import type { Verdict } from "~/kernel/verdict";

/** How a certificate stands towards its renewal by hours. */
export interface RenewalStanding {
  certificate: Certificate;
  achievement: Achievement;
  /** Null for one that does not expire. */
  period: HourPeriod | null;
  renewable: Renewable;
  verdict: Verdict;
  opensOn: string | null;
  /** 学时, to a tenth. */
  hours: number;
  /** Null where no hours renew it. */
  needed: number | null;
  missing: number;
}

export interface HoursStanding {
  entries: HourEntry[];
  /** Minutes of one 学时. */
  length: number;
  /** Of certificates that stand and that nothing follows, the one that ends first at the head. */
  standings: RenewalStanding[];
  /** Where she holds none: the calendar year. */
  year: HourPeriod;
}

/** What a person has earned and what it is for: the periods of her certificates with what each asks, else the year. */
export async function readHoursStanding(on: Reader, personId: string, now: number): Promise<HoursStanding> {
  const [entries, length, certificates] = await Promise.all([
    hoursOf(on, personId),
    readHourMinutes(on),
    listOwnCertificates(on, personId),
  ]);
  const standing = certificates.filter((one) => {
    const { status, renewed } = statusAt(one, now);
    return status === "valid" && !renewed;
  });
  const all = await Promise.all(standing.map((one) => standingOf(on, one, { entries, length, now })));
  return { entries, length, standings: all.sort(byEnd), year: yearOf(isoDayOf(now)) };
}

/** How one certificate of hers stands, whatever became of it. */
export async function readRenewalStanding(on: Reader, certificate: Certificate, now: number): Promise<RenewalStanding> {
  const [entries, length] = await Promise.all([
    certificate.personId === null ? [] : hoursOf(on, certificate.personId),
    readHourMinutes(on),
  ]);
  return standingOf(on, certificate, { entries, length, now });
}

async function standingOf(
  on: Reader,
  certificate: Certificate,
  { entries, length, now }: { entries: HourEntry[]; length: number; now: number },
): Promise<RenewalStanding> {
  const { achievement } = await getAchievement(on, certificate.achievementId);
  const { renewalHours: needed } = achievement;
  const period = renewalPeriod(certificate);
  const earnedMinutes = period ? minutesIn(entries, period) : 0;
  const neededMinutes = needed === null ? null : minutesOf(needed, length);
  const renewable: Renewable = {
    status: statusAt(certificate, now),
    expiresOn: certificate.expiresOn,
    ...{ neededMinutes, earnedMinutes },
    opensDays: achievement.renewalOpensDays ?? USUAL_RENEWAL_DAYS,
    today: isoDayOf(now),
  };
  return {
    ...{ certificate, achievement, period, renewable, needed },
    verdict: canRenew(renewable),
    opensOn: renewalOpensOn(renewable),
    hours: inHours(earnedMinutes, length),
    missing: neededMinutes === null ? 0 : hoursMissing(neededMinutes, earnedMinutes, length),
  };
}

/** One without an end comes last. */
function byEnd(a: RenewalStanding, b: RenewalStanding): number {
  const end = ({ certificate }: RenewalStanding) => certificate.expiresOn ?? "9999";
  return end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0;
}
