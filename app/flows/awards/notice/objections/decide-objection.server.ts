import type { Cycle } from "~/domains/awards/cycle/cycle";
import { getProvincesCycle } from "~/domains/awards/cycle/cycle.store.server";
import { findAwardOf, nominationsByAlias } from "~/domains/awards/honour/award.store.server";
import { outdateArchive } from "~/domains/awards/honour/kept-archive.server";
import { type Done, keepObjection } from "~/domains/awards/notice/keep-objection.server";
import { findObjection, type Objection } from "~/domains/awards/notice/notice.store.server";
import { canDecideObjection, canReopen, type ObjectionAct } from "~/domains/awards/notice/objection";
import { workingDaysAfter } from "~/domains/awards/notice/time-limits";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import type { Refusal } from "~/kernel/verdict";
import { chinaCalendar } from "~/kernel/work-calendar";
import { revokeAwardOf } from "../../honour/revoke-award.server";
import { namedInText } from "../../named-in-text.server";
import { ownPart } from "./own-part.server";
import { tellObjector } from "./tell-objector.server";

/** Which objection of which cycle. */
export interface NamedObjection {
  slug: string;
  number: number;
}

/** An objection that the officer may do this to. @throws NotFound for whoever is not of the province, Refused */
async function take(tx: Tx, by: BureauOfficer, { slug, number }: NamedObjection, act: ObjectionAct) {
  const cycle = await getProvincesCycle(tx, by, slug);
  const objection = await findObjection(tx, cycle.id, number);
  if (!objection) throw new NotFound("objection");
  const own = await ownPart(tx, by.personId, objection);
  insist(
    act === "reopen"
      ? canReopen(objection.state, wasUpheld(objection), own)
      : canDecideObjection(act, objection.state, own),
  );
  return { cycle, objection };
}

/** Does it, and takes away the archive of a cycle that is closed: it tells of the objection as it was. */
async function keep(
  tx: Tx,
  by: BureauOfficer,
  { cycle, objection }: Awaited<ReturnType<typeof take>>,
  act: ObjectionAct,
  done: Done = {},
): Promise<Objection> {
  const kept = await keepObjection(tx, by.personId, objection, act, done);
  await outdateArchive(tx, cycle, "objection");
  return kept;
}

/** Whether what was answered had been upheld: only such a ruling says whether the list changes. */
export const wasUpheld = ({ state, material }: Pick<Objection, "state" | "material">): boolean =>
  state === "answered" && material !== null;

const ruleBy = (cycle: Cycle, at: number): number =>
  workingDaysAfter(at, cycle.rules.objections.ruleWithinDays, chinaCalendar);

/** Takes it up: it will be ruled on within the days that the cycle's rules give. @throws NotFound, Refused, as all that follows */
export const acceptObjection = (by: BureauOfficer, named: NamedObjection): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const taken = await take(tx, by, named, "accept");
    const { cycle } = taken;
    const kept = await keep(tx, by, taken, "accept", { change: { ruleBy: ruleBy(cycle, tx.now) } });
    await tellObjector(tx, kept, cycle.title, "accepted");
  });

/** What was written, or in which field it names somebody who is not named: what is decided stands in the archive without who objected. */
export type Written = { ok: true } | (Refusal & { field: string });

/** Does not take it up, for a reason that whoever objected reads. */
export const refuseObjection = (
  by: BureauOfficer,
  named: NamedObjection,
  reason: string,
  names = "",
): Promise<Written> =>
  transact(person(by.personId), async (tx): Promise<Written> => {
    const taken = await take(tx, by, named, "refuse");
    const { cycle } = taken;
    const free = await namedInText(tx, cycle.id, reason, { tx, by, seen: names, field: "reason" });
    if (!free.ok) return { ...free, field: "reason" };
    const kept = await keep(tx, by, taken, "refuse", { reason, change: { answer: reason } });
    await tellObjector(tx, kept, cycle.title, "refused", { text: reason });
    return { ok: true };
  });

/** Begins to look into the facts. */
export const investigateObjection = (by: BureauOfficer, named: NamedObjection): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    await keep(tx, by, await take(tx, by, named, "investigate"), "investigate");
  });

/** 裁定, with its reasons. One that is upheld says whether the list changes by it; then the notice does not close before another list was published. */
export const ruleOnObjection = (
  by: BureauOfficer,
  named: NamedObjection,
  {
    upheld,
    reasons,
    material,
    wording = false,
  }: { upheld: boolean; reasons: string; material: boolean; wording?: boolean },
  names = "",
): Promise<Written> =>
  transact(person(by.personId), async (tx): Promise<Written> => {
    const act = upheld ? "uphold" : "dismiss";
    const taken = await take(tx, by, named, act);
    const { cycle, objection } = taken;
    const free = await namedInText(tx, cycle.id, reasons, { tx, by, seen: names, field: "reasons" });
    if (!free.ok) return { ...free, field: "reasons" };
    await keep(tx, by, taken, act, {
      reason: reasons,
      change: { ruling: reasons, material: upheld ? material : null, wording: upheld ? wording : null },
      ...(upheld && { facts: { material, ...(wording && { wording }) } }),
    });
    if (upheld && material && cycle.decidedAt !== null) await takeAwardBack(tx, by, objection, reasons);
    return { ok: true };
  });

/** Upheld after the decision, a ruling by which the list changes takes the award back, where it is about one of those who were honoured. */
async function takeAwardBack(tx: Tx, by: BureauOfficer, { id, cycleId, nomination }: Objection, reason: string) {
  const about = nomination === null ? undefined : (await nominationsByAlias(tx, cycleId)).get(nomination);
  const award = about && (await findAwardOf(tx, about.id));
  if (award && award.revokedAt === null) await revokeAwardOf(tx, by, about.id, { reason, objectionId: id });
}

/** Tells whoever objected what came of it; with that it is over. */
export const answerObjection = (
  by: BureauOfficer,
  named: NamedObjection,
  answer: string,
  names = "",
): Promise<Written> =>
  transact(person(by.personId), async (tx): Promise<Written> => {
    const taken = await take(tx, by, named, "answer");
    const { cycle } = taken;
    const free = await namedInText(tx, cycle.id, answer, { tx, by, seen: names, field: "answer" });
    if (!free.ok) return { ...free, field: "answer" };
    const kept = await keep(tx, by, taken, "answer", { reason: answer, change: { answer } });
    await tellObjector(tx, kept, cycle.title, "answered", { text: answer });
    return { ok: true };
  });

/**
 * Takes an objection up again that was dismissed or refused, for evidence that is new; also after the award, which an upheld one then revokes. What was
 * ruled before stays in its history. Why it is taken up names nobody, as little as a ruling: it is read when who objected is forgotten.
 */
export const reopenObjection = (
  by: BureauOfficer,
  named: NamedObjection,
  reason: string,
  names = "",
): Promise<Written> =>
  transact(person(by.personId), async (tx): Promise<Written> => {
    const taken = await take(tx, by, named, "reopen");
    const { cycle } = taken;
    const free = await namedInText(tx, cycle.id, reason, { tx, by, seen: names, field: "reason" });
    if (!free.ok) return { ...free, field: "reason" };
    const change = { ruling: null, material: null, wording: null, answer: null, ruleBy: ruleBy(cycle, tx.now) };
    const kept = await keep(tx, by, taken, "reopen", { reason, change });
    await tellObjector(tx, kept, cycle.title, "reopened");
    return { ok: true };
  });
