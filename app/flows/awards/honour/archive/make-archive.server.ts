import { createHash } from "node:crypto";
import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import {
  findKeptArchive,
  noteArchive,
  readArchiveLog,
  unkeptArchives,
} from "~/domains/awards/honour/kept-archive.server";
import { findRegions } from "~/domains/directory/region.store.server";
import { fileStore } from "~/domains/files/disk-store.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import type { Job } from "../../../clock/jobs.server";
import { withLease } from "../../../clock/lease.server";
import { cycleArchive } from "./archive-file.server";
import type { ArchiveScope } from "./read-archive.server";

/**
 * Makes the archive of a closed cycle and keeps its bytes, their hash in the log: whoever downloads it twice has the same file. Not before everything that
 * the log says of the cycle is under a signed checkpoint, and nothing of it where the cycle changed meanwhile: the clock comes again.
 */
export async function makeArchive(cycle: Cycle): Promise<boolean> {
  const before = await readArchiveLog(db, cycle);
  if (!before.covered) return false;
  const { name, pieces } = await cycleArchive(await provinceScope(), cycle, now());
  const hash = createHash("sha256");
  let bytes = 0;
  const storageName = await fileStore.put(
    (async function* () {
      for await (const piece of pieces) {
        hash.update(piece);
        bytes += piece.length;
        yield piece;
      }
    })(),
  );
  const kept = await transact(system("award-archive"), async (tx) => {
    const { newest, why } = await readArchiveLog(tx, cycle);
    if (newest !== before.newest || (await findKeptArchive(tx, cycle))) return false;
    const file = { id: newId(tx.now), storageName, fileName: `${name}.zip`, bytes, sha256: hash.copy().digest("hex") };
    await noteArchive(tx, cycle, file, why);
    return true;
  });
  if (!kept) await fileStore.remove(storageName);
  return kept;
}

/** The clock reads what an officer of the province would. */
async function provinceScope(): Promise<ArchiveScope> {
  const regions = await findRegions();
  const provinces = [...regions.values()].filter(({ kind }) => kind === "province");
  const grant = (code: string) => ({
    id: code,
    role: "province" as const,
    scopeKind: "region" as const,
    scopeId: code,
  });
  return { personId: "", bureauGrants: provinces.map(({ code }) => grant(code)) };
}

/** Archives of cycles that were closed, and of those in which something changed since. */
export const awardArchives: Job = {
  name: "award-archives",
  everyMs: 5_000,
  async run(stopping) {
    for (const cycle of await unkeptArchives(db))
      if (!stopping()) await withLease("award-archives", 60_000, async () => void (await makeArchive(cycle)));
  },
};
