/**
 * What everybody in the field says for a kind of standard. No names of the glossary: inside other words the same two characters mean nothing (加强标准化,
 * 执行标准, 当地标准), so that they are read only where a query, or what follows a space in it, begins with one.
 */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  国标: "国家标准",
  行标: "行业标准",
  地标: "地方标准",
  企标: "企业标准",
  强标: "强制性标准",
  推标: "推荐性标准",
};

/** A query with the short names of kinds of standards written out. */
export const writtenOut = (query: string): string =>
  query.replace(/(?<![\p{L}\p{N}])[国行地企强推]标(?!准)/gu, (short) => SHORT_NAMES[short] ?? short);
