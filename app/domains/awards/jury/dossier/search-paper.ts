import type { BlindExhibit, DossierFlag } from "@db/schema/jury";
import { findHidden } from "../blind/find-hidden";
import type { Stretch } from "../blind/folded-text";
import { type HiddenNames, hiddenWords } from "../blind/hidden-words";
import { suspectPlaces } from "../blind/suspect-places";
import { suspectGiven, suspectPeople } from "../blind/suspicions";

/** A paper written anew: what it is called, all that can be read in it, and whether something in it could not be. */
export interface PaperRead {
  fileName: string;
  text: string;
  unsearched: boolean;
}

export interface SearchedPaper extends Required<Pick<BlindExhibit, "fileName" | "withheld">> {
  flags: Omit<DossierFlag, "where">[];
}

/** A PDF says its letters one by one, and some of its readers put blanks between them. */
const BLANKS = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
const MOST_SAID = 5;

/**
 * Whether jurors see a paper. One that names what is hidden is withheld, for nothing in it can be masked; what cannot be searched is shown and flagged,
 * since an officer looks at the dossier before anyone reads it. @param paper null where what it tells of its making cannot be taken out
 */
export function searchPaper(paper: PaperRead | null, hidden: HiddenNames): SearchedPaper {
  if (!paper)
    return {
      fileName: null,
      withheld: "not-stripped",
      flags: [{ kind: "paper-not-stripped", text: "", masked: true }],
    };
  const text = paper.text.replace(BLANKS, "");
  const words = hiddenWords(hidden).words.filter(({ doubtful }) => !doubtful);
  const found = findHidden(text, words);
  const given = suspectGiven(text, hidden.nominee.name).filter(
    (one) => !found.some(({ from, to }) => from <= one.from && one.to <= to),
  );
  const named = saidIn(text, [...found, ...given.filter(({ token }) => token !== undefined)]);
  if (named.length > 0) {
    return { fileName: null, withheld: "names", flags: [{ kind: "paper", text: told(named), masked: true }] };
  }
  // A colleague of the same surname, a word of the language, a town: somebody looks, and hides the word where it tells.
  const hers = suspectPeople(text, hidden.nominee.name).filter(({ kind }) => kind === "nominee-surname");
  const suspected = saidIn(text, [...given, ...hers, ...suspectPlaces(text)]);
  const flags = [
    ...(paper.unsearched ? [{ kind: "paper-unsearched", text: paper.fileName, masked: false }] : []),
    ...(suspected.length > 0 ? [{ kind: "paper-suspect", text: told(suspected), masked: false }] : []),
  ];
  return { fileName: paper.fileName, withheld: null, flags };
}

/** What stands at these places, each once. */
const saidIn = (text: string, found: readonly Stretch[]): string[] => [
  ...new Set(found.map(({ from, to }) => text.slice(from, to))),
];
const told = (words: readonly string[]): string => words.slice(0, MOST_SAID).join("、");
