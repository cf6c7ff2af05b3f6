import type { CycleRules } from "@db/schema/cycle-rules";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { findRegions } from "~/domains/directory/region.store.server";
import type { Tx } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import { drawBytes, newId } from "~/kernel/ids";
import { refused } from "~/kernel/verdict";
import { type Cycle, canDo } from "./cycle";
import { getProvincesCycle, mayChange } from "./cycle.store.server";
import { type CycleChange, changed, changesBetween } from "./cycle-changes";
import type { CycleFacts, CycleFault } from "./cycle-faults";
import type { CyclePart } from "./cycle-form";
import { findAwardLabels } from "./cycle-labels.server";
import { usualRules } from "./cycle-rules";
import { cycleSlug } from "./cycle-slug";
import { keepCycle, type Stand, standOf } from "./keep-cycle.server";
import { reportingBureaus } from "./province";

export type Faults = { ok: false; faults: CycleFault[]; meanwhile?: true };
export const meanwhile = (part: CyclePart): Faults => ({
  ok: false,
  meanwhile: true,
  faults: [{ ...refused("award.changedMeanwhile"), part, field: "" }],
});

/** Where a label was chosen that is on no list. */
export async function labelFaults(tx: Tx, { facts }: CycleChange): Promise<CycleFault[]> {
  if (facts?.label === undefined) return [];
  const known = (await findAwardLabels(tx)).some(({ key }) => key === facts.label);
  return known ? [] : [{ ...refused("award.missing.label"), part: "facts", field: "label" }];
}

/** Writes a draft with the usual rules. The same form sent twice makes one. @throws NotFound for whoever is not of the province */
export async function createCycle(
  tx: Tx,
  by: BureauOfficer,
  facts: CycleFacts,
  formKey: string | null,
): Promise<{ ok: true; cycle: Cycle } | Faults> {
  if (!(await mayChange(by))) throw new NotFound("award cycles of the province");
  const before = await madeBefore(tx, by, formKey);
  if (before) return { ok: true, cycle: before };
  const faults = await labelFaults(tx, { facts });
  if (faults.length > 0) return { ok: false, faults };
  const rules = usualRules(reportingBureaus(await findRegions()));
  return { ok: true, cycle: await insertDraft(tx, by, { ...facts, rules }, { formKey, copiedFromId: null }) };
}

/** What an earlier sending of the same form made; null for the first, and for a form without a key. */
export async function madeBefore(
  tx: Tx,
  { personId }: Pick<BureauOfficer, "personId">,
  formKey: string | null,
): Promise<Cycle | null> {
  if (formKey === null) return null;
  const { awardCycle } = tables;
  const [found] = await tx
    .select()
    .from(awardCycle)
    .where(and(eq(awardCycle.createdBy, personId), eq(awardCycle.formKey, formKey)));
  return found ?? null;
}

const UNTOUCHED = {
  openedAt: null,
  reviewingAt: null,
  sealedAt: null,
  unblindedAt: null,
  noticedAt: null,
  decidedAt: null,
  archivedAt: null,
  endedAt: null,
  endedReason: null,
};

export async function insertDraft(
  tx: Tx,
  { personId }: Pick<BureauOfficer, "personId">,
  text: CycleFacts & { rules: CycleRules },
  keys: Pick<Cycle, "formKey" | "copiedFromId">,
): Promise<Cycle> {
  const [made] = await tx
    .insert(tables.awardCycle)
    .values({
      ...text,
      id: newId(tx.now),
      slug: cycleSlug(text.year, drawBytes(4)),
      ...keys,
      ...UNTOUCHED,
      createdBy: personId,
      createdAt: tx.now,
      changedAt: tx.now,
    })
    .returning();
  if (!made) throw new Error("the draft of a cycle was not written");
  tx.record({
    act: keys.copiedFromId === null ? "award-cycle.created" : "award-cycle.copied",
    subject: { kind: "award-cycle", id: made.id },
    facts: { from: keys.copiedFromId },
  });
  return made;
}

/**
 * Saves a part of a draft as far as it is written: what is missing is told before it opens. Whoever changed the draft meanwhile wins: hers
 * are refused with `meanwhile`, and she decides anew. A draft of another year has another address. @throws NotFound, Refused
 */
export async function saveDraft(
  tx: Tx,
  by: BureauOfficer,
  slug: string,
  { part, change, stand }: { part: CyclePart; change: CycleChange; stand: Stand },
): Promise<{ ok: true; cycle: Cycle } | Faults> {
  const cycle = await getProvincesCycle(tx, by, slug);
  if (standOf(cycle) !== stand) return meanwhile(part);
  insist(canDo("change", cycle, tx.now));
  const faults = await labelFaults(tx, change);
  if (faults.length > 0) return { ok: false, faults };
  const fields = Object.keys(changesBetween(cycle, changed(cycle, change)));
  if (fields.length === 0) return { ok: true, cycle };
  const { rules } = changed(cycle, change);
  const address = fields.includes("year") && { slug: cycleSlug(change.facts?.year ?? cycle.year, drawBytes(4)) };
  return {
    ok: true,
    cycle: await keepCycle(tx, cycle, { ...change.facts, rules, ...address }, { act: "award-cycle.changed", fields }),
  };
}

/** Throws a draft away; nobody but the province ever saw it. @throws NotFound, Refused */
export async function discardCycle(tx: Tx, by: BureauOfficer, slug: string): Promise<void> {
  const cycle = await getProvincesCycle(tx, by, slug);
  insist(canDo("discard", cycle, tx.now));
  await tx.delete(tables.awardCycle).where(eq(tables.awardCycle.id, cycle.id));
  tx.record({ act: "award-cycle.discarded", subject: { kind: "award-cycle", id: cycle.id } });
}
