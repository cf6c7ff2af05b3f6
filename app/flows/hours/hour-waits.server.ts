import { db } from "@db/client.server";
import { ownHourClaims } from "~/domains/hours/hour-claim.store.server";
import { readHoursStanding } from "./hours-standing.server";

/** A certificate whose renewal is open. */
export interface RenewalWait {
  code: string;
  title: string;
  courseTitle: string;
  expiresOn: string;
  /** 学时 still missing; 0 where it can be renewed at once. */
  missing: number;
}

/** Her claims of hours that wait for her: returned to be mended. */
export const returnedClaims = async (personId: string) =>
  (await ownHourClaims(db, { personId }))
    .filter(({ state }) => state === "returned")
    .map(({ id, title, decidedAt }) => ({ id, title, returnedAt: decidedAt ?? 0 }));

/** Of her certificates those that can be renewed now, or could with more hours. */
export async function renewalWaits(personId: string, now: number): Promise<RenewalWait[]> {
  const { standings } = await readHoursStanding(db, personId, now);
  return standings
    .filter(({ verdict }) => verdict.ok || verdict.reason === "hours.renewal.short")
    .map(({ certificate: { code, snapshot, expiresOn }, missing }) => ({
      code,
      title: snapshot.title,
      courseTitle: snapshot.courseTitle,
      missing,
      expiresOn: expiresOn ?? "",
    }));
}
