import { type FoldedText, foldText, originalStretch, type Stretch } from "./folded-text";
import type { HiddenWord, MaskToken } from "./hidden-words";

export interface Found extends Stretch {
  token: MaskToken;
}

/**
 * Where hidden words stand in a text, apart from each other and in order: of two that overlap the longer one has what is common, the rest belongs
 * to the other, so that nothing of either is left. Looked through again between what was found, until nothing more is.
 */
export function findHidden(text: string, words: readonly HiddenWord[]): Found[] {
  const spelled = foldText(text, "spelled");
  const letters = foldText(text, "letters");
  const owners = new Array<HiddenWord | undefined>(text.length);
  let any = false;
  for (const word of words)
    for (const { from, to } of occurrences(word, word.folding === "letters" ? letters : spelled)) {
      any = true;
      for (let place = from; place < to; place++) owners[place] ??= word;
    }
  if (!any) return [];
  const found: Found[] = [];
  for (let from = 0; from < text.length; ) {
    const owner = owners[from];
    let to = from + 1;
    while (to < text.length && owners[to] === owner) to++;
    if (owner) found.push({ from, to, token: owner.token });
    // A word of few Latin letters may stand free now that its neighbour is gone.
    else found.push(...findHidden(text.slice(from, to), words).map((one) => moved(one, from)));
    from = to;
  }
  return found;
}

/** The same stretch `by` characters further on. */
export const moved = <T extends Stretch>(one: T, by: number): T => ({ ...one, from: one.from + by, to: one.to + by });

/** Longest first is how `owners` above settles overlaps, so words have to come in that order. */
export function occurrences({ text: word, folding }: HiddenWord, folded: FoldedText): Stretch[] {
  const found: Stretch[] = [];
  for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (folding === "letters" || (isFree(folded, at) && isFree(folded, end)))
      found.push(originalStretch(folded, at, end));
  }
  return found;
}

const CLASSES = [/[a-z]/, /[0-9]/];
/** Between two units of one word of Latin letters or one number a short word neither begins nor ends: `top` in `stop`. */
function isFree({ text, from, to }: FoldedText, at: number): boolean {
  if (at === 0 || at === text.length || from[at] !== to[at - 1]) return true;
  const [before, after] = [text[at - 1] as string, text[at] as string];
  return !CLASSES.some((one) => one.test(before) && one.test(after));
}
