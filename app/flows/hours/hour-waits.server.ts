import { db } from "@db/client.server";
import { type Certificate, statusAt } from "~/domains/credentials/assertion.store.server";
import { ownHourClaims } from "~/domains/hours/hour-claim.store.server";
import { readRenewalStanding } from "./hours-standing.server";

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
export async function renewalWaits(certificates: readonly Certificate[], now: number): Promise<RenewalWait[]> {
  const standing = certificates.filter((one) => {
    const { status, renewed } = statusAt(one, now);
    return status === "valid" && !renewed && one.expiresOn !== null;
  });
  const all = await Promise.all(standing.map((one) => readRenewalStanding(db, one, now)));
  return all
    .filter(({ verdict }) => verdict.ok || verdict.reason === "hours.renewal.short")
    .map(({ certificate: { code, snapshot, expiresOn }, missing }) => ({
      ...{ code, title: snapshot.title, courseTitle: snapshot.courseTitle, missing },
      expiresOn: expiresOn ?? "",
    }));
}
