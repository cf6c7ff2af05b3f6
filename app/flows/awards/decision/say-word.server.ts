import { keepMeeting, keepWord } from "~/domains/awards/decision/keep-meeting.server";
import type { MeetingFault } from "~/domains/awards/decision/meeting-faults";
import { wordFaults } from "~/domains/awards/decision/meeting-faults";
import type { WordForm } from "~/domains/awards/decision/meeting-forms";
import { wordStand } from "~/domains/awards/decision/stands";
import type { BureauOfficer } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import type { Refusal } from "~/kernel/verdict";
import { namedAmong } from "../named-in-text.server";
import { type Faults, MEANWHILE, runOpen } from "./at-meeting.server";
import { eligibilityToday, readDecision } from "./decision-ground.server";

/** Writes down what a meeting says of one nomination. What only follows the ranking is not kept: it goes on following it. @throws NotFound, Refused */
export const sayWord = (
  by: BureauOfficer,
  which: { slug: string; number: number; alias: string },
  { stand, ...form }: WordForm,
  names = "",
): Promise<{ ok: true } | Faults> =>
  runOpen(by, which, async (tx, cycle, meeting) => {
    const { ranking, rows, ground, count } = await readDecision(tx, cycle, meeting, tx.now);
    const row = ranking.rows.find(({ nomination }) => nomination === which.alias);
    if (!row) throw new NotFound("nomination of the meeting");
    if (wordStand(rows.find(({ nomination }) => nomination === which.alias) ?? null) !== stand) return MEANWHILE;
    const word = { nomination: which.alias, written: true, ...form };
    const own = await eligibilityToday(tx, cycle, count, new Set([which.alias]), tx.now);
    const faults = wordFaults({ ...ground, ineligible: ineligibleOf(ground.ineligible, own) }, word);
    if (faults.length > 0) return { ok: false, faults: faults.map(besideField) };
    const texts = { reason: form.reason, vetoSource: form.veto?.source ?? "" };
    const named = await namedAmong(tx, cycle.id, texts, { tx, by, seen: names });
    if (named) return { ok: false, faults: [named, ...(named.also ?? [])] };
    const follows = row.standing !== "open" && form.chosen === (row.standing === "in");
    const bare = follows && form.reason === "" && form.veto === null && form.votes === null;
    await keepWord(tx, meeting.id, which.alias, bare ? null : word);
    await keepMeeting(
      tx,
      meeting,
      {},
      {
        act: "award-meeting.word-given",
        facts: { nomination: which.alias, chosen: form.chosen },
      },
    );
    return { ok: true };
  });

const ineligibleOf = (known: ReadonlySet<string>, own: Awaited<ReturnType<typeof eligibilityToday>>): Set<string> =>
  new Set([...known, ...[...own].filter(([, lines]) => lines.some(({ met }) => met !== true)).map(([alias]) => alias)]);

/** In which field of a word its fault is put right. */
const FIELDS: Record<string, string> = {
  reasonMissing: "reason",
  ineligible: "reason",
  shortBallots: "reason",
  ruled: "reason",
  vetoSource: "vetoSource",
  barred: "chosen",
  votesMissing: "votesFor",
  votesOver: "votesFor",
  notCarried: "chosen",
  carried: "chosen",
};
const besideField = ({ nomination: _, ...fault }: MeetingFault): Refusal & { field: string } => ({
  ...fault,
  field: FIELDS[fault.reason.split(".").at(-1) ?? ""] ?? "",
});
