import { Frontier } from "./frontier";
import { sameHash } from "./merkle-verify";
import { appendTiled } from "./tiles";

/** A tile as the texts make it, and as the stored hashes make it where they disagree. */
export type TileCandidate = { readonly level: number; readonly index: number; readonly hashes: readonly Uint8Array[] };

/** Which of the two trees is meant: the one over the texts, or the one over the stored hashes. */
export type Side = "texts" | "claims";

/**
 * The tree over the texts of a log, and beside it, from the first disagreement on, the tree over its stored hashes. A
 * checkpoint that holds for one of them tells which was tampered with, and both go on from the one that holds.
 */
export class TwinTree {
  private texts = new Frontier();
  private claims: Frontier | null = null;

  append(textHash: Uint8Array, claimedHash: Uint8Array): TileCandidate[] {
    if (this.claims === null && !sameHash(textHash, claimedHash)) this.claims = this.texts.clone();
    const tiles = appendTiled(this.texts, textHash);
    const claimed = this.claims ? appendTiled(this.claims, claimedHash) : [];
    return tiles.map(({ level, index, hash }, i) => {
      const other = claimed[i]?.hash;
      return { level, index, hashes: other ? [hash, other] : [hash] };
    });
  }

  /** The side whose root this is, or null. */
  sideOf(root: Uint8Array): Side | null {
    if (sameHash(this.texts.root(), root)) return "texts";
    return this.claims && sameHash(this.claims.root(), root) ? "claims" : null;
  }

  /** Takes one side as the truth so far. */
  settle(side: Side): void {
    if (side === "claims" && this.claims) this.texts = this.claims;
    this.claims = null;
  }

  root(): Uint8Array {
    return this.texts.root();
  }
}
