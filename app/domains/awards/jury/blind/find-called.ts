import { cutsWords } from "./chinese-words";
import { matchesIn } from "./folded-text";
import { ADDRESS, isEverydayWord, OFFICE, surnameOf } from "./surnames";

/** After a surname that is a word of every day as well (于, 向, 和) only these name somebody: 由于某种原因, 向老师反映. */
const SURE = "(?:先生|女士|小姐)";

/**
 * The first place in a text where one of these people is called by her surname: 刘先生, 刘某, 老刘, 刘工; as the text writes it. Null where none is. It finds
 * others of the same surname too: whoever writes can say it without the surname.
 */
export function findCalled(text: string, people: readonly string[]): string | null {
  for (const surname of new Set(people.map(surnameOf))) {
    if (surname === "") continue;
    const everyday = isEverydayWord(surname);
    const called = new RegExp(`[小老]?${surname}(?:${everyday ? SURE : `${ADDRESS}|${OFFICE}`})`, "gu");
    const nicked = everyday ? [] : matchesIn(text, "spelled", new RegExp(`[小老]${surname}`, "gu"));
    const [found] = [
      ...matchesIn(text, "spelled", called),
      // 小马 in 小马达 is nobody.
      ...nicked.filter((one) => !cutsWords(text, one)),
    ];
    if (found) return text.slice(found.from, found.to);
  }
  return null;
}
