import { pairKey, type ReviewPair } from "./assignment-input";
import type { Drawing } from "./drawings-file";

type Unfounded = { kind: "stood-not" | "left-out" | "barred" | "not-barred" } & ReviewPair;

/**
 * Where the input of a drawing is not what earlier drawings led to: what stood is what they added and nobody ended since, and barred is who was kept
 * apart or had ended. What ended in the very instant of a drawing ended with it. Of nominations that left the cycle nothing is asked; whoever serves
 * no more has a capacity and is barred from nothing.
 */
export function unfoundedPairs({ at, input, apart }: Drawing, earlier: readonly Drawing[]): Unfounded[] {
  if (input === null) return [];
  const [standing, barred] = [new Set(input.standing.map(pairKey)), new Set(input.conflicts.map(pairKey))];
  const drawnFor = new Set(input.nominations.map(({ id }) => id));
  const serving = new Set(input.jurors.flatMap(({ id, capacity }) => (capacity === undefined ? [id] : [])));
  const instant = Date.parse(at);
  const [stood, ended] = [new Set<string>(), new Set(apart.map(pairKey))];
  const found: Unfounded[] = [];
  for (const { nomination, juror, endedAt } of earlier.flatMap(({ added }) => added)) {
    if (!drawnFor.has(nomination)) continue;
    const [pair, end] = [{ nomination, juror }, endedAt === null ? Number.POSITIVE_INFINITY : Date.parse(endedAt)];
    if (end >= instant) stood.add(pairKey(pair));
    if (end <= instant) ended.add(pairKey(pair));
    if (end > instant && !standing.has(pairKey(pair))) found.push({ kind: "left-out", ...pair });
    if (end < instant && serving.has(juror) && !barred.has(pairKey(pair))) found.push({ kind: "not-barred", ...pair });
  }
  for (const pair of input.standing) if (!stood.has(pairKey(pair))) found.push({ kind: "stood-not", ...pair });
  for (const pair of input.conflicts) if (!ended.has(pairKey(pair))) found.push({ kind: "barred", ...pair });
  for (const { nomination, juror } of apart)
    if (!barred.has(pairKey({ nomination, juror }))) found.push({ kind: "not-barred", nomination, juror });
  return found;
}
