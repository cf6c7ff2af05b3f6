import { explainDisplaced } from "./displaced";
import { brokenSeals, type Entry, leafHash, parseEntry, type Sealed } from "./entry";
import { type EntryColumns, editedColumns } from "./entry-columns";
import { LeafIndex } from "./leaf-index";
import { type Problem, type ProblemKind, ProblemList } from "./log-problem";
import { HASH_BYTES } from "./merkle";
import { sameHash } from "./merkle-verify";
import { NumberGaps } from "./number-gaps";
import { TILE_WIDTH } from "./tiles";
import { type TileCandidate, TwinTree } from "./twin-tree";

/** An entry as it is stored. `seq` is its place in the tree, from 0 without gaps. */
export type LogEntry = {
  readonly seq: number;
  readonly body: string;
  /** The leaf hash stored with it, 32 bytes. */
  readonly leaf?: Uint8Array | null;
  /** The openings of its commitments, as far as they are not erased. */
  readonly sealed?: Sealed | null;
  /** What stands beside the text in the database. */
  readonly columns?: EntryColumns;
};

/** A tree head that the log must agree with; `readLogCheckpoint` makes one from a signed text. */
export type LogCheckpoint = {
  readonly size: number;
  readonly root: Uint8Array;
  /** Where it was kept, for the findings. */
  readonly label?: string;
  /** Why it proves nothing: it is reported, and vouches for no entry. */
  readonly fault?: string;
};

export type LogReport = {
  readonly ok: boolean;
  /** One more than the highest number. */
  readonly size: number;
  /** The root over all entries; null when there are gaps. */
  readonly root: Uint8Array | null;
  /** So many entries from the first are vouched for by a checkpoint, with no doubtful checkpoint before. */
  readonly verified: number;
  readonly problems: readonly Problem[];
  /** Findings beyond the two hundred of each kind that are listed. */
  readonly omitted: number;
};

/** One reading of a log: what has been met so far, and what of it holds. */
export class LogAudit {
  private readonly problems = new ProblemList();
  private readonly tree = new TwinTree();
  private readonly heads: readonly LogCheckpoint[];
  /** Stored hashes of all entries, or the texts' own where none is stored. */
  private readonly claims = new LeafIndex();
  /** Hashes of the texts that disagree with the stored ones: of this stretch, and of those before. */
  private pending = new LeafIndex();
  private readonly disagreeing = new LeafIndex();
  /** Numbers whose stored hash a checkpoint overruled. */
  private readonly overruled = new Set<number>();
  private readonly repeats: { seq: number; of: number }[] = [];
  private readonly gaps = new NumberGaps();
  private next = 0;
  private judged = 0;
  private vouched = 0;
  private verified = 0;
  private failing = false;
  private failed = false;

  constructor(checkpoints: readonly LogCheckpoint[]) {
    for (const { size, label, fault } of checkpoints) {
      if (fault === undefined) continue;
      const seq = Math.max(size - 1, 0);
      this.problems.add({ kind: "signature", seq, through: seq, what: fault, checkpoint: nameOf({ size, label }) });
    }
    this.heads = checkpoints.filter((head) => head.fault === undefined).sort((a, b) => a.size - b.size);
    this.findConflicts();
    this.judge();
  }

  take(entry: LogEntry): TileCandidate[] {
    const { seq, body } = entry;
    if (!Number.isSafeInteger(seq) || seq < 0 || seq === Number.MAX_SAFE_INTEGER || typeof body !== "string") {
      this.tell("malformed", this.next, `a row that has no number or no text, after ${this.next} numbers`);
      return [];
    }
    const text = leafHash(body);
    if (seq < this.next) {
      this.takeLate(seq, text);
      return [];
    }
    if (seq > this.next) this.gaps.add(this.next, seq - 1);
    this.next = seq + 1;
    const claim = this.claimOf(entry, text);
    const agrees = sameHash(text, claim);
    if (!agrees) this.pending.add(seq, text);
    const first = this.claims.add(seq, claim);
    if (first >= 0) this.repeats.push({ seq, of: first });
    this.checkBeside(entry, agrees);
    if (this.gaps.any) return [];
    const tiles = this.tree.append(text, claim);
    this.judge();
    return tiles;
  }

  private claimOf({ seq, leaf }: LogEntry, text: Uint8Array): Uint8Array {
    if (!leaf) return text;
    if (leaf.length === HASH_BYTES) return leaf;
    this.tell("hash-edited", seq, `the stored hash has not ${HASH_BYTES} bytes`);
    return text;
  }

  private takeLate(seq: number, text: Uint8Array): void {
    if (this.gaps.fill(seq)) {
      this.tell("reordered", seq, "the entry comes after ones with higher numbers");
      return;
    }
    const known = this.pending.hashOf(seq) ?? this.disagreeing.hashOf(seq) ?? this.claims.hashOf(seq);
    const same = known !== null && sameHash(known, text);
    this.tell("duplicated", seq, `the number stands twice, with ${same ? "the same" : "another"} text`);
  }

  /** What stands beside the text: the openings of its commitments, and the columns it is found by. */
  private checkBeside(stored: LogEntry, agrees: boolean): void {
    const { seq, sealed, columns } = stored;
    const sealedFields = sealed && Object.keys(sealed).length > 0 ? sealed : null;
    if (!sealedFields && !columns) return;
    let entry: Entry;
    try {
      entry = parseEntry(stored.body);
    } catch {
      // A text that disagrees with its hash is told of anyway.
      if (agrees) this.tell("malformed", seq, "the text is not an entry");
      return;
    }
    const broken = sealedFields ? brokenSeals(entry, sealedFields) : [];
    if (broken.length > 0) {
      const what = `what is kept beside the entry does not open its commitments: ${broken.join(", ")}`;
      this.tell("seal-edited", seq, what);
    }
    // Beside another text than the log's, the columns may well be the right ones.
    if (!columns || !agrees) return;
    const edited = editedColumns(entry, broken.includes("actor") ? {} : sealedFields, columns);
    if (edited.length > 0)
      this.tell("column-edited", seq, `the text is right, and this beside it is not: ${edited.join(", ")}`);
  }

  compareTile({ level, index, hashes }: TileCandidate, stored: Uint8Array): void {
    if (hashes.some((hash) => sameHash(hash, stored))) return;
    const width = TILE_WIDTH ** level;
    const what = `the stored hash of level ${level}, place ${index} is not that of these entries`;
    this.problems.add({ kind: "tile", seq: index * width, through: (index + 1) * width - 1, what });
  }

  /** Two roots for one size: the log was shown in two versions, or a key signed what it should not. */
  private findConflicts(): void {
    for (let i = 1; i < this.heads.length; i++) {
      const [one, other] = [this.heads[i - 1], this.heads[i]] as [LogCheckpoint, LogCheckpoint];
      if (one.size !== other.size || sameHash(one.root, other.root)) continue;
      const seq = Math.max(one.size - 1, 0);
      const checkpoint = `${nameOf(one)}, ${nameOf(other)}`;
      this.problems.add({ kind: "conflict", seq, through: seq, what: "two roots for one size", checkpoint });
    }
  }

  /** Holds the tree against the checkpoints of just this size. */
  private judge(): void {
    const start = this.judged;
    while (this.heads[this.judged]?.size === this.next) this.judged++;
    const heads = this.heads.slice(start, this.judged);
    if (heads.length === 0) return;
    const sides = heads.map((head) => this.tree.sideOf(head.root));
    const side = sides.includes("texts") ? "texts" : sides.includes("claims") ? "claims" : null;
    heads.forEach((head, i) => {
      if (sides[i] !== null) return;
      // Once the tree is off, every later checkpoint fails: only the first one says where.
      if (!this.failing || side !== null) this.tellRoot(head);
      this.failed = true;
    });
    this.failing = side === null;
    if (side === null) return;
    this.settlePending(side === "texts");
    this.tree.settle(side);
    this.vouched = this.next;
    if (!this.failed) this.verified = this.next;
  }

  /** Fewer entries than a checkpoint speaks of. What tells where some are gone already leaves only the end in doubt. */
  private findTruncation(): void {
    const last = this.heads[this.heads.length - 1];
    if (!last || last.size <= this.next) return;
    const located = this.failing || this.gaps.any || this.pending.size > 0 || this.vouched === this.next;
    const seq = located ? this.next : this.vouched;
    const where = located ? "" : `: cut off there, or taken out after the first ${this.vouched}`;
    const what = `the log ends after ${this.next} entries, a checkpoint speaks of ${last.size}${where}`;
    this.problems.add({ kind: "truncated", seq, through: last.size - 1, what, checkpoint: nameOf(last) });
  }

  private tellRoot(head: LogCheckpoint): void {
    const what =
      this.vouched === 0
        ? "the root is another: something before this checkpoint was changed, taken out, put in or exchanged"
        : `the root is another: something after the ${this.vouched} entries of the last checkpoint that holds was changed, taken out, put in or exchanged`;
    const through = Math.max(head.size - 1, this.vouched);
    this.problems.add({ kind: "root", seq: this.vouched, through, what, checkpoint: nameOf(head) });
  }

  /** Ends a stretch: its disagreements are faults of the stored hashes when a checkpoint vouches for the texts. */
  private settlePending(textsHold: boolean): void {
    for (const seq of this.pending.numbers) {
      if (textsHold) {
        this.overruled.add(seq);
        this.tell("hash-edited", seq, "the stored hash is wrong: a checkpoint vouches for the text");
      } else {
        this.disagreeing.add(seq, this.pending.hashOf(seq) as Uint8Array);
      }
    }
    if (this.pending.numbers.length > 0) this.pending = new LeafIndex();
  }

  report(): LogReport {
    this.findTruncation();
    this.settlePending(false);
    for (const problem of explainDisplaced(this.disagreeing, this.claims)) this.problems.add(problem);
    for (const { seq, of } of this.repeats) {
      // A stored hash that is not its text's repeats nothing: it is told of already.
      if ([seq, of].some((row) => this.overruled.has(row) || this.disagreeing.hashOf(row))) continue;
      this.tell("duplicated", seq, `the same entry as ${of}`);
    }
    for (const [seq, through] of this.gaps.open) {
      this.problems.add({ kind: "missing", seq, through, what: "no entry has this number" });
    }
    const problems = this.problems.sorted();
    return {
      ok: problems.length === 0,
      size: this.next,
      root: this.gaps.any ? null : this.tree.root(),
      verified: this.verified,
      problems,
      omitted: this.problems.omitted,
    };
  }

  private tell(kind: ProblemKind, seq: number, what: string): void {
    this.problems.add({ kind, seq, through: seq, what });
  }
}

const nameOf = ({ label, size }: { readonly label?: string; readonly size: number }): string =>
  label ?? `checkpoint of ${size} entries`;
