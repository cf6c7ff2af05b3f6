import { nameCommitmentTo } from "./name-commitment";
import { FIRST_FORMAT, OPENED_FORMAT, type OpenedFile } from "./opened-file";

type Of = { nomination: string };

export type NameFault =
  /** A nomination that nobody committed to when the ballots were sealed. */
  | ({ kind: "unbound" } & Of)
  /** A nomination whose commitment was never published, or is another's too. */
  | ({ kind: "extra-name"; commitment: string } & Of)
  /** A name that nothing opens, or whose opening is not of what was committed to. */
  | ({ kind: "unopened-name" } & Of)
  | ({ kind: "altered-name"; commitment: string; computed: string } & Of)
  /** Another name than was sealed; right only where the list on notice has it too, for a misprint was put right. */
  | ({ kind: "renamed"; sealed: string; name: string } & Of)
  /** On the list on notice, and not chosen by the file; or there by another name than in the file. */
  | ({ kind: "not-chosen" } & Of)
  /** Chosen, not on the list on notice, and not said to have left before it; said to have left, and on it, or not even chosen. */
  | ({ kind: "off-list" } & Of)
  | ({ kind: "listed-left" } & Of)
  | ({ kind: "left-unchosen" } & Of)
  | ({ kind: "other-name"; name: string; listed: string } & Of);

/** What of a published list has to agree with an opened file; a name that was erased since is empty. */
export interface PublishedLine {
  nomination: string;
  name: string;
}

/** Every name against the commitment to whose the pseudonym is, and against the list that was on notice. */
export function checkNames(file: OpenedFile, list?: readonly PublishedLine[]): NameFault[] {
  const published = new Set(file.commitments.list);
  const taken = new Set(file.ballots.map(({ commitment }) => commitment));
  const listed = new Map(list?.map(({ nomination, name }) => [nomination, name]));
  const faults: NameFault[] = [];
  // One that stands there twice is told with the list.
  const named = new Map(file.nominations.map((one) => [one.pseudonym, one]));
  const once = named.values();
  for (const { pseudonym: nomination, name, commitment, opening } of once) {
    if (commitment === undefined) {
      if (isBound(file)) faults.push({ kind: "unbound", nomination });
      continue;
    }
    if (!published.has(commitment) || taken.has(commitment))
      faults.push({ kind: "extra-name", nomination, commitment });
    taken.add(commitment);
    if (name === null) continue;
    if (!opening || (isMarked(file) && opening.locked === undefined)) {
      faults.push({ kind: "unopened-name", nomination });
      continue;
    }
    const computed = nameCommitmentTo(file.cycle.id, { nomination, ...opening });
    if (computed !== commitment) faults.push({ kind: "altered-name", nomination, commitment, computed });
    if (opening.name !== name && listed.get(nomination) !== name)
      faults.push({ kind: "renamed", nomination, sealed: opening.name, name });
  }
  return [...faults, ...(list ? compareList(file, list) : []), ...checkLeft(file, list)];
}

/** Whether its names were committed to; in files of the first format they were not. */
export const isBound = ({ format }: Pick<OpenedFile, "format">): boolean => format !== FIRST_FORMAT;

/** Whoever left between meeting and notice is on no list, and nobody else is missing from it. */
function checkLeft(file: OpenedFile, list?: readonly PublishedLine[]): NameFault[] {
  const listed = list && new Set(list.map(({ nomination }) => nomination));
  const left = leftSince(file);
  const chosen = file.result.flatMap((row) => (row.chosen ? [row.nomination] : []));
  return [
    ...[...left].flatMap((nomination): NameFault[] => {
      if (!chosen.includes(nomination)) return [{ kind: "left-unchosen", nomination }];
      return listed?.has(nomination) ? [{ kind: "listed-left", nomination }] : [];
    }),
    ...chosen.flatMap((nomination): NameFault[] =>
      listed === undefined || !isMarked(file) || listed.has(nomination) || left.has(nomination)
        ? []
        : [{ kind: "off-list", nomination }],
    ),
  ];
}

/** Whether it says who left before the notice, and tells namesakes apart; files of the formats before do neither. */
export const isMarked = ({ format }: Pick<OpenedFile, "format">): boolean => format === OPENED_FORMAT;

/** Pseudonyms of those who were chosen and left before the list was put on notice. */
export const leftSince = ({ nominations }: Pick<OpenedFile, "nominations">): Set<string> =>
  new Set(nominations.flatMap((one) => (one.leftSince ? [one.pseudonym] : [])));

function compareList(file: OpenedFile, list: readonly PublishedLine[]): NameFault[] {
  const chosen = new Set(file.result.flatMap((row) => (row.chosen ? [row.nomination] : [])));
  const names = new Map(file.nominations.map(({ pseudonym, name }) => [pseudonym, name]));
  return list.flatMap(({ nomination, name: listed }): NameFault[] => {
    if (!chosen.has(nomination)) return [{ kind: "not-chosen", nomination }];
    const name = names.get(nomination) ?? null;
    // Who withdrew or was erased since is named by one of them only.
    if (name === null || listed === "" || name === listed) return [];
    return [{ kind: "other-name", nomination, name, listed }];
  });
}
