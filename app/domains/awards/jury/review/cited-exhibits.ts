/** `证2`, and as English has it `exhibit 2`. */
const CITED = /(?:证|exhibit)\s*(\d{1,3})(?!\d)/gi;

export type CitingPiece = { text: string } | { place: number; said: string };

/** A text in pieces: what stands there, and where an exhibit is cited by its place. Only places that are `known` are citations. */
export function citingPieces(text: string, known: ReadonlySet<number>): CitingPiece[] {
  const pieces: CitingPiece[] = [];
  let at = 0;
  for (const found of text.matchAll(CITED)) {
    const place = Number(found[1]);
    if (!known.has(place)) continue;
    if (found.index > at) pieces.push({ text: text.slice(at, found.index) });
    pieces.push({ place, said: found[0] });
    at = found.index + found[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** The places of exhibits that these texts cite, each once. */
export const citedExhibits = (texts: readonly string[]): Set<number> =>
  new Set(texts.flatMap((text) => [...text.matchAll(CITED)].map(([, place]) => Number(place))));
