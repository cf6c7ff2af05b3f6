/**
 * Words that never stand on a certificate of this platform: it is a training certificate of the issuing unit, neither an
 * act of the state nor a professional qualification (product.md, "Principles"; guidance 皖市监标〔2021〕1号).
 */
export const FORBIDDEN_WORDING = ["中国", "中华", "国家", "全国", "职业资格", "岗位合格", "专业技术职务"] as const;

/** Traditional forms of the characters above: 中國 is 中国. */
const SIMPLIFIED: Record<string, string> = {
  國: "国",
  華: "华",
  職: "职",
  業: "业",
  資: "资",
  崗: "岗",
  專: "专",
  術: "术",
  務: "务",
};

/** Only the letters, simplified: spaces, dots and invisible marks between characters do not hide a word. */
function plainLetters(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/[國華職業資崗專術務]/g, (character) => SIMPLIFIED[character] ?? character);
}

/**
 * The forbidden words in a text, each once, in the order of `FORBIDDEN_WORDING`; empty when it may be printed. For titles,
 * course names, outcomes, issuers and seals: those are refused. Strict by characters, without a guess at word boundaries
 * (安全国标 is refused for 全国): a course can be named otherwise, a certificate cannot be called back.
 * Not for people's names: 中华 and 国家 are given names.
 */
export function findForbiddenWording(text: string): string[] {
  const plain = plainLetters(text);
  return FORBIDDEN_WORDING.filter((word) => plain.includes(word));
}

/**
 * The employer as a certificate may show it: null when there is none, or when its registered name holds a forbidden word
 * (a firm may well be called 中国…). The certificate is the person's and stays complete without that line; the record keeps it.
 */
export function printableEmployer(employerName: string | null): string | null {
  const name = employerName?.trim();
  return name && findForbiddenWording(name).length === 0 ? name : null;
}
