/** A number in Chinese signs. */
const HAN = "[〇零一二两三四五六七八九十百千万]+";
/** A figure of a rule in Chinese signs: a term, a rhythm, a share, a sum. 三个人 and 两件事 are no figures. */
export const HAN_FIGURE = new RegExp(
  `百分之${HAN}|每${HAN}(?:个)?[年月日天](?!的一)|(?<![年月])${HAN}(?:个?工作日|个?月|[年日天])(?:内|以内|之内|以上|以下|届满|未满|一次|复审)|${HAN}万?元(?:以|罚)|${HAN}倍(?:以|罚)`,
);
/** How long and how much: a number with its unit. Days of the calendar and numbers of articles are none. */
const AMOUNT = new RegExp(
  `百分之(${HAN})|(?<![\\d年月.第〇零一二两三四五六七八九十百千万])(\\d{1,6}(?:\\.\\d+)?|${HAN})\\s?(个?工作日|个月|月(?=[内以之])|[日天]|年(?!\\d|版|\\d*月)|亿元|万元|元|%|倍)`,
  "g",
);
const YEAR = /^(?:19|20)\d\d年/;
const UNITS: Record<string, [kind: string, sizes: number[]]> = {
  工作日: ["working days", [1]],
  日: ["days", [1]],
  天: ["days", [1]],
  月: ["days", [30]],
  // Twelve months of thirty days, or a year of the calendar.
  年: ["days", [360, 365]],
  元: ["yuan", [1]],
  万元: ["yuan", [10_000]],
  亿元: ["yuan", [100_000_000]],
  "%": ["hundredths", [1]],
  倍: ["times", [1]],
};

/** A figure as it is written, and what it may amount to: `days 60` for 60天 as for 两个月. */
export interface Amount {
  written: string;
  worth: string[];
  at: number;
}

/** The figures of a text, in digits or in Chinese signs. */
export function amountsIn(text: string): Amount[] {
  return Array.from(text.matchAll(AMOUNT)).flatMap((match) => {
    const [written, share, number = "", unit = "%"] = match;
    const value = readNumber(share ?? number);
    if (value === null || YEAR.test(written)) return [];
    const [kind, sizes] = UNITS[unit.replace("个", "")] ?? [unit, [1]];
    return [{ written, worth: sizes.map((size) => `${kind} ${value * size}`), at: match.index }];
  });
}

/** A figure that a sentence gives as a rule's: in digits any with a day's or a sum's unit, in Chinese signs where it is more than a word (一年到头). */
export const ruleFigures = (text: string): Amount[] =>
  amountsIn(text).filter(({ written, at }) => {
    if (/\d/.test(written)) return /[^日]$|工作日$/.test(written) || text.startsWith("内", at + written.length);
    const found = HAN_FIGURE.exec(text.slice(text[at - 1] === "每" ? at - 1 : at));
    return found !== null && found.index === 0;
  });

const DIGITS = "〇一二三四五六七八九";
const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 30, 三十, 两, 二〇二四, 十五万; null for anything else. */
function readNumber(text: string): number | null {
  if (/^[\d.]+$/.test(text)) return Number(text);
  const [most = "", least] = text.split("万");
  if (least !== undefined) {
    const [large, small] = [readNumber(most), least === "" ? 0 : readNumber(least)];
    return large === null || small === null ? null : large * 10_000 + small;
  }
  let total = 0;
  let digit: number | null = null;
  for (const sign of text.replace(/零/g, "〇").replace(/两/g, "二")) {
    const place = PLACES[sign];
    if (place === undefined) {
      const value = DIGITS.indexOf(sign);
      if (value < 0) return null;
      digit = (digit ?? 0) * 10 + value;
    } else {
      total += (digit || 1) * place;
      digit = null;
    }
  }
  return text === "" ? null : total + (digit ?? 0);
}
