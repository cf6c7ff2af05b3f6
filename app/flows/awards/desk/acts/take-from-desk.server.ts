import type { Cycle } from "~/domains/awards/cycle/cycle";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { type Desk, deskAfter } from "~/domains/awards/nomination/desk-path";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { getCoveredNomination } from "~/domains/awards/nomination/nomination.store.server";
import { canRunCycle } from "~/domains/awards/nomination/own-case.server";
import { findRegions } from "~/domains/directory/region.store.server";
import type { Tx } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, Refused } from "~/kernel/errors";
import type { Verdict } from "~/kernel/verdict";
import { actingDesk, deskOf } from "../desk-place.server";
import { toldSince } from "../told-since.server";
import { canActAt, deskFor } from "./can-act-at";

/** A nomination where an act finds it: its desk, and the one after it. */
interface AtDesk {
  nomination: Nomination;
  cycle: Cycle;
  desk: Desk;
  next: Desk | undefined;
}

/**
 * A nomination on the officer's own desk. `seen` is the hash of what she was shown, where the form tells: she does not decide on what she has not
 * read. @throws NotFound, Refused
 */
export async function takeFromDesk(tx: Tx, by: BureauOfficer, id: string, seen: string): Promise<AtDesk> {
  const nomination = await getCoveredNomination(tx, by, id);
  const cycle = await getCycle(tx, nomination.cycleId);
  const regions = await findRegions();
  const acting = actingDesk(nomination, regions, cycle, tx.now);
  const desk = deskFor(by, deskOf(nomination, regions), acting);
  await insistSince(tx, nomination, canActAt(by, nomination, desk, cycle, tx.now));
  insist(await canRunCycle(tx, by, cycle.id));
  if (seen !== "" && seen !== nomination.lockedHash) throw new Refused("award.resubmittedMeanwhile");
  if (!desk) throw new Refused("award.otherDesk");
  // Where the desk below did nothing in time it is this one that goes on with it.
  return {
    nomination: { ...nomination, level: desk.level },
    cycle,
    desk,
    next: deskAfter(nomination.regionCode, desk.level, regions),
  };
}

/** Goes on where the act is possible. @throws Refused with what was done with it meanwhile, or on whose desk it lies */
export async function insistSince(tx: Tx, nomination: Nomination, verdict: Verdict): Promise<void> {
  insist(verdict.ok ? verdict : await toldSince(tx, nomination, verdict));
}
