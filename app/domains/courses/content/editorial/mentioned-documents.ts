/** Numbers of documents as they are issued: 皖市监标〔2021〕1号, 总局令第83号, 公告2015年第36号. */
const NUMBER =
  /[\u4e00-\u9fff]{1,12}[〔[（(【]\d{4}[〕\]）)】]\d+号|令第[\d一二三四五六七八九十百零〇]+号|公告\d{4}年第\d+号/g;

/** The numbers of documents that a text names, each once, in the brackets of official papers. */
export const mentionedDocuments = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(NUMBER), ([written]) => bracketed(written))),
];

/** Whether a number, with whatever words stand before it, is one of those known. */
export const isKnownDocument = (written: string, known: readonly string[]): boolean =>
  known.some((number) => written.endsWith(number) || (/^(令|公告)/.test(written) && number.endsWith(written)));

const bracketed = (number: string): string => number.replace(/[[（(【](\d{4})[\]）)】]/, "〔$1〕");
