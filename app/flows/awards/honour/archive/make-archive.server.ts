import { createHash } from "node:crypto";
import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import {
  findKeptArchive,
  type Listing,
  listArchive,
  noteArchive,
  readArchiveLog,
  unkeptArchives,
} from "~/domains/awards/honour/kept-archive.server";
import { findRegions } from "~/domains/directory/region.store.server";
import { fileStore } from "~/domains/files/disk-store.server";
import { canonicalize } from "~/domains/ledger/canonical";
import { system, transact } from "~/domains/ledger/transact.server";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import type { Job } from "../../../clock/jobs.server";
import { withLease } from "../../../clock/lease.server";
import { archiveHolding, cycleArchive } from "./archive-file.server";
import { contentsOf } from "./archive-listing";
import type { ArchiveScope } from "./read-archive.server";

/**
 * Makes the archive of a closed cycle in two steps, each not before everything that the log says is under a signed checkpoint: first what it will hold is listed
 * in the log, then, with that entry in it, it is made and its bytes kept, their hash in the log: whoever downloads it twice has the same file. Nothing of it where
 * the cycle changed meanwhile: the clock comes again, and lists it anew where it would hold something else. Answers whether it was kept.
 */
export async function makeArchive(cycle: Cycle): Promise<boolean> {
  const before = await readArchiveLog(db, cycle);
  if (!before.covered) return false;
  if (before.listing !== null) {
    const kept = await keepListed(cycle, before.listing, before.newest);
    if (kept !== "other") return kept === "kept";
  }
  const holding = await archiveHolding(await provinceScope(), cycle, now());
  await transact(system("award-archive"), async (tx) => {
    const { newest } = await readArchiveLog(tx, cycle);
    if (newest === before.newest) listArchive(tx, cycle, contentsOf(holding, before.size));
  });
  return false;
}

/** Makes the file and keeps it where it holds what was listed; `other` where it holds something else by now. */
async function keepListed(
  cycle: Cycle,
  listing: Listing,
  last: string | null,
): Promise<"kept" | "meanwhile" | "other"> {
  const { name, pieces, holding } = await cycleArchive(await provinceScope(), cycle, now());
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
  const contents = contentsOf(holding, Number(listing.contents.size));
  const kept =
    canonicalize(contents) !== canonicalize(listing.contents)
      ? "other"
      : await transact(system("award-archive"), async (tx) => {
          const { newest, why } = await readArchiveLog(tx, cycle);
          if (newest !== last || (await findKeptArchive(tx, cycle))) return "meanwhile";
          const sha256 = hash.copy().digest("hex");
          const file = { id: newId(tx.now), storageName, fileName: `${name}.zip`, bytes, sha256 };
          await noteArchive(tx, cycle, file, why);
          return "kept";
        });
  if (kept !== "kept") await fileStore.remove(storageName);
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
