import { tables } from "@db/tables";
import { and, count, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { type FileOf, findLooseFiles } from "./stored-file.store.server";

/** A record, a claim and the like have at most so many. */
export const FILES_PER_SUBJECT = 5;

/**
 * Gives files she uploaded their place, in the transaction of the act that makes it. Ids that are not hers, belong elsewhere
 * already or were swept are refused all together.
 */
export async function attachFiles(
  tx: Tx,
  {
    personId,
    fileIds,
    to,
    most = FILES_PER_SUBJECT,
  }: { personId: string | null; fileIds: readonly string[]; to: FileOf; most?: number },
): Promise<Verdict> {
  const wanted = [...new Set(fileIds)];
  if (wanted.length === 0) return accepted;
  const { storedFile } = tables;
  const [there] = await tx
    .select({ files: count() })
    .from(storedFile)
    .where(and(eq(storedFile.subjectKind, to.kind), eq(storedFile.subjectId, to.id), isNull(storedFile.removedAt)));
  if (Number(there?.files ?? 0) + wanted.length > most) return refused("file.tooMany", { most });
  const loose = await findLooseFiles(tx, personId, wanted);
  if (loose.length !== wanted.length) return refused("file.gone");
  for (const { id } of loose) {
    await tx.update(storedFile).set({ subjectKind: to.kind, subjectId: to.id }).where(eq(storedFile.id, id));
    tx.record({ act: "file.attached", subject: { kind: "file", id }, facts: { to: to.kind, toId: to.id } });
  }
  return accepted;
}
