import { inHundredths } from "./fraction";
import type { OpenedFile } from "./opened-file";
import type { RankedRow, Ranking } from "./ranking";
import type { Awaited } from "./tie-steps";

export type ResultFault =
  /** A tie at the cut that the file leaves undecided. */
  | { kind: "undecided"; nominations: string[]; awaits: Awaited }
  | { kind: "place"; nomination: string; stated: number | null; recounted: number | null }
  | { kind: "score"; nomination: string; stated: string | null; recounted: string | null }
  | { kind: "chosen"; nomination: string; stated: boolean; recounted: boolean }
  /** Ranked, and not on the list; on the list, and not ranked; on the list, or among the nominations or departures, twice. */
  | { kind: "not-listed"; nomination: string }
  | { kind: "not-ranked"; nomination: string }
  | { kind: "listed-twice"; nomination: string }
  | { kind: "over-cap"; chosen: number; cap: number };

/** The score as it is published: to two decimals, or null without a ballot. */
export const shownScore = ({ score }: RankedRow): string | null =>
  score.mean === null ? null : inHundredths(score.mean);

/** Whether it is chosen: above the cut, but for the departures that were published with their reasons. */
function chosenBy(file: OpenedFile): (row: RankedRow) => boolean {
  const departed = new Map(file.departures.map(({ nomination, chosen }) => [nomination, chosen]));
  return ({ nomination, standing }) => departed.get(nomination) ?? standing === "in";
}

/** Compares the list that was decided with the ranking. The order in which the file writes its rows does not matter. */
export function compareResult(file: OpenedFile, ranking: Ranking): ResultFault[] {
  const faults: ResultFault[] = [];
  for (const { nominations, awaits, touchesCut } of ranking.open)
    if (touchesCut) faults.push({ kind: "undecided", nominations, awaits });
  const names = file.nominations.map(({ pseudonym }) => pseudonym);
  for (const one of [names, file.result.map(nominationOf), file.departures.map(nominationOf)])
    for (const nomination of repeated(one)) faults.push({ kind: "listed-twice", nomination });
  const listed = new Map(file.result.map((row) => [row.nomination, row]));
  const isChosen = chosenBy(file);
  for (const row of ranking.rows) {
    const { nomination, place: recounted } = row;
    const stated = listed.get(nomination);
    if (!stated) {
      faults.push({ kind: "not-listed", nomination });
      continue;
    }
    if (stated.place !== recounted) faults.push({ kind: "place", nomination, stated: stated.place, recounted });
    const score = shownScore(row);
    if (stated.score !== score) faults.push({ kind: "score", nomination, stated: stated.score, recounted: score });
    const chosen = isChosen(row);
    if (stated.chosen !== chosen) faults.push({ kind: "chosen", nomination, stated: stated.chosen, recounted: chosen });
  }
  const ranked = new Set(ranking.rows.map(({ nomination }) => nomination));
  for (const nomination of [...listed.keys(), ...file.departures.map(nominationOf)])
    if (!ranked.has(nomination)) faults.push({ kind: "not-ranked", nomination });
  const chosen = file.result.filter((row) => row.chosen).length;
  if (chosen > file.cap) faults.push({ kind: "over-cap", chosen, cap: file.cap });
  return faults;
}

const nominationOf = ({ nomination }: { nomination: string }): string => nomination;

/** Each time that a name comes again. */
function repeated(names: readonly string[]): string[] {
  const met = new Set<string>();
  return names.filter((name) => met.has(name) || !met.add(name));
}
