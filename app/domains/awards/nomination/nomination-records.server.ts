import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq, inArray } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { nominationsOf } from "./nomination.store.server";

const { nomination, nominationExhibit, nominationStep, nominationRecommendation } = tables;

/** Her nominations with all that stands in them and happened to them, as her export shows them; of others only what they wrote to her. */
export async function readNominationRecords(on: Reader, personId: string) {
  const all = await nominationsOf(on, personId);
  const ids = all.map(({ id }) => id);
  const [exhibits, steps, opinions] = await Promise.all([
    on.select().from(nominationExhibit).where(inArray(nominationExhibit.nominationId, ids)),
    on.select().from(nominationStep).where(inArray(nominationStep.nominationId, ids)),
    on.select().from(nominationRecommendation).where(inArray(nominationRecommendation.nominationId, ids)),
  ]);
  const of = <R extends { nominationId: string }>(rows: readonly R[], id: string) =>
    rows.filter(({ nominationId }) => nominationId === id);
  return all.map(({ originPersonId: _, formKey: __, ...one }) => ({
    ...one,
    exhibits: of(exhibits, one.id),
    steps: of(steps, one.id).map(({ byPersonId: ___, ...step }) => step),
    recommendations: of(opinions, one.id).map(({ byPersonId: ___, rank: ____, ...opinion }) => opinion),
  }));
}

/**
 * Takes a person out of nominations. Of hers stays that there was one, of which firm and region, in which category, how far it came; her words,
 * what was said of her, the records and papers, and the hashes over them go. What she did to those of others stays, without her.
 */
export async function eraseNominations(tx: Tx, personId: string): Promise<void> {
  const hers = tx.select({ id: nomination.id }).from(nomination).where(eq(nomination.personId, personId));
  await tx.delete(nominationExhibit).where(inArray(nominationExhibit.nominationId, hers));
  await tx.update(nominationStep).set({ reason: null, items: null }).where(inArray(nominationStep.nominationId, hers));
  await tx
    .update(nominationRecommendation)
    .set({ opinion: "" })
    .where(inArray(nominationRecommendation.nominationId, hers));
  await tx
    .update(nomination)
    .set({
      personId: null,
      facts: null,
      deeds: "",
      summary: "",
      hiddenWords: [],
      eligibility: null,
      publishName: null,
      publishSummary: null,
      publishOtherwise: null,
      summaryWithdrawnAt: null,
      nameWithdrawnAt: null,
      consentedAt: null,
      consentHash: null,
      lockedHash: null,
    })
    .where(eq(nomination.personId, personId));
  const { originPersonId } = nomination;
  await tx.update(nomination).set({ originPersonId: null, formKey: null }).where(eq(originPersonId, personId));
  await tx.update(nominationStep).set({ byPersonId: null }).where(eq(nominationStep.byPersonId, personId));
  const { byPersonId } = nominationRecommendation;
  await tx.update(nominationRecommendation).set({ byPersonId: null }).where(eq(byPersonId, personId));
}
