/**
 * What texts and queries are made of, in folded text: runs of Chinese signs, and tokens of Latin letters and digits. A number of a standard is
 * one token however it is set (`gb/t 1.1-2020`, `gbt1.1`), and is found by its parts.
 */
export interface Unit {
  kind: "han" | "token";
  text: string;
  start: number;
  end: number;
}

/** Code, further parts of it, number, year: GB/T 1.1-2020, DB34/T 4348-2022, T/CAS 12-2019, ISO/IEC 27001:2022. */
const STANDARD =
  "[a-z]{1,6}\\d{0,4}(?: ?\\/ ?[a-z]{1,6}){0,2}[ _]?\\d+(?:\\.\\d+)*(?: ?[-:] ?(?:19|20)\\d\\d)?(?![0-9a-z])";
const UNITS = new RegExp(
  `\\p{Script=Han}+|(?<![a-z0-9])${STANDARD}|[a-z]+|\\d+(?:\\.\\d+)*(?:-(?:19|20)\\d\\d)?`,
  "gu",
);
/** DB34/T is set apart from its number by its T; elsewhere a code ends at its first digit. */
const PARTS = /^(db\d{2}(?:\d{2})?t|[a-z]+)(\d+(?:\.\d+)*)(?:[-:]((?:19|20)\d\d))?$/;

/** The units of a folded text, in order. */
export function* unitsOf(folded: string): Generator<Unit> {
  for (const found of folded.matchAll(UNITS)) {
    const [text] = found;
    const kind = /^\p{Script=Han}/u.test(text) ? "han" : "token";
    yield {
      kind,
      text: kind === "han" ? text : text.replace(/[ /_]/g, ""),
      start: found.index,
      end: found.index + text.length,
    };
  }
}

/** A token as it is asked for: the whole number with its year where one was typed; an English word without its plural. */
export const askedToken = (token: string): string => singular(token.replace(":", "-"));

/** Everything a token of a text is found by. */
export function tokenForms(token: string): string[] {
  const forms = new Set([askedToken(token)]);
  const bare = /^(\d+(?:\.\d+)*)-(\d{4})$/.exec(token);
  if (bare) forms.add(bare[1] as string).add(bare[2] as string);
  const standard = PARTS.exec(token);
  if (!standard) return [...forms];
  const [, code = "", number = "", year] = standard;
  // People leave the T out, the part, the year.
  for (const letters of codesOf(code)) {
    forms.add(letters);
    for (const stem of new Set([number, number.replace(/\..*$/, "")])) forms.add(`${letters}${stem}`);
    if (year) forms.add(`${letters}${number}-${year}`);
  }
  forms.add(number).add(number.replace(/\..*$/, ""));
  if (year) forms.add(`${number}-${year}`).add(year);
  return [...forms];
}

/** A code, without its T, and its first body alone (ISO of ISO/IEC). */
const codesOf = (code: string): Set<string> =>
  new Set([code, code.replace(/(?<=.)t$/, ""), code.replace(/^(iso|iec)(iec|ieee|ts|tr|guide)+$/, "$1")]);

const singular = (word: string): string =>
  /^[a-z]{4,}$/.test(word) && !word.endsWith("ss") ? word.replace(/(?<=[^aeiou])ies$/, "y").replace(/s$/, "") : word;
