import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { FileOf, StoredFile } from "./stored-file.store.server";

/** What stays of a removed file: that there was one. Its bytes are swept, since no row names them as there any more. */
const nothingLeft = (now: number) => ({ removedAt: now, fileName: "", sha256: "", uploadedBy: null });

/** Removes a file in the transaction of the act that does away with it; its bytes go once that is committed (`sweepFiles`). */
export async function removeFile(
  tx: Tx,
  { id }: Pick<StoredFile, "id">,
  more: { unopened?: true } = {},
): Promise<void> {
  await tx.update(tables.storedFile).set(nothingLeft(tx.now)).where(eq(tables.storedFile.id, id));
  tx.record({ act: "file.removed", subject: { kind: "file", id }, ...more });
}

/** Where the bytes of one thing's files lie. */
export async function listStoredNames(on: Reader, { kind, id }: FileOf): Promise<string[]> {
  const { storedFile } = tables;
  const theirs = await on
    .select({ name: storedFile.storageName })
    .from(storedFile)
    .where(and(eq(storedFile.subjectKind, kind), eq(storedFile.subjectId, id), isNull(storedFile.removedAt)));
  return theirs.map(({ name }) => name);
}

/** Removes all files of one thing. */
export async function removeFilesOf(tx: Tx, { kind, id }: FileOf, more: { unopened?: true } = {}): Promise<void> {
  const { storedFile } = tables;
  const theirs = await tx
    .select({ id: storedFile.id })
    .from(storedFile)
    .where(and(eq(storedFile.subjectKind, kind), eq(storedFile.subjectId, id), isNull(storedFile.removedAt)));
  for (const file of theirs) await removeFile(tx, file, more);
}
