import { sequenceEntries, signNewCheckpoint } from "~/domains/ledger/sequence-entries.server";
import { now } from "~/kernel/clock";
import type { Job } from "./jobs.server";
import { withLease } from "./lease.server";

const CHECKPOINT_MS = 15_000;
let signedAt = 0;

/** Orders what waits every quarter of a second, and signs a checkpoint every quarter of a minute while there is news. */
export const keepLog: Job = {
  name: "ledger",
  everyMs: 250,
  async run() {
    await withLease("ledger", 10_000, async () => {
      await sequenceEntries();
      if (now() - signedAt >= CHECKPOINT_MS && (await signNewCheckpoint(now()))) signedAt = now();
    });
  },
};
