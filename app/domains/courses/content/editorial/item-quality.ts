import type { ItemSource } from "../item-source";

/** How many items of a course each bank holds at least, and how its items are made up. */
export const BANKS = { practice: { items: 50 }, exam: { items: 40 } } as const;
const LEAST_CASES = 1 / 3;
const LEAST_OF_KIND = 0.1;
/** A key position of singles takes a share in this range: four places, so 25 % on average. */
const POSITION = { least: 0.15, most: 0.35 };
/** Keys of a group of questions stand at each place as often as chance has it, give or take so many standard deviations, and two questions. */
const DEVIATIONS = 2;
const OFF_BY_CHANCE = 2;
/** Somebody who takes the longest choice without reading must not do much better than chance. */
const MOST_LONGEST = 0.35;
const CUE_RATIO = 1.6;
const LEAST_RATIONALE = 15;
/** Absolute words that people learn to strike out, when only wrong choices have them. */
const ABSOLUTE = /一律|绝对|任何情况|无论如何|完全不/;

/**
 * Rules for one item beside its form (item-source): a reason of some length for the key and one for every choice, no choice that gives itself away by its
 * length, whether it asks for a decision in a case or for knowledge. After Haladyna, Downing and Rodriguez (2002), A Review of Multiple-Choice
 * Item-Writing Guidelines.
 */
export function itemFaults(item: ItemSource): string[] {
  const faults: string[] = [];
  if (item.asks === undefined) faults.push("does not say what it asks: case or recall");
  if (lengthOf(item.rationale) < LEAST_RATIONALE)
    faults.push(`its rationale is shorter than ${LEAST_RATIONALE} characters`);
  for (const { text, feedback } of item.choices) if (!feedback) faults.push(`the choice "${text}" has no feedback`);
  faults.push(...speaksOfPlaces(item));
  if (item.kind === "true-false") return faults;
  const [right, wrong] = [true, false].map((key) => item.choices.filter(({ correct }) => correct === key)) as [
    Choices,
    Choices,
  ];
  if (right.length === 0 || wrong.length === 0) return faults;
  const shortest = Math.min(...right.map(({ text }) => lengthOf(text)));
  const longest = Math.max(...wrong.map(({ text }) => lengthOf(text)));
  if (shortest > CUE_RATIO * longest) faults.push("its key is much longer than every other choice");
  const absolute = (choices: Choices) => choices.filter(({ text }) => ABSOLUTE.test(text)).length;
  if (absolute(right) === 0 && absolute(wrong) > 1) faults.push("only its wrong choices speak in absolutes");
  return faults;
}

type Choices = ItemSource["choices"];

/** Rules for a bank of a course: enough items, kinds mixed, a third about cases, keys spread over the places and lengths. */
export function bankFaults(items: readonly ItemSource[], bank: keyof typeof BANKS): string[] {
  const faults: string[] = [];
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  if (items.length < BANKS[bank].items) faults.push(`has ${items.length} items, fewer than ${BANKS[bank].items}`);
  if (items.length === 0) return faults;
  const share = (test: (item: ItemSource) => boolean, of = items) => of.filter(test).length / Math.max(1, of.length);
  for (const kind of ["single", "multiple", "true-false"] as const) {
    const part = share((item) => item.kind === kind);
    if (part < LEAST_OF_KIND) faults.push(`${kind} is ${percent(part)} of it, less than ${percent(LEAST_OF_KIND)}`);
  }
  const cases = share(({ asks }) => asks === "case");
  if (cases < LEAST_CASES) faults.push(`${percent(cases)} ask about cases, less than a third`);
  const singles = items.filter(({ kind }) => kind === "single");
  for (const place of [0, 1, 2, 3]) {
    const part = share(({ choices }) => choices[place]?.correct === true, singles);
    if (part < POSITION.least || part > POSITION.most)
      faults.push(`the key of singles stands ${percent(part)} of the time at place ${place + 1}`);
  }
  faults.push(...placeFaults(items, "multiple"));
  const longest = share(keyIsLongest, singles);
  if (longest > MOST_LONGEST) faults.push(`the key of singles is the longest choice ${percent(longest)} of the time`);
  const claims = items.filter(({ kind }) => kind === "true-false");
  const right = share(({ choices }) => choices[0]?.correct === true, claims);
  if (claims.length > 0 && (right < 1 / 3 || right > 2 / 3)) faults.push(`${percent(right)} of true-false are 正确`);
  return faults;
}

/** Words for the places of choices, which are shuffled when an item is delivered and moved when a lesson is mended. */
const PLACES = /第[一二三四五]个选项|[前后上下末头][一二两]?个选项|[A-E]项(?=[是对错不说])/;
export const speaksOfPlaces = ({
  rationale,
  choices,
}: Pick<ItemSource, "rationale"> & { choices: readonly { feedback?: string | undefined }[] }): string[] =>
  [rationale, ...choices.map(({ feedback }) => feedback ?? "")].flatMap((text) => {
    const [written] = PLACES.exec(text) ?? [];
    return written === undefined ? [] : [`"${written}" speaks of a place, and choices change theirs`];
  });

/** What somebody who ticks a place without reading gains: where keys of a kind stand more often than chance has it, or less. */
export function placeFaults(
  questions: readonly { kind: string; choices: readonly { correct: boolean }[] }[],
  kind: "single" | "multiple",
): string[] {
  const own = questions.filter((one) => one.kind === kind);
  return [0, 1, 2, 3, 4].flatMap((place) => {
    const having = own.filter(({ choices }) => choices.length > place);
    const found = having.filter(({ choices }) => choices[place]?.correct === true).length;
    const shares = having.map(({ choices }) => choices.filter(({ correct }) => correct).length / choices.length);
    const chance = shares.reduce((sum, share) => sum + share, 0);
    const deviation = Math.sqrt(shares.reduce((sum, share) => sum + share * (1 - share), 0));
    return Math.abs(found - chance) > Math.max(OFF_BY_CHANCE, DEVIATIONS * deviation)
      ? [
          `a key of ${kind} stands at place ${place + 1} in ${found} of ${having.length}; chance has it ${Math.round(chance)} times`,
        ]
      : [];
  });
}

function keyIsLongest({ choices }: ItemSource): boolean {
  const key = choices.find(({ correct }) => correct);
  return key !== undefined && choices.every((one) => one === key || lengthOf(one.text) < lengthOf(key.text));
}

const lengthOf = (text: string): number => [...text.replace(/\s/g, "")].length;
