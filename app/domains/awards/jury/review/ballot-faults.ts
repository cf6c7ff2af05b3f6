/** Of the cycle's rubric, as far as a ballot has to keep to it. */
export interface RubricCriterion {
  id: string;
  /** Full points. */
  points: number;
  /** Anchors; whole numbers, covering 0 to `points` without a gap, in any order. */
  levels: readonly { from: number; to: number }[];
}

/** A ballot as it is being filled in, by the id of the criterion; what is missing was not filled in. */
export interface BallotDraft {
  scores: Readonly<Record<string, number | undefined>>;
  /** The place of the chosen level in the rubric. */
  levels: Readonly<Record<string, number | undefined>>;
  reasons: Readonly<Record<string, string | undefined>>;
}

export interface BallotFault {
  criterion: string;
  field: "score" | "level" | "reason";
  /** Key under `reasons.`. */
  reason: string;
  values?: Record<string, number>;
}

/**
 * What keeps a ballot from being handed in: each criterion has a whole score within its points and within the level that was chosen, and in the
 * highest and the lowest level a reason.
 * @param reasonLength the fewest characters of such a reason, blanks not counted; a setting of the cycle
 */
export function ballotFaults(
  criteria: readonly RubricCriterion[],
  { scores, levels, reasons }: BallotDraft,
  reasonLength: number,
): BallotFault[] {
  const known = new Set(criteria.map(({ id }) => id));
  const strange = [scores, levels, reasons].flatMap((part) => Object.keys(part)).find((id) => !known.has(id));
  if (strange !== undefined) return [{ criterion: strange, field: "score", reason: "jury.ballot.notInRubric" }];
  return criteria.flatMap((criterion): BallotFault[] => {
    const { id, points } = criterion;
    const score = scores[id];
    const fault = (field: BallotFault["field"], reason: string, values?: BallotFault["values"]): BallotFault[] => [
      { criterion: id, field, reason: `jury.ballot.${reason}`, ...(values && { values }) },
    ];
    const chosen = criterion.levels[levels[id] ?? -1];
    if (chosen === undefined) return fault("level", "levelMissing");
    if (score === undefined) return fault("score", "scoreMissing");
    if (!isScore(score, points)) return fault("score", "scoreMalformed", { points });
    if (score < chosen.from || score > chosen.to)
      return fault("score", "outsideLevel", { from: chosen.from, to: chosen.to });
    if (!isExtreme(score, criterion) || signs(reasons[id] ?? "") >= reasonLength) return [];
    return fault("reason", "reasonMissing", { least: reasonLength });
  });
}

/** The points given so far, and to how many criteria; what is no score yet counts for nothing. */
export function totalSoFar(
  criteria: readonly RubricCriterion[],
  { scores }: Pick<BallotDraft, "scores">,
): { total: number; scored: number } {
  const given = criteria.flatMap(({ id, points }) => {
    const score = scores[id];
    return score !== undefined && isScore(score, points) ? [score] : [];
  });
  return { total: given.reduce((sum, score) => sum + score, 0), scored: given.length };
}

const isScore = (score: number, points: number): boolean => Number.isInteger(score) && score >= 0 && score <= points;

/** In the level that ends at full points, or in the one that begins at none. */
const isExtreme = (score: number, { points, levels }: RubricCriterion): boolean =>
  levels.some(({ from, to }) => (from === 0 || to === points) && score >= from && score <= to);

const signs = (text: string): number => (/[\p{L}\p{N}]/u.test(text) ? [...text.replace(/\s/g, "")].length : 0);
