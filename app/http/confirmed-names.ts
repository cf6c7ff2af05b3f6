/** The field in which an officer says that words found in her text mean nobody; its value is the mark of what she was shown. */
export const NAMES_CONFIRMED = "namesConfirmed";

/** What was sent in it; empty where nothing was. */
export const confirmedNames = (typed: Readonly<Record<string, unknown>>): string => {
  const sent = typed[NAMES_CONFIRMED];
  return typeof sent === "string" ? sent : "";
};
