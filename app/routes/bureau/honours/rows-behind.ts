import type { Dimension, Stage } from "~/domains/awards/honour/cycle-statistics";
import { listHref } from "../nominations/desk";

/** Where the rows behind a figure are listed, in the lists that there are; undefined where none can be narrowed to them. */
export function rowsBehind(
  cycle: { slug: string },
  dimension: Dimension,
  key: string | null,
  column: Stage | "directors" | "firms",
): string | undefined {
  if (column === "chosen") return `/honours/${encodeURIComponent(cycle.slug)}`;
  if (key === null) return undefined;
  if (column === "directors" || column === "firms") {
    if (dimension === "level" || dimension === "category") return undefined;
    const asked = new URLSearchParams({ [dimension]: key, ...(column === "directors" && { appointed: "yes" }) });
    return `/bureau/enterprises?${asked}`;
  }
  const asked = new URLSearchParams({
    ...(column === "recommended" && { level: "province" }),
    [dimension]: key,
    ...(column === "accepted" && { state: "accepted" }),
  });
  return `${listHref(cycle)}?${asked}`;
}
