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
  /什么是|是什么|为什么|怎么样|怎么办|怎么|怎样|如何|哪些|哪个|哪一|什么|多少|多久|是否|能否|可否|有没有|需不需要|要不要|以及|或者|关于|的话|这个|那个|这些|那些|哪里|[的了吗呢吧么和与及或是在把被就也都]/gu;
/** Words in which such a sign is part of the meaning. */
const WHOLE =
  /目的|标的|与会|参与|和平|总和|存在|现在|在职|在岗|在用|把关|把握|及时|以及|是非|了解|就业|成就|都市|普及|涉及|或然/gu;

/** A run of Chinese signs as the words that were asked for: names of the field whole, the rest by the dictionary, fillers left out. */
export function askedWords(run: string, isName: (text: string) => boolean, longest: number): string[] {
  const words: string[] = [];
  let plain = "";
  const flush = () => {
    if (plain !== "") words.push(...glued(plain));
    plain = "";
  };
  for (let at = 0; at < run.length; ) {
    const length = nameAt(run, at, isName, longest);
    if (length > 0) {
      flush();
      words.push(run.slice(at, at + length));
    } else plain += run[at];
    at += Math.max(1, length);
  }
  flush();
  return words;
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
    for (const { segment } of segments(part)) {
      const last = words.at(-1);
      if (last !== undefined && (segment.length === 1 || last.length === 1)) words[words.length - 1] = last + segment;
      else words.push(segment);
    }
    return words;
  });
}

/** The shorter words that a long one is made of, for texts that hold them apart. */
export const partsOf = (word: string): string[] =>
  segments(word)
    .map(({ segment }) => segment)
    .filter((segment) => segment.length > 1 && segment !== word);
