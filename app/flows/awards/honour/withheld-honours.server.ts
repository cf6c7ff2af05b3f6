import type { Reader } from "@db/client.server";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { findAwardLabels } from "~/domains/awards/cycle/cycle-labels.server";
import { awardsOfPerson, type NamedAward, withheldAwards } from "~/domains/awards/honour/award.store.server";
import { noteCertificate } from "~/domains/awards/honour/keep-award.server";
import { outdateArchive } from "~/domains/awards/honour/kept-archive.server";
import { releaseName } from "~/domains/awards/honour/release";
import { canIssueTo } from "~/domains/credentials/can-issue.server";
import { currentCertificates } from "~/domains/credentials/current-certificates.server";
import { honourAchievement, issueHonour } from "~/domains/credentials/issue-honour.server";
import { nameForCertificate, standingName } from "~/domains/credentials/name-for-certificate.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { findPerson } from "~/domains/people/person.store.server";
import { kindName } from "~/kernel/named-kinds";
import type { Refusal } from "~/kernel/verdict";
import { awardOf } from "./decision-basis.server";
import { tellIssued } from "./tell-honoured.server";

/**
 * Issues the certificates of her awards that stand and were withheld for a name that none could bear, and tells her; nothing where it cannot be printed
 * yet. A name that never stood on notice is on them only once an administrator looked that it is hers (`lookedAt`), for nobody could object to it.
 */
export async function issueWithheldHonours(tx: Tx, personId: string, { lookedAt = false } = {}): Promise<void> {
  const holderName = await nameForCertificate(tx, personId, tx.now);
  if (!canIssueTo(holderName).ok) return;
  const withheld = await withheldAwards(tx, personId);
  await issueHonours(tx, personId, {
    holderName,
    withheld: withheld.filter(({ name }) => lookedAt || name === holderName),
  });
}

interface Issuing {
  /** One that `canIssueTo` takes. */
  holderName: string;
  withheld: readonly NamedAward[];
}

/** Issues the certificates of awards that were given to her without, in this name, and tells her of each. */
export async function issueHonours(tx: Tx, personId: string, { holderName, withheld }: Issuing): Promise<void> {
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
    await tellIssued(tx, cycle, { personId, label, code: certificate.code, name: holderName });
  }
}

/** What is withheld from somebody, the name that it could be issued under once an administrator looked at it, and of what it is hers. */
export async function readWithheld(on: Reader, personId: string, now: number) {
  const [withheld, standing, holder] = [
    await withheldAwards(on, personId),
    await standingName(on, personId, now),
    await findPerson(on, personId),
  ];
  const listed = withheld.flatMap(({ name }) => name ?? []);
  const account = holder?.name ?? "";
  const holderName = releaseName({ standing, listed, account }, (name) => canIssueTo(name).ok);
  return { withheld, standing, account, holderName, printable: canIssueTo(holderName) };
}
export type ReadWithheld = Awaited<ReturnType<typeof readWithheld>>;

/** Why a name is on no certificate; null where it could be by now. */
export const whyWithheld = (name: string | null): Refusal | null => {
  const printable = canIssueTo(name ?? "");
  return printable.ok ? null : printable;
};

/** After a certificate of an award was issued again under another name: what is archived of its cycle bears the one before. */
export async function followRenamedHonour(tx: Tx, personId: string, code: string): Promise<void> {
  for (const one of await awardsOfPerson(tx, personId)) {
    const { assertionId } = one;
    const now = assertionId === null ? undefined : (await currentCertificates(tx, [assertionId])).get(assertionId);
    if (now?.code === code) await outdateArchive(tx, await getCycle(tx, one.cycleId), "renamed");
  }
}
