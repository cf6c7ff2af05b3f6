import type { RegisterSource } from "~/domains/register/register-source";
import type { ItemSource } from "../item-source";
import type { RegulationSource } from "../regulation-source";
import { bearings } from "./bearing";
import { foreignTo } from "./cited-figures";
import { amountsIn } from "./figures";
import type { KeptText } from "./kept-texts";
import { type LawBook, lawBook } from "./law-book";
import { sentencesOf } from "./sentences";

/** An item of a bank or a check of a lesson. */
export type Stated = Pick<ItemSource, "kind" | "stem" | "rationale" | "clause"> & {
  choices: readonly { text: string; correct: boolean; feedback?: string | undefined }[];
};

const DAY = /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日/g;
/** What reckons states no rule: 42减3, 乘2万件. */
const RECKONS = /[乘除减加]|每.{1,4}省/;

/**
 * What is wrong with what a question says of laws, beside what they are called: a day of no entry of the register, a figure that neither the case nor the article cited gives, an article cited that has nothing to do with the question.
 */
export function questionClaims(
  register: readonly RegisterSource[],
  regulations: readonly RegulationSource[],
  kept: KeptText,
  book: LawBook = lawBook(register, regulations),
): (question: Stated) => string[] {
  const bears = bearings(regulations);
  const days = new Set(register.flatMap((one) => [one.issuedOn, one.effectiveOn, one.endedOn, one.checkedOn]));
  return ({ stem, choices, rationale, clause }) => {
    const given = [stem, ...choices.map(({ text }) => text)].join("\n");
    const reasons = [rationale, ...choices.map(({ feedback }) => feedback ?? "")].join("\n");
    const all = `${given}\n${reasons}`;
    const told = new Set(amountsIn(given).flatMap(({ worth }) => worth));
    // An article of a law that is here and does not have it can have said nothing.
    const here = (citation: string) => regulations.some(({ slug }) => citation.startsWith(`${slug}/`));
    const sources = [clause, ...book.namedArticles(all).filter((one) => !here(one) || kept(one) !== null)];
    const foreign = (text: string) =>
      sentencesOf(text)
        .filter((sentence) => !RECKONS.test(sentence))
        .flatMap((sentence) => foreignTo(sources, sentence, kept))
        .filter((figure) => !amountsIn(figure).some(({ worth }) => worth.some((one) => told.has(one))));
    return [
      ...Array.from(reasons.matchAll(DAY))
        .filter(
          ([written, y, m = "", d = ""]) =>
            !given.includes(written) && !days.has(`${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`),
        )
        .map(([written]) => `the register knows nothing of ${written}`),
      ...foreign(reasons).map((figure) => `neither the question nor the article cited says ${figure}`),
      ...(bears(all, clause) ? [] : [`${clause} has nothing to do with what it asks`]),
    ];
  };
}
