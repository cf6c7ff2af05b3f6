import { hasStandardNumber, unbrokenPieces } from "./unbroken-pieces";

/** A part of a heading as it is drawn. */
export interface HeadingPart {
  text: string;
  /** Holds the number of a standard, which does not part at its hyphen or blank. */
  whole: boolean;
  /** A line may end after it, though no blank stands there. */
  ends: boolean;
}

/** Squares of a heading that stand on one line of a narrow phone; what is no longer needs no place to break at. */
const ONE_LINE = 12;

/** One Chinese sign by itself is most often half a word that the dictionary does not know (到|会). */
const SINGLE = /^\p{Script=Han}$/u;

/** A heading as parts: a long one may break between its words (`word-break: keep-all` breaks Chinese nowhere else). Joined they are the text. */
export function headingParts(text: string): HeadingPart[] {
  const isLong = squaresOf(text) > ONE_LINE;
  const parts: HeadingPart[] = [];
  const pieces = unbrokenPieces(text);
  pieces.forEach((piece, i) => {
    const part = {
      text: piece,
      whole: hasStandardNumber(piece),
      ends: isLong && i + 1 < pieces.length && !/\s$/.test(piece) && !SINGLE.test(piece),
    };
    const before = parts.at(-1);
    if (before && !before.ends && !before.whole && !part.whole)
      parts[parts.length - 1] = { ...part, text: before.text + piece };
    else parts.push(part);
  });
  return parts;
}

const squaresOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef\u{20000}-\u{3ffff}]/u.test(sign) ? 1 : 0.5), 0);
