import { type Ballot, ballotsByNomination, byText, type ScoringRule, type TieStep } from "./ballot";
import { compareScores, type Score, scoreBallots } from "./score";
import { type Apart, type Awaited, setApart, type TieTerms } from "./tie-steps";

/** Everything that decides the order of a cycle's nominations, and nothing else. */
export interface RankingInput extends TieTerms {
  ballots: readonly Ballot[];
  rule: ScoringRule;
  /** How many can be chosen. */
  cap: number;
}

export interface RankedRow {
  nomination: string;
  /** From 1; where several cannot be set apart yet, the best place among theirs. Null without a ballot. */
  place: number | null;
  score: Score;
  /** All with exactly this score, itself too, by pseudonym. */
  tied: string[];
  /** The step that set it apart from the last of those; null where it is alone, or not apart yet. */
  resolvedBy: TieStep | null;
  /** What is missing to set it apart. */
  awaits: Awaited | null;
  /** Whether those of its score stand on both sides of the cap: only then does the tie decide who is chosen. */
  touchesCut: boolean;
  /** Above the cap, below it, or open until what it awaits is there. Without a ballot: unscored. */
  standing: "in" | "out" | "open" | "unscored";
}

export interface Ranking {
  /** From the best; those that share a place by pseudonym, those without a ballot last. */
  rows: RankedRow[];
  /** Ties that the panel, or the draw after it, has still to set apart. */
  open: { nominations: string[]; awaits: Awaited; touchesCut: boolean }[];
}

/**
 * Ranks nominations by the published rule: by exact mean, equal ones step by step. No rank depends on the order in which
 * nominations or ballots are given.
 * @throws RangeError where a nomination is named twice, or a ballot is for none of them.
 */
export function rankNominations(input: RankingInput): Ranking {
  const { nominations, rule, ties, cap } = input;
  const names = new Set(nominations);
  if (names.size < nominations.length) throw new RangeError("a nomination is named twice");
  const given = ballotsByNomination(input.ballots);
  for (const name of given.keys()) if (!names.has(name)) throw new RangeError(`a ballot is for no nomination: ${name}`);
  const scored = [...names]
    .sort(byText)
    .map((nomination) => ({ nomination, score: scoreBallots(given.get(nomination) ?? [], rule, ties) }));
  const scores = new Map(scored.map(({ nomination, score }) => [nomination, score]));
  const ranking: Ranking = { rows: [], open: [] };
  for (const tied of equalScores(scored)) {
    const members = tied.map(({ nomination }) => nomination);
    const before = ranking.rows.length;
    const counts = tied[0]?.score.mean !== null;
    const touchesCut = counts && before < cap && before + tied.length > cap;
    for (const apart of counts ? setApart(members, scores, input) : [unscored(members)])
      place(apart, { tied: members, touchesCut }, { scores, cap, ranking });
  }
  return ranking;
}

/** Puts those of one place behind the rows that are there. */
function place(
  { nominations, resolvedBy, awaits }: Apart,
  group: Pick<RankedRow, "tied" | "touchesCut">,
  { scores, cap, ranking }: { scores: ReadonlyMap<string, Score>; cap: number; ranking: Ranking },
): void {
  const first = ranking.rows.length + 1;
  const last = ranking.rows.length + nominations.length;
  const standing: RankedRow["standing"] = last <= cap ? "in" : first > cap ? "out" : "open";
  if (awaits) ranking.open.push({ nominations, awaits, touchesCut: standing === "open" });
  for (const nomination of nominations) {
    const score = scores.get(nomination) as Score;
    const ranked = score.mean === null ? { place: null, standing: "unscored" as const } : { place: first, standing };
    ranking.rows.push({ nomination, score, resolvedBy, awaits, ...group, ...ranked });
  }
}

const unscored = (nominations: string[]): Apart => ({ nominations, resolvedBy: null, awaits: null });

/** Runs of one score, from the best; within a run by pseudonym. */
function equalScores<S extends { score: Score }>(scored: readonly S[]): S[][] {
  const runs: S[][] = [];
  for (const one of scored.toSorted((a, b) => compareScores(a.score, b.score))) {
    const run = runs.at(-1);
    if (run?.[0] && compareScores(run[0].score, one.score) === 0) run.push(one);
    else runs.push([one]);
  }
  return runs;
}
