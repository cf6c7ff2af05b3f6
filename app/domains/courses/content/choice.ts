import { createHash } from "node:crypto";
import type { ItemKind } from "@db/statuses";
import { z } from "zod";
import { line } from "./field";

/** A choice as editors write it. */
export const choice = z.strictObject({ text: line, correct: z.boolean().default(false), feedback: line.optional() });
export type ChoiceSource = z.output<typeof choice>;

const TRUE_FALSE = ["正确", "错误"];
/** How a choice names others: by where they stand, how many they are, their letters. */
const PLACED = "(?:以上|上述|上面|前述|前面|前|其他|其余|其它|另外|剩下)的?";
const COUNTED = "[一二两三四几各所有全部]*(?:项|个|种|条|者|样|点)?(?:选项|说法|做法|答案|情况|内容)?";
const LETTERED = "[A-E甲乙丙丁戊](?:[、和与及或,，]?[A-E甲乙丙丁戊])+(?:[两三四几](?:项|个|种|者|样))?";
const SOME = `${PLACED}${COUNTED}|(?:[一二两三四几各](?:项|个|种|者|样|条)|这些|各)(?:选项|说法|做法|答案|内容)?|${LETTERED}|[A-E]`;
/** What it says of them: that they are right, wrong, to be taken. */
const ALL = "(?:都|均|皆|全都|全部|全|也都)";
const VERDICT = "(?:可以|可|对的?|正确|错误|错的?|是|非|选|要|行|妥当|妥|合适|适用|成立|符合|合规)";
/**
 * Choices that speak about other choices: their order is shuffled, and they give the key away. Whole choices only: 以上海为例 and 三项都不对外公开 speak
 * of the matter. 甲和乙 alone may be two firms, and letters alone are told by `combines`.
 */
const ABOUT_OTHERS = [
  new RegExp(`^(?:${SOME})?${ALL}不?${VERDICT}$`),
  new RegExp(`^(?:${SOME})不?${VERDICT}$`),
  new RegExp(`^${PLACED}(?:${COUNTED}|全部|所有)$`),
  /^(?:甲|乙|丙|丁|[A-E])(?:[、和与及或,，]?(?:甲|乙|丙|丁|[A-E]))+[两三四几](?:项|个|种|者|样)$/,
  /^[A-E](?:[、和与及或,，][A-E])+$/,
  /^(?:一[项个]也)?不选$|^(?:没有|无)(?:一[项个])?(?:正确|对)的?(?:选项|答案|说法)?$|选项中/,
];
const speaksOfOthers = (text: string): boolean => ABOUT_OTHERS.some((form) => form.test(text));

/** Letters of choices in their order, AB or ACD. CD and DIS among stages of a draft are none, nor are grades. */
function combines(text: string, all: readonly string[]): boolean {
  const inOrder = (one: string) =>
    /^[A-E]{2,}$/.test(one) && [...one].every((letter, i) => i === 0 || letter > (one[i - 1] as string));
  const within = (one: string) => [...one].every((letter) => letter.charCodeAt(0) - 65 < Math.max(4, all.length));
  const codes = all.every((one) => /^[A-Za-z]+$/.test(one)) && all.some((one) => !inOrder(one));
  return inOrder(text) && within(text) && !codes;
}

/**
 * What is wrong with the choices of an item or check of `kind`: single has exactly 4 with 1 correct, multiple 4-5 with 2-4
 * correct, true-false exactly 正确 and 错误 with 1 correct. Each fault names the choice it is about, or none.
 */
export function faultsOfChoices(
  kind: ItemKind,
  choices: readonly ChoiceSource[],
): { index?: number; reason: string }[] {
  const faults: { index?: number; reason: string }[] = [];
  const right = choices.filter((one) => one.correct).length;
  if (kind === "true-false") {
    if (choices.map((one) => one.text).join() !== TRUE_FALSE.join())
      faults.push({ reason: "the choices of true-false are 正确 and 错误" });
    if (right !== 1) faults.push({ reason: `true-false has one correct choice, not ${right}` });
    return faults;
  }
  if (kind === "single" && choices.length !== 4) faults.push({ reason: `single has 4 choices, not ${choices.length}` });
  if (kind === "single" && right !== 1) faults.push({ reason: `single has one correct choice, not ${right}` });
  if (kind === "multiple" && (choices.length < 4 || choices.length > 5)) {
    faults.push({ reason: `multiple has 4 or 5 choices, not ${choices.length}` });
  }
  if (kind === "multiple" && (right < 2 || right > 4))
    faults.push({ reason: `multiple has 2 to 4 correct choices, not ${right}` });
  const texts = choices.map(({ text }) => text);
  const seen = new Set<string>();
  for (const [index, { text }] of choices.entries()) {
    if (seen.has(text)) faults.push({ index, reason: "the same choice stands twice" });
    seen.add(text);
    if (speaksOfOthers(text) || combines(text, texts))
      faults.push({ index, reason: "a choice must not speak about the other choices" });
  }
  return faults;
}

/** Id of a choice of a check in a lesson; choices of items have another (`assessment/item`): a hash, so that it tells nothing about the order of writing; the same words keep their id. */
export const checkChoiceId = (ownerId: string, text: string): string =>
  createHash("sha256").update(`${ownerId}\n${text}`).digest("hex").slice(0, 10);
