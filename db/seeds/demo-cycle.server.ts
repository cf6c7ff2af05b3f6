import { amendCycle } from "~/domains/awards/cycle/amend-cycle.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import type { CycleChange } from "~/domains/awards/cycle/cycle-changes";
import type { CyclePart, FactsForm } from "~/domains/awards/cycle/cycle-form";
import { standOf } from "~/domains/awards/cycle/keep-cycle.server";
import { openCycle } from "~/domains/awards/cycle/open-cycle.server";
import { quotasChange } from "~/domains/awards/cycle/part-change";
import { reportingBureaus } from "~/domains/awards/cycle/province";
import type { QuotasForm } from "~/domains/awards/cycle/rules-forms";
import { createCycle, saveDraft } from "~/domains/awards/cycle/save-cycle.server";
import { findRegions } from "~/domains/directory/region.store.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { findByAccount } from "~/domains/people/person.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { db } from "../client.server";

/** The demo's officer of the province, as the guards would prove her; null where the demo has none. */
export async function demoProvince(): Promise<BureauOfficer | null> {
  const found = await findByAccount(db, "province");
  if (!found) return null;
  const bureauGrants = [{ id: "demo", role: "province", scopeKind: "region", scopeId: "340000" }];
  return { personId: found.id, name: found.name, bureauGrants } as unknown as BureauOfficer;
}

/** What a cycle of the demo has otherwise than the usual rules. */
export interface DemoRules {
  quotas: QuotasForm;
  eligibility: Partial<Cycle["rules"]["eligibility"]>;
  renewalMinutes: number;
}

export const draftDemoCycle = (by: BureauOfficer, facts: FactsForm): Promise<Cycle> =>
  transact(person(by.personId), (tx) => made(createCycle(tx, by, facts, null)));

/** Writes a cycle and opens it. */
export const openDemoCycle = (by: BureauOfficer, facts: FactsForm, rules: DemoRules): Promise<Cycle> =>
  transact(person(by.personId), async (tx) => {
    const draft = await made(createCycle(tx, by, facts, null));
    const bureaus = reportingBureaus(await findRegions());
    const filled = await save(tx, by, draft, "quotas", quotasChange(rules.quotas, bureaus));
    const eligibility = { ...filled.rules.eligibility, ...rules.eligibility };
    const change = { rules: { eligibility, award: { renewalMinutes: rules.renewalMinutes } } };
    const ready = await save(tx, by, filled, "eligibility", change);
    return made(openCycle(tx, by, ready.slug, standOf(ready)));
  });

export const amendDemoCycle = (by: BureauOfficer, cycle: Cycle, change: CycleChange, reason: string): Promise<Cycle> =>
  transact(person(by.personId), (tx) =>
    made(amendCycle(tx, by, cycle.slug, { part: "facts", change, stand: standOf(cycle), reason })),
  );

const save = (tx: Tx, by: BureauOfficer, cycle: Cycle, part: CyclePart, change: CycleChange): Promise<Cycle> =>
  made(saveDraft(tx, by, cycle.slug, { part, change, stand: standOf(cycle) }));

async function made(asked: Promise<{ ok: true; cycle: Cycle } | { ok: false; faults: unknown }>): Promise<Cycle> {
  const done = await asked;
  if (!done.ok) throw new Error(`demo awards: ${JSON.stringify(done.faults)}`);
  return done.cycle;
}
