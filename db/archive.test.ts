import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { system, transact } from "~/domains/ledger/transact.server";
import { type ArchivedFiles, readArchive, writeArchive } from "./archive.server";
import { connect, db } from "./client.server";
import { tableList } from "./snapshot.server";
import { tables } from "./tables";

/** Uploaded files, of which one is longer than a line of the backup and comes in odd pieces. */
const bytes = new Map<string, Buffer>([
  ["large", randomBytes(500_001)],
  ["empty", Buffer.alloc(0)],
  ["small", Buffer.from("内容")],
  ["removed", Buffer.from("gone")],
  ["nobody's", Buffer.from("no row names it")],
]);
const shelf = (kept: Map<string, Buffer>): ArchivedFiles => ({
  async read(name) {
    const whole = kept.get(name);
    if (!whole) return null;
    return (async function* () {
      for (let at = 0; at < whole.length; at += 70_001) yield whole.subarray(at, at + 70_001);
    })();
  },
  async write(name, pieces) {
    const parts: Buffer[] = [];
    for await (const piece of pieces) parts.push(piece);
    kept.set(name, Buffer.concat(parts));
  },
});

const file = join(mkdtempSync(join(tmpdir(), "academy-backup-")), "backup.gz");

test("what is backed up comes back equal, values and types", async () => {
  await transact(system("test"), async (tx) => {
    await tx
      .insert(tables.setting)
      .values({ key: "甲", value: { list: [1, "二", null], yes: true }, updatedAt: 1_790_000_000_000 });
    await tx.insert(tables.enterprise).values({
      id: "e1",
      code: "91350100M000100Y43",
      name: "示例机械有限公司",
      nameKey: "示例机械有限公司",
      regionCode: "340100",
      addedBy: null,
      addedAt: 1_790_000_000_000,
      demo: true,
    });
    for (const [n, storageName] of ["large", "empty", "small", "removed"].entries())
      await tx.insert(tables.storedFile).values({
        id: `f${n}`,
        storageName,
        fileName: "x.txt",
        mediaType: "text/plain",
        bytes: 1,
        sha256: "",
        uploadedAt: 1,
        removedAt: storageName === "removed" ? 2 : null,
      });
    tx.record({ act: "setting.changed", subject: { kind: "setting", id: "甲" } });
  });
  const before = await Promise.all(tableList().map(async ({ table }) => db.select().from(table)));
  const rows = await writeArchive(file, 1, shelf(bytes));
  expect(rows).toBe(before.flat().length);
  await expect(readArchive(file, shelf(new Map()))).rejects.toThrow("not empty");
  await connect().write(async (writer) => {
    for (const { table } of tableList()) await writer.delete(table);
  });
  const restored = new Map<string, Buffer>();
  expect(await readArchive(file, shelf(restored))).toBe(rows);
  // What was removed, or has no row, is not carried along.
  expect([...restored]).toEqual([...bytes].slice(0, 3));
  expect(await Promise.all(tableList().map(async ({ table }) => db.select().from(table)))).toEqual(before);
});

test("a damaged file restores nothing", async () => {
  const bytes = readFileSync(file);
  const cut = join(file, "..", "cut.gz");
  writeFileSync(cut, bytes.subarray(0, bytes.length - 40));
  await expect(readArchive(cut, shelf(new Map()))).rejects.toThrow("cannot be restored");
});
