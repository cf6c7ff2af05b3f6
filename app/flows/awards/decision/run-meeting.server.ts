import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { rankedNow, readCount } from "~/domains/awards/decision/count.store.server";
import { type Meeting, meetingsOf, wordsOf } from "~/domains/awards/decision/decision.store.server";
import { keepAllWords, keepMeeting } from "~/domains/awards/decision/keep-meeting.server";
import type { MeetingForm } from "~/domains/awards/decision/meeting-forms";
import { settledHashes } from "~/domains/awards/decision/settled-hashes";
import { factsStand, wholeStand } from "~/domains/awards/decision/stands";
import type { Tx } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { refused } from "~/kernel/verdict";
import { namedInMinutes, type Writer } from "../named-in-text.server";
import { type Faults, MEANWHILE, runMeetings, runOpen } from "./at-meeting.server";
import { canMeet } from "./can-meet";
import { askingRulings, readDecision } from "./decision-ground.server";

/** The list is no more the one that was seen. */
const CHANGED: Faults = { ok: false, faults: [{ ...refused("award.decision.otherList"), field: "" }] };

/** A juror or somebody who objected in what a meeting is: it stands in the archive; beside the field that names her. */
export const namedInFacts = (
  on: Reader,
  cycleId: string,
  { place, chair, present, minutes }: Omit<MeetingForm, "stand">,
  writer?: Writer,
) => namedInMinutes(on, cycleId, { place, chair, present: present.join("\n"), minutes }, writer);

/** Opens the next meeting of a cycle; one that follows another begins with its words. @throws NotFound, Refused */
export const startMeeting = (
  by: BureauOfficer,
  slug: string,
  { stand: _, ...facts }: MeetingForm,
  names = "",
): Promise<{ ok: true; number: number } | Faults> =>
  runMeetings(by, slug, async (tx, cycle) => {
    const before = await meetingsOf(tx, cycle.id);
    insist(canMeet(cycle, before, tx.now));
    const named = await namedInFacts(tx, cycle.id, facts, { tx, by, seen: names });
    if (named) return { ok: false, faults: [named, ...(named.also ?? [])] };
    const last = before.at(-1);
    const [made] = await tx
      .insert(tables.awardMeeting)
      .values({
        id: newId(tx.now),
        cycleId: cycle.id,
        number: (last?.number ?? 0) + 1,
        ...facts,
        panelOrders: last?.panelOrders ?? [],
        panelReasons: last ? await reasonsKept(tx, cycle, last) : null,
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
    return { ok: true, number: made.number };
  });

/** The same where nobody is asked about its words. @throws NotFound, Refused, also for a word */
export async function openMeeting(by: BureauOfficer, slug: string, form: MeetingForm): Promise<number> {
  const done = await startMeeting(by, slug, form);
  if (done.ok) return done.number;
  const [{ reason, values } = refused("award.decision.faulty")] = done.faults;
  throw new Refused(reason, values);
}

/** Why ties stood as they did at the meeting before; not where one of them is gone or a ruling speaks of her since: she is not what was weighed then. */
async function reasonsKept(tx: Tx, cycle: Cycle, { panelOrders, panelReasons }: Meeting): Promise<string[] | null> {
  if (panelReasons === null) return null;
  const there = await spokenOf(tx, cycle);
  return panelReasons.map((reason, n) => ((panelOrders[n] ?? []).flat().every((one) => there.has(one)) ? reason : ""));
}

/** Who is still ranked, but for those of whom a ruling speaks since the meeting before. */
async function spokenOf(tx: Tx, cycle: Cycle): Promise<Set<string>> {
  const there = new Set(rankedNow(await readCount(tx, cycle)));
  for (const { nomination } of await askingRulings(tx, cycle.id)) if (nomination !== null) there.delete(nomination);
  return there;
}

/**
 * Of those that are still there; what was said of whoever withdrew stays with the meeting that said it. Of whom a ruling speaks since, the meeting has
 * to speak anew: a reason of before does not answer it.
 */
async function copyWords(tx: Tx, cycle: Cycle, from: Meeting, to: Meeting): Promise<void> {
  const there = await spokenOf(tx, cycle);
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
  names = "",
): Promise<{ ok: true } | Faults> =>
  runOpen(by, which, async (tx, cycle, meeting) => {
    if (factsStand(meeting) !== stand) return MEANWHILE;
    const named = await namedInFacts(tx, cycle.id, facts, { tx, by, seen: names });
    if (named) return { ok: false, faults: [named, ...(named.also ?? [])] };
    await keepMeeting(tx, meeting, facts, { act: "award-meeting.written" });
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
