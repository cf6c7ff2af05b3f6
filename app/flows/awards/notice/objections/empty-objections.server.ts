import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { forgetObjectors } from "~/domains/awards/notice/objector-records.server";
import { listStoredNames, removeFilesOf } from "~/domains/files/remove-files.server";
import { dropOpening, dropOpeningsOf } from "~/domains/ledger/openings.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { forgetMailsTo } from "~/domains/mail/recipient-records.server";

/**
 * Takes out of objections who filed them: name, contact, statement, papers, mails, why one was taken up again (which may tell of new evidence and whose),
 * and what the log still holds to open of the filing, the papers and that reason. Number, ruling and answer stay. Answers the names of the bytes to forget once that is committed.
 */
export async function emptyObjections(
  tx: Tx,
  objections: readonly { id: string; contact: string | null }[],
  at: number | null = null,
): Promise<string[]> {
  const gone: string[] = [];
  const papers: string[] = [];
  for (const { id } of objections) {
    gone.push(...(await listStoredNames(tx, { kind: "objection", id })));
    papers.push(...(await papersOf(tx, id)));
    await removeFilesOf(tx, { kind: "objection", id }, { unopened: true });
  }
  await dropOpeningsOf(tx, papers);
  const ids = objections.map(({ id }) => id);
  await dropOpeningsOf(tx, ids, "objection.filed");
  await dropOpening(tx, ids, "objection.reopened", "reason");
  await forgetMailsTo(
    tx,
    objections.flatMap(({ contact }) => contact ?? []),
  );
  await forgetObjectors(tx, ids, at);
  return gone;
}

async function papersOf(tx: Tx, objectionId: string): Promise<string[]> {
  const { storedFile } = tables;
  const found = await tx
    .select({ id: storedFile.id })
    .from(storedFile)
    .where(and(eq(storedFile.subjectKind, "objection"), eq(storedFile.subjectId, objectionId)));
  return found.map(({ id }) => id);
}
