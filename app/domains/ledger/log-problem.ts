/**
 * What is wrong with a log:
 * `edited` the text of an entry and its stored hash disagree, and the text is not known to be right;
 * `hash-edited` they disagree, and a checkpoint vouches for the text;
 * `seal-edited` what is kept to open an entry's commitments does not open them;
 * `column-edited` what is kept beside the text to find the entry by is not what the text says;
 * `missing` numbers without an entry; `inserted` an entry that was not there; `duplicated` an entry, or a number, twice;
 * `reordered` an entry in another place than its own; `truncated` fewer entries than a checkpoint speaks of;
 * `root` a checkpoint's root is not the log's; `conflict` two checkpoints of one size with two roots;
 * `signature` a checkpoint that none of our keys signed; `tile` a stored tile hash is not the log's;
 * `malformed` a row that cannot be an entry.
 */
export type ProblemKind =
  | "edited"
  | "hash-edited"
  | "seal-edited"
  | "column-edited"
  | "missing"
  | "inserted"
  | "duplicated"
  | "reordered"
  | "truncated"
  | "root"
  | "conflict"
  | "signature"
  | "tile"
  | "malformed";

/** One finding, about the entries numbered `seq` to `through`, both included; `what` says it in one English line. */
export type Problem = {
  readonly kind: ProblemKind;
  readonly seq: number;
  readonly through: number;
  readonly what: string;
  /** The checkpoint or checkpoints it was found by. */
  readonly checkpoint?: string;
};

const KEPT_A_KIND = 200;

/** Findings, with neighbours of one kind drawn together, and no more than two hundred of each kind kept. */
export class ProblemList {
  private readonly found = new Map<ProblemKind, Problem[]>();
  private left = 0;

  add(problem: Problem): void {
    const same = this.found.get(problem.kind) ?? [];
    this.found.set(problem.kind, same);
    const last = same[same.length - 1];
    const continues = last !== undefined && last.through === problem.seq - 1 && last.what === problem.what;
    if (continues && last.checkpoint === problem.checkpoint)
      same[same.length - 1] = { ...last, through: problem.through };
    else if (same.length < KEPT_A_KIND) same.push(problem);
    else this.left++;
  }

  /** How many findings there are beyond those kept. */
  get omitted(): number {
    return this.left;
  }

  /** The findings in the order of the entries they are about. */
  sorted(): Problem[] {
    return [...this.found.values()].flat().sort((a, b) => a.seq - b.seq || a.through - b.through);
  }
}
