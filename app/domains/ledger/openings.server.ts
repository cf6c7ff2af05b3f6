import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { asc } from "drizzle-orm";
import { entriesAbout } from "./entry-lookup";
import type { Tx } from "./transact.server";

/** Openings that are not for the person an entry is about: who else acted, and from what seed her form was drawn. */
const KEPT_BACK = new Set(["actor", "seed"]);

/** What the log holds about a person, readable: act, time, and the values its commitments stand for. Oldest first. */
export async function readEntriesAbout(on: Reader, personId: string) {
  const { ledgerEntry } = tables;
  const entries = await on
    .select()
    .from(ledgerEntry)
    .where(entriesAbout(personId))
    .orderBy(asc(ledgerEntry.at), asc(ledgerEntry.id));
  return entries.map(({ id, at, act, body, sealed }) => ({
    id,
    at,
    act,
    body,
    openings: Object.fromEntries(Object.entries(sealed ?? {}).filter(([field]) => !KEPT_BACK.has(field))),
  }));
}

/**
 * Drops salts and values of every entry about a person: what remains can neither be opened nor guessed, and no leaf changes
 * (docs/decisions/008). Those of the erasure itself are never kept (`Act.unopened`).
 */
export async function eraseOpenings(tx: Tx, personId: string): Promise<void> {
  const { ledgerEntry } = tables;
  await tx.update(ledgerEntry).set({ sealed: null, aboutPersonId: null }).where(entriesAbout(personId));
}
