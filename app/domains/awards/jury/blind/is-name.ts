import { isChineseWord, wordsOf } from "./chinese-words";
import { foldText } from "./folded-text";
import { SURNAME, surnameOf } from "./surnames";

/** Signs that stand between the words of a sentence: 经核查, 不属实, 异议人. One that people bear as a surname is none. */
const BETWEEN_WORDS = new Set([..."不的与及或已未有无本该其此各是为由被把将对在到就也最可会要请予人第了和经以"]);
const isSurname = (sign: string): boolean => new RegExp(`^${SURNAME}$`, "u").test(sign);
const isBetween = (sign: string): boolean => BETWEEN_WORDS.has(sign) && !isSurname(sign);

/** Whether some Chinese characters are but words of every day: 异议, 经核查, 情况属实. A name is no such thing: 王|建国 begins with a sign that is no word. */
const isEveryday = (letters: string): boolean =>
  isChineseWord(letters) || wordsOf(letters).every((word) => [...word].length > 1 || isBetween(word));

/** 欧阳海棠, of which the dictionary makes two words. */
const hasDoubleSurname = (letters: string): boolean => {
  const [surname, length] = [surnameOf(letters), [...letters].length];
  return surname.length === 2 && length > 2 && length <= 4 && !isChineseWord(letters);
};

const HAN = /^\p{Script=Han}+$/u;

/** Whether what was typed as a person's name can be told from what texts say anyway; whoever files an objection types what she likes. */
export function isPersonsName(typed: string): boolean {
  const letters = foldText(typed, "letters").text;
  if (HAN.test(letters)) return [...letters].length >= 2 && (hasDoubleSurname(letters) || !isEveryday(letters));
  // One word of Latin letters is as well one of the language: PDF, standard.
  return typed.split(/[\s.·・•,'’-]+/u).filter((part) => part !== "").length >= 2 && letters.length >= 4;
}

/** What firms and other units are called at the end. */
const UNIT_ENDING = /(?:公司|集团|厂|局|院|所|社|会|中心|站|校|学|店|部|室|队|馆|行|盟|办|处|委|组)$/u;
const LEAST_OF_A_UNIT = 4;

/** The same of a unit's name: long enough, and no phrase of every day (异议不属实). */
export function isUnitsName(typed: string): boolean {
  const letters = foldText(typed, "letters").text;
  if ([...letters].length < LEAST_OF_A_UNIT) return false;
  return !HAN.test(letters) || UNIT_ENDING.test(letters) || !isEveryday(letters);
}
