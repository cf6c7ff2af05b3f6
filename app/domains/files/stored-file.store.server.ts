import type { Reader } from "@db/client.server";
import type { FileSubject } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";

export type StoredFile = typeof tables.storedFile.$inferSelect;
/** What a page shows of a file. */
export type FileFacts = Pick<StoredFile, "id" | "fileName" | "mediaType" | "bytes">;

export interface FileOf {
  kind: FileSubject;
  id: string;
}

/** A file that is there; who may see it is for the caller to ask. */
export async function findFile(on: Reader, fileId: string): Promise<StoredFile | null> {
  const { storedFile } = tables;
  const [found] = await on
    .select()
    .from(storedFile)
    .where(and(eq(storedFile.id, fileId), isNull(storedFile.removedAt)));
  return found ?? null;
}

/** The files of several things of one kind, by the thing's id, each in the order they came. */
export async function listFilesOf(
  on: Reader,
  kind: FileSubject,
  subjectIds: readonly string[],
): Promise<Map<string, FileFacts[]>> {
  const { storedFile } = tables;
  const { id, fileName, mediaType, bytes, subjectId } = storedFile;
  const found = new Map<string, FileFacts[]>();
  if (subjectIds.length === 0) return found;
  const rows = await on
    .select({ id, fileName, mediaType, bytes, subjectId })
    .from(storedFile)
    .where(and(eq(storedFile.subjectKind, kind), inArray(subjectId, [...subjectIds]), isNull(storedFile.removedAt)))
    .orderBy(asc(id));
  for (const { subjectId: of, ...facts } of rows) {
    const key = of as string;
    found.set(key, [...(found.get(key) ?? []), facts]);
  }
  return found;
}

/**
 * Those of these files that she uploaded and that belong to nothing yet; null = uploaded by whoever need not sign in, who knows them by their ids.
 */
export async function findLooseFiles(
  on: Reader,
  personId: string | null,
  fileIds: readonly string[],
): Promise<StoredFile[]> {
  const { storedFile } = tables;
  if (fileIds.length === 0) return [];
  return on
    .select()
    .from(storedFile)
    .where(
      and(
        inArray(storedFile.id, [...fileIds]),
        personId === null ? isNull(storedFile.uploadedBy) : eq(storedFile.uploadedBy, personId),
        isNull(storedFile.subjectKind),
        isNull(storedFile.removedAt),
      ),
    )
    .orderBy(asc(storedFile.id));
}
