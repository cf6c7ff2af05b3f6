import type { ItemSource } from "../item-source";

/** Words that leave no exception. People learn to strike out what has them. */
const ABSOLUTE = /都|必须|只能|全部|任何|只要|一律|绝对|完全|所有|一定|永远|从不|无论/;
/** From so many standard deviations on it is a habit: some thirty banks are measured, so that two happen by themselves. */
const DEVIATIONS = 2.5;

/** Whether absolute words give a bank away: its wrong choices have them much more often than its keys, or its false claims than its true ones. */
export function absoluteFaults(items: readonly Pick<ItemSource, "kind" | "stem" | "choices">[]): string[] {
  const choices = items.filter(({ kind }) => kind !== "true-false").flatMap((item) => item.choices);
  const wrong = shareOf(choices.filter(({ correct }) => !correct).map(({ text }) => text));
  const right = shareOf(choices.filter(({ correct }) => correct).map(({ text }) => text));
  const faults: string[] = [];
  if (apart(wrong, right) > DEVIATIONS)
    faults.push(
      `absolute words stand in ${wrong.having} of ${wrong.all} wrong choices and in ${right.having} of ${right.all} keys`,
    );
  const claims = items.filter(({ kind, stem }) => kind === "true-false" && ABSOLUTE.test(stem));
  const wrongClaims = claims.filter(({ choices: [first] }) => first?.correct !== true).length;
  if (wrongClaims - claims.length / 2 > (DEVIATIONS * Math.sqrt(claims.length)) / 2)
    faults.push(`${wrongClaims} of ${claims.length} true-false with absolute words are 错误`);
  return faults;
}

interface Share {
  having: number;
  all: number;
}

const shareOf = (texts: readonly string[]): Share => ({
  having: texts.filter((text) => ABSOLUTE.test(text)).length,
  all: texts.length,
});

/** How many standard deviations the first share lies above the second. */
function apart(one: Share, other: Share): number {
  if (one.all === 0 || other.all === 0) return 0;
  const together = (one.having + other.having) / (one.all + other.all);
  const deviation = Math.sqrt(together * (1 - together) * (1 / one.all + 1 / other.all));
  return deviation === 0 ? 0 : (one.having / one.all - other.having / other.all) / deviation;
}
