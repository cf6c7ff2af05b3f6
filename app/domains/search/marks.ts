import { foldSigns } from "./fold";
import type { AskedWord, Needle, Query } from "./query";
import { tokenForms, unitsOf } from "./units";

/** A stretch of a text, in UTF-16 units; `word` is the place of the asked word that it answers. */
export interface Span {
  start: number;
  end: number;
  word: number;
}
/** A piece of a text, marked where it is what was asked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Where the words of a query stand in a text, each in the best way that it has there, in order. */
export function spansIn(text: string, { words }: Query): Span[] {
  const folded = foldSigns(text);
  const units = [...unitsOf(folded)];
  const placesOf = ({ kind, text: wanted }: Needle): [number, number][] =>
    kind === "han"
      ? occurrences(folded, wanted)
      : units
          .filter((unit) => unit.kind === "token" && tokenForms(unit.text).includes(wanted))
          .map(({ start, end }) => [start, end]);
  return words
    .flatMap((word, at) => placesOfWord(word, placesOf).map(([start, end]) => ({ start, end, word: at })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function placesOfWord({ ways }: AskedWord, placesOf: (needle: Needle) => [number, number][]): [number, number][] {
  for (const { needles } of ways) {
    const places = needles.map(placesOf);
    if (places.every(({ length }) => length > 0)) return places.flat();
  }
  return [];
}

function occurrences(text: string, wanted: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    found.push([at, at + wanted.length]);
  return found;
}

/** A text between two places in pieces; stretches that touch are marked as one. */
export function piecesOf(text: string, spans: readonly Span[], from = 0, to = text.length): Piece[] {
  const pieces: Piece[] = [];
  const add = (end: number, marked: boolean) => {
    if (end <= at) return;
    const last = pieces.at(-1);
    const piece = text.slice(at, end);
    if (last?.marked === marked) last.text += piece;
    else pieces.push({ text: piece, marked });
    at = end;
  };
  let at = from;
  for (const { start, end } of spans) {
    if (end <= from || start >= to) continue;
    add(Math.max(at, start), false);
    add(Math.min(end, to), true);
  }
  add(to, false);
  return pieces;
}
