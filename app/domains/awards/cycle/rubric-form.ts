import type { Criterion } from "@db/schema/cycle-rules";
import { z } from "zod";
import { oneLine, someLines } from "~/kernel/typed-text";
import { nextIds } from "./rules-forms";
import { readBeside, readWhole, typedIn, whole } from "./typed-fields";

export const MOST_CRITERIA = 12;
const MOST_LEVELS = 8;
const LONGEST = { name: 40, level: 300 };

type Part = "id" | "name" | "points" | "levels";
/** The name of a field of the rubric: `criterion.ROW.PART`, rows counted from 0. */
export const criterionField = (row: number, part: Part): string => `criterion.${row}.${part}`;

/** Levels as a form shows them, one a line from the highest to the lowest: `17–20 | 全面履行…`. */
export const writeLevels = (levels: Criterion["levels"]): string =>
  levels.map(({ from, to, text }) => `${from === to ? from : `${from}–${to}`} | ${text}`).join("\n");

const LEVEL = /^(\d{1,3})\s*(?:(?:[-–—~～－]|至|到)\s*(\d{1,3}))?\s*分?\s*[|｜:：、，,.\s]\s*(\S.*)$/;

/**
 * Levels as they were typed. One number is the points at which a level begins; it then ends below the one above it, the first one at full
 * points. `unread` = the line, counted from 1, that is none.
 */
export function readLevels(typed: string, points: number): { levels: Criterion["levels"]; unread: number | null } {
  const levels: Criterion["levels"] = [];
  const all = someLines(typed).split("\n").filter(Boolean);
  for (const [n, one] of all.entries()) {
    const [, first, second, text = ""] = LEVEL.exec(one) ?? [];
    if (first === undefined || [...text].length > LONGEST.level || n >= MOST_LEVELS) return { levels, unread: n + 1 };
    const above = levels.at(-1);
    const end = second === undefined ? (above ? above.from - 1 : points) : Number(second);
    const [from, to] = second === undefined ? [Number(first), end] : [Number(first), end].sort((a, b) => a - b);
    levels.push({ from: from as number, to: to as number, text: oneLine(text) });
  }
  return { levels, unread: null };
}

const ownFields = z.object({ reasonLength: whole(1, 200) });

/** The whole rubric, one criterion a row; a row without a name, points and levels is none, so that emptying one removes it. */
export const rubricForm = z.looseObject({}).transform((rest, context) => {
  const own = readBeside(ownFields, rest, context);
  const rows: Criterion[] = [];
  const ids: string[] = [];
  const gone: string[] = [];
  for (let row = 0; row < MOST_CRITERIA; row++) {
    const read = (part: Part) => typedIn(rest, criterionField(row, part));
    const fault = (part: Part, message: string, params: Record<string, number> = {}) =>
      context.addIssue({ code: "custom", path: [criterionField(row, part)], message, params });
    const [name, points] = [oneLine(read("name")), readWhole(read("points"))];
    if (name === "" && read("points").trim() === "" && someLines(read("levels")) === "") {
      if (read("id") !== "") gone.push(read("id"));
      continue;
    }
    const length = [...name].length;
    if (name === "") fault("name", "award.rubric.name");
    if (length > LONGEST.name) fault("name", "award.long", { max: LONGEST.name, length });
    if (points === null || points < 1 || points > 100) fault("points", "award.number", { min: 1, max: 100 });
    const { levels, unread } = readLevels(read("levels"), points ?? 0);
    if (unread !== null) fault("levels", "award.rubric.levelLine", { line: unread, max: LONGEST.level });
    rows.push({ id: "", name, points: points ?? 0, levels });
    ids.push(read("id"));
  }
  // An id that was somebody's is not given again.
  const given = nextIds("c", [...ids, ...gone]);
  return { reasonLength: own?.reasonLength ?? 1, rubric: rows.map((row, n) => ({ ...row, id: given[n] ?? "" })) };
});
export type RubricForm = z.output<typeof rubricForm>;
