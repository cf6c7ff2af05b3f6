import { tables } from "@db/tables";
import { eq, inArray } from "drizzle-orm";
import { dropOpening } from "~/domains/ledger/openings.server";
import type { Tx } from "~/domains/ledger/transact.server";

const { blindDossier, meetingWord, nomination } = tables;

/**
 * Empties what jurors and meetings were given of a person's nominations: her texts and exhibits, however masked, words that were hidden for her, and
 * what was typed of her at a meeting. What her alias was committed to as hers can then be opened by nobody. Aliases, numbers and outcomes stay. Before her nominations are taken from her.
 */
export async function eraseDossiers(tx: Tx, personId: string): Promise<void> {
  const hers = await tx
    .select({ alias: blindDossier.alias })
    .from(blindDossier)
    .innerJoin(nomination, eq(nomination.id, blindDossier.nominationId))
    .where(eq(nomination.personId, personId));
  const aliases = hers.map(({ alias }) => alias);
  if (aliases.length === 0) return;
  await tx
    .update(blindDossier)
    .set({ deeds: [], summary: [], exhibits: [], flags: [], alsoHidden: [], nonce: null })
    .where(inArray(blindDossier.alias, aliases));
  const said = await tx
    .update(meetingWord)
    .set({ reason: "", vetoSource: "" })
    .where(inArray(meetingWord.nomination, aliases))
    .returning({ meetingId: meetingWord.meetingId });
  await dropOpening(tx, [...new Set(said.map(({ meetingId }) => meetingId))], "award-meeting.closed", "words");
}
