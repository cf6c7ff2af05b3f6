import type { ShownPiece } from "@db/schema/jury";

/** A stretch of the text as it was written; `hidden` where a juror reads a word in its place. */
export interface WrittenPiece {
  text: string;
  hidden: boolean;
}

/**
 * The text as it was written, with what a juror does not see told apart: found again from what she does see, which stands in it word for word. Null where
 * the two do not belong together, as after the nominee was erased.
 */
export function alignHidden(written: string, shown: readonly ShownPiece[]): WrittenPiece[] | null {
  // Where something hidden fits nowhere from a place on, it fits nowhere from a later one.
  const hopeless = shown.map(() => Number.POSITIVE_INFINITY);
  /** From which place each piece begins, from piece `at` on; the first way that fits. */
  const starts = (at: number, from: number): number[] | null => {
    const piece = shown[at];
    if (piece === undefined) return from === written.length ? [] : null;
    if (from >= (hopeless[at] as number)) return null;
    const ends = "text" in piece ? fixed(written, piece.text, from) : open(written, shown[at + 1], from);
    for (const to of ends) {
      const rest = starts(at + 1, to);
      if (rest) return [from, ...rest];
    }
    if (!("text" in piece)) hopeless[at] = from;
    return null;
  };
  const found = starts(0, 0);
  return (
    found?.map((from, at) => ({
      text: written.slice(from, found[at + 1] ?? written.length),
      hidden: !("text" in (shown[at] as ShownPiece)),
    })) ?? null
  );
}

const fixed = (written: string, text: string, from: number): number[] =>
  written.startsWith(text, from) ? [from + text.length] : [];

/** Where something hidden may end: before the next thing that is shown, or at the end. */
function open(written: string, next: ShownPiece | undefined, from: number): number[] {
  if (next === undefined) return from < written.length ? [written.length] : [];
  const ends: number[] = [];
  if (!("text" in next)) for (let to = from + 1; to < written.length; to++) ends.push(to);
  else
    for (let to = written.indexOf(next.text, from + 1); to >= 0; to = written.indexOf(next.text, to + 1)) ends.push(to);
  return ends;
}
