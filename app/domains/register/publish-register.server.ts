import type { Tx } from "~/domains/ledger/transact.server";
import { isoDayOf } from "~/kernel/instant-format";
import { statusOn } from "./entry";
import { allEntries, putEntry } from "./entry.store.server";
import { type RegisterSource, sourceHash, storedOf } from "./register-source";

/**
 * Brings the file's entries into the register, in the caller's transaction. An entry whose words in the file are those of last time is
 * left as the desk has made it meanwhile; one that the file no longer holds stays, since something may cite it. Answers the keys written.
 */
export async function publishRegister(tx: Tx, sources: readonly RegisterSource[]): Promise<string[]> {
  const known = new Map((await allEntries(tx)).map((entry) => [entry.key, entry]));
  const today = isoDayOf(tx.now);
  const changed: string[] = [];
  for (const source of sources) {
    const contentHash = sourceHash(source);
    if (known.get(source.key)?.contentHash === contentHash) continue;
    const status = statusOn(source, today);
    await putEntry(tx, { ...storedOf(source), status, contentHash, changedBy: null, changedAt: tx.now });
    tx.record({
      act: "register.published",
      subject: { kind: "register-entry", id: source.key },
      facts: { status, version: contentHash },
    });
    changed.push(source.key);
  }
  return changed;
}
