import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq } from "drizzle-orm";
import { entriesAbout, entriesOn } from "./entry-lookup";
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

/** Drops the openings of entries on subjects, all of them or those of one act; for what is about somebody whom the log does not name. */
export async function dropOpeningsOf(tx: Tx, subjectIds: readonly string[], act?: string): Promise<void> {
  const { ledgerEntry } = tables;
  for (const id of subjectIds)
    await tx
      .update(ledgerEntry)
      .set({ sealed: null, aboutPersonId: null })
      .where(and(entriesOn(id), act === undefined ? undefined : eq(ledgerEntry.act, act)));
}

/** Drops one opening of the entries of an act on subjects: what it stands for may hold what somebody else has erased. */
export async function dropOpening(tx: Tx, subjectIds: readonly string[], act: string, field: string): Promise<void> {
  const { ledgerEntry } = tables;
  for (const subjectId of subjectIds) {
    const found = await tx
      .select({ id: ledgerEntry.id, sealed: ledgerEntry.sealed })
      .from(ledgerEntry)
      .where(and(entriesOn(subjectId), eq(ledgerEntry.act, act)));
    for (const { id, sealed } of found) {
      if (sealed === null || !Object.hasOwn(sealed, field)) continue;
      const { [field]: _, ...kept } = sealed;
      await tx.update(ledgerEntry).set({ sealed: kept }).where(eq(ledgerEntry.id, id));
    }
  }
}
