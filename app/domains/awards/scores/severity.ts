import { type Ballot, ballotsByNomination, totalOf } from "./ballot";
import { connectedParts, type Part } from "./connected-parts";
import { solvePositive } from "./solve-positive";

/** What remains of totals when each juror's own level is taken out. Told beside the published ranking, it never changes it. */
export interface SeverityReport {
  /** From the largest. Different parts share no juror, so nothing compares them: what follows is told within a part. */
  parts: Part[];
  jurors: JurorSeverity[];
  /** Part by part, each from the best. Nominations without a ballot are not among them. */
  nominations: AdjustedRow[];
}

interface JurorSeverity {
  juror: string;
  part: number;
  ballots: number;
  /** Points by which she stays below the mean juror of her part on the same nominations; below zero where she gives more. */
  severity: number;
}

interface AdjustedRow {
  nomination: string;
  part: number;
  /** Points that the mean juror of its part would have given. */
  mean: number;
  /** Its place by that mean among those of its part; those less than a billionth of a point apart share one. */
  place: number;
  /** Its place by the published rule among those of its part. */
  publishedPlace: number;
}

const SAME = 1e-9;

/**
 * Least squares of total = nomination − severity of the juror: the additive two-way model, solved within each part that
 * ballots connect (Searle 1971, Linear Models, ch. 7). The severities of a part sum to zero.
 * @param published Places by the published rule.
 */
export function adjustForSeverity(ballots: readonly Ballot[], published: ReadonlyMap<string, number>): SeverityReport {
  const report: SeverityReport = { parts: connectedParts(ballots), jurors: [], nominations: [] };
  const given = ballotsByNomination(ballots);
  report.parts.forEach(({ jurors, nominations }, part) => {
    const rows = nominations.map((nomination) => ({ nomination, ballots: given.get(nomination) ?? [] }));
    const severity = severities(
      jurors,
      rows.map((row) => row.ballots),
    );
    const counts = new Map<string, number>();
    for (const { juror } of rows.flatMap((row) => row.ballots)) counts.set(juror, (counts.get(juror) ?? 0) + 1);
    for (const juror of jurors)
      report.jurors.push({ juror, part, ballots: counts.get(juror) ?? 0, severity: severity.get(juror) as number });
    const adjusted = rows.map((row) => ({
      nomination: row.nomination,
      mean: meanOf(row.ballots.map((ballot) => totalOf(ballot) + (severity.get(ballot.juror) as number))),
    }));
    const publishedIn = placesWithin(nominations, (a, b) => (published.get(a) ?? 0) - (published.get(b) ?? 0));
    const means = new Map(adjusted.map(({ nomination, mean }) => [nomination, mean]));
    const meanIn = (nomination: string) => means.get(nomination) as number;
    const places = placesWithin(nominations, (a, b) => {
      const apart = meanIn(b) - meanIn(a);
      return Math.abs(apart) < SAME ? 0 : apart;
    });
    for (const [nomination, place] of places)
      report.nominations.push({
        nomination,
        part,
        mean: meanIn(nomination),
        place,
        publishedPlace: publishedIn.get(nomination) as number,
      });
  });
  return report;
}

/**
 * With the nominations' own values eliminated, what is left is one equation a juror: the sum over her nominations of her
 * severity less the mean of that nomination's jurors is the sum of that nomination's mean total less hers. The first juror is held at
 * zero, which makes the rest positive definite in a connected part; then all are moved to sum to zero.
 */
function severities(jurors: readonly string[], nominations: readonly Ballot[][]): Map<string, number> {
  const at = new Map(jurors.map((juror, index) => [juror, index]));
  const size = jurors.length;
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  const right = new Float64Array(size);
  for (const ballots of nominations) {
    const mean = meanOf(ballots.map(totalOf));
    for (const ballot of ballots) {
      const i = at.get(ballot.juror) as number;
      const row = matrix[i] as Float64Array;
      row[i] = (row[i] as number) + 1;
      right[i] = (right[i] as number) + mean - totalOf(ballot);
      for (const other of ballots) {
        const j = at.get(other.juror) as number;
        row[j] = (row[j] as number) - 1 / ballots.length;
      }
    }
  }
  const solved = [
    0,
    ...solvePositive(
      matrix.slice(1).map((row) => row.slice(1)),
      right.slice(1),
    ),
  ];
  const middle = meanOf(solved);
  return new Map(jurors.map((juror, index) => [juror, (solved[index] as number) - middle]));
}

/** Places from 1 in the order of `compare`, shared where it finds no difference; from the first place on. */
function placesWithin(names: readonly string[], compare: (a: string, b: string) => number): Map<string, number> {
  const places = new Map<string, number>();
  let before: string | undefined;
  for (const [index, name] of names.toSorted(compare).entries()) {
    const shared = before !== undefined && compare(before, name) === 0;
    places.set(name, shared ? (places.get(before as string) as number) : index + 1);
    before = name;
  }
  return places;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
