import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { db } from "@db/client.server";
import { afterAll } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { dataOf, readZipEntries } from "~/domains/files/zip-entries";
import { sequenceEntries, signNewCheckpoint } from "~/domains/ledger/sequence-entries.server";
import { now } from "~/kernel/clock";
import type { Noticed } from "../honours.fixture";
import { cycleArchive } from "./archive-file.server";
import { makeArchive } from "./make-archive.server";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export interface Unpacked {
  folder: string;
  files: Map<string, Buffer>;
}

/** All that is in the log by now under a checkpoint. */
export async function signed(): Promise<void> {
  await sequenceEntries();
  await signNewCheckpoint(now());
}

/** What the archive of a closed cycle will hold, in the log, as the clock does it before it makes the file. */
export async function listedNow({ cycle }: Pick<Noticed, "cycle">): Promise<void> {
  await signed();
  await makeArchive(await getCycle(db, cycle.id));
  await signed();
}

/** The archive of a cycle, unpacked into a folder of its own. */
export async function unpacked({ province, cycle }: Pick<Noticed, "province" | "cycle">): Promise<Unpacked> {
  const { pieces } = await cycleArchive(province, await getCycle(db, cycle.id), now());
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  const zip = Buffer.concat(all);
  const files = new Map(
    (readZipEntries(zip) ?? []).map((entry) => {
      const data = zip.subarray(dataOf(zip, entry) as number, (dataOf(zip, entry) as number) + entry.packed);
      return [entry.name, entry.method === 8 ? inflateRawSync(data) : data] as const;
    }),
  );
  const folder = mkdtempSync(join(tmpdir(), "cycle-archive-"));
  folders.push(folder);
  for (const [name, bytes] of files) put(folder, name, bytes);
  return { folder, files };
}
export function put(folder: string, name: string, bytes: Buffer | string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), bytes);
}
/** A file that was altered, in an archive whose manifest was made to fit. */
export function putListed({ folder, files }: Unpacked, name: string, value: unknown) {
  const bytes = Buffer.from(JSON.stringify(value));
  put(folder, name, bytes);
  const manifest = JSON.parse(String(files.get("manifest.json"))) as { files: { path: string }[] };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  manifest.files = manifest.files.map((one) => (one.path === name ? { ...one, bytes: bytes.length, sha256 } : one));
  put(folder, "manifest.json", JSON.stringify(manifest));
}

/** What the verifier of an unpacked archive says. */
export const verified = (folder: string) => {
  const { status, stdout } = spawnSync(process.execPath, [join(folder, "verify.mjs")], { encoding: "utf8" });
  return { status, said: stdout };
};
