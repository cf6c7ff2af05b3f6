import { db } from "@db/client.server";
import { findCertificateById, insertAssertionEvent } from "~/domains/credentials/assertion.store.server";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { renewalsToTell } from "~/domains/credentials/renewals-to-tell.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { findPerson, isHere } from "~/domains/people/person.store.server";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { HOUR_MS } from "~/kernel/milliseconds";
import type { Job } from "../clock/jobs.server";
import { withLease } from "../clock/lease.server";
import { readRenewalStanding } from "./hours-standing.server";
import { tellHours } from "./tell-hours.server";

/** At most so many in a round; the others follow in the next. */
const ROUND = 200;

/**
 * Tells everybody whose certificate can be renewed from now on, or what is missing for it: once a certificate, each in a transaction of
 * its own with the row that says so, so that it may stop anywhere. Answers how many were told.
 */
export async function tellRenewals(at: number, stopping: () => boolean = () => false): Promise<number> {
  let told = 0;
  for (const id of await renewalsToTell(db, isoDayOf(at), ROUND)) {
    if (stopping()) break;
    if (await tellRenewal(id)) told++;
  }
  return told;
}

const tellRenewal = (assertionId: string): Promise<boolean> =>
  transact(system("renewals"), async (tx) => {
    const certificate = await findCertificateById(tx, assertionId);
    if (!certificate?.personId || certificate.events.some(({ kind }) => kind === "renewal-opened")) return false;
    if (!isHere(await findPerson(tx, certificate.personId)).ok) return false;
    const { verdict, hours, needed, missing } = await readRenewalStanding(tx, certificate, tx.now);
    const short = !verdict.ok && verdict.reason === "hours.renewal.short";
    if ((!verdict.ok && !short) || needed === null) return false;
    const { id, personId, code, snapshot, expiresOn } = certificate;
    const event = { id: newId(tx.now), assertionId: id, kind: "renewal-opened" as const, reason: "", byPersonId: null };
    await insertAssertionEvent(tx, { ...event, at: tx.now });
    tx.record({
      act: "certificate.renewal-opened",
      subject: { kind: "certificate", id },
      about: personId,
    });
    await tellHours(tx, personId, short ? "short" : "renewable", {
      title: snapshot.title,
      course: snapshot.courseTitle,
      hours,
      needed,
      missing,
      day: expiresOn ?? "",
      path: `/me/certificates/${formatCertificateCode(code)}/renewal`,
    });
    return true;
  });

/** Once an hour: days begin for all at once, and settings change. */
export const renewalNews: Job = {
  name: "renewals",
  everyMs: HOUR_MS,
  async run(stopping) {
    await withLease("renewals", HOUR_MS / 2, async () => void (await tellRenewals(now(), stopping)));
  },
};
