import { type Ballot, ballotsByNomination, byText, totalOf } from "./ballot";
import { type Intraclass, type IntraclassForm, intraclassForms } from "./intraclass";
import { type UnevenForms, unevenIntraclass } from "./intraclass-uneven";
import { type Agreement, krippendorffAlpha } from "./krippendorff";
import type { Ranking, RankingInput } from "./ranking";
import { adjustForSeverity, type SeverityReport } from "./severity";
import { type StabilityRow, stabilityAtCut } from "./stability";

/** What is known of how firm a ranking is. None of it changes the ranking. */
export interface Diagnostics {
  agreement: Agreement;
  /** For nominations with jurors of their own, which is how they are assigned. */
  intraclass: UnevenForms;
  /** All six forms, where every juror scored every nomination; null elsewhere. */
  complete: Record<IntraclassForm, Intraclass> | null;
  severity: SeverityReport;
  stability: StabilityRow[];
}

const RESAMPLES = 1_000;

/** Computed from totals alone; the seed decides what is resampled, so that everyone finds the same. */
export function diagnose(input: RankingInput, ranking: Ranking, seed: string): Diagnostics {
  // By pseudonym: resamples are drawn in this order, and sums of fractions hang on it in their last digit.
  const ballots = input.ballots.toSorted((a, b) => byText(a.nomination, b.nomination) || byText(a.juror, b.juror));
  const byNomination = ballotsByNomination(ballots);
  const given = [...byNomination.values()];
  const totals = given.map((ballots) => ballots.map(totalOf));
  const places = new Map(ranking.rows.map(({ nomination, place }) => [nomination, place ?? ranking.rows.length]));
  return {
    agreement: krippendorffAlpha(totals, `${seed}:agreement`),
    intraclass: unevenIntraclass(totals),
    complete: completeForms(given),
    severity: adjustForSeverity(ballots, places),
    stability: stabilityAtCut(input, RESAMPLES, `${seed}:stability`),
  };
}

function completeForms(given: readonly Ballot[][]): Diagnostics["complete"] {
  const jurors = [...new Set(given.flat().map(({ juror }) => juror))].sort(byText);
  if (jurors.length < 2 || given.length < 2) return null;
  const table = given.map((ballots) => {
    const totals = new Map(ballots.map((ballot) => [ballot.juror, totalOf(ballot)]));
    return jurors.flatMap((juror) => totals.get(juror) ?? []);
  });
  return table.every((row) => row.length === jurors.length) ? intraclassForms(table) : null;
}
