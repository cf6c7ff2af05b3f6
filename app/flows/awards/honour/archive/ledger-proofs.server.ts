import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, inArray, sql } from "drizzle-orm";
import { type EntryProof, proveEntry } from "~/domains/ledger/prove-entry.server";
import { publicKeys } from "~/domains/ledger/signing-keys.server";

export interface LedgerProofs {
  proofs: EntryProof[];
  keys: object[];
}

/** Entries of the log about a cycle and its awards, each with its proof of inclusion, and the public keys that checkpoints are signed by. */
export async function ledgerProofs(subjectIds: readonly string[]): Promise<LedgerProofs> {
  const { ledgerEntry } = tables;
  const entries = await db
    .select({ id: ledgerEntry.id })
    .from(ledgerEntry)
    // Saved answers stand in no index by subject (db/schema/platform.ts).
    .where(and(sql`${ledgerEntry.act} <> 'response.saved'`, inArray(ledgerEntry.subjectId, [...subjectIds])))
    .orderBy(asc(ledgerEntry.seq));
  const proofs: EntryProof[] = [];
  for (const { id } of entries) {
    const proof = await proveEntry(id);
    // What was done a moment ago is sequenced and signed soon: the next archive has it.
    if (proof) proofs.push(proof);
  }
  const keys = (await publicKeys()).filter(({ purpose }) => purpose === "checkpoint");
  return { proofs, keys: keys.map(({ publicJwk, kid }) => ({ ...publicJwk, kid })) };
}

/** Salts by subject, act and field, one for each entry of the act in their order; null where there is none. */
type Salts = ReadonlyMap<string, readonly (string | null)[]>;
export const saltKey = (subjectId: string, act: string, field: string): string => `${subjectId} ${act} ${field}`;

/**
 * What opens commitments of entries to what the archive holds in plain words: with the salt anyone sees that the entry speaks of these words; what was
 * erased has none.
 */
export async function saltsOf(subjectIds: readonly string[], fields: readonly string[]): Promise<Salts> {
  const { ledgerEntry } = tables;
  const found = await db
    .select({ subjectId: ledgerEntry.subjectId, act: ledgerEntry.act, sealed: ledgerEntry.sealed })
    .from(ledgerEntry)
    .where(and(sql`${ledgerEntry.act} <> 'response.saved'`, inArray(ledgerEntry.subjectId, [...subjectIds])))
    .orderBy(asc(ledgerEntry.id));
  const salts = new Map<string, (string | null)[]>();
  for (const { subjectId, act, sealed } of found)
    for (const field of fields) {
      const key = saltKey(subjectId, act, field);
      salts.set(key, [...(salts.get(key) ?? []), sealed?.[field]?.salt ?? null]);
    }
  return salts;
}
