/** Runs under the recording shim: durable writes through the product's own transact, each acknowledged in `ack.log` once it returned. */
import { openSync, writeSync } from "node:fs";

const { migrateDatabase } = await import("../../../db/migrate.server");
await migrateDatabase(process.cwd());
const { transact, system } = await import("../../../app/domains/ledger/transact.server");
const { tables } = await import("../../../db/tables");
const { disconnect } = await import("../../../db/client.server");

const rounds = Number(process.argv[2] ?? 400);
const ack = openSync(`${process.env.DATA_DIR}/ack.log`, "a", 0o600);
const write = (key: string) =>
  transact(system("power"), async (tx) => {
    await tx
      .insert(tables.setting)
      .values({ key, value: "x".repeat(50 + ((key.length * 37) % 400)), updatedAt: tx.now });
    tx.record({ act: "power.written", subject: { kind: "setting", id: key } });
  }).then(() => void writeSync(ack, `${key}\n`));

for (let round = 0; round < rounds; round++) {
  // Alone and in company, so that single and shared commits are both recorded.
  await Promise.all(Array.from({ length: 1 + (round % 4) }, (_, i) => write(`${round}-${i}`)));
}
await disconnect();
