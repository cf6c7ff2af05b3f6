import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { inArray } from "drizzle-orm";
import type { SiteSettings } from "./site";

const KEPT_MS = 5_000;
let kept: { site: SiteSettings; until: number } | undefined;

/** The footer's settings, read at most every five seconds: they are the same for everyone. */
export async function currentSite(now: number): Promise<SiteSettings> {
  if (kept && kept.until > now) return kept.site;
  const found = await db
    .select()
    .from(tables.setting)
    .where(inArray(tables.setting.key, ["site.host", "site.icp", "site.siteCode"]));
  const site = Object.fromEntries(found.map(({ key, value }) => [key.slice("site.".length), String(value)]));
  kept = { site, until: now + KEPT_MS };
  return site;
}

/** What was read last, however old; empty before. */
export const lastSite = (): SiteSettings => kept?.site ?? {};

/** Reads them again at the next request: an administrator has just changed them. */
export function forgetSite(): void {
  kept = undefined;
}
