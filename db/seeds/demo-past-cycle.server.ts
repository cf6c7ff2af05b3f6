import { isActive } from "~/domains/appointments/appointment";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import type { FactsForm } from "~/domains/awards/cycle/cycle-form";
import { findRegions } from "~/domains/directory/region.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { asOf } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { db } from "../client.server";
import { tables } from "../tables";
import { type DemoRules, openDemoCycle } from "./demo-cycle.server";
import { daysAgo } from "./demo-days";
import { nominateOneself } from "./demo-nominator.server";

/** How many days ago the acts of a past cycle were done. */
export interface PastDays {
  opened: number;
  nominated: number;
}

export const pastRules = (cap: number): DemoRules => ({
  quotas: {
    cap,
    countyQuota: 2,
    quotaEach: 3,
    quotas: {},
    categories: [
      { id: "k1", name: "大中型企业", cap: null },
      { id: "k2", name: "小微企业", cap: null },
    ],
  },
  eligibility: { certificate: false, appointedMonths: 12 },
  renewalMinutes: 180,
});

/**
 * A cycle that was opened in the past, with nominations of so many directors that reached the province, each by the flows that everybody goes
 * through and on its day. Who is nominated elsewhere in the demo is not taken. `texts`: with which text of the demo the first of them begins; what one
 * cycle published is not read blind in another.
 */
export async function seedPastCycle(
  by: BureauOfficer,
  facts: FactsForm,
  rules: DemoRules,
  { days, nominees, texts }: { days: PastDays; nominees: number; texts: number },
): Promise<Cycle> {
  const cycle = await asOf(daysAgo(days.opened), () => openDemoCycle(by, facts, rules));
  const until = isoDayOf(daysAgo(days.nominated));
  const categories = cycle.rules.categories.map(({ id }) => id);
  for (const [n, personId] of (await pastNominees(until, nominees)).entries())
    await asOf(daysAgo(days.nominated, 9 + (n % 8)), () =>
      nominateOneself(personId, {
        cycle: cycle.slug,
        category: categories[n % categories.length] ?? "",
        n: n + texts,
        ends: "accepted",
        until,
      }),
    );
  return cycle;
}

/** In office for more than a year then, one a county and two a city, so that no bureau goes beyond its quota; always the same ones. */
async function pastNominees(day: string, count: number): Promise<string[]> {
  const regions = await findRegions();
  const taken = new Set(
    (await db.select({ who: tables.nomination.personId }).from(tables.nomination)).map(({ who }) => who),
  );
  const firms = new Map((await db.select().from(tables.enterprise)).map(({ id, regionCode }) => [id, regionCode]));
  const yearBefore = isoDayOf(Date.parse(`${day}T00:00:00+08:00`) - 400 * DAY_MS);
  const perCity = new Map<string, number>();
  const counties = new Set<string>();
  const chosen: string[] = [];
  const all = (await db.select().from(tables.appointment)).toSorted((a, b) => (a.number < b.number ? 1 : -1));
  for (const one of all) {
    if (chosen.length >= count) break;
    if (one.personId === null || taken.has(one.personId) || one.from > yearBefore || !isActive(one, day)) continue;
    const county = firms.get(one.enterpriseId) ?? "";
    const city = regions.get(county)?.reportsTo ?? county;
    const inCity = perCity.get(city) ?? 0;
    if (counties.has(county) || inCity >= 2) continue;
    counties.add(county);
    perCity.set(city, inCity + 1);
    taken.add(one.personId);
    chosen.push(one.personId);
  }
  return chosen;
}
