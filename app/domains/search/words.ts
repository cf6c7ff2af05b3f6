/** Parts a run of Chinese signs into words; what is built into Node holds a dictionary of common ones (decision 049). */
const segmenter = new Intl.Segmenter("zh-CN", { granularity: "word" });

/** The words of a run, each with its place. */
export const segments = (run: string): { segment: string; index: number }[] => [...segmenter.segment(run)];

/** Where its words begin; one after the other, since a long text has thousands and needs none of them again. */
export function wordStarts(run: string): Set<number> {
  const starts = new Set<number>();
  for (const { index } of segmenter.segment(run)) starts.add(index);
  return starts;
}

/** Words that carry no meaning of their own in a question. */
const STOP =
  /什么是|是什么|为什么|怎么样|怎么办|怎么|怎样|如何|哪些|哪个|哪一|什么|多少|多久|是否|能否|可否|有没有|需不需要|要不要|以及|或者|关于|的话|这个|那个|这些|那些|哪里|请问|谁能|谁会|[谁的了吗呢吧么和与及或是在把被就也都]/gu;
/** Words in which such a sign is part of the meaning. */
const WHOLE =
  /目的|标的|与会|参与|和平|总和|存在|现在|在职|在岗|在用|把关|把握|及时|以及|是非|了解|就业|成就|都市|普及|涉及|或然/gu;

/** Between longer words these ask, deny or point, and are not looked for: 不公开会罚款. Beside a single sign they may be half a word (能效). */
const BETWEEN = new Set("不没有会能可要应该请想去来到给让向对从由我您你他她它其这那");
/** The place of an article, which no dictionary keeps whole: 第二十七条. */
const ORDINAL = /第[零〇一二三四五六七八九十百千]+[条款项章节课部]/uy;

/** A run of Chinese signs as the words that were asked for: names of the field whole, the rest by the dictionary, fillers left out. */
export function askedWords(run: string, isName: (text: string) => boolean, longest: number): string[] {
  const words: string[] = [];
  let plain = "";
  const flush = () => {
    if (plain !== "") words.push(...glued(plain));
    plain = "";
  };
  for (let at = 0; at < run.length; ) {
    const length = ordinalAt(run, at) || nameAt(run, at, isName, longest);
    if (length > 0) {
      flush();
      words.push(run.slice(at, at + length));
    } else plain += run[at];
    at += Math.max(1, length);
  }
  flush();
  return words;
}

function ordinalAt(run: string, at: number): number {
  ORDINAL.lastIndex = at;
  return ORDINAL.exec(run)?.[0].length ?? 0;
}

function nameAt(run: string, at: number, isName: (text: string) => boolean, longest: number): number {
  for (let length = Math.min(longest, run.length - at); length >= 2; length--)
    if (isName(run.slice(at, at + length))) return length;
  return 0;
}

/** Single signs belong to the word before them (标准|化, 体系|表), the first ones to each other (领|跑|者). */
function glued(plain: string): string[] {
  const kept = new Set(
    [...plain.matchAll(WHOLE)].flatMap(({ index, 0: word }) => Array.from(word, (_sign, i) => index + i)),
  );
  const parts = plain.replace(STOP, (word, at: number) => (kept.has(at) ? word : " ".repeat(word.length))).split(/ +/);
  return parts.flatMap((part) => {
    const words: string[] = [];
    for (const segment of meant(segments(part).map(({ segment }) => segment))) {
      const last = words.at(-1);
      if (segment === "") {
        words.push("");
        continue;
      }
      if (last && (segment.length === 1 || last.length === 1)) words[words.length - 1] = last + segment;
      else words.push(segment);
    }
    return words.filter((word) => word !== "");
  });
}

/** Segments with an empty one where a filler stood: what was on its two sides is not one word. */
const meant = (all: readonly string[]): string[] =>
  all.map((segment, i) =>
    BETWEEN.has(segment) && all[i - 1]?.length !== 1 && all[i + 1]?.length !== 1 ? "" : segment,
  );

/** The shorter words that a long one is made of, for texts that hold them apart. */
export const partsOf = (word: string): string[] =>
  segments(word)
    .map(({ segment }) => segment)
    .filter((segment) => segment.length > 1 && segment !== word);
