import { tables } from "@db/tables";
import { eq, inArray } from "drizzle-orm";
import { dropOpening } from "~/domains/ledger/openings.server";
import type { Tx } from "~/domains/ledger/transact.server";

const { awardMeeting, blindDossier, meetingWord, nomination } = tables;

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
  const ordered = await emptyTieReasons(tx, aliases);
  const meetings = new Set([...said.map(({ meetingId }) => meetingId), ...ordered]);
  await dropOpening(tx, [...meetings], "award-meeting.closed", "words");
}

/** Why a tie stands as it does may speak of each in it. Answers the meetings that lost such a reason. */
async function emptyTieReasons(tx: Tx, aliases: readonly string[]): Promise<string[]> {
  const cycles = tx
    .select({ id: blindDossier.cycleId })
    .from(blindDossier)
    .where(inArray(blindDossier.alias, [...aliases]));
  const meetings = await tx.select().from(awardMeeting).where(inArray(awardMeeting.cycleId, cycles));
  const emptied: string[] = [];
  for (const { id, panelOrders, panelReasons } of meetings) {
    if (panelReasons === null) continue;
    const hers = (order: readonly (readonly string[])[]) => order.flat().some((alias) => aliases.includes(alias));
    const left = panelReasons.map((reason, n) => (hers(panelOrders[n] ?? []) ? "" : reason));
    if (left.every((reason, n) => reason === panelReasons[n])) continue;
    await tx.update(awardMeeting).set({ panelReasons: left }).where(eq(awardMeeting.id, id));
    emptied.push(id);
  }
  return emptied;
}
