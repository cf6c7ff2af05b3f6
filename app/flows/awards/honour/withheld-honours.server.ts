import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { findAwardLabels } from "~/domains/awards/cycle/cycle-labels.server";
import { awardsOfPerson } from "~/domains/awards/honour/award.store.server";
import { noteCertificate } from "~/domains/awards/honour/keep-award.server";
import { outdateArchive } from "~/domains/awards/honour/kept-archive.server";
import { canIssueTo } from "~/domains/credentials/can-issue.server";
import { currentCertificates } from "~/domains/credentials/current-certificates.server";
import { honourAchievement, issueHonour } from "~/domains/credentials/issue-honour.server";
import { nameForCertificate } from "~/domains/credentials/name-for-certificate.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { kindName } from "~/kernel/named-kinds";
import { awardOf } from "./decision-basis.server";
import { tellIssued } from "./tell-honoured.server";

/**
 * Issues the certificates of her awards that stand and were withheld for a name that none could bear, and tells her; nothing where it cannot be printed
 * yet. A name that never stood on notice is on them only once an administrator looked that it is hers (`lookedAt`), for nobody could object to it.
 */
export async function issueWithheldHonours(tx: Tx, personId: string, { lookedAt = false } = {}): Promise<void> {
  const holderName = await nameForCertificate(tx, personId, tx.now);
  if (!canIssueTo(holderName).ok) return;
  const withheld = (await awardsOfPerson(tx, personId)).filter(
    ({ assertionId, revokedAt, name }) =>
      assertionId === null && revokedAt === null && (lookedAt || name === holderName),
  );
  if (withheld.length === 0) return;
  const labels = await findAwardLabels(tx);
  for (const one of withheld) {
    const cycle = await getCycle(tx, one.cycleId);
    const label = kindName(labels, cycle.label, "zh-CN");
    const certificate = await issueHonour(tx, {
      nominationId: one.nominationId,
      personId,
      achievementId: honourAchievement(cycle.label),
      holderName,
      employerName: one.employer,
      award: awardOf(cycle, label, one),
    });
    await noteCertificate(tx, one, certificate.id);
    await outdateArchive(tx, cycle, "renamed");
    await tellIssued(tx, cycle, { personId, label, code: certificate.code });
  }
}

/** After a certificate of an award was issued again under another name: what is archived of its cycle bears the one before. */
export async function followRenamedHonour(tx: Tx, personId: string, code: string): Promise<void> {
  for (const one of await awardsOfPerson(tx, personId)) {
    const { assertionId } = one;
    const now = assertionId === null ? undefined : (await currentCertificates(tx, [assertionId])).get(assertionId);
    if (now?.code === code) await outdateArchive(tx, await getCycle(tx, one.cycleId), "renamed");
  }
}
