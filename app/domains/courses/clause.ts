/**
 * References to a clause of a regulation: `standardization-law/27` or `standardization-law/27/1` (article, paragraph 款
 * counted from 1), their Chinese names and where they stand on the page of the regulation.
 */
export interface ClauseRef {
  regulation: string;
  article: number;
  paragraph?: number;
}

/**
 * Begins a citation of an entry of the register, with a clause of it where one is known (`standard:GBT1.1-2020#9.5`); clauses of texts that are
 * here are cited by `standardization-law/27/1`.
 */
const STANDARD = "standard:";
/** Before the clause of an entry whose text is not here. */
const WITHIN = "#";

const FORM = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/([1-9]\d{0,3})(?:\/([1-9]\d{0,2}))?$/;
const DIGITS = "零一二三四五六七八九";

/** The reference, or null when `text` has another form. */
export function parseClause(text: string): ClauseRef | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const ref: ClauseRef = { regulation: match[1] as string, article: Number(match[2]) };
  if (match[3]) ref.paragraph = Number(match[3]);
  return ref;
}

/** The key of the register's entry that a citation names, or null where it names a clause of a text that is here. */
export const citedEntry = (citation: string): string | null =>
  citation.startsWith(STANDARD) ? (citation.slice(STANDARD.length).split(WITHIN, 1)[0] as string) : null;

/** The clause of the entry that a citation names, as its text is counted (`第十二条`, `9.5`, `附录A`); null for the whole. */
export const citedClause = (citation: string): string | null =>
  citation.startsWith(STANDARD) && citation.includes(WITHIN) ? citation.slice(citation.indexOf(WITHIN) + 1) : null;

/** How an entry, or a clause of it, is cited in lessons and items. */
export const entryCitation = (key: string, clause: string | null = null): string =>
  STANDARD + key + (clause === null ? "" : WITHIN + clause);

/** The page of an entry of the register. */
export const entryHref = (key: string): string => `/standards/${encodeURIComponent(key)}`;

/** As written in content and stored in items: the inverse of `parseClause`. */
export const clauseKey = ({ regulation, article, paragraph }: ClauseRef): string =>
  `${regulation}/${article}${paragraph ? `/${paragraph}` : ""}`;

/** 1…9999 in Chinese as statutes write it: 十, 二十七, 一百零五. Throws RangeError outside. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`no article number: ${n}`);
  const units = ["", "十", "百", "千"];
  const digits = String(n).split("").map(Number);
  let out = "";
  let zero = false;
  digits.forEach((digit, i) => {
    if (digit === 0) {
      zero = out !== "";
      return;
    }
    if (zero) out += DIGITS[0];
    zero = false;
    out += `${DIGITS[digit]}${units[digits.length - 1 - i]}`;
  });
  return out.replace(/^一十/, "十");
}

/** The inverse of `chineseNumber` for what statutes print (十七, 二十, 一百零五); null for anything else. */
export function readChineseNumber(text: string): number | null {
  if (!/^[零一二三四五六七八九十百千]{1,9}$/.test(text)) return null;
  const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
  let total = 0;
  let digit = 0;
  for (const char of text) {
    const unit = units[char];
    if (unit === undefined) digit = DIGITS.indexOf(char);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  total += digit;
  return total >= 1 && chineseNumber(total) === text ? total : null;
}

/** 第二十七条第一款 */
export const clauseLabel = ({ article, paragraph }: ClauseRef): string =>
  `第${chineseNumber(article)}条${paragraph ? `第${chineseNumber(paragraph)}款` : ""}`;

/** The anchor on the regulation's page: `a27`, `a27-1`. */
export const clauseAnchor = ({ article, paragraph }: ClauseRef): string =>
  `a${article}${paragraph ? `-${paragraph}` : ""}`;

/** `/regulations/standardization-law#a27-1` */
export const clauseHref = (ref: ClauseRef): string => `/regulations/${ref.regulation}#${clauseAnchor(ref)}`;

/** The paragraphs a reference stands for, word for word; null when there is no such article or paragraph. */
export function clauseText(
  articles: readonly { article: number; paragraphs: string[] }[],
  ref: ClauseRef,
): string[] | null {
  const article = articles.find((one) => one.article === ref.article);
  if (!article) return null;
  if (ref.paragraph === undefined) return article.paragraphs;
  const paragraph = article.paragraphs[ref.paragraph - 1];
  return paragraph === undefined ? null : [paragraph];
}
