import type { Reader } from "@db/client.server";
import { type Certificate, findFollowing } from "~/domains/credentials/assertion.store.server";
import { canIssueTo } from "~/domains/credentials/can-issue.server";
import { nameForCertificate } from "~/domains/credentials/name-for-certificate.server";
import { renewalNeeds, renewedUntil } from "~/domains/credentials/renewal";
import type { Person } from "~/domains/people/proof";
import { readRenewalStanding } from "~/flows/hours/hours-standing.server";

/** What the page of a renewal shows: every condition with the record behind it, and what will happen. */
export async function renewalView(on: Reader, holder: Person, certificate: Certificate, now: number) {
  const [standing, { renewed }, name] = await Promise.all([
    readRenewalStanding(on, certificate, now),
    findFollowing(on, certificate),
    nameForCertificate(on, holder.personId, now),
  ]);
  const { period, renewable, hours, needed, missing, opensOn, achievement, verdict } = standing;
  const printable = canIssueTo(name);
  const { expiresOn, code, snapshot } = certificate;
  return {
    code,
    courseTitle: snapshot.courseTitle,
    expiresOn,
    name,
    printable,
    period,
    hours,
    needed,
    missing,
    opensOn,
    newCode: renewed?.code ?? null,
    needs: renewalNeeds(renewable),
    ok: verdict.ok && printable.ok,
    until: expiresOn === null ? null : renewedUntil(expiresOn, achievement.validityMonths),
  };
}

export type RenewalView = Awaited<ReturnType<typeof renewalView>>;
