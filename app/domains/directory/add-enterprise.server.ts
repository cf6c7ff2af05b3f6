import type { Tx } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import { type Refusal, refused } from "~/kernel/verdict";
import { type Enterprise, findEnterpriseByCode, firmItBecame, insertEnterprise } from "./enterprise.store.server";
import type { EnterpriseFacts } from "./enterprise-facts-form";
import { setKinds } from "./enterprise-kinds.server";
import { readRegions } from "./region.store.server";
import { divisionOf } from "./uscc";

export interface NewFirm {
  code: string;
  name: EnterpriseFacts["name"];
  regionCode: string | null;
  known: Pick<EnterpriseFacts, "industry" | "size" | "kinds">;
}

/**
 * Adds a firm to the directory. Without a region it takes the one that the code names, when that is a county of the
 * province. A firm that is there already is a refusal with its name, so that she can choose it instead.
 */
export async function addEnterprise(
  tx: Tx,
  { code, name, regionCode, known, addedBy }: NewFirm & { addedBy: string },
): Promise<{ ok: true; enterprise: Enterprise } | (Refusal & { existing?: Enterprise })> {
  const taken = await findEnterpriseByCode(tx, code);
  // While an import holds it nobody is told its name, and it cannot be chosen instead.
  if (taken?.heldBy) return refused("enterprise.codeHeld");
  const existing = taken && (await firmItBecame(tx, taken));
  if (existing) return { ...refused("enterprise.codeTaken", { name: existing.name }), existing };
  const region = (await readRegions(tx)).get(regionCode ?? divisionOf(code));
  if (region?.kind !== "county") return refused("enterprise.regionMissing");
  const enterprise: Enterprise = {
    id: newId(tx.now),
    code,
    name: name.name,
    nameKey: name.key,
    regionCode: region.code,
    codeReason: null,
    industry: known.industry,
    size: known.size,
    parentId: null,
    mergedIntoId: null,
    changedAt: tx.now,
    heldBy: null,
    addedBy,
    addedAt: tx.now,
    demo: false,
  };
  await insertEnterprise(tx, enterprise);
  await setKinds(tx, enterprise.id, known.kinds);
  tx.record({
    act: "enterprise.added",
    subject: { kind: "enterprise", id: enterprise.id },
    facts: { code, region: region.code },
  });
  return { ok: true, enterprise };
}
