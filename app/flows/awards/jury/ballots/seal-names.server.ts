import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { makeNonce, NONCE_BYTES } from "~/domains/awards/scores/commitment";
import { nameCommitmentTo, nameLine } from "~/domains/awards/scores/name-commitment";
import type { Tx } from "~/domains/ledger/transact.server";
import { drawBytes } from "~/kernel/ids";

/**
 * Commits to whose each dossier is, by her name and the hash of what she handed in, for two may bear one name; so that nobody gives somebody's ballots to another once scores are known: also of who withdrew, whose ballots are opened
 * too. Of who was erased there is no name to commit to; the commitment is there, so that none can be invented.
 */
export async function sealNames(tx: Tx, cycleId: string): Promise<string[]> {
  const { blindDossier, nomination } = tables;
  const dossiers = await tx
    .select({ alias: blindDossier.alias, facts: nomination.facts, lockedHash: nomination.lockedHash })
    .from(blindDossier)
    .innerJoin(nomination, eq(nomination.id, blindDossier.nominationId))
    .where(eq(blindDossier.cycleId, cycleId));
  const commitments: string[] = [];
  for (const { alias, facts, lockedHash } of dossiers) {
    const nonce = makeNonce(drawBytes(NONCE_BYTES));
    const whose = { nomination: alias, name: facts ? nameLine(facts.name) : "", locked: lockedHash ?? "" };
    const commitment = nameCommitmentTo(cycleId, { ...whose, nonce });
    await tx
      .update(blindDossier)
      .set({ commitment, nonce: facts ? nonce : null })
      .where(eq(blindDossier.alias, alias));
    commitments.push(commitment);
  }
  return commitments;
}
