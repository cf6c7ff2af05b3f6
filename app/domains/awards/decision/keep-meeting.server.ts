import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import type { Meeting, MeetingWordRow } from "./decision.store.server";
import type { WordForm } from "./meeting-forms";
import type { SaidWord } from "./said-words";

const { awardMeeting, meetingWord } = tables;

export interface MeetingDone {
  act: `award-meeting.${"opened" | "written" | "word-given" | "ties-ordered" | "ballot-set-aside" | "closed"}`;
  facts?: Record<string, string | number | boolean | null>;
  /** What stands in the entry as commitments alone. */
  secrets?: Record<string, string>;
}

/** Saves what an act changes of a meeting that is open, with its entry in the ledger. @throws Refused where it was closed or changed meanwhile */
export async function keepMeeting(
  tx: Tx,
  meeting: Meeting,
  change: Partial<Meeting>,
  { act, facts = {}, secrets }: MeetingDone,
): Promise<Meeting> {
  const [kept] = await tx
    .update(awardMeeting)
    // Two changes of one millisecond are still two.
    .set({ ...change, changedAt: Math.max(tx.now, meeting.changedAt + 1) })
    .where(
      and(
        eq(awardMeeting.id, meeting.id),
        eq(awardMeeting.changedAt, meeting.changedAt),
        isNull(awardMeeting.closedAt),
      ),
    )
    .returning();
  if (!kept) throw new Refused("award.decision.changedMeanwhile");
  tx.record({
    act,
    subject: { kind: "award-meeting", id: meeting.id },
    facts: { cycle: meeting.cycleId, number: meeting.number, ...facts },
    ...(secrets && { secrets }),
  });
  return kept;
}

type Kept = Pick<WordForm, "chosen" | "reason" | "veto" | "votes">;

const columns = ({ chosen, reason, veto, votes }: Kept): Omit<MeetingWordRow, "id" | "meetingId" | "nomination"> => ({
  chosen,
  reason,
  vetoKind: veto?.kind ?? null,
  vetoSource: veto?.source ?? "",
  votesFor: votes?.for ?? null,
  votesAgainst: votes?.against ?? null,
  abstained: votes?.abstained ?? null,
});

/** Writes one word down in the place of what stood there; null takes it away, so that the ranking speaks again. */
export async function keepWord(tx: Tx, meetingId: string, nomination: string, word: Kept | null): Promise<void> {
  await tx.delete(meetingWord).where(and(eq(meetingWord.meetingId, meetingId), eq(meetingWord.nomination, nomination)));
  if (word) await tx.insert(meetingWord).values({ id: newId(tx.now), meetingId, nomination, ...columns(word) });
}

/** Writes down what was said of everybody of whom nothing was, so that the list is whole by itself. */
export async function keepAllWords(tx: Tx, meetingId: string, words: readonly SaidWord[]): Promise<void> {
  const rows = words
    .filter(({ written }) => !written)
    .map((word) => ({ id: newId(tx.now), meetingId, nomination: word.nomination, ...columns(word) }));
  if (rows.length > 0) await tx.insertRows(meetingWord, rows);
}
