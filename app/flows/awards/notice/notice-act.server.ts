import { createHash } from "node:crypto";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { keepCycle } from "~/domains/awards/cycle/keep-cycle.server";
import { getCycleToRun } from "~/domains/awards/nomination/own-case.server";
import { type Notice, noticesOf, preparedOf, standingOf } from "~/domains/awards/notice/notice.store.server";
import { countedHash, openedFileHash } from "~/domains/awards/scores/opened-hash";
import { canonicalize } from "~/domains/ledger/canonical";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { config } from "~/kernel/config";
import { insist, Refused } from "~/kernel/errors";
import { isoInstant } from "~/kernel/instant-format";
import { oneAtATime } from "~/kernel/one-at-a-time";
import { openedFile } from "../decision/opened-file.server";
import { tellNominee } from "../nomination/tell-nomination.server";
import type { NoticeDraft } from "./draft-notice.server";

/** One act with a cycle at a time, so that of two officers the second finds what the first did. */
export const runNotice = <T>(by: BureauOfficer, slug: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  oneAtATime(`award cycle ${slug}`, () => transact(person(by.personId), work));

export interface Before {
  cycle: Cycle;
  notices: Notice[];
  standing: Notice | null;
  prepared: Notice | null;
}

/** @throws NotFound for whoever is not of the province, Refused where she is nominated in it, and where the cycle is in no state for a notice */
export async function takeCycle(tx: Tx, by: BureauOfficer, slug: string): Promise<Before> {
  const cycle = await getCycleToRun(tx, by, slug);
  insist(canDo("notice", cycle, tx.now));
  const notices = await noticesOf(tx, cycle.id);
  return { cycle, notices, standing: standingOf(notices), prepared: preparedOf(notices) };
}

/** What is frozen of a notice the moment it is published. */
export const frozen = (tx: Tx, by: BureauOfficer, cycle: Cycle, { list, hash, period, meeting }: NoticeDraft) => ({
  meetingId: meeting.id,
  list,
  listHash: hash,
  rule: cycle.rules.notice,
  calendarVersion: period.calendarVersion,
  provisional: period.provisional,
  lastDay: period.lastDay,
  endsAt: period.endsAt,
  publishedAt: tx.now,
  publishedBy: by.personId,
});

/** What a notice says beside its list, as the archive tells it; its hash stands in the log (`scripts/verify-acts.mjs`). */
const saidHash = (cycle: Cycle, { words, correction }: Pick<Notice, "words" | "correction">, now: number): string =>
  createHash("sha256")
    .update(canonicalize({ rule: cycle.rules.notice, words, correction, publishedAt: isoInstant(now) }))
    .digest("hex");

/** Told in the log, with what can be counted again from now on, and to whoever is on the list. */
export async function published(
  tx: Tx,
  cycle: Cycle,
  { id, number, ...texts }: Pick<Notice, "id" | "number" | "words" | "correction">,
  draft: NoticeDraft,
) {
  const { period, list, hash } = draft;
  const opened = await openedFile(cycle, tx);
  const openedHash = opened && openedFileHash(opened);
  if (opened) await tx.update(tables.publicNotice).set({ openedHash }).where(eq(tables.publicNotice.id, id));
  tx.record({
    act: "public-notice.published",
    subject: { kind: "public-notice", id },
    facts: {
      cycle: cycle.id,
      number,
      list: hash,
      people: list.length,
      lastDay: period.lastDay,
      calendar: period.calendarVersion,
      provisional: period.provisional,
      said: saidHash(cycle, texts, tx.now),
      // Of the file as everybody downloads it, and of what stays of it when a name is taken out.
      ...(opened && { opened: openedHash, counted: countedHash(opened) }),
    },
  });
  const address = `${config.origin}/notices/${encodeURIComponent(cycle.slug)}`;
  for (const one of draft.nominees) await tellNominee(tx, { ...one, dueAt: null }, cycle, "noticed", address);
  if (cycle.noticedAt === null) await keepCycle(tx, cycle, { noticedAt: tx.now }, { act: "award-cycle.noticed" });
}

/** @throws Refused where there is no list, or another than the officer saw */
export function insistSeen(draft: NoticeDraft | null, seen: string): asserts draft is NoticeDraft {
  if (!draft) throw new Refused("notice.noMeeting");
  if (draft.list.length === 0) throw new Refused("notice.nobody");
  if (draft.seen !== seen) throw new Refused("notice.changedMeanwhile");
}
