import type { CorrectionItem } from "@db/schema/nominations";
import type { CorrectionPart } from "@db/statuses";

/** Which part of a nomination is meant: as a form sends it and a page links to it. */
export type PartKey = Exclude<CorrectionPart, "exhibit"> | `exhibit.${string}`;

export const exhibitKey = (id: string): PartKey => `exhibit.${id}`;
export const keyOf = ({ part, exhibit }: Pick<CorrectionItem, "part" | "exhibit">): PartKey =>
  part === "exhibit" ? exhibitKey(exhibit?.id ?? "") : part;

/**
 * What of a nomination a bureau can want put right: what it sees, each exhibit by itself, and the names to be hidden from jurors. A category only
 * where there is another.
 */
export const correctableParts = (
  categories: readonly unknown[],
  exhibits: readonly { id: string }[],
  eligibility: readonly unknown[],
): PartKey[] => [
  ...(categories.length > 1 ? (["category"] as const) : []),
  ...(["deeds", "summary", "hiddenWords", "exhibits"] as const),
  ...exhibits.map(({ id }) => exhibitKey(id)),
  ...(eligibility.length > 0 ? (["eligibility"] as const) : []),
];
