import type { Tx } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import { type Refusal, refused } from "~/kernel/verdict";
import { type Enterprise, findEnterpriseByCode, insertEnterprise } from "./enterprise.store.server";
import type { readEnterpriseName } from "./enterprise-name";
import { readRegions } from "./region.store.server";
import { divisionOf } from "./uscc";

type ReadName = Extract<ReturnType<typeof readEnterpriseName>, { ok: true }>;

/**
 * Adds a firm to the directory. Without a region it takes the one that the code names, when that is a county of the
 * province. A firm that is there already is a refusal with its name, so that she can choose it instead.
 */
export async function addEnterprise(
  tx: Tx,
  { code, name, regionCode, addedBy }: { code: string; name: ReadName; regionCode: string | null; addedBy: string },
): Promise<{ ok: true; enterprise: Enterprise } | (Refusal & { existing?: Enterprise })> {
  const existing = await findEnterpriseByCode(tx, code);
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
    industry: null,
    size: null,
    parentId: null,
    mergedIntoId: null,
    changedAt: tx.now,
    heldBy: null,
    addedBy,
    addedAt: tx.now,
    demo: false,
  };
  await insertEnterprise(tx, enterprise);
  tx.record({
    act: "enterprise.added",
    subject: { kind: "enterprise", id: enterprise.id },
    facts: { code, region: region.code },
  });
  return { ok: true, enterprise };
}
