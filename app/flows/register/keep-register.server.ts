import { db } from "@db/client.server";
import { publishedFingerprint } from "~/domains/courses/publication.store.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { isEnded, statusOn } from "~/domains/register/entry";
import { allEntries, putEntry } from "~/domains/register/entry.store.server";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { MINUTE_MS } from "~/kernel/milliseconds";
import type { Job } from "../clock/jobs.server";
import { withLease } from "../clock/lease.server";
import { tellOwners } from "./tell-owners.server";

const EVERY_MS = MINUTE_MS;
let seen = "";

/**
 * Moves the entries whose day has come, and tells whoever answers for something that cites one which is over. Each entry is a transaction
 * of its own and telling is done once a citing thing, so it may stop anywhere and begin again. Answers the keys whose status moved.
 */
export async function moveEntries(at: number): Promise<string[]> {
  const today = isoDayOf(at);
  const moved: string[] = [];
  for (const { key } of (await allEntries(db)).filter((entry) => isDue(entry, today))) {
    await transact(system("register"), async (tx) => {
      const entry = (await allEntries(tx)).find((one) => one.key === key);
      if (!entry) return;
      const status = statusOn(entry, today);
      if (status !== entry.status) {
        await putEntry(tx, { ...entry, status });
        const facts = { from: entry.status, to: status };
        tx.record({ act: "register.moved", subject: { kind: "register-entry", id: key }, facts });
        moved.push(key);
      }
      if (isEnded(entry, today)) await tellOwners(tx, { ...entry, status });
    });
  }
  return moved;
}

const isDue = (entry: Parameters<typeof statusOn>[0], today: string): boolean =>
  statusOn(entry, today) !== entry.status || isEnded(entry, today);

/**
 * Once a minute, but work only where a day began, an entry changed or content was published since the last time: what cites an entry
 * comes about by publication, and firms' standards are looked at when they are disclosed.
 */
export const keepRegister: Job = {
  name: "register",
  everyMs: EVERY_MS,
  async run() {
    const at = now();
    const state = await stateOf(at);
    if (state === seen) return;
    await withLease("register", 10 * EVERY_MS, async () => {
      await moveEntries(at);
      seen = await stateOf(at);
    });
  },
};

async function stateOf(at: number): Promise<string> {
  const changed = (await allEntries(db)).reduce((latest, { changedAt }) => Math.max(latest, changedAt), 0);
  return [isoDayOf(at), changed, await publishedFingerprint(db)].join(" ");
}
