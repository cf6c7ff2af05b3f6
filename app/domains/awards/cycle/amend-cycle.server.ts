import { tables } from "@db/tables";
import type { Tx } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { type Refusal, refused } from "~/kernel/verdict";
import { type Cycle, canDo } from "./cycle";
import { amendmentsOf, getProvincesCycle, hasSubmissions } from "./cycle.store.server";
import { amendFaults, type Changes, type CycleChange, changed, changesBetween } from "./cycle-changes";
import { type CycleFault, cycleFaults } from "./cycle-faults";
import type { CyclePart } from "./cycle-form";
import { findAwardLabels } from "./cycle-labels.server";
import { keepCycle, type Stand, standOf } from "./keep-cycle.server";
import { categoryField } from "./rules-forms";
import { type Faults, meanwhile } from "./save-cycle.server";

const LEAST_REASON = 4;

/**
 * Changes a cycle that is open, as an amendment that everybody reads with its reason and what stood before. What nominations are judged by
 * stands once one was handed in, days are only put off (decision 040). @returns no amendment where nothing differs @throws NotFound, Refused
 */
export async function amendCycle(
  tx: Tx,
  by: BureauOfficer,
  slug: string,
  { part, change, stand, reason }: { part: CyclePart; change: CycleChange; stand: Stand; reason: string },
): Promise<{ ok: true; cycle: Cycle; changes: Changes } | Faults> {
  const cycle = await getProvincesCycle(tx, by, slug);
  if (standOf(cycle) !== stand) return meanwhile(part);
  insist(canDo("amend", cycle, tx.now));
  const after = changed(cycle, change);
  const changes = changesBetween(cycle, after);
  const fields = Object.keys(changes);
  if (fields.length === 0) return { ok: true, cycle, changes };
  const fault = (field: string, refusal: Refusal): CycleFault => ({ ...refusal, part, field });
  const submitted = await hasSubmissions(tx, cycle.id);
  const faults = [
    ...onceEach(amendFaults(changes, { submitted, now: tx.now }).map(({ name, ...one }) => fault(fieldOf(name), one))),
    ...cycleFaults(after, await findAwardLabels(tx)),
    ...([...reason].length < LEAST_REASON ? [fault("reason", refused("award.amend.reason"))] : []),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const number = (await amendmentsOf(tx, cycle.id)).length + 1;
  await tx.insert(tables.cycleAmendment).values({
    id: newId(tx.now),
    cycleId: cycle.id,
    number,
    at: tx.now,
    byPersonId: by.personId,
    reason,
    changes,
  });
  const kept = await keepCycle(
    tx,
    cycle,
    { ...change.facts, rules: after.rules },
    { act: "award-cycle.amended", fields, reason },
  );
  return { ok: true, cycle: kept, changes };
}

/** Things that their forms call otherwise; criteria and steps of a tie are told of the form as a whole. */
const FIELDS: Record<string, string> = {
  categories: categoryField(0, "name"),
  rubricOrder: "",
  ties: "",
  "conflicts.kinds": "conflicts",
  "award.renewalMinutes": "renewalHours",
};
const fieldOf = (name: string): string => {
  if (name.startsWith("criterion.")) return "";
  return FIELDS[name] ?? (name.startsWith("quota.") ? name : (name.split(".").at(-1) as string));
};

const onceEach = (faults: CycleFault[]): CycleFault[] =>
  faults.filter(
    ({ field, reason }, n) => faults.findIndex((one) => one.field === field && one.reason === reason) === n,
  );
