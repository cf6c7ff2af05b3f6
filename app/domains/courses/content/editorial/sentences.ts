/** A sentence of a lesson's Markdown with what stands round it. */
export interface Said {
  line: number;
  sentence: string;
  /** Of what the lesson is made there: its text, the box of a case, a closing task. */
  place: "text" | "case" | "task";
  /** A row of a table. */
  row: boolean;
  /** What cites for it alone: itself, or of a row all its cells. */
  own: string;
  /** What cites for it with others: of a row the table's caption and note, of an item of a list the sentence that leads to it. */
  around: string;
}

/** The first line of a case's box; every other quotation is text. */
const CASE = /^>\s*\*\*案例/;
const ANY_LINK = /!?\[([^\]]*)\]\([^)]*\)/g;

/** The sentences of a lesson in order; its head, headings, checks and figures hold none. `taskSection` is the title of closing tasks. */
export function sentencesIn(markdown: string, taskSection?: string): Said[] {
  const lines = markdown.split("\n");
  const said: Said[] = [];
  let fence = false;
  let tasks = false;
  let story = false;
  let front = lines[0] === "---";
  for (const [i, raw] of lines.entries()) {
    const line = raw.trim();
    if (front) {
      if (i > 0 && line === "---") front = false;
      continue;
    }
    if (line.startsWith("```")) fence = !fence;
    if (line.startsWith("#")) tasks = taskSection !== undefined && line.endsWith(taskSection);
    if (!line.startsWith(">")) story = false;
    else if (CASE.test(line)) story = true;
    if (fence || line === "" || /^(```|#|!\[)/.test(line)) continue;
    const row = line.startsWith("|");
    const around = row ? tableAround(lines, i) : leadOf(lines, i);
    const place = story ? "case" : tasks ? "task" : "text";
    for (const sentence of sentencesOf(line.replace(/^>\s*/, "")))
      said.push({ line: i + 1, sentence, place, row, own: row ? line : sentence, around });
  }
  return said;
}

/** Sentences with their end; a link is not cut. */
export const sentencesOf = (line: string): string[] =>
  line.match(/(?:\[[^\]]*\]\([^)]*\)|[^。！？])+[。！？]?[”」）]?/g) ?? [];

/** The words of a sentence, its links by their label. */
export const plain = (sentence: string): string => sentence.replace(ANY_LINK, "$1").replace(/[*`]/g, "").trim();

/** Caption and note of the table that a row stands in. */
function tableAround(lines: readonly string[], at: number): string {
  let [top, foot] = [at, at];
  while (lines[top]?.trim().startsWith("|")) top--;
  while (lines[foot]?.trim().startsWith("|")) foot++;
  const near = (from: number, step: number) =>
    [lines[from], lines[from + step]].filter((one) => /^\s*(表\d|注)/.test(one ?? ""));
  return [...near(top, -1), ...near(foot, 1)].join("\n");
}

/** Of an item of a list the sentence that leads to the list. */
function leadOf(lines: readonly string[], at: number): string {
  if (!/^\s*([-*]|\d+[.、])\s/.test(lines[at] ?? "")) return "";
  let lead = at;
  while (lead >= 0 && /^\s*([-*]|\d+[.、])\s|^\s*$/.test(lines[lead] as string)) lead--;
  const line = lines[lead]?.trim() ?? "";
  return /[：:]$/.test(line) ? line : "";
}
