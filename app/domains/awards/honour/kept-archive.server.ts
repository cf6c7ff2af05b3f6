import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, isNotNull, isNull, notExists, sql } from "drizzle-orm";
import { removeFilesOf } from "~/domains/files/remove-files.server";
import type { StoredFile } from "~/domains/files/stored-file.store.server";
import { entriesOn } from "~/domains/ledger/entry-lookup";
import { newestCheckpoint } from "~/domains/ledger/log.store.server";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Cycle } from "../cycle/cycle";

/** Why an archive is made: the cycle was closed; somebody in it was erased; an award was taken back; its certificate bears another name; what followed from a ruling was published; somebody took back what she had let be published. */
export const ARCHIVE_REASONS = ["archived", "erased", "revoked", "renamed", "ruled", "unpublished"] as const;
export type ArchiveReason = (typeof ARCHIVE_REASONS)[number];

const { awardCycle, ledgerEntry, storedFile } = tables;

/** An archive as the log tells it. */
export interface MadeArchive {
  at: number;
  sha256: string;
  bytes: number;
  why: ArchiveReason;
}

/** The archive of a cycle that is there; null before it was made, and once it was taken away until it is made anew. */
export async function findKeptArchive(on: Reader, { id }: Pick<Cycle, "id">): Promise<StoredFile | null> {
  const [found] = await on
    .select()
    .from(storedFile)
    .where(
      and(eq(storedFile.subjectKind, "award-archive"), eq(storedFile.subjectId, id), isNull(storedFile.removedAt)),
    );
  return found ?? null;
}

/** Closed cycles that have no archive at this moment. */
export const unkeptArchives = (on: Reader): PromiseLike<Cycle[]> =>
  on
    .select()
    .from(awardCycle)
    .where(
      and(
        isNotNull(awardCycle.archivedAt),
        notExists(
          on
            .select({ one: sql`1` })
            .from(storedFile)
            .where(
              and(
                eq(storedFile.subjectKind, "award-archive"),
                // An id is a uuid on PostgreSQL, what a file belongs to a text.
                sql`${storedFile.subjectId} = cast(${awardCycle.id} as text)`,
                isNull(storedFile.removedAt),
              ),
            ),
        ),
      ),
    );

/** What the log says of a cycle's archives, the first one first; why the next is made; and whether all of it is under a checkpoint. */
export async function readArchiveLog(on: Reader, { id }: Pick<Cycle, "id">) {
  const entries = await on
    .select({
      id: ledgerEntry.id,
      act: ledgerEntry.act,
      at: ledgerEntry.at,
      seq: ledgerEntry.seq,
      body: ledgerEntry.body,
    })
    .from(ledgerEntry)
    .where(entriesOn(id))
    .orderBy(asc(ledgerEntry.id));
  const made: MadeArchive[] = [];
  let why: ArchiveReason = "archived";
  for (const { act, at, body } of entries) {
    const { facts } = JSON.parse(body) as { facts: Record<string, unknown> };
    if (act === "award-cycle.archive-made") made.push({ ...(facts as unknown as Omit<MadeArchive, "at">), at });
    if (act === "award-cycle.archive-outdated") why = facts.why as ArchiveReason;
  }
  const signed = (await newestCheckpoint(on))?.size ?? 0;
  const covered = entries.every(({ seq }) => seq !== null && seq < signed);
  return { made, why, covered, newest: entries.at(-1)?.id ?? null };
}

/** Writes down an archive whose bytes are kept, with their hash where anyone can read it. */
export async function noteArchive(
  tx: Tx,
  { id }: Pick<Cycle, "id">,
  file: Pick<StoredFile, "id" | "storageName" | "fileName" | "bytes" | "sha256">,
  why: ArchiveReason,
): Promise<void> {
  await tx.insert(storedFile).values({
    ...file,
    mediaType: "application/zip",
    uploadedBy: null,
    uploadedAt: tx.now,
    subjectKind: "award-archive",
    subjectId: id,
    removedAt: null,
  });
  const { sha256, bytes } = file;
  tx.record({ act: "award-cycle.archive-made", subject: { kind: "award-cycle", id }, facts: { sha256, bytes, why } });
}

/**
 * Takes the archive of a closed cycle away, for something in it is no longer so; the clock makes another one. Nothing where the cycle is not closed: what it
 * holds is read when it is. `unopened` where it is the act of somebody who is being erased.
 */
export async function outdateArchive(
  tx: Tx,
  { id, archivedAt }: Pick<Cycle, "id" | "archivedAt">,
  why: ArchiveReason,
  more: { unopened?: true } = {},
): Promise<void> {
  if (archivedAt === null) return;
  await removeFilesOf(tx, { kind: "award-archive", id }, more);
  tx.record({ act: "award-cycle.archive-outdated", subject: { kind: "award-cycle", id }, facts: { why }, ...more });
}
