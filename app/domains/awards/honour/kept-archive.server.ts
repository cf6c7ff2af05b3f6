import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, isNotNull, isNull, notExists, sql } from "drizzle-orm";
import { removeFilesOf } from "~/domains/files/remove-files.server";
import type { StoredFile } from "~/domains/files/stored-file.store.server";
import { entriesOn } from "~/domains/ledger/entry-lookup";
import { newestCheckpoint } from "~/domains/ledger/log.store.server";
import { dropOpeningsOf } from "~/domains/ledger/openings.server";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Cycle } from "../cycle/cycle";

/** Why an archive is made: the cycle was closed; somebody in it was erased; an award was taken back; its certificate bears another name; what followed from a ruling was published; an objection was taken up again, ruled on or answered; somebody took back what she had let be published. */
export const ARCHIVE_REASONS = [
  "archived",
  "erased",
  "revoked",
  "renamed",
  "ruled",
  "objection",
  "unpublished",
] as const;
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

/** What an archive will hold, as the log commits to it before it is made: hashes by file, and the size of the log that it proves. */
export type ArchiveContents = Record<string, string | number>;
/** The same with the salt that opens the commitment: the archive bears both. */
export interface Listing {
  salt: string;
  contents: ArchiveContents;
}

/**
 * What the log says of a cycle's archives, the first one first; why the next is made, and what it has to hold, where that is the last thing said; and whether
 * all of it is under a checkpoint of the log, of which size.
 */
export async function readArchiveLog(on: Reader, { id }: Pick<Cycle, "id">) {
  const entries = await on
    .select({
      id: ledgerEntry.id,
      act: ledgerEntry.act,
      at: ledgerEntry.at,
      seq: ledgerEntry.seq,
      body: ledgerEntry.body,
      sealed: ledgerEntry.sealed,
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
  const last = entries.at(-1);
  const listing = last ? listingOf(last) : null;
  return { made, why, listing, covered, size: signed, newest: last?.id ?? null };
}

const LISTED = "award-cycle.archive-listed";

function listingOf({ act, sealed }: Pick<typeof ledgerEntry.$inferSelect, "act" | "sealed">): Listing | null {
  const opening = act === LISTED ? sealed?.contents : undefined;
  return opening ? { salt: opening.salt, contents: opening.value as ArchiveContents } : null;
}

/** What the log last listed of a cycle's archive; null before that, and once it is outdated. */
export async function findListing(on: Reader, { id }: Pick<Cycle, "id">): Promise<Listing | null> {
  const entries = await on
    .select({ act: ledgerEntry.act, sealed: ledgerEntry.sealed })
    .from(ledgerEntry)
    .where(and(entriesOn(id), eq(ledgerEntry.act, LISTED)))
    .orderBy(asc(ledgerEntry.id));
  return entries.map(listingOf).at(-1) ?? null;
}

/**
 * Writes down what the archive of a closed cycle will hold, before it is made: it holds this entry with its proof. Committed to, for from a hash of the whole
 * figures anybody could find out those that are hidden in public.
 */
export const listArchive = (tx: Tx, { id }: Pick<Cycle, "id">, contents: ArchiveContents): void =>
  tx.record({
    act: LISTED,
    subject: { kind: "award-cycle", id },
    facts: { size: contents.size ?? 0 },
    secrets: { contents },
  });

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
  await dropOpeningsOf(tx, [id], LISTED);
  tx.record({ act: "award-cycle.archive-outdated", subject: { kind: "award-cycle", id }, facts: { why }, ...more });
}
