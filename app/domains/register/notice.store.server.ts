import type { Reader } from "@db/client.server";
import type { CitingKind } from "@db/statuses";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";

const { supersessionNotice } = tables;

/** Something that cites an entry. */
export interface Citing {
  kind: CitingKind;
  id: string;
}

/** Notes that its owner is told; answers those that were not noted before, since each is told once. */
export async function noteCiting(tx: Tx, entryKey: string, citing: readonly Citing[]): Promise<Citing[]> {
  const known = new Set(
    (await noticesAbout(tx, entryKey)).map(({ citingKind, citingId }) => `${citingKind} ${citingId}`),
  );
  const fresh: Citing[] = [];
  for (const one of citing.filter(({ kind, id }) => !known.has(`${kind} ${id}`))) {
    const added = await tx
      .insert(supersessionNotice)
      .values({
        id: newId(tx.now),
        entryKey,
        citingKind: one.kind,
        citingId: one.id,
        toldAt: tx.now,
      })
      .onConflictDoNothing()
      .returning({ id: supersessionNotice.id });
    if (added.length > 0) fresh.push(one);
  }
  return fresh;
}

/** Everything that was told about an entry. */
export const noticesAbout = (on: Reader, entryKey: string) =>
  on.select().from(supersessionNotice).where(eq(supersessionNotice.entryKey, entryKey));

/** Takes back what was told about an entry: it is in force again, and would have to be told anew. */
export const dropNotices = (tx: Tx, entryKey: string) =>
  tx.delete(supersessionNotice).where(eq(supersessionNotice.entryKey, entryKey));
