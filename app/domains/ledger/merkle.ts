import { hash } from "node:crypto";
import { consistencyRanges, inclusionRanges, type Range, splitPoint } from "./proof-plan";

/** Bytes of a tree hash (SHA-256). */
export const HASH_BYTES = 32;

const LEAF = 0x00;
const NODE = 0x01;

// By way of a one-byte-a-character text: Node builds that and a pooled Buffer twice as fast as a Buffer of its own.
const sha256 = (bytes: Uint8Array): Uint8Array => Buffer.from(hash("sha256", bytes, "binary"), "latin1");

/** The root of a tree without leaves: SHA-256 of nothing (RFC 6962 §2.1). */
export const emptyRoot = (): Uint8Array => sha256(new Uint8Array(0));

/** The hash of one leaf, SHA-256(0x00 ‖ bytes) (RFC 6962 §2.1). */
export function hashLeaf(bytes: Uint8Array): Uint8Array {
  const prefixed = Buffer.allocUnsafe(1 + bytes.length);
  prefixed[0] = LEAF;
  prefixed.set(bytes, 1);
  return sha256(prefixed);
}

const pair = Buffer.alloc(1 + 2 * HASH_BYTES, NODE);

/** The hash of an inner node, SHA-256(0x01 ‖ left ‖ right) (RFC 6962 §2.1). Both are 32 bytes. */
export function hashNode(left: Uint8Array, right: Uint8Array): Uint8Array {
  // One buffer for all: hashing is synchronous, and an allocation a node is a third of its cost.
  pair.set(left, 1);
  pair.set(right, 1 + HASH_BYTES);
  return sha256(pair);
}

/** The Merkle tree hash over leaf hashes in order, `MTH` of RFC 6962 §2.1. */
export function rootOf(leafHashes: readonly Uint8Array[]): Uint8Array {
  if (leafHashes.length === 0) return emptyRoot();
  return rangeRoot(leafHashes, { from: 0, to: leafHashes.length });
}

function rangeRoot(leafHashes: readonly Uint8Array[], { from, to }: Range): Uint8Array {
  if (to - from === 1) return leafHashes[from] as Uint8Array;
  const middle = from + splitPoint(to - from);
  return hashNode(rangeRoot(leafHashes, { from, to: middle }), rangeRoot(leafHashes, { from: middle, to }));
}

/**
 * The audit path of leaf `index` in the tree over `leafHashes`, from the leaf upwards (RFC 6962 §2.1.1).
 * @throws RangeError when the tree has no such leaf.
 */
export function inclusionProof(index: number, leafHashes: readonly Uint8Array[]): Uint8Array[] {
  return inclusionRanges(index, leafHashes.length).map((range) => rangeRoot(leafHashes, range));
}

/**
 * The proof that the tree over `leafHashes` only appended to its own first `size` leaves (RFC 6962 §2.1.2).
 * Empty for `size` 0 and for the whole size.
 * @throws RangeError when `size` is beyond the tree.
 */
export function consistencyProof(size: number, leafHashes: readonly Uint8Array[]): Uint8Array[] {
  return consistencyRanges(size, leafHashes.length).map((range) => rangeRoot(leafHashes, range));
}
