import type { NoticeLine } from "@db/schema/decision";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import { nominationsByAlias } from "~/domains/awards/honour/award.store.server";
import type { Notice } from "~/domains/awards/notice/notice.store.server";
import { lineFields, type Misprint, standingHash } from "~/domains/awards/notice/notice-list";
import { canRestart } from "~/domains/awards/notice/objection";
import { type LineFault, type RenamedName, renamedFaults, withNames } from "~/domains/awards/notice/renamed-lines";
import { nameForCertificate } from "~/domains/credentials/name-for-certificate.server";
import type { Tx } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { refused } from "~/kernel/verdict";
import { namedAmong } from "../named-in-text.server";
import { draftNotice, type NoticeDraft } from "./draft-notice.server";
import { frozen, insistSeen, published, runNotice, takeCycle } from "./notice-act.server";
import { noticeGround } from "./notice-ground.server";

/** The lines of a notice as they stand: what was put right once stays right. */
export const carriedOn = (standing: Notice): Misprint[] => (standing.list ?? []).filter(({ erased }) => !erased);

/** What an officer sees who corrects: the draft, and which notice it takes the place of. */
export const correctedSeen = ({ number }: Pick<Notice, "number">, { seen }: Pick<NoticeDraft, "seen">): string =>
  `${number}-${seen}`;

/** The same with one more line put right; what is left empty stays as it was. */
export function withMisprint(
  lines: readonly Misprint[],
  { nomination, name, employer }: { nomination: string; name: string; employer: string },
): Misprint[] {
  return lines.map((line) =>
    line.nomination === nomination
      ? { nomination, name: name || line.name, employer: employer || line.employer }
      : line,
  );
}

export interface Correction {
  reason: string;
  words: string;
  /** Lines whose people are called otherwise by now, each with the name that the officer saw. */
  renamed: readonly RenamedName[];
  /** A line of which name or firm were misprinted; empty where none was. */
  nomination: string;
  name: string;
  employer: string;
  /** What of the list without that line the officer saw. */
  seen: string;
}

/** Whether the line that a ruling asks to be changed is as it was. */
function unchanged(alias: string | null, before: readonly NoticeLine[], after: readonly NoticeLine[]): boolean {
  const lineOf = (list: readonly NoticeLine[]) => list.filter(({ nomination }) => nomination === alias);
  return alias !== null && lineOf(before).length > 0 && standingHash(lineOf(before)) === standingHash(lineOf(after));
}

/** The name that her certificate would bear: a misprint is put right to this one, so that it never puts another person in her place. */
const legalName = async (tx: Tx, personId: string | null): Promise<string | null> =>
  personId === null ? null : nameForCertificate(tx, personId, tx.now);

/**
 * What the log commits to of the lines that read otherwise, by their places on the list before: each with commitments of its own, so that the erasure of
 * one leaves the others to be opened (`erase-listed`).
 */
function lineSecrets(before: readonly NoticeLine[], after: readonly NoticeLine[], changed: ReadonlySet<string>) {
  const lines = new Map(after.map((line) => [line.nomination, line]));
  const secrets: Record<string, unknown> = {};
  for (const [i, line] of before.entries()) {
    if (!changed.has(line.nomination)) continue;
    const now = lines.get(line.nomination);
    const fields = lineFields(i);
    secrets[fields.before] = bare(line);
    secrets[fields.after] = now === undefined ? null : bare(now);
  }
  return secrets;
}

const bare = ({ nomination, name, employer }: NoticeLine): Misprint => ({ nomination, name, employer });

/** Why nothing was published: the first fault, and those beside other lines. */
export type CorrectionRefused = LineFault & { also?: LineFault[] };

/**
 * Publishes a corrected list by the last meeting that was closed: the reason is published, the notice before bears that another took its place, and the
 * period begins anew, once for all lines that are put right together. @throws NotFound, Refused
 */
export const correctNotice = (
  by: BureauOfficer,
  slug: string,
  { reason, words, seen, renamed, ...line }: Correction,
  names = "",
): Promise<{ ok: true } | CorrectionRefused> =>
  runNotice(by, slug, async (tx) => {
    const { cycle, notices, standing } = await takeCycle(tx, by, slug);
    if (!standing) throw new Refused("notice.notPublished");
    const [of = "", list = ""] = seen.split("-");
    // Before all else, for by the correction of a colleague nothing may be left to correct.
    if (Number(of) !== standing.number && list !== "")
      return { ...refused("notice.supersededMeanwhile"), field: "reason" };
    const { asking, renamedLines, ...ground } = await noticeGround(tx, cycle.id, tx.now);
    insist(canRestart(standing, tx.now, ground));
    const before = carriedOn(standing);
    const carried = await draftNotice(tx, cycle, tx.now, { misprints: before });
    insistSeen(carried, list);
    const listed = new Set(carried.list.map(({ nomination }) => nomination));
    const open = renamedLines.filter(({ nomination }) => listed.has(nomination));
    const [fault, ...also] = renamedFaults(renamed, open, standing.list ?? []);
    if (fault) return { ...fault, also };
    const named = withNames(before, renamed);
    const misprints = line.nomination === "" ? named : withMisprint(named, line);
    const draft = (await draftNotice(tx, cycle, tx.now, { misprints })) as NoticeDraft;
    if (line.nomination !== "" && !draft.list.some(({ nomination }) => nomination === line.nomination))
      return { ...refused("notice.form.misprintWhom"), field: "nomination" };
    const aliases = await nominationsByAlias(tx, cycle.id);
    const personId = aliases.get(line.nomination)?.personId ?? null;
    const legal = line.name === "" ? line.name : await legalName(tx, personId);
    if (line.name !== legal) return { ...refused("notice.form.misprintName"), field: "name" };
    // Of the same meeting only what is gone from the list is a change; a line that reads otherwise is a misprint put right.
    const same = draft.meeting.id === standing.meetingId;
    const after = same ? carried.list : draft.list;
    const still = asking.find(({ nomination, material }) => {
      // Where a ruling is only about how somebody is written, a line that reads otherwise is what it asks for.
      const [next, hash] = material === true ? [after, same ? carried.hash : draft.hash] : [draft.list, draft.hash];
      if (nomination !== null) return unchanged(nomination, standing.list ?? [], next);
      return (same || material !== true) && hash === standingHash(standing.list ?? []);
    });
    if (still) return { ...refused("notice.stillOnList", { number: still.number }), field: "reason" };
    if (draft.hash === standingHash(standing.list ?? []))
      return { ...refused("notice.nothingCorrected"), field: "reason" };
    // Last of what may refuse it: that she confirmed what was found is in the log only with what she published.
    const said = await namedAmong(tx, cycle.id, { reason, words }, { tx, by, seen: names });
    if (said) return said;
    const { publicNotice } = tables;
    const [gone] = await tx
      .update(publicNotice)
      .set({ supersededAt: tx.now })
      .where(and(eq(publicNotice.id, standing.id), isNull(publicNotice.supersededAt)))
      .returning();
    if (!gone) throw new Refused("notice.changedMeanwhile");
    const kept = { id: newId(tx.now), number: notices.length + 1, words, correction: reason };
    await tx.insert(publicNotice).values({
      ...kept,
      cycleId: cycle.id,
      preparedBy: by.personId,
      preparedAt: tx.now,
      ...frozen(tx, by, cycle, draft),
    });
    const changed = new Set(renamed.map(({ nomination }) => nomination));
    if (line.nomination !== "") changed.add(line.nomination);
    const [only] = changed;
    const about = changed.size === 1 ? aliases.get(only ?? "")?.personId : null;
    tx.record({
      act: "public-notice.superseded",
      subject: { kind: "public-notice", id: standing.id },
      facts: { cycle: cycle.id, by: kept.id, misprint: changed.size > 0, lines: changed.size },
      reason,
      secrets: lineSecrets(standing.list ?? [], draft.list, changed),
      // Of one line the entry is about her, so that her export tells it.
      ...(about && { about }),
    });
    await published(tx, cycle, kept, draft);
    return { ok: true };
  });
