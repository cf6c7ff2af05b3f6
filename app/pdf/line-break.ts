import { startsNoLine, unbrokenPieces } from "~/kernel/unbroken-pieces";

/** A piece of text that stays on one line: code points `start` to `end` (exclusive), and what a line end after it costs. */
export interface Unit {
  start: number;
  end: number;
  penalty: number;
}

/** Where each code point begins and ends on an endless line; any unit, the same as the width allowed. */
export interface Extents {
  from: readonly number[];
  to: readonly number[];
}

/** How strongly uneven lines count against a break in a worse place. */
const UNEVENNESS = 60;

/** Sentences differ by a score or not at all: what was parted once is remembered, up to this many. */
const KEPT_TEXTS = 256;

const keptUnits = new Map<string, Unit[]>();

/** Prose: words stay whole, marks stay with what they belong to, figures with their unit; best after a comma. */
export function proseUnits(text: string): Unit[] {
  let units = keptUnits.get(text);
  if (!units) {
    if (keptUnits.size >= KEPT_TEXTS) keptUnits.clear();
    units = partProse(text);
    keptUnits.set(text, units);
  }
  return units;
}

function partProse(text: string): Unit[] {
  let inTitle = 0;
  return toUnits(unbrokenPieces(text), (piece) => {
    inTitle += (piece.match(/《/g)?.length ?? 0) - (piece.match(/》/g)?.length ?? 0);
    if (inTitle > 0) return 3;
    return /[，；。：]$/u.test(piece) ? 0 : /、$/u.test(piece) ? 0.3 : 1;
  });
}

/** A name: best parted at a space or an interpunct, Latin words never, ideographs when nothing else is left. */
export function nameUnits(text: string): Unit[] {
  const pieces = text.match(/[\p{Script=Latin}\p{M}'’.]+[\s·•・-]*|\P{Script=Latin}[\s·•・-]*/gu) ?? [];
  return toUnits(pieces, (piece) => (/[\s·•・-]$/u.test(piece) ? 0 : 4));
}

function toUnits(pieces: readonly string[], penaltyOf: (piece: string) => number): Unit[] {
  let start = 0;
  return pieces.map((piece) => {
    const end = start + [...piece].length;
    const unit = { start, end, penalty: penaltyOf(piece) };
    start = end;
    return unit;
  });
}

/** The characters of what fits on no line, each with the marks that may not begin one; a long run of marks is parted after all. */
export const closedSigns = (piece: string): string[] => {
  const signs: string[] = [];
  for (const character of piece) {
    const before = signs.at(-1);
    if (before !== undefined && startsNoLine(character) && [...before].length < 4)
      signs[signs.length - 1] = before + character;
    else signs.push(character);
  }
  return signs;
};

/** Units wider than a whole line fall apart into single characters: a bad break is better than an overflow. */
function splitTooWide(units: readonly Unit[], extents: Extents, width: number): Unit[] {
  return units.flatMap((unit) => {
    if (spanOf(extents, unit.start, unit.end) <= width) return [unit];
    return Array.from({ length: unit.end - unit.start }, (_, i) => ({
      start: unit.start + i,
      end: unit.start + i + 1,
      penalty: unit.start + i + 1 === unit.end ? unit.penalty : 8,
    }));
  });
}

function spanOf(extents: Extents, start: number, end: number): number {
  return (extents.to[end - 1] ?? 0) - (extents.from[start] ?? 0);
}

/**
 * Parts text into the fewest lines that fit, and among those into the evenest with breaks in good places (centred text
 * wants lines of like length). Dynamic programming over the line ends.
 * @returns start and end (exclusive) code point of each line, in order; one empty line for no text
 */
export function breakLines(given: readonly Unit[], extents: Extents, width: number): Array<[number, number]> {
  const units = splitTooWide(given, extents, width);
  const last = units.at(-1);
  if (!last || spanOf(extents, 0, last.end) <= width) return [[0, last?.end ?? 0]];

  const target = spanOf(extents, 0, last.end) / fewestLines(units, extents, width);
  type Best = { cost: number; from: number };
  let reached = new Map<number, Best>([[0, { cost: 0, from: 0 }]]);
  const rows: Array<Map<number, Best>> = [];
  while (!rows.at(-1)?.has(units.length)) {
    const next = new Map<number, Best>();
    for (const [begin, { cost }] of reached) {
      for (let end = begin + 1; end <= units.length; end++) {
        const span = spanOf(extents, units[begin]?.start ?? 0, units[end - 1]?.end ?? 0);
        if (span > width && end > begin + 1) break;
        const penalty = end === units.length ? 0 : (units[end - 1]?.penalty ?? 0);
        const total = cost + UNEVENNESS * ((span - target) / width) ** 2 + penalty;
        if (total < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY)) next.set(end, { cost: total, from: begin });
      }
    }
    rows.push(next);
    reached = next;
  }

  const lines: Array<[number, number]> = [];
  let end = units.length;
  for (const row of rows.reverse()) {
    const begin = row.get(end)?.from ?? 0;
    lines.unshift([units[begin]?.start ?? 0, units[end - 1]?.end ?? 0]);
    end = begin;
  }
  return lines;
}

/** Lines needed when each takes as much as it can. */
function fewestLines(units: readonly Unit[], extents: Extents, width: number): number {
  let lines = 1;
  let start = units[0]?.start ?? 0;
  for (const unit of units) {
    if (spanOf(extents, start, unit.end) > width && unit.start > start) {
      lines++;
      start = unit.start;
    }
  }
  return lines;
}
