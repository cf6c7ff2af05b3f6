import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { config } from "~/kernel/config";
import { signCheckpoint } from "./checkpoint";
import { leafHash } from "./entry";
import {
  newestCheckpoint,
  placeEntries,
  sizeOf,
  tileReader,
  tileRows,
  toText,
  waitingEntries,
} from "./log.store.server";
import { activeKey } from "./signing-keys.server";
import { appendTiled, type TileHash, tiledFrontier, tiledRoot } from "./tiles";
import { maintain } from "./transact.server";

/** Small: those who save meanwhile wait for one batch. */
const BATCH = 256;

/**
 * Gives waiting entries their places, oldest first, and keeps the tile hashes they complete, until none waits. One process
 * at a time (lease). Returns how many were placed.
 */
export async function sequenceEntries(): Promise<number> {
  let placed = 0;
  while ((await waitingEntries(db, 1)).length > 0) placed += await sequenceBatch();
  return placed;
}

function sequenceBatch(): Promise<number> {
  return maintain(async (tx) => {
    const waiting = await waitingEntries(tx, BATCH);
    if (waiting.length === 0) return 0;
    const size = await sizeOf(tx);
    const frontier = await tiledFrontier(tileReader(tx), size);
    const tiles: TileHash[] = [];
    const placed = waiting.map(({ id, body }, i) => {
      const leaf = leafHash(body);
      tiles.push(...appendTiled(frontier, leaf));
      return { id, seq: size + i, leaf };
    });
    await placeEntries(tx, placed);
    if (tiles.length > 0) await tx.insert(tables.ledgerTile).values(tileRows(tiles));
    return placed.length;
  });
}

/** The log's lasting name, its origin line: fixed by its first checkpoint, whatever address the site has had since. */
const logOrigin = (earlier: { note: string } | undefined): string =>
  earlier?.note.split("\n", 1)[0] ?? `${new URL(config.origin).hostname}/log`;

/** Signs the tree as it is now and keeps the checkpoint; nothing when it has not grown since the last. */
export async function signNewCheckpoint(now: number): Promise<boolean> {
  const size = await sizeOf(db);
  const last = await newestCheckpoint(db);
  if (size === 0 || last?.size === size) return false;
  const root = await tiledRoot(tileReader(db), size);
  const { privateKey } = await activeKey("checkpoint");
  const note = signCheckpoint({ origin: logOrigin(last), size, root, at: now }, privateKey);
  await maintain((tx) =>
    tx
      .insert(tables.ledgerCheckpoint)
      .values({ size, root: toText(root), at: now, note })
      .onConflictDoNothing(),
  );
  return true;
}
