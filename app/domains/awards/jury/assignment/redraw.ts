import { TooLarge } from "../flow/residual-graph";
import { ASSIGNMENT_VERSION, assignReviews } from "./assign-reviews";
import { type AssignmentInput, byPair, inputHash, ordered, pairKey, type ReviewPair } from "./assignment-input";
import { unfoundedPairs } from "./drawing-history";
import type { Drawing, DrawingsFile } from "./drawings-file";

export type DrawingDifference =
  /** Nothing was kept to draw from. */
  | { kind: "unkept" }
  | { kind: "version"; version: string }
  | { kind: "hash"; stated: string; computed: string }
  /** The input contradicts itself. */
  | { kind: "contradiction"; why: string }
  /** More than can be drawn again here. */
  | { kind: "too-large"; nominations: number; jurors: number }
  | ({ kind: "not-added" | "not-drawn" } & ReviewPair)
  | { kind: "shortfall" | "loads" }
  /** The input says that a reading stood, or had ended, and earlier drawings say otherwise. */
  | ({ kind: "stood-not" | "left-out" | "barred" | "not-barred" } & ReviewPair);

/** Each nomination with each juror is an arc of the network, in some 200 bytes and, with thousands of each, hours: beyond this nobody waits for it. */
export const MOST_PAIRS = 2_000_000;

export interface Redrawn {
  at: string;
  /** How many readings the drawing added. */
  added: number;
  differences: DrawingDifference[];
}

/** Does every drawing of a file again: its input is the one whose hash was logged, it gives the same pairs, and it began from what stood then. */
export function redraw({ drawings }: DrawingsFile): { drawings: Redrawn[]; same: boolean } {
  const done = drawings.map((one, n) => ({
    at: one.at,
    added: one.added.length,
    differences: [...redrawOne(one), ...unfoundedPairs(one, drawings.slice(0, n))],
  }));
  return { drawings: done, same: done.every(({ differences }) => differences.length === 0) };
}

function redrawOne({ input, seed, version, inputHash: stated, ...kept }: Drawing): DrawingDifference[] {
  if (input === null) return [{ kind: "unkept" }];
  const whole = { ...input, seed } as AssignmentInput;
  const found: DrawingDifference[] = [];
  const computed = inputHash(ordered(whole));
  if (computed !== stated) found.push({ kind: "hash", stated, computed });
  if (version !== ASSIGNMENT_VERSION) return [...found, { kind: "version", version }];
  const [nominations, jurors] = [input.nominations.length, input.jurors.length];
  const tooLarge: DrawingDifference = { kind: "too-large", nominations, jurors };
  if (nominations * jurors > MOST_PAIRS) return [...found, tooLarge];
  try {
    const again = assignReviews(whole);
    const [was, is] = [new Set(kept.added.map(pairKey)), new Set(again.added.map(pairKey))];
    for (const pair of again.added) if (!was.has(pairKey(pair))) found.push({ kind: "not-added", ...only(pair) });
    for (const pair of [...kept.added].sort(byPair))
      if (!is.has(pairKey(pair))) found.push({ kind: "not-drawn", ...only(pair) });
    if (!sameCounts(kept.shortfall, again.shortfall)) found.push({ kind: "shortfall" });
    if (!sameCounts(kept.loads, again.loads)) found.push({ kind: "loads" });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    found.push(error instanceof TooLarge ? tooLarge : { kind: "contradiction", why: error.message });
  }
  return found;
}

const only = ({ nomination, juror }: ReviewPair): ReviewPair => ({ nomination, juror });

function sameCounts(some: readonly object[], others: readonly object[]): boolean {
  const told = (rows: readonly object[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  return JSON.stringify(told(some)) === JSON.stringify(told(others));
}
