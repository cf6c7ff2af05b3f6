import { emptyRoot, HASH_BYTES, hashNode } from "./merkle";

/** A frontier as it is stored: the size and one base64 hash for each binary digit 1 of it, the largest subtree first. */
export type FrontierState = { readonly size: number; readonly hashes: readonly string[] };

/** Called for every subtree that an append completes: 2^`height` leaves, the `index`-th of that height from the left. */
export type SubtreeListener = (height: number, index: number, subtreeHash: Uint8Array) => void;

/**
 * The right edge of an append-only tree (a compact range, RFC 9162 §2.1 read from left to right): enough to append and
 * to tell the root at any time, with one hash for each binary digit 1 of the size and none of the leaves.
 */
export class Frontier {
  private leaves = 0;
  private readonly edge: Uint8Array[] = [];

  /** Leaves appended so far. */
  get size(): number {
    return this.leaves;
  }

  /** Adds a leaf hash (32 bytes) at the right; `onSubtree` hears of each subtree of two leaves or more that is now whole. */
  append(leafHash: Uint8Array, onSubtree?: SubtreeListener): void {
    if (leafHash.length !== HASH_BYTES) throw new RangeError(`a leaf hash has ${HASH_BYTES} bytes`);
    let node = leafHash;
    let index = this.leaves;
    for (let height = 1; index % 2 === 1; height++) {
      node = hashNode(this.edge.pop() as Uint8Array, node);
      index = (index - 1) / 2;
      onSubtree?.(height, index, node);
    }
    this.edge.push(node);
    this.leaves++;
  }

  /** The Merkle tree hash of everything appended so far (RFC 6962 §2.1). */
  root(): Uint8Array {
    if (this.edge.length === 0) return emptyRoot();
    return this.edge.reduceRight((right, left) => hashNode(left, right));
  }

  /** An independent frontier with the same leaves behind it. */
  clone(): Frontier {
    return Frontier.of(this.leaves, this.edge);
  }

  toJSON(): FrontierState {
    return { size: this.leaves, hashes: this.edge.map((node) => Buffer.from(node).toString("base64")) };
  }

  /**
   * The frontier that `toJSON` wrote.
   * @throws RangeError when the hashes do not fit the size, in number or in length.
   */
  static fromJSON({ size, hashes }: FrontierState): Frontier {
    return Frontier.of(
      size,
      hashes.map((text) => {
        const node = Buffer.from(text, "base64");
        if (node.toString("base64") !== text) throw new RangeError("a frontier hash is not base64");
        return node;
      }),
    );
  }

  /**
   * A frontier of `size` leaves whose whole subtrees, the largest first, have these hashes.
   * @throws RangeError when they do not fit the size.
   */
  static of(size: number, subtreeHashes: readonly Uint8Array[]): Frontier {
    if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`${size} is no size of a tree`);
    if (subtreeHashes.length !== subtreeHeights(size).length) {
      throw new RangeError(`${subtreeHashes.length} hashes do not make a frontier of ${size} leaves`);
    }
    if (subtreeHashes.some((node) => node.length !== HASH_BYTES)) {
      throw new RangeError(`a frontier hash has ${HASH_BYTES} bytes`);
    }
    const frontier = new Frontier();
    frontier.leaves = size;
    frontier.edge.push(...subtreeHashes);
    return frontier;
  }
}

/** The heights of the whole subtrees that `size` leaves consist of, the largest first: the binary digits 1 of the size. */
export function subtreeHeights(size: number): number[] {
  const heights: number[] = [];
  for (let rest = size, height = 0; rest > 0; rest = Math.floor(rest / 2), height++) {
    if (rest % 2 === 1) heights.unshift(height);
  }
  return heights;
}
