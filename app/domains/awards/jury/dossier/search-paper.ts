import type { BlindExhibit, DossierFlag } from "@db/schema/jury";
import { findHidden } from "../blind/find-hidden";
import type { Stretch } from "../blind/folded-text";
import { type HiddenNames, hiddenWords } from "../blind/hidden-words";
import type { Suspicion } from "../blind/suspicions";
import { inOrder, suspicionsBetween } from "../blind/suspicions-between";

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
export const BLANKS = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
const MOST_SAID = 10;

/**
 * Whether jurors see a paper, which is searched for all that a text is searched for. One that says what is hidden, or an address or a code that can be nothing else, is
 * withheld, for nothing in it can be masked; what is not certain, or cannot be searched, is shown and flagged, since an officer looks at the dossier before
 * anyone reads it, and withholds the paper by the word that she hides. @param paper null where what it tells of its making cannot be taken out
 */
export function searchPaper(paper: PaperRead | null, hidden: HiddenNames): SearchedPaper {
  if (!paper)
    return {
      fileName: null,
      withheld: "not-stripped",
      flags: [{ kind: "paper-not-stripped", text: "", masked: true }],
    };
  const text = paper.text.replace(BLANKS, "");
  const { words } = hiddenWords(hidden);
  const found = findHidden(
    text,
    words.filter(({ doubtful }) => !doubtful),
  );
  const suspected = suspicionsBetween(text, found, hidden.nominee.name);
  const named = saidIn(text, inOrder([...found, ...suspected.filter((one) => tells(text, one))]));
  if (named.length > 0)
    return { fileName: null, withheld: "names", flags: [{ kind: "paper", text: told(named), masked: true }] };
  const own = findHidden(
    text,
    words.filter(({ doubtful }) => doubtful),
  );
  return {
    fileName: paper.fileName,
    withheld: null,
    flags: [
      ...(paper.unsearched ? [{ kind: "paper-unsearched", text: paper.fileName, masked: false }] : []),
      ...flagsOf(text, [...suspected, ...own.map((one) => ({ ...one, kind: "own-name" as const }))]),
    ],
  };
}

/** A register of the state, which many certificates are printed with, is nobody's address. */
const OF_THE_STATE = /^[^@]*\.gov\.cn(?:[/:?#]|$)/iu;

/**
 * What needs nobody to look at it: by its form an address or a code can be nothing else, and what follows her surname is her name. Numbers that may be something
 * else, other people and other firms are pointed out, and so is her surname with an address, for a colleague may bear it.
 */
function tells(text: string, { from, to, kind, certain, token }: Suspicion): boolean {
  if (kind === "given-name") return token !== undefined;
  if (kind === "identity-number") return true;
  return certain === true && !OF_THE_STATE.test(text.slice(from, to));
}

/** Kinds that may mean her, or where she works: they are said in one. */
const HERS: ReadonlySet<string> = new Set(["nominee-surname", "given-name", "place"]);

/** What an officer has to look at in a paper that jurors see, one flag a kind, in the order in which they stand. */
function flagsOf(
  text: string,
  found: readonly (Stretch & { kind: Suspicion["kind"] | "own-name" })[],
): SearchedPaper["flags"] {
  const kinds = new Map<string, Stretch[]>();
  for (const one of [...found].sort((a, b) => a.from - b.from)) {
    const kind = HERS.has(one.kind) ? "paper-suspect" : one.kind;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return [...kinds].map(([kind, all]) => ({ kind, text: told(saidIn(text, all)), masked: false }));
}

/** What stands at these places, each once. */
const saidIn = (text: string, found: readonly Stretch[]): string[] => [
  ...new Set(found.map(({ from, to }) => text.slice(from, to))),
];
/** As many as a row holds; that there are more is said. */
const told = (words: readonly string[]): string =>
  [...words.slice(0, MOST_SAID), ...(words.length > MOST_SAID ? ["…"] : [])].join("、");
