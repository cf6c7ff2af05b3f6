import type { StandardKind } from "@db/statuses";

/**
 * Numbers of standards as people write them: `GB/T 1.1-2020`, `GB／T 1.1—2020`, `gbt1.1-2020`, `GB/T 1.1-93`, `Q/ABC 001-2021`,
 * `T/CAS 12-2019`, `DB34/T 4348-2022`, `ISO/IEC 27001:2022`. One number has one key, however it was typed.
 */
export interface StandardNumber {
  /** `GBT1.1-2020`: what the register calls it and what stands in addresses. Without a year where none was written. */
  key: string;
  /** `GB/T 1.1-2020`, as catalogues print it. */
  text: string;
  kind: StandardKind;
  /** Four digits; null for a reference without a date, which means the newest edition. */
  year: number | null;
}

const CHINESE_END = "(\\d+(?:\\.\\d+)*)(?:-(\\d{4}|\\d{2}))?$";
/** A family of numbers: how one is written, what its code is called, of what kind it is. The first that fits is it. */
const FAMILIES: { form: RegExp; read(parts: string[]): Omit<StandardNumber, "key" | "text"> & Written }[] = [
  {
    form: new RegExp(`^DB ?(\\d{4}|\\d{2})([/-]?T ?|[ /])${CHINESE_END}`),
    read: ([digits = "", grade = "", number = "", year]) =>
      chinese("local", `DB${digits}${grade.includes("T") ? "/T" : ""}`, number, year),
  },
  {
    // With a blank before its number the code may end in digits (Q/AB12 001-2021); without one it ends at the last letter.
    form: /^([TQ])[/-]([^-/]*[^-/ ]) (\d+(?:\.\d+)*S?)(?:-(\d{4}|\d{2}))?$/,
    read: ([family = "", code = "", number = "", year]) => owned(family, code, number, year),
  },
  {
    form: /^([TQ])[/-]([^-/]*[^-/\d. ]) ?(\d+(?:\.\d+)*S?)(?:-(\d{4}|\d{2}))?$/,
    read: ([family = "", code = "", number = "", year]) => owned(family, code, number, year),
  },
  {
    // ISO 9001:2015 is dated by a colon; IEC 60601-1 has its part after a dash, so only four digits are a year there.
    form: /^(ISO|IEC|CAC|OIML|EN|BS|DIN|JIS|ANSI|IEEE)((?:[/-](?:ISO|IEC|IEEE|EN|TS|TR|PAS))*)( ?GUIDE)? ?(\d+(?:-\d{1,3})*)(?:[:-]((?:19|20)\d{2}))?$/,
    read: ([body = "", more = "", guide, number = "", year]) => ({
      kind: "international",
      prefix: `${body}${more.replaceAll("-", "/")}${guide ? " Guide" : ""}`,
      number,
      year: year === undefined ? null : Number(year),
      mark: ":",
    }),
  },
  {
    form: new RegExp(`^(GB|GSB)(?:[/-]?(T)|[/-](Z))? ?${CHINESE_END}`),
    read: ([code = "", t, z, number = "", year]) => chinese("national", graded(code, t ?? z), number, year),
  },
  {
    form: new RegExp(`^([A-Z]{2,4}?)(?:[/-]?(T)|[/-](Z))? ?${CHINESE_END}`),
    read: ([code = "", t, z, number = "", year]) =>
      chinese(code.startsWith("GB") ? "national" : "industry", graded(code, t ?? z), number, year),
  },
];

interface Written {
  prefix: string;
  number: string;
  /** Before the year. */
  mark: "-" | ":";
}

/** The number in its one form, or null where the words are none. `text` may be anything. */
export function readStandardNumber(text: string): StandardNumber | null {
  if (text.length > 200) return null;
  const plain = oneForm(text);
  for (const { form, read } of FAMILIES) {
    const found = form.exec(plain);
    if (!found) continue;
    const { prefix, number, mark, year, kind } = read(found.slice(1));
    if (year !== null && !(year >= 1900 && year <= 2099)) return null;
    // A code that ends in a digit would run into its number.
    const stem = `${keyOfCode(prefix)}${/\d$/.test(prefix) ? "_" : ""}${number}`;
    return {
      key: year === null ? stem : `${stem}-${year}`,
      text: `${prefix} ${number}${year === null ? "" : `${mark}${year}`}`,
      kind,
      year,
    };
  }
  return null;
}

/** The key of a number. Other words (the slug of a law) are their own key, in small letters and without blanks. */
export const foldStandardNumber = (text: string): string =>
  readStandardNumber(text)?.key ?? text.normalize("NFKC").toLowerCase().normalize("NFKC").replace(/\s/g, "");

/**
 * Whether a standard of this number can be of a kind. GB, DB34, T/, Q/ and ISO say theirs; other letters are those of an industry, but
 * for a few that are national (GJB, JJF).
 */
export function kindAgrees({ kind }: Pick<StandardNumber, "kind">, said: string): boolean {
  return kind === said || (kind === "industry" && said === "national");
}

/** Whether a key names an edition; one without a year stands for the newest. */
export const isDated = (key: string): boolean => /-(19|20)\d{2}$/.test(key);

/** The key without its year: the standard, whatever the edition. */
export const withoutYear = (key: string): string => key.replace(/-(19|20)\d{2}$/, "");

/** Upper case, half width, one kind of dash and slash, single blanks and none around marks. `_` is the blank of keys. */
const oneForm = (text: string): string =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212\u2500\u30fc~～]+/g, "-")
    .replace(/[\u2044\u2215\u29f8\\]/g, "/")
    .replace(/-{2,}/g, "-")
    .replace(/[_\s\u200b-\u200d\ufeff]+/g, " ")
    .replace(/ ?([-/:]) ?/g, "$1")
    .trim();

const graded = (code: string, grade: string | undefined): string => (grade ? `${code}/${grade}` : code);

const chinese = (kind: StandardKind, prefix: string, number: string, year: string | undefined) =>
  ({ kind, prefix, number, year: year === undefined ? null : fullYear(year), mark: "-" }) as const;

const owned = (family: string, code: string, number: string, year: string | undefined) =>
  chinese(family === "Q" ? "enterprise" : "group", `${family}/${code.replaceAll(" ", "")}`, number, year);

/** GB/T loses its slash, which many leave out; GB/Z keeps a mark, since GBZ is another family (职业卫生). */
const keyOfCode = (prefix: string): string =>
  prefix
    .replace(/^(?![TQ]\/)([^/]+)\/T$/, "$1T")
    .replaceAll("/", "-")
    .replaceAll(" ", "")
    .toUpperCase();

/** Two digits were usual until 1995: 93 is 1993; smaller ones are how people shorten 2009. */
const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (text >= "50" ? 1900 : 2000);
