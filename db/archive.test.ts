import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { system, transact } from "~/domains/ledger/transact.server";
import { readArchive, writeArchive } from "./archive.server";
import { connect, db } from "./client.server";
import { tableList } from "./snapshot.server";
import { tables } from "./tables";

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
    tx.record({ act: "setting.changed", subject: { kind: "setting", id: "甲" } });
  });
  const before = await Promise.all(tableList().map(async ({ table }) => db.select().from(table)));
  const rows = await writeArchive(file, 1);
  expect(rows).toBe(before.flat().length);
  await expect(readArchive(file)).rejects.toThrow("not empty");
  await connect().write(async (writer) => {
    for (const { table } of tableList()) await writer.delete(table);
  });
  expect(await readArchive(file)).toBe(rows);
  expect(await Promise.all(tableList().map(async ({ table }) => db.select().from(table)))).toEqual(before);
});

test("a damaged file restores nothing", async () => {
  const bytes = readFileSync(file);
  const cut = join(file, "..", "cut.gz");
  writeFileSync(cut, bytes.subarray(0, bytes.length - 40));
  await expect(readArchive(cut)).rejects.toThrow("cannot be restored");
});
