/** A sentence of a lesson that states a rule or a figure and does not say where it stands. */
export interface BareClaim {
  line: number;
  sentence: string;
}

/** How a course tells: the title of its closing tasks, and the figures that belong to the invented firm (62分贝). */
export interface Telling {
  taskSection: string | undefined;
  invented: readonly string[];
}

/** The first line of a case's box; every other quotation is held to the rule. */
const CASE = /^>\s*\*\*案例/;
const LINK = /\[[^\]]*\]\((?:clause|standard):[^)\s]+\)/;
const ANY_LINK = /!?\[([^\]]*)\]\([^)]*\)/g;
/** A number in digits, a day, or the word by which rules oblige. Years and numbers of documents are dates too. */
const CLAIM = /\d|应当|[〇零一二三四五六七八九十]+年[一二三四五六七八九十]+月/;
const HAN_NUMBER = "[〇零一二两三四五六七八九十百千万]+";
/** A figure of a rule in Chinese signs: a term, a rhythm, a share, a sum. 三个人 and 两件事 are no figures. */
const HAN_FIGURE = new RegExp(
  `百分之${HAN_NUMBER}|每${HAN_NUMBER}(?:个)?[年月日天](?!的一)|${HAN_NUMBER}(?:个?工作日|个?月|[年日天])(?:内|以内|之内|以上|以下|届满|未满|一次|复审)|${HAN_NUMBER}万?元(?:以|罚)`,
);
/** Words that say that a figure is invented or only proposed: of a table its caption or note, of a sentence itself. */
const INVENTED = /案例|虚构|所设|示例|比如|例如|假设|假如|我们的建议/;
/** What obliges or punishes is a rule, whatever word introduces it. */
const RULE = /应当|罚款|处以|责令/;
/** Places in the lesson, which are no figures: 图1, 表2, 第3步, 第4格; and captions. */
const PLACES = /^(表|图)\d+　.*$|[图表]\d+|第\d+[步格列行项]/g;

/**
 * Sentences with a number, a date or 应当 that carry no citation, of a lesson in Markdown. What is told of the invented firm (the case in its
 * box, a table whose caption says so, the figures of `invented`), questions, headings, checks and the closing tasks state no rule. A table's row may be
 * cited by the caption or by the note below it, an item of a list by the sentence that leads to it.
 */
export function bareClaims(markdown: string, { taskSection, invented }: Telling): BareClaim[] {
  const lines = markdown.split("\n");
  const found: BareClaim[] = [];
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
    if (fence || tasks || story || line === "" || /^(```|#|!\[)/.test(line)) continue;
    const around = line.startsWith("|") ? tableAround(lines, i) : leadOf(lines, i);
    if (LINK.test(around) || (line.startsWith("|") && INVENTED.test(around))) continue;
    for (const sentence of sentencesOf(line.replace(/^>\s*/, ""))) {
      if (isClaim(sentence, invented)) found.push({ line: i + 1, sentence: plain(sentence) });
    }
  }
  return found;
}

/** Sentences with their end; a link is not cut. */
export const sentencesOf = (line: string): string[] =>
  line.match(/(?:\[[^\]]*\]\([^)]*\)|[^。！？])+[。！？]?[”」）]?/g) ?? [];

function isClaim(sentence: string, invented: readonly string[]): boolean {
  if (/？[”」）]?$/.test(sentence.trim()) || LINK.test(sentence)) return false;
  const words = plain(sentence).replace(/^(\d+[.、]|[-*])\s*/, "");
  if (INVENTED.test(words) && !RULE.test(words)) return false;
  const said = without(invented, words.replace(PLACES, "").replace(/“应当”/g, ""));
  return CLAIM.test(said) || HAN_FIGURE.test(said);
}

/** Without the figures given, where they stand as whole numbers with what follows them. */
const without = (figures: readonly string[], words: string): string =>
  figures.reduce(
    (left, figure) => left.replaceAll(new RegExp(`(?<![\\d.])${escaped(figure)}(?![\\d.])`, "g"), ""),
    words,
  );

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

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
