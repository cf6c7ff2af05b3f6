import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, inArray, isNull, lt } from "drizzle-orm";
import { system, transact } from "~/domains/ledger/transact.server";
import { DAY_MS, HOUR_MS } from "~/kernel/milliseconds";
import { fileStore } from "./disk-store.server";
import type { FileStore } from "./file-store";
import { removeFile } from "./remove-files.server";

/** A file that a form was refused with waits so long for the form to be sent again. */
const LOOSE_MS = DAY_MS;
/** Bytes no row names may still be about to get their row. */
const UNNAMED_MS = HOUR_MS;
const AT_ONCE = 500;

/** Does away with what nobody needs: files that belong to nothing after a day, and bytes that no row names as there. */
export async function sweepFiles(now: number, store: FileStore = fileStore): Promise<void> {
  await removeLoose(now);
  let batch: string[] = [];
  for await (const { name, putAt } of store.list()) {
    if (putAt + UNNAMED_MS > now) continue;
    batch.push(name);
    if (batch.length >= AT_ONCE) {
      await removeUnnamed(batch, store);
      batch = [];
    }
  }
  await removeUnnamed(batch, store);
}

async function removeLoose(now: number): Promise<void> {
  const { storedFile } = tables;
  const over = and(
    isNull(storedFile.subjectKind),
    isNull(storedFile.removedAt),
    lt(storedFile.uploadedAt, now - LOOSE_MS),
  );
  const loose = await db.select({ id: storedFile.id }).from(storedFile).where(over).limit(AT_ONCE);
  if (loose.length === 0) return;
  await transact(system("file-sweep"), async (tx) => {
    const ids = loose.map(({ id }) => id);
    // Attached meanwhile, it is wanted.
    const still = await tx
      .select({ id: storedFile.id })
      .from(storedFile)
      .where(and(over, inArray(storedFile.id, ids)));
    for (const file of still) await removeFile(tx, file);
  });
}

async function removeUnnamed(names: readonly string[], store: FileStore): Promise<void> {
  if (names.length === 0) return;
  const { storedFile } = tables;
  const there = await db
    .select({ name: storedFile.storageName })
    .from(storedFile)
    .where(and(inArray(storedFile.storageName, [...names]), isNull(storedFile.removedAt)));
  const wanted = new Set(there.map(({ name }) => name));
  for (const name of names) if (!wanted.has(name)) await store.remove(name);
}

/** The bytes of what was just removed go at once; where that fails, the sweep does it. */
export async function forgetBytes(names: readonly string[], store: FileStore = fileStore): Promise<void> {
  for (const name of names) await store.remove(name);
}
