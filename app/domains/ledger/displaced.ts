import type { LeafIndex } from "./leaf-index";
import type { Problem } from "./log-problem";

const EDITED = "the text does not match the stored hash";
const INSERTED = "the text was put in, and the texts after it moved on by one";
const MISSING = "the text that belongs to this stored hash is gone, and the texts after it moved up";
const REORDERED = "the text belongs to another stored hash: entries changed places";

/**
 * Explains why texts and stored hashes disagree. `bodies` holds the hashes of the disagreeing texts by the number they
 * stand at, `claims` the stored hashes of all entries. A text whose hash is stored at another number was moved; from
 * where the moved ones come, it shows whether some were taken out, put in, exchanged, or simply rewritten.
 */
export function explainDisplaced(bodies: LeafIndex, claims: LeafIndex): Problem[] {
  const problems: Problem[] = [];
  for (const [from, to] of runs(bodies.numbers)) {
    const block = new Block(from, to, bodies, claims);
    if (block.isPermutation()) problems.push({ kind: "reordered", seq: from, through: to, what: REORDERED });
    else problems.push(...block.align());
  }
  return problems;
}

/** Neighbouring numbers drawn together: first and last of each run. */
function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const seq of numbers) {
    const last = found[found.length - 1];
    if (last && last[1] === seq - 1) last[1] = seq;
    else found.push([seq, seq]);
  }
  return found;
}

/** Neighbouring entries `from` to `to` whose texts all disagree with their stored hashes. */
class Block {
  /** The number whose text is due next, were nothing taken out or put in. */
  private due: number;
  /** Texts met since the last known one that no stored hash knows: rewritten or put in, the next known one tells. */
  private unknown: number[] = [];
  private readonly problems: Problem[] = [];

  constructor(
    private readonly from: number,
    private readonly to: number,
    private readonly bodies: LeafIndex,
    private readonly claims: LeafIndex,
  ) {
    this.due = from;
  }

  /** Whether the same texts stand here in another order. */
  isPermutation(): boolean {
    for (let seq = this.from; seq <= this.to; seq++) {
      const home = this.homeOf(seq);
      if (home < this.from || home > this.to) return false;
    }
    return true;
  }

  align(): Problem[] {
    for (let seq = this.from; seq <= this.to; seq++) {
      const home = this.homeOf(seq);
      if (home < 0) this.unknown.push(seq);
      else this.meet(seq, home);
    }
    // The entry after the block agrees with its hash and so tells, like a moved one, what lies before it.
    const after = this.claims.hashOf(this.to + 1);
    if (after) this.meet(this.to + 1, this.claims.find(after));
    else this.end();
    return this.problems;
  }

  /** The number that the text standing at `seq` was moved from; -1 when it is new, or a copy of one still in place. */
  private homeOf(seq: number): number {
    const home = this.claims.find(this.bodies.hashOf(seq) as Uint8Array);
    return home >= 0 && this.bodies.hashOf(home) ? home : -1;
  }

  private meet(seq: number, home: number): void {
    if (home === this.due + this.unknown.length) {
      this.tell("edited", EDITED, this.unknown);
    } else if (home === this.due) {
      this.tell("inserted", INSERTED, this.unknown);
    } else {
      this.tell("edited", EDITED, this.unknown);
      const first = this.due + this.unknown.length;
      // Either one text went elsewhere and another took its place, or the texts up to this one's home were taken out.
      if (home < first || this.standsElsewhere(first)) {
        this.tell("reordered", REORDERED, seq <= this.to ? [seq] : []);
        this.unknown = [];
        this.due = first + 1;
        return;
      }
      this.problems.push({ kind: "missing", seq: first, through: home - 1, what: MISSING });
    }
    this.unknown = [];
    this.due = home + 1;
  }

  /** The log ends with this block: as many texts as were taken out before have lost their hashes with the last rows. */
  private end(): void {
    const shift = this.due - (this.to + 1 - this.unknown.length);
    if (this.unknown.length > shift) this.tell("edited", EDITED, this.unknown);
  }

  private standsElsewhere(seq: number): boolean {
    const hash = this.claims.hashOf(seq);
    return hash !== null && this.bodies.find(hash) >= 0;
  }

  private tell(kind: "edited" | "inserted" | "reordered", what: string, seqs: readonly number[]): void {
    for (const seq of seqs) {
      const last = this.problems[this.problems.length - 1];
      if (last?.kind === kind && last.through === seq - 1) {
        this.problems[this.problems.length - 1] = { ...last, through: seq };
      } else {
        this.problems.push({ kind, seq, through: seq, what });
      }
    }
  }
}
