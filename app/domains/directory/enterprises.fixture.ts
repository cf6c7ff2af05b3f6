import { tables } from "@db/tables";
import { system, transact } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import type { Enterprise } from "./enterprise.store.server";
import { foldEnterpriseName } from "./enterprise-name";
import { usccCheckCharacter } from "./uscc";

/** What tests of this domain start from. */
export const codeOf = (n: number, region = "340123"): string => {
  const first = `91${region}MA${String(n).padStart(7, "0")}`;
  return first + usccCheckCharacter(first);
};

let made = 0;

/** Puts a firm into the directory as it is asked for. */
export async function addFirm(change: Partial<Enterprise> & { name?: string } = {}): Promise<Enterprise> {
  made++;
  const name = change.name ?? `示例第${made}机械有限公司`;
  const firm = (now: number): Enterprise => ({
    id: newId(now),
    code: codeOf(made),
    name,
    nameKey: foldEnterpriseName(name),
    regionCode: "340123",
    codeReason: null,
    industry: null,
    size: null,
    parentId: null,
    mergedIntoId: null,
    heldBy: null,
    changedAt: now,
    addedBy: null,
    addedAt: now,
    demo: false,
    ...change,
  });
  return transact(system("test"), async (tx) => {
    const row = firm(tx.now);
    await tx.insert(tables.enterprise).values(row);
    tx.record({ act: "test.prepared", subject: { kind: "test", id: row.id } });
    return row;
  });
}

/** Changes a firm as a use case would: `changedAt` moves along. */
export const changeFirm = (id: string, change: Partial<Enterprise>): Promise<void> =>
  transact(system("test"), async (tx) => {
    await tx.updateRows(tables.enterprise, [{ id, ...change, changedAt: tx.now }]);
    tx.record({ act: "test.prepared", subject: { kind: "test", id } });
  });
