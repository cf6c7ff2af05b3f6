import { mkdtempSync, readdirSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { person, transact } from "~/domains/ledger/transact.server";
import { attachFiles } from "./attach-files.server";
import { diskStore } from "./disk-store.server";
import { eraseFiles, readFileRecords } from "./file-records.server";
import { keepUpload } from "./keep-upload.server";
import { findFile, listFilesOf } from "./stored-file.store.server";
import { forgetBytes, sweepFiles } from "./sweep-files.server";

const HOUR = 3_600_000;
const newStore = () => {
  const folder = mkdtempSync(join(tmpdir(), "academy-store-"));
  return { folder, store: diskStore(folder) };
};
const inFolder = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const keep = async (personId: string, store: ReturnType<typeof diskStore>, text = "内容") => {
  const kept = await keepUpload(
    { personId },
    { bytes: Buffer.from(text), typedName: "记录.txt" },
    { kinds: ["txt"], fallback: "文件", store },
  );
  if (!kept.ok) throw new Error(kept.reason);
  return kept.file;
};
const attach = (personId: string, fileIds: string[], id: string) =>
  transact(person(personId), (tx) => attachFiles(tx, { personId, fileIds, to: { kind: "duty-record", id } }));

it("keeps a file for the server's user only, under a name that tells nothing", async () => {
  const { folder, store } = newStore();
  const { id } = await keep("p1", store);
  const [path] = inFolder(folder) as [string];
  expect(path).toMatch(/\/[0-9a-f]{2}\/[0-9a-f]{32}$/);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await findFile(db, id)).toMatchObject({ fileName: "记录.txt", mediaType: "text/plain", uploadedBy: "p1" });
});

it("leaves no bytes behind when the row does not commit", async () => {
  const { folder, store } = newStore();
  await transact(person("p1"), async (tx) => {
    await tx.insert(tables.person).values({ id: "gone", accountKind: "email", createdAt: 0, erasedAt: 1 } as never);
    tx.record({ act: "person.erased", subject: { kind: "person", id: "gone" } });
  });
  await expect(keep("gone", store)).rejects.toMatchObject({ reason: "account.erased" });
  expect(inFolder(folder)).toEqual([]);
});

it("gives a file its place once, and only to whom it belongs", async () => {
  const { store } = newStore();
  const mine = await keep("p1", store);
  const other = await keep("p2", store);
  expect(await attach("p1", [mine.id, other.id], "r1")).toMatchObject({ reason: "file.gone" });
  expect(await attach("p1", [mine.id, mine.id], "r1")).toEqual({ ok: true });
  expect(await attach("p1", [mine.id], "r2")).toMatchObject({ reason: "file.gone" });
  const many = await Promise.all([1, 2, 3, 4, 5].map(() => keep("p1", store)));
  const ids = many.map(({ id }) => id);
  expect(await attach("p1", ids, "r1")).toMatchObject({ reason: "file.tooMany" });
  expect(await attach("p1", ids.slice(0, 4), "r1")).toEqual({ ok: true });
  expect((await listFilesOf(db, "duty-record", ["r1", "r9"])).get("r1")).toHaveLength(5);
});

it("is attached once though two acts ask for it together", async () => {
  const { store } = newStore();
  const { id } = await keep("p1", store);
  const both = await Promise.all([attach("p1", [id], "a"), attach("p1", [id], "b")]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

it("sweeps what belongs to nothing after a day, and bytes without a row after an hour", async () => {
  const { folder, store } = newStore();
  const loose = await keep("p1", store);
  const attached = await keep("p1", store);
  await attach("p1", [attached.id], "r3");
  const orphan = await store.put(Buffer.from("nobody's"));
  const now = Date.now();
  await sweepFiles(now, store);
  expect(inFolder(folder)).toHaveLength(3);
  const old = (now - 2 * HOUR) / 1000;
  for (const path of inFolder(folder)) utimesSync(path, old, old);
  await sweepFiles(now, store);
  expect(inFolder(folder).some((path) => path.endsWith(orphan))).toBe(false);
  expect(inFolder(folder)).toHaveLength(2);
  await sweepFiles(now + 25 * HOUR, store);
  expect(await findFile(db, loose.id)).toBeNull();
  expect(await findFile(db, attached.id)).not.toBeNull();
  expect(inFolder(folder)).toHaveLength(1);
});

it("takes a person out of her files: what is the firm's stays without her, the rest goes", async () => {
  const { folder, store } = newStore();
  const [loose, record, claim] = await Promise.all([keep("p7", store), keep("p7", store), keep("p7", store)]);
  await attach("p7", [record.id], "r7");
  await transact(person("p7"), (tx) =>
    attachFiles(tx, { personId: "p7", fileIds: [claim.id], to: { kind: "enterprise-claim", id: "c7" } }),
  );
  expect(await readFileRecords(db, "p7")).toHaveLength(3);
  const gone = await transact(person("p7"), (tx) => eraseFiles(tx, "p7"));
  await forgetBytes(gone, store);
  expect(await readFileRecords(db, "p7")).toEqual([]);
  expect(await findFile(db, loose.id)).toBeNull();
  expect(await findFile(db, claim.id)).toBeNull();
  expect(await findFile(db, record.id)).toMatchObject({ uploadedBy: null, fileName: "记录.txt" });
  expect(inFolder(folder)).toHaveLength(1);
  const [row] = await db.select().from(tables.storedFile).where(eq(tables.storedFile.id, claim.id));
  expect(row).toMatchObject({ fileName: "", sha256: "", uploadedBy: null });
});

it("opens nothing by a name that is none of its own", async () => {
  const { store } = newStore();
  for (const name of ["../academy.sqlite", "..", "", "x".repeat(32), "/etc/passwd"])
    expect(await store.open(name)).toBeNull();
  expect(await store.open("0".repeat(32))).toBeNull();
});
