import { connect, db, rows } from "@db/client.server";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { setOrigin } from "~/kernel/config";
import { newId } from "~/kernel/ids";
import { parseCheckpoint } from "./checkpoint";
import { allCheckpoints, newestCheckpoint, placedEntries, tileAt } from "./log.store.server";
import { verifyInclusion } from "./merkle-verify";
import { proveEntry } from "./prove-entry.server";
import { sequenceEntries, signNewCheckpoint } from "./sequence-entries.server";
import { verifyingKeys } from "./signing-keys.server";
import { system, transact } from "./transact.server";
import { readLogCheckpoint, verifyLog } from "./verify-log";

const act = (n: number) =>
  transact(system("test"), async (tx) => {
    for (let i = 0; i < n; i++) tx.record({ act: "test.done", subject: { kind: "test", id: newId(tx.now) } });
  });

async function audit() {
  const keys = await verifyingKeys("checkpoint");
  const heads = (await allCheckpoints()).map(({ note }) =>
    readLogCheckpoint(note, "stored", keys, parseCheckpoint(note).origin),
  );
  return verifyLog(placedEntries(), heads, { tileAt });
}

test("entries get places without gaps, checkpoints cover them, proofs lead to the signed root", async () => {
  await act(300);
  expect(await sequenceEntries()).toBe(300);
  await signNewCheckpoint(1);
  await act(450);
  expect(await sequenceEntries()).toBe(451); // with the key that the first checkpoint was signed by
  expect(await signNewCheckpoint(2)).toBe(true);
  expect(await signNewCheckpoint(3)).toBe(false);
  const report = await audit();
  expect(report).toMatchObject({ ok: true, problems: [] });
  expect(report.verified).toBe(report.size);
  const [row] = await rows<{ id: string }>(sql`select id from ledger_entry where seq = 17`);
  const proof = await proveEntry((row as { id: string }).id);
  if (!proof) throw new Error("no proof");
  const { root, size } = parseCheckpoint(proof.checkpoint);
  const claim = {
    leafHash: Buffer.from(proof.leaf, "base64"),
    index: proof.index,
    size,
    proof: proof.proof.map((hash) => Buffer.from(hash, "base64")),
    root,
  };
  expect(verifyInclusion(claim)).toBe(true);
  expect(verifyInclusion({ ...claim, index: proof.index + 1 })).toBe(false);
});

test("the log keeps the name that its first checkpoint gave it, whatever address the site has since", async () => {
  const names = new Set((await allCheckpoints()).map(({ note }) => parseCheckpoint(note).origin));
  setOrigin("https://moved.example.cn");
  await act(1);
  await sequenceEntries();
  expect(await signNewCheckpoint(4)).toBe(true);
  const after = (await allCheckpoints()).map(({ note }) => parseCheckpoint(note).origin);
  expect(new Set(after)).toEqual(names);
  expect(names.size).toBe(1);
});

test("an edit and a deletion in the database are found and located", async () => {
  const change = (query: ReturnType<typeof sql>) => connect().write(() => rows(query));
  await change(sql`update ledger_entry set body = replace(body, 'test.done', 'test.gone') where seq = 42`);
  let report = await audit();
  expect(report.ok).toBe(false);
  expect(report.problems.some(({ seq, through }) => seq <= 42 && through >= 42)).toBe(true);
  await change(sql`update ledger_entry set body = replace(body, 'test.gone', 'test.done') where seq = 42`);
  expect((await audit()).ok).toBe(true);
  await change(sql`delete from ledger_entry where seq = 100`);
  report = await audit();
  expect(report.ok).toBe(false);
  expect(report.problems.some(({ seq }) => seq === 100)).toBe(true);
  expect((await newestCheckpoint(db))?.size).toBeGreaterThan(700);
});
