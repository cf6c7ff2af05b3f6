import { HASH_BYTES } from "./merkle";

const NONE = -1;

/**
 * Leaf hashes by entry number and entry numbers by leaf hash, in about 60 bytes an entry: a million objects would
 * take ten times that. Numbers are added in rising order, with gaps where there are gaps.
 */
export class LeafIndex {
  private hashes = Buffer.alloc(HASH_BYTES * 1024);
  private readonly seqs: number[] = [];
  /** Open addressing: 1 + the place of a hash in `hashes`, or 0; never more than half full. */
  private slots = new Uint32Array(4096);

  get size(): number {
    return this.seqs.length;
  }

  /** The entry numbers in the order they were added. */
  get numbers(): readonly number[] {
    return this.seqs;
  }

  /** Adds the hash of entry `seq`; returns the first entry with the same hash, or -1. The first stays the one found. */
  add(seq: number, leafHash: Uint8Array): number {
    const place = this.seqs.length;
    if ((place + 1) * HASH_BYTES > this.hashes.length)
      this.hashes = Buffer.concat([this.hashes], this.hashes.length * 2);
    this.hashes.set(leafHash, place * HASH_BYTES);
    this.seqs.push(seq);
    if (this.seqs.length * 2 > this.slots.length) this.grow();
    const slot = this.slotOf(leafHash);
    const known = this.slots[slot] as number;
    if (known > 0) return this.seqs[known - 1] as number;
    this.slots[slot] = place + 1;
    return NONE;
  }

  /** The first entry with this hash, or -1. */
  find(leafHash: Uint8Array): number {
    const known = this.slots[this.slotOf(leafHash)] as number;
    return known > 0 ? (this.seqs[known - 1] as number) : NONE;
  }

  /** The hash of entry `seq`, or null when it was not added. */
  hashOf(seq: number): Uint8Array | null {
    let low = 0;
    let high = this.seqs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.seqs[middle] as number) < seq) low = middle + 1;
      else high = middle;
    }
    return this.seqs[low] === seq ? this.hashAt(low) : null;
  }

  private hashAt(place: number): Buffer {
    return this.hashes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES);
  }

  /** The slot that holds this hash, or the free one where it belongs. */
  private slotOf(leafHash: Uint8Array): number {
    const mask = this.slots.length - 1;
    const byte = (i: number) => leafHash[i] as number;
    let slot = (byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24)) & mask;
    for (;;) {
      const known = this.slots[slot] as number;
      if (known === 0) return slot;
      const start = (known - 1) * HASH_BYTES;
      if (this.hashes.compare(leafHash, 0, HASH_BYTES, start, start + HASH_BYTES) === 0) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Uint32Array(old.length * 2);
    for (const known of old) if (known > 0) this.slots[this.slotOf(this.hashAt(known - 1))] = known;
  }
}
