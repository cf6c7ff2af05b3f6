import { HAN_FIGURE } from "./figures";
import { plain, sentencesIn } from "./sentences";

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

const LINK = /\[[^\]]*\]\((?:clause|standard):[^)\s]+\)/;
/** A number in digits, a day, or the word by which rules oblige. Years and numbers of documents are dates too. */
const CLAIM = /\d|应当|[〇零一二三四五六七八九十]+年[一二三四五六七八九十]+月/;
/** Words that say that a figure is invented or only proposed: of a table its caption or note, of a sentence itself. */
export const INVENTED = /案例|虚构|所设|示例|比如|例如|假设|假如|我们的建议/;
/** What obliges or punishes is a rule, whatever word introduces it. */
const RULE = /应当|罚款|处以|责令/;
/** The same in a case or a task, where 必须 and 不得 are often words under discussion. */
const BINDS = /应当|罚款|处以|责令|逾期/;
/** Places in the lesson, which are no figures: 图1, 表2, 第3步, 第4格; captions; and hours of the clock (早上8点, 8:30). */
const PLACES = /^(表|图)\d+　.*$|[图表]\d+|第\d+[步格列行项]|(?<!\d)\d{1,2}(?:点(?:半|钟|\d{1,2}分)?|:\d\d)(?![\d个])/g;

/**
 * Sentences with a number, a date or 应当 that carry no citation, of a lesson in Markdown. What is told of the invented firm (the case in its
 * box, a table whose caption says so, the figures of `invented`), questions, headings, checks and the closing tasks state no rule. A table's row may be
 * cited by the caption or by the note below it, an item of a list by the sentence that leads to it.
 */
export function bareClaims(markdown: string, { taskSection, invented }: Telling): BareClaim[] {
  return sentencesIn(markdown, taskSection)
    .filter(({ place, row, own, around, sentence }) => {
      if (LINK.test(`${own}\n${around}`)) return false;
      if (place === "text") return !(row && INVENTED.test(around)) && isClaim(sentence, invented);
      // A case and a task state no figure of a rule, and a rule only with its source; what somebody says in a case is hers.
      return BINDS.test(plain(sentence).replace(/“[^”]*(?:”|$)/g, "")) && !isQuestion(sentence);
    })
    .map(({ line, sentence }) => ({ line, sentence: plain(sentence) }));
}

const isQuestion = (sentence: string): boolean => /？[”」）]?$/.test(sentence.trim());

function isClaim(sentence: string, invented: readonly string[]): boolean {
  if (isQuestion(sentence)) return false;
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
