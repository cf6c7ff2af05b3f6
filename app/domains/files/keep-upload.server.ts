import { createHash } from "node:crypto";
import { tables } from "@db/tables";
import { anonymous, person, transact } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import type { Refusal } from "~/kernel/verdict";
import { checkUpload, type Taking } from "./check-upload.server";
import { fileStore } from "./disk-store.server";
import type { FileStore } from "./file-store";
import type { FileFacts } from "./stored-file.store.server";

/** Who sends a file; null = whoever need not sign in for it. */
export interface Uploader {
  personId: string | null;
}

export interface TypedFile {
  bytes: Buffer;
  /** As the browser told it. */
  typedName: string;
}

/**
 * Checks a file and keeps it. It belongs to nothing yet: only she sees it, `attachFiles` gives it its place, and one that gets none
 * within a day is swept. Its bytes are on the disk before the row commits, so a row never names what is not there.
 * @throws StorageFull with nothing kept
 */
export async function keepUpload(
  { personId }: Uploader,
  { bytes, typedName }: TypedFile,
  { store = fileStore, ...taking }: Taking & { store?: FileStore },
): Promise<{ ok: true; file: FileFacts } | Refusal> {
  const checked = await checkUpload(bytes, { typedName, ...taking });
  if (!checked.ok) return checked;
  const { fileName, mediaType } = checked;
  const storageName = await store.put(checked.bytes);
  try {
    const file = await transact(personId === null ? anonymous : person(personId), async (tx) => {
      const row = {
        id: newId(tx.now),
        storageName,
        fileName,
        mediaType,
        bytes: checked.bytes.length,
        sha256: createHash("sha256").update(checked.bytes).digest("hex"),
        uploadedBy: personId,
        uploadedAt: tx.now,
        subjectKind: null,
        subjectId: null,
        removedAt: null,
      };
      await tx.insert(tables.storedFile).values(row);
      tx.record({
        act: "file.uploaded",
        subject: { kind: "file", id: row.id },
        facts: { mediaType, bytes: row.bytes },
        secrets: { sha256: row.sha256 },
      });
      return { id: row.id, fileName, mediaType, bytes: row.bytes };
    });
    return { ok: true, file };
  } catch (error) {
    await store.remove(storageName);
    throw error;
  }
}
