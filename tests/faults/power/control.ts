/** The same workload on a connection as better-sqlite3 comes, with `synchronous=NORMAL`: it must lose, or the measure is blind. */
import { openSync, writeSync } from "node:fs";
import Sqlite from "better-sqlite3";

const { migrateDatabase } = await import("../../../db/migrate.server");
await migrateDatabase(process.cwd());
const connection = new Sqlite(`${process.env.DATA_DIR}/academy.sqlite`);
connection.pragma("journal_mode = WAL");
connection.pragma("synchronous = NORMAL");
const ack = openSync(`${process.env.DATA_DIR}/ack.log`, "a", 0o600);
const setting = connection.prepare("insert into setting (key, value, updated_at) values (?, '1', 1)");
const entry = connection.prepare(
  "insert into ledger_entry (id, at, act, subject_id, body) values (?, 1, 'power.written', ?, '{}')",
);
const write = connection.transaction((key: string) => {
  setting.run(key);
  entry.run(key, key);
});
for (let round = 0; round < Number(process.argv[2] ?? 400); round++) {
  write(String(round));
  writeSync(ack, `${round}\n`);
}
connection.close();
