import { tables } from "@db/tables";
import { asc, eq } from "drizzle-orm";
import { amendCycle } from "~/domains/awards/cycle/amend-cycle.server";
import { copyCycle } from "~/domains/awards/cycle/copy-cycle.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { getProvincesCycle } from "~/domains/awards/cycle/cycle.store.server";
import type { CycleChange } from "~/domains/awards/cycle/cycle-changes";
import type { CyclePart, FactsForm } from "~/domains/awards/cycle/cycle-form";
import type { Stand } from "~/domains/awards/cycle/keep-cycle.server";
import { openCycle } from "~/domains/awards/cycle/open-cycle.server";
import { createCycle, discardCycle, type Faults, saveDraft } from "~/domains/awards/cycle/save-cycle.server";
import { isLive, type Nomination } from "~/domains/awards/nomination/nomination";
import { canRunCycle } from "~/domains/awards/nomination/own-case.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { oneAtATime } from "~/kernel/one-at-a-time";
import { namedAmong } from "../named-in-text.server";
import { tellNominee } from "../nomination/tell-nomination.server";

/** One act with a cycle at a time; what two officers do at once is decided one after the other. */
const run = <T>(by: BureauOfficer, slug: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  oneAtATime(`award cycle ${slug}`, () => transact(person(by.personId), work));

/** Writes a draft with the usual rules. @throws NotFound for whoever is not of the province, as all that follows */
export const draftCycle = (by: BureauOfficer, facts: FactsForm, formKey: string | null) =>
  run(by, "new", (tx) => createCycle(tx, by, facts, formKey));

/** Saves a part: of a draft as it is, of a cycle that is open as a published amendment. @throws NotFound, Refused */
export const changePart = (
  by: BureauOfficer,
  slug: string,
  asked: { part: CyclePart; change: CycleChange; stand: Stand; reason: string },
  names = "",
) =>
  run(by, slug, async (tx) => {
    const { id, openedAt } = await getProvincesCycle(tx, by, slug);
    if (openedAt === null) return saveDraft(tx, by, slug, asked);
    // Whoever is nominated moves no days and raises no quota.
    insist(await canRunCycle(tx, by, id));
    // Its reason is published, and stays when somebody in it is erased.
    const named = await namedAmong(tx, id, { reason: asked.reason }, { tx, by, seen: names });
    if (named) return { ok: false, faults: [{ ...named, part: asked.part }] } satisfies Faults;
    const amended = await amendCycle(tx, by, slug, asked);
    if (amended.ok && Object.keys(amended.changes).length > 0) await tellNominees(tx, amended.cycle, asked.reason);
    return amended;
  });

/** Whoever is still in it is told once by which rules she is from now on: of what was handed in, else of what was opened last. */
async function tellNominees(tx: Tx, cycle: Cycle, reason: string): Promise<void> {
  const { nomination } = tables;
  const all = await tx
    .select()
    .from(nomination)
    .where(eq(nomination.cycleId, cycle.id))
    .orderBy(asc(nomination.openedAt), asc(nomination.id));
  // The later takes the place of the earlier, and what was handed in of both.
  const chosen = new Map<string | null, Nomination>();
  for (const one of all.filter(isLive))
    if (one.submittedAt !== null || chosen.get(one.personId)?.submittedAt == null) chosen.set(one.personId, one);
  for (const one of chosen.values()) await tellNominee(tx, one, cycle, "amended", reason);
}

/** @throws NotFound, Refused */
export const startCycle = (by: BureauOfficer, slug: string, stand: Stand) =>
  run(by, slug, (tx) => openCycle(tx, by, slug, stand));

/** @throws NotFound */
export const copyToDraft = (by: BureauOfficer, slug: string, formKey: string | null) =>
  run(by, slug, (tx) => copyCycle(tx, by, slug, formKey));

/** @throws NotFound, Refused */
export const throwAway = (by: BureauOfficer, slug: string) => run(by, slug, (tx) => discardCycle(tx, by, slug));
