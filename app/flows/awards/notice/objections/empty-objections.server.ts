import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { forgetObjectors } from "~/domains/awards/notice/objector-records.server";
import { listStoredNames, removeFilesOf } from "~/domains/files/remove-files.server";
import { dropOpeningsOf } from "~/domains/ledger/openings.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { forgetMailsTo } from "~/domains/mail/recipient-records.server";

/**
 * Takes out of objections who filed them: name, contact, statement, papers, mails, and what the log still holds to open of the filing and the papers. Number,
 * ruling and answer stay. Answers the names of the bytes to forget once that is committed.
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
  await dropOpeningsOf(
    tx,
    objections.map(({ id }) => id),
    "objection.filed",
  );
  await forgetMailsTo(
    tx,
    objections.flatMap(({ contact }) => contact ?? []),
  );
  await forgetObjectors(
    tx,
    objections.map(({ id }) => id),
    at,
  );
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
