/** Controls but tab and line feed, halves of a pair, and marks that turn the direction of writing. */
const UNKEPT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;
/** Signs without a shape of their own: zero-width blanks, fillers, the mark of a file's beginning. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A text as any form or search may hand it on: without signs that a database refuses (NUL in PostgreSQL) or that make a page say
 * something else than it holds. They are taken out without a word: nobody typed them, they came along with what was pasted, and
 * whoever cannot see a sign cannot delete it. One kind of line end.
 */
export const keptSigns = (text: string): string => text.replace(/\r\n?/g, "\n").replace(UNKEPT, "");

/** One line of free text with single blanks; empty when it holds no letter and no digit, however many signs it has. */
export const oneLine = (text: string): string =>
  spoken(keptSigns(text).replace(UNSEEN, "").replace(/\s+/g, " ").trim());

/** The same over several lines, with at most one empty line between two. */
export const someLines = (text: string): string =>
  spoken(
    keptSigns(text)
      .replace(UNSEEN, "")
      .replace(/[\u2028\u2029]/g, "\n")
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
  );

const spoken = (text: string): string => (/[\p{L}\p{N}]/u.test(text) ? text : "");

/** The query of an address without the same signs, however the rest of it is written. */
export const keptQuery = (query: string): string =>
  query.replace(/%(?:0[0-8bce-f]|1[0-9a-f]|7f|c2%[89][0-9a-f]|e2%80%a[a-e]|e2%81%a[6-9])/gi, "");
