import { emptyRoot, HASH_BYTES, hashNode } from "./merkle";

const isHash = (value: Uint8Array): boolean => value instanceof Uint8Array && value.length === HASH_BYTES;
const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const odd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);

/** Whether two hashes are the same bytes. */
export const sameHash = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && Buffer.compare(a, b) === 0;

export type InclusionClaim = {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
};

/**
 * Whether the proof shows that `leafHash` is leaf `index` of the tree of `size` leaves with this root
 * (RFC 9162 §2.1.3.2, for proofs of RFC 6962 §2.1.1). Malformed claims are false, never an error.
 */
export function verifyInclusion({ leafHash, index, size, proof, root }: InclusionClaim): boolean {
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  if (!isHash(leafHash) || !isHash(root) || !proof.every(isHash)) return false;
  // Sizes go beyond 32 bits, so halves and remainders stand for the shifts of the RFC.
  let at = index;
  let last = size - 1;
  let node = leafHash;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (odd(at) || at === last) {
      node = hashNode(sibling, node);
      while (!odd(at) && at !== 0) {
        at = half(at);
        last = half(last);
      }
    } else {
      node = hashNode(node, sibling);
    }
    at = half(at);
    last = half(last);
  }
  return last === 0 && sameHash(node, root);
}

export type ConsistencyClaim = {
  readonly first: number;
  readonly second: number;
  readonly firstRoot: Uint8Array;
  readonly secondRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

/**
 * Whether the proof shows that the tree of `second` leaves begins with the tree of `first` leaves
 * (RFC 9162 §2.1.4.2). The empty tree is the beginning of every tree. Malformed claims are false, never an error.
 */
export function verifyConsistency({ first, second, firstRoot, secondRoot, proof }: ConsistencyClaim): boolean {
  if (!isSize(first) || !isSize(second) || first > second) return false;
  if (!isHash(firstRoot) || !isHash(secondRoot) || !proof.every(isHash)) return false;
  if (first === second) {
    return proof.length === 0 && sameHash(firstRoot, secondRoot) && (first > 0 || sameHash(firstRoot, emptyRoot()));
  }
  if (first === 0) return proof.length === 0 && sameHash(firstRoot, emptyRoot());

  let at = first - 1;
  let last = second - 1;
  while (odd(at)) {
    at = half(at);
    last = half(last);
  }
  // The old tree is one whole subtree exactly when its size is a power of two: then its root opens the path.
  const path = at === 0 ? [firstRoot, ...proof] : proof;
  const [start, ...rest] = path;
  if (start === undefined) return false;
  let oldNode = start;
  let newNode = start;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (odd(at) || at === last) {
      oldNode = hashNode(sibling, oldNode);
      newNode = hashNode(sibling, newNode);
      while (!odd(at) && at !== 0) {
        at = half(at);
        last = half(last);
      }
    } else {
      newNode = hashNode(newNode, sibling);
    }
    at = half(at);
    last = half(last);
  }
  return last === 0 && sameHash(oldNode, firstRoot) && sameHash(newNode, secondRoot);
}
