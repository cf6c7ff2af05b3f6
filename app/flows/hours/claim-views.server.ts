import { db } from "@db/client.server";
import type { HourClaimState } from "@db/statuses";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { listFilesOf } from "~/domains/files/stored-file.store.server";
import { claimKindName } from "~/domains/hours/claim-kinds";
import { findClaimKinds } from "~/domains/hours/claim-kinds.server";
import { readHourMinutes } from "~/domains/hours/hour.store.server";
import type { HourClaim } from "~/domains/hours/hour-claim";
import { claimsOfDay, hourClaimsOfBureau, ownHourClaims } from "~/domains/hours/hour-claim.store.server";
import { inHours } from "~/domains/hours/hour-totals";
import { findPerson } from "~/domains/people/person.store.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import type { Locale } from "~/i18n/translate";
import { readHoursStanding } from "./hours-standing.server";

/** A claim as lists show it. */
export interface HourClaimLine {
  id: string;
  kind: string;
  title: string;
  day: string;
  minutes: number;
  state: HourClaimState;
  filedAt: number;
  place: string;
}

/** A claim of hours, whole. */
export interface HourClaimView extends HourClaimLine {
  /** 学时, to a tenth. */
  hours: number;
  statement: string;
  minutesApproved: number | null;
  hoursApproved: number | null;
  decidedAt: number | null;
  reason: string | null;
  files: { id: string; fileName: string; bytes: number }[];
}

async function linesOf(claims: readonly HourClaim[], locale: Locale): Promise<HourClaimLine[]> {
  const [kinds, regions] = await Promise.all([findClaimKinds(db), findRegions()]);
  return claims.map(({ id, kind, title, day, minutes, state, filedAt, regionCode }) => ({
    id,
    title,
    day,
    minutes,
    state,
    filedAt,
    kind: claimKindName(kinds, kind, locale),
    place: placeName(regionCode, regions),
  }));
}

export async function hourClaimView(claim: HourClaim, locale: Locale): Promise<HourClaimView> {
  const [lines, files, length] = await Promise.all([
    linesOf([claim], locale),
    listFilesOf(db, "hour-claim", [claim.id]),
    readHourMinutes(db),
  ]);
  const { statement, minutes, minutesApproved, decidedAt, reason } = claim;
  return {
    ...(lines[0] as HourClaimLine),
    statement,
    minutesApproved,
    decidedAt,
    reason,
    hours: inHours(minutes, length),
    hoursApproved: minutesApproved === null ? null : inHours(minutesApproved, length),
    files: (files.get(claim.id) ?? []).map(({ id, fileName, bytes }) => ({ id, fileName, bytes })),
  };
}

/** Her claims, the newest first. */
export const ownHourClaimLines = async (who: Pick<Person, "personId">, locale: Locale): Promise<HourClaimLine[]> =>
  linesOf(await ownHourClaims(db, who), locale);

/** What somebody who decides on a claim, or files one, should know beside it. */
export interface BesideClaim {
  /** Her other claims of the same day, as far as the reader sees them. */
  sameDay: HourClaimLine[];
  /** She holds certificates, and the day lies in the period of none: approved, it stands in the ledger and renews nothing. */
  outOfPeriod: boolean;
}

/** @param regions of the bureau that reads; null for herself, who sees all of hers */
export async function besideClaim(
  claim: HourClaim,
  regions: readonly string[] | null,
  { locale, now }: { locale: Locale; now: number },
): Promise<BesideClaim> {
  const same = await claimsOfDay(db, claim);
  const { standings } = await readHoursStanding(db, claim.personId, now);
  const periods = standings.flatMap(({ period }) => period ?? []);
  return {
    sameDay: await linesOf(
      same.filter(({ regionCode }) => regions === null || regions.includes(regionCode)),
      locale,
    ),
    outOfPeriod: periods.length > 0 && !periods.some(({ since, to }) => claim.day >= since && claim.day <= to),
  };
}

/** A claim as the bureau sees it: with who she is and where she works. */
export async function bureauHourClaimView(claim: HourClaim, locale: Locale) {
  const [view, claimant] = await Promise.all([hourClaimView(claim, locale), findPerson(db, claim.personId)]);
  const firm = claimant?.enterpriseId ? await findEnterprise(db, claimant.enterpriseId) : null;
  return { ...view, name: claimant?.name ?? "", account: claimant?.account ?? "", firm: firm?.name ?? "" };
}

/** At most so many that wait are listed at once. */
export const HOUR_CLAIMS_SHOWN = 200;

/** Claims of the officer's region and below, those that wait or those decided, each with who claims, and how many others of her day stand in the list. */
export async function bureauHourClaims(
  officer: Pick<BureauOfficer, "bureauGrants">,
  asked: { waiting: boolean; limit?: number },
  locale: Locale,
): Promise<(HourClaimLine & { name: string; sameDay: number })[]> {
  const listed = await hourClaimsOfBureau(db, officer, { limit: HOUR_CLAIMS_SHOWN, ...asked });
  const lines = await linesOf(
    listed.map(({ claim }) => claim),
    locale,
  );
  const dayOf = ({ personId, day }: HourClaim) => `${personId} ${day}`;
  const days = listed.map(({ claim }) => dayOf(claim));
  return lines.map((line, i) => ({
    ...line,
    name: listed[i]?.name ?? "",
    sameDay: days.filter((day) => day === days[i]).length - 1,
  }));
}
