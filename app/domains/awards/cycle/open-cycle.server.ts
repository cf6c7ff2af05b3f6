import type { Tx } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { type Cycle, canDo } from "./cycle";
import { getProvincesCycle } from "./cycle.store.server";
import { openingFaults } from "./cycle-faults";
import { findAwardLabels } from "./cycle-labels.server";
import { keepCycle, type Stand, standOf } from "./keep-cycle.server";
import { type Faults, meanwhile } from "./save-cycle.server";

/**
 * Opens a cycle as the officer saw it: from now on everybody sees it, nominations are taken, and its rules stand. What is missing is told by
 * part and field; whoever changed it meanwhile is not overlooked. @throws NotFound for whoever is not of the province, Refused
 */
export async function openCycle(
  tx: Tx,
  by: BureauOfficer,
  slug: string,
  stand: Stand,
): Promise<{ ok: true; cycle: Cycle } | Faults> {
  const cycle = await getProvincesCycle(tx, by, slug);
  insist(canDo("open", cycle, tx.now));
  if (standOf(cycle) !== stand) return meanwhile("facts");
  const faults = openingFaults(cycle, await findAwardLabels(tx), tx.now);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, cycle: await keepCycle(tx, cycle, { openedAt: tx.now }, { act: "award-cycle.opened" }) };
}
