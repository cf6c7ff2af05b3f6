/** npm run audit -- verify [--checkpoint FILE] | prove ENTRY | checkpoint: checks the ledger, from the database alone. */
import { readFileSync } from "node:fs";
import { reasonLine } from "../app/kernel/errors";
import { fail, readArguments, requireDatabase } from "./command-line";

process.chdir(new URL("..", import.meta.url).pathname);
const HELP = `npm run audit -- verify [--checkpoint FILE]   checks the whole log against itself, its checkpoints and one kept elsewhere
npm run audit -- prove ENTRY-ID                proof of inclusion of one entry, as JSON
npm run audit -- checkpoint                    prints the newest signed checkpoint: keep it where this machine cannot write
verify ends with 0 when the log is whole and with 1 when it is not, with a line for each place where it breaks.`;

const { words, values } = readArguments(HELP, { least: 1, most: 2 }, { checkpoint: { type: "string" } });
const [verb, subject] = words;
const wanted = { verify: verify, prove: prove, checkpoint: checkpoint }[verb as string];
if (
  !wanted ||
  (subject === undefined) === (verb === "prove") ||
  (values.checkpoint !== undefined && verb !== "verify")
) {
  fail(`not understood: ${process.argv.slice(2).join(" ")}\n${HELP}`);
}
await requireDatabase();
// Loaded only now: what was typed wrong is told at once.
const { db, disconnect } = await import("../db/client.server");
try {
  await wanted();
} catch (error) {
  fail(`audit failed: ${reasonLine(error)}`);
}
await disconnect();

async function verify(): Promise<void> {
  const { allCheckpoints, placedEntries, tileAt, waitingCount } = await import(
    "../app/domains/ledger/log.store.server"
  );
  const { readLogCheckpoint, verifyLog } = await import("../app/domains/ledger/verify-log");
  const { verifyingKeys } = await import("../app/domains/ledger/signing-keys.server");
  const file = values.checkpoint;
  const kept = file === undefined ? undefined : readFileSync(file, "utf8");
  const keys = await verifyingKeys("checkpoint");
  const stored = await allCheckpoints();
  const read = async (note: string, label: string) => readLogCheckpoint(note, label, keys, await originOf(note));
  const known = await Promise.all(stored.map(({ note, size }) => read(note, `checkpoint of size ${size}`)));
  if (kept !== undefined) known.push(await read(kept, `checkpoint in ${file}`));
  const report = await verifyLog(placedEntries(), known, { tileAt });
  for (const { seq, through, what, checkpoint: by } of report.problems) {
    const place = seq === through ? `entry ${seq}` : `entries ${seq} to ${through}`;
    console.log(`${place}: ${what}${by && !what.includes(by) ? ` (${by})` : ""}`);
  }
  if (report.omitted > 0) console.log(`and ${report.omitted} more findings`);
  console.log(
    `${report.ok ? "whole" : "BROKEN"}: ${report.size} entries, ${report.verified} of them under a checkpoint, ${await waitingCount(db)} waiting for their place`,
  );
  console.log(`root ${report.root ? Buffer.from(report.root).toString("base64") : "none"}`);
  if (!report.ok) process.exitCode = 1;
}

async function originOf(note: string): Promise<string> {
  const { parseCheckpoint } = await import("../app/domains/ledger/checkpoint");
  try {
    return parseCheckpoint(note).origin;
  } catch {
    return "";
  }
}

async function prove(): Promise<void> {
  const { proveEntry } = await import("../app/domains/ledger/prove-entry.server");
  const proof = await proveEntry(subject as string);
  if (!proof) fail(`no entry ${subject} under a checkpoint`);
  console.log(JSON.stringify(proof, null, 2));
}

async function checkpoint(): Promise<void> {
  const { newestCheckpoint } = await import("../app/domains/ledger/log.store.server");
  const newest = await newestCheckpoint(db);
  if (!newest) fail("no checkpoint yet");
  process.stdout.write(newest.note);
}
