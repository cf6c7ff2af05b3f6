import { createHash } from "node:crypto";
import type { ItemKind } from "@db/statuses";
import { z } from "zod";
import { line } from "./field";

/** A choice as editors write it. */
export const choice = z.strictObject({ text: line, correct: z.boolean().default(false), feedback: line.optional() });
export type ChoiceSource = z.output<typeof choice>;

const TRUE_FALSE = ["正确", "错误"];
/** Choices that speak about other choices: their order is shuffled, and they give the key away. */
const ABOUT_OTHERS =
  /^以上|以上(都|均|各项|选项|说法|答案)|上述(各项|选项|说法)|^前[一二两三四几]项|^[一二两三四几]项[都均全]+(不?对|不?正确|错误?|不?选)|选项中|^(其他|其余)(各项|选项)|^(都|均|全部?)(不?对|不?正确|错误?|不?是|不?选|可以|不行)$|^[A-E][、和与及或,，A-E]*[A-E]?(都|均|全)?(不?对|不?正确|错误?)?$/;

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
  const seen = new Set<string>();
  for (const [index, { text }] of choices.entries()) {
    if (seen.has(text)) faults.push({ index, reason: "the same choice stands twice" });
    seen.add(text);
    if (ABOUT_OTHERS.test(text)) faults.push({ index, reason: "a choice must not speak about the other choices" });
  }
  return faults;
}

/** Id of a choice of a check in a lesson; choices of items have another (`assessment/item`): a hash, so that it tells nothing about the order of writing; the same words keep their id. */
export const checkChoiceId = (ownerId: string, text: string): string =>
  createHash("sha256").update(`${ownerId}\n${text}`).digest("hex").slice(0, 10);
