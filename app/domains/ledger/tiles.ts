import { Frontier, subtreeHeights } from "./frontier";
import { emptyRoot, hashNode, rootOf } from "./merkle";
import { consistencyRanges, inclusionRanges, type Range } from "./proof-plan";

/** Leaves under a tile hash of level 1, and tile hashes of one level under one of the next. */
export const TILE_WIDTH = 256;

const TILE_HEIGHT = 8;

/** The root of the `index`-th complete subtree of 256^`level` leaves, counted from the left. */
export type TileHash = { readonly level: number; readonly index: number; readonly hash: Uint8Array };

/** Where leaf hashes and tile hashes are kept. Both give the hashes from `from` up to, not including, `to`, in order. */
export type TileReader = {
  leafHashes(from: number, to: number): Promise<readonly Uint8Array[]>;
  tileHashes(level: number, from: number, to: number): Promise<readonly Uint8Array[]>;
};

/** Appends a leaf hash and returns the tile hashes that it completes, to be kept with it; mostly none. */
export function appendTiled(frontier: Frontier, leafHash: Uint8Array): TileHash[] {
  const tiles: TileHash[] = [];
  frontier.append(leafHash, (height, index, hash) => {
    if (height % TILE_HEIGHT === 0) tiles.push({ level: height / TILE_HEIGHT, index, hash });
  });
  return tiles;
}

/**
 * The inclusion proof of leaf `index` in the tree of the first `size` leaves (RFC 6962 §2.1.1), read from tiles: at each
 * level at most two runs of 256 hashes, whatever the size.
 * @throws RangeError when the tree has no such leaf, Error when the reader does not give what was asked.
 */
export async function tiledInclusionProof(reader: TileReader, index: number, size: number): Promise<Uint8Array[]> {
  return subtreeRoots(reader, size, inclusionRanges(index, size));
}

/**
 * The consistency proof between the trees of the first `first` and the first `second` leaves (RFC 6962 §2.1.2), read
 * from tiles like an inclusion proof.
 * @throws RangeError when `first` is beyond `second`, Error when the reader does not give what was asked.
 */
export async function tiledConsistencyProof(reader: TileReader, first: number, second: number): Promise<Uint8Array[]> {
  return subtreeRoots(reader, second, consistencyRanges(first, second));
}

/** The root of the tree of the first `size` leaves, read from tiles. */
export async function tiledRoot(reader: TileReader, size: number): Promise<Uint8Array> {
  if (size === 0) return emptyRoot();
  const [root] = await subtreeRoots(reader, size, [{ from: 0, to: size }]);
  return root as Uint8Array;
}

/** The frontier of the first `size` leaves, read from tiles: what a sequencer starts again from. */
export async function tiledFrontier(reader: TileReader, size: number): Promise<Frontier> {
  return Frontier.of(size, await wholeSubtrees(tileCache(reader, size), { from: 0, to: size }));
}

async function subtreeRoots(reader: TileReader, size: number, ranges: readonly Range[]): Promise<Uint8Array[]> {
  const load = tileCache(reader, size);
  return Promise.all(
    ranges.map(async (range) => (await wholeSubtrees(load, range)).reduceRight((right, left) => hashNode(left, right))),
  );
}

/** The hashes of the whole subtrees, the largest first, that an aligned range consists of. */
function wholeSubtrees(load: TileLoader, { from, to }: Range): Promise<Uint8Array[]> {
  let start = from;
  return Promise.all(
    subtreeHeights(to - from).map(async (height) => {
      const level = Math.floor(height / TILE_HEIGHT);
      const unit = TILE_WIDTH ** level;
      const first = start / unit;
      start += 2 ** height;
      // An aligned subtree of fewer than 256 units lies within one tile.
      const tile = await load(level, Math.floor(first / TILE_WIDTH));
      const within = first % TILE_WIDTH;
      return rootOf(tile.slice(within, within + 2 ** (height % TILE_HEIGHT)));
    }),
  );
}

/** Hashes of one tile: the complete ones among its 256 at this level of a tree of a given size. */
type TileLoader = (level: number, tile: number) => Promise<readonly Uint8Array[]>;

/** Reads each tile at most once, however many nodes of a proof lie in it. */
function tileCache(reader: TileReader, size: number): TileLoader {
  const kept = new Map<string, Promise<readonly Uint8Array[]>>();
  return (level, tile) => {
    const key = `${level}/${tile}`;
    const known = kept.get(key);
    if (known) return known;
    const from = tile * TILE_WIDTH;
    const to = Math.min(from + TILE_WIDTH, Math.floor(size / TILE_WIDTH ** level));
    const read = (level === 0 ? reader.leafHashes(from, to) : reader.tileHashes(level, from, to)).then((hashes) => {
      if (hashes.length === to - from) return hashes;
      throw new Error(`level ${level} has ${hashes.length} hashes from ${from} to ${to}, not ${to - from}`);
    });
    kept.set(key, read);
    return read;
  };
}
