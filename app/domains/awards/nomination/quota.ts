import type { CycleRules } from "@db/schema/cycle-rules";
import type { Desk } from "./desk-path";

/** How many a desk may recommend to the one above it: what goes to the province by its region's quota, what goes to a city by the counties'. */
export const quotaOf = (
  { quotas, countyQuota }: Pick<CycleRules, "quotas" | "countyQuota">,
  from: Desk,
  to: Desk,
): number => (to.level === "province" ? (quotas[from.regionCode] ?? 0) : countyQuota);
