import { findRegions } from "~/domains/directory/region.store.server";
import type { Tx } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { copiedFacts, copiedQuotas } from "./copy-rules";
import type { Cycle } from "./cycle";
import { getProvincesCycle } from "./cycle.store.server";
import { reportingBureaus } from "./province";
import { insertDraft, madeBefore } from "./save-cycle.server";

/**
 * A new draft with the facts and rules of another cycle, a year on; without its approval, which each year needs anew, and without people.
 * The same form sent twice makes one. @throws NotFound for whoever is not of the province
 */
export async function copyCycle(tx: Tx, by: BureauOfficer, slug: string, formKey: string | null): Promise<Cycle> {
  const of = await getProvincesCycle(tx, by, slug);
  const before = await madeBefore(tx, by, formKey);
  if (before) return before;
  const rules = { ...of.rules, quotas: copiedQuotas(of.rules.quotas, reportingBureaus(await findRegions())) };
  return insertDraft(tx, by, { ...copiedFacts(of, tx.now), rules }, { formKey, copiedFromId: of.id });
}
