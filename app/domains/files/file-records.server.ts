import type { Reader } from "@db/client.server";
import type { FileSubject } from "@db/statuses";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { removeFile } from "./remove-files.server";

/** The files a person uploaded, as her export lists them; each is to be fetched at its address. */
export async function readFileRecords(on: Reader, personId: string) {
  const { storedFile } = tables;
  const { id, fileName, mediaType, bytes, sha256, uploadedAt, subjectKind, subjectId } = storedFile;
  const found = await on
    .select({ id, fileName, mediaType, bytes, sha256, uploadedAt, subjectKind, subjectId })
    .from(storedFile)
    .where(and(eq(storedFile.uploadedBy, personId), isNull(storedFile.removedAt)));
  return found.map((file) => ({ ...file, address: `/files/${file.id}` }));
}

/** What a firm works with and what an event showed stays there, without who uploaded it; what is about herself goes. */
const STAYS: Record<FileSubject, boolean> = {
  "duty-record": true,
  "long-job": true,
  "enterprise-claim": false,
  "event-material": true,
  "event-photo": true,
  "hour-claim": false,
  // Those of her own nominations went with them (flows/awards/nomination/erase-nominee); what she brought for somebody else's is that one's.
  nomination: true,
  // Whoever brings them is not noted with them; they go with her objection (flows/awards/notice/erase-objector).
  objection: false,
  // Nobody's upload; it goes when somebody in it does (flows/awards/erase-nominee).
  "award-archive": true,
};

/** Takes a person out of the files she uploaded; answers the names of the bytes to forget once that is committed. */
export async function eraseFiles(tx: Tx, personId: string): Promise<string[]> {
  const { storedFile } = tables;
  const hers = await tx.select().from(storedFile).where(eq(storedFile.uploadedBy, personId));
  const gone: string[] = [];
  for (const file of hers) {
    if (file.subjectKind !== null && STAYS[file.subjectKind]) {
      await tx.update(storedFile).set({ uploadedBy: null }).where(eq(storedFile.id, file.id));
    } else {
      await removeFile(tx, file, { unopened: true });
      gone.push(file.storageName);
    }
  }
  return gone;
}
