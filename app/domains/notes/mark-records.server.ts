import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { marksOf } from "./mark.store.server";

/** Bookmarks and notes, as her export shows them: all of it is hers. */
export const readMarkRecords = (on: Reader, personId: string) => marksOf(on, personId);

/** Removes them. Part of the transaction that erases the person and records it. */
export async function eraseMarks(tx: Tx, personId: string): Promise<void> {
  await tx.delete(tables.lessonMark).where(eq(tables.lessonMark.personId, personId));
}
