import { db } from "@db/client.server";
import { type Cycle, overSince } from "~/domains/awards/cycle/cycle";
import { awardsOf } from "~/domains/awards/honour/award.store.server";
import { findKeptArchive, readArchiveLog } from "~/domains/awards/honour/kept-archive.server";
import { coveredNominations } from "~/domains/awards/nomination/nomination.store.server";
import { canRunCycle } from "~/domains/awards/nomination/own-case.server";
import { canArchive } from "~/domains/awards/notice/consequence";
import { objectionsOf } from "~/domains/awards/notice/notice.store.server";
import { isOpen } from "~/domains/awards/notice/objection";
import type { BureauOfficer } from "~/domains/people/proof";
import { awaitedConsequences } from "../../notice/objections/awaited-consequences.server";

/** What the page of the archive says: how much it holds, which files were made of it, and whether the cycle can be closed now. */
export async function archiveView(by: BureauOfficer, cycle: Cycle, now: number) {
  const [nominations, awards, kept, { made, why }, own, awaited, objections] = await Promise.all([
    coveredNominations(db, by, cycle.id),
    awardsOf(db, cycle.id),
    findKeptArchive(db, cycle),
    readArchiveLog(db, cycle),
    canRunCycle(db, by, cycle.id),
    awaitedConsequences(db, cycle),
    objectionsOf(db, cycle.id),
  ]);
  const unsettled = { awaited: awaited.length, objections: objections.map(({ state }) => state) };
  const verdict = canArchive(cycle, unsettled, now);
  return {
    verdict: verdict.ok && !own.ok ? own : verdict,
    awaited: awaited.map(({ number }) => number),
    unanswered: objections.flatMap(({ number, state }) => (isOpen(state) ? [number] : [])),
    over: overSince(cycle) !== null,
    archivedAt: cycle.archivedAt,
    nominations: nominations.length,
    awards: awards.length,
    kept: kept !== null,
    next: why,
    made: made.reverse(),
  };
}
