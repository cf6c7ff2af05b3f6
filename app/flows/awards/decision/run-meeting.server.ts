import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { rankedNow, readCount } from "~/domains/awards/decision/count.store.server";
import { findMeeting, type Meeting, meetingsOf, wordsOf } from "~/domains/awards/decision/decision.store.server";
import { keepDrawn } from "~/domains/awards/decision/drawn-ties";
import { keepAllWords, keepMeeting, keepWord } from "~/domains/awards/decision/keep-meeting.server";
import { type MeetingFault, wordFaults } from "~/domains/awards/decision/meeting-faults";
import { type MeetingForm, orderField, readOrders, type WordForm } from "~/domains/awards/decision/meeting-forms";
import { settledHashes } from "~/domains/awards/decision/settled-hashes";
import { factsStand, ordersStand, wholeStand, wordStand } from "~/domains/awards/decision/stands";
import { getCycleToRun } from "~/domains/awards/nomination/own-case.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, NotFound, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { oneAtATime } from "~/kernel/one-at-a-time";
import { type Refusal, refused } from "~/kernel/verdict";
import { namedAmong, namedInMinutes } from "../named-in-text.server";
import { canMeet } from "./can-meet";
import { askingRulings, eligibilityToday, panelTies, readDecision } from "./decision-ground.server";
import { drawnAlready, drawsSaid } from "./tie-draws.server";

export type Faults = { ok: false; faults: (Refusal & { field: string })[] };
const CHANGED: Faults = { ok: false, faults: [{ ...refused("award.decision.otherList"), field: "" }] };
const MEANWHILE: Faults = { ok: false, faults: [{ ...refused("award.decision.changedMeanwhile"), field: "" }] };

/** One act with a cycle at a time, so that no notice closes and nothing is decided while a meeting is opened; the database decides anyway. */
const run = <T>(by: BureauOfficer, slug: string, work: (tx: Tx, cycle: Cycle) => Promise<T>): Promise<T> =>
  oneAtATime(`award cycle ${slug}`, () =>
    transact(person(by.personId), async (tx) => work(tx, await getCycleToRun(tx, by, slug))),
  );

/** A meeting that is open, with its cycle. @throws NotFound, Refused where it was closed or the cycle has gone on */
const runOpen = <T>(
  by: BureauOfficer,
  { slug, number }: { slug: string; number: number },
  work: (tx: Tx, cycle: Cycle, meeting: Meeting) => Promise<T>,
): Promise<T> =>
  run(by, slug, async (tx, cycle) => {
    const meeting = await findMeeting(tx, cycle.id, number);
    if (!meeting) throw new NotFound("meeting");
    if (meeting.closedAt !== null) throw new Refused("award.decision.closedAlready");
    insist(canDo("meet", cycle, tx.now));
    return work(tx, cycle, meeting);
  });

/** A juror or somebody who objected in what a meeting is: it stands in the archive; beside the field that names her. */
export const namedInFacts = (
  on: Reader,
  cycleId: string,
  { place, chair, present, minutes }: Omit<MeetingForm, "stand">,
) => namedInMinutes(on, cycleId, { place, chair, present: present.join("\n"), minutes });

/** Opens the next meeting of a cycle; one that follows another begins with its words. @throws NotFound, Refused */
export const openMeeting = (by: BureauOfficer, slug: string, { stand: _, ...facts }: MeetingForm): Promise<number> =>
  run(by, slug, async (tx, cycle) => {
    const before = await meetingsOf(tx, cycle.id);
    insist(canMeet(cycle, before, tx.now));
    const named = await namedInFacts(tx, cycle.id, facts);
    if (named) throw new Refused(named.reason, named.values);
    const last = before.at(-1);
    const [made] = await tx
      .insert(tables.awardMeeting)
      .values({
        id: newId(tx.now),
        cycleId: cycle.id,
        number: (last?.number ?? 0) + 1,
        ...facts,
        panelOrders: last?.panelOrders ?? [],
        createdBy: by.personId,
        createdAt: tx.now,
        changedAt: tx.now,
      })
      .returning();
    if (!made) throw new Error("the meeting was not written");
    if (last) await copyWords(tx, cycle, last, made);
    tx.record({
      act: "award-meeting.opened",
      subject: { kind: "award-meeting", id: made.id },
      facts: { cycle: cycle.id, number: made.number },
    });
    return made.number;
  });

/**
 * Of those that are still there; what was said of whoever withdrew stays with the meeting that said it. Of whom a ruling speaks since, the meeting has
 * to speak anew: a reason of before does not answer it.
 */
async function copyWords(tx: Tx, cycle: Cycle, from: Meeting, to: Meeting): Promise<void> {
  const there = rankedNow(await readCount(tx, cycle));
  for (const { nomination } of await askingRulings(tx, cycle.id)) if (nomination !== null) there.delete(nomination);
  const rows = (await wordsOf(tx, from.id)).filter(({ nomination }) => there.has(nomination));
  if (rows.length === 0) return;
  await tx.insertRows(
    tables.meetingWord,
    rows.map((row) => ({ ...row, id: newId(tx.now), meetingId: to.id })),
  );
}

/** Writes down what a meeting is. @throws NotFound, Refused */
export const writeMeeting = (
  by: BureauOfficer,
  which: { slug: string; number: number },
  { stand, ...facts }: MeetingForm,
): Promise<{ ok: true } | Faults> =>
  runOpen(by, which, async (tx, cycle, meeting) => {
    if (factsStand(meeting) !== stand) return MEANWHILE;
    const named = await namedInFacts(tx, cycle.id, facts);
    if (named) return { ok: false, faults: [named] };
    await keepMeeting(tx, meeting, facts, { act: "award-meeting.written" });
    return { ok: true };
  });

/** Writes down what a meeting says of one nomination. What only follows the ranking is not kept: it goes on following it. @throws NotFound, Refused */
export const sayWord = (
  by: BureauOfficer,
  which: { slug: string; number: number; alias: string },
  { stand, ...form }: WordForm,
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
    const named = await namedAmong(tx, cycle.id, texts);
    if (named) return { ok: false, faults: [named] };
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
};
const besideField = ({ nomination: _, ...fault }: MeetingFault): Refusal & { field: string } => ({
  ...fault,
  field: FIELDS[fault.reason.split(".").at(-1) ?? ""] ?? "",
});

/**
 * Writes down in which order the panel puts those that the rule gives to it; final for those that it leaves equal, whose draw is shown from then on.
 * @throws NotFound, Refused
 */
export const orderTies = (
  by: BureauOfficer,
  which: { slug: string; number: number },
  fields: Record<string, unknown>,
): Promise<{ ok: true } | Faults> =>
  runOpen(by, which, async (tx, cycle, meeting) => {
    const decision = await readDecision(tx, cycle, meeting, tx.now);
    if (ordersStand(meeting) !== fields.stand) return MEANWHILE;
    const ties = panelTies(decision).map(({ nominations }) => nominations);
    const { orders, faults } = readOrders(ties, fields);
    if (faults.length > 0)
      return { ok: false, faults: faults.map(({ field, reason, values }) => ({ ...refused(reason, values), field })) };
    const kept = keepDrawn(meeting.panelOrders, orders);
    if (!kept.ok) {
      const refusal = await drawnAlready(tx, cycle.id, kept.drawn);
      const tie = ties.find((one) => one.some((alias) => kept.drawn.flat().includes(alias)));
      return { ok: false, faults: [{ ...refusal, field: orderField(tie?.[0] ?? "") }] };
    }
    const panelOrders = kept.orders.map((order) => order.map((level) => [...level]));
    await keepMeeting(
      tx,
      meeting,
      { panelOrders },
      {
        act: "award-meeting.ties-ordered",
        facts: { ties: kept.orders.length, drawn: drawsSaid(meeting.panelOrders, kept.orders) },
      },
    );
    return { ok: true };
  });

/** Closes a meeting: its list stands from now on. Only by whoever has seen all of it, and with nothing left open. @throws NotFound, Refused */
export const closeMeeting = (
  by: BureauOfficer,
  which: { slug: string; number: number },
  stand: string,
): Promise<{ ok: true } | Faults> =>
  runOpen(by, which, async (tx, cycle, meeting) => {
    const decision = await readDecision(tx, cycle, meeting, tx.now);
    if (wholeStand(decision) !== stand) return CHANGED;
    const { faults, words } = decision;
    if (faults.length > 0) return { ok: false, faults: [{ ...refused("award.decision.faulty"), field: "" }] };
    await keepAllWords(tx, meeting.id, words);
    const chosen = words.filter((word) => word.chosen).length;
    const change = { closedAt: tx.now, closedBy: by.personId };
    const secrets = settledHashes(meeting, await wordsOf(tx, meeting.id));
    await keepMeeting(tx, meeting, change, {
      act: "award-meeting.closed",
      facts: { chosen, of: words.length },
      secrets,
    });
    return { ok: true };
  });
