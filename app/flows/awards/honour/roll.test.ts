import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { beforeAll, describe, expect, it } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { PASSWORD } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { erasePerson } from "../../people/erase-person.server";
import { addCycle, appoint, director, inTest, officerAt } from "../nominations.fixture";
import { decideAwards } from "./decide-awards.server";
import { ISSUER, type Noticed, noticedCycle, setNomination } from "./honours.fixture";
import { revokeAward } from "./revoke-award.server";
import { readRollFilter, rollChoices, rollOfHonour } from "./roll.server";
import { coveredStatistics, wholeStatistics } from "./statistics/cycle-statistics.server";
import { shownRows } from "./statistics/public-statistics";

beforeAll(seedRegions);
const ALL = { text: "", label: "", year: "" };
const decide = ({ province, cycle, listHash }: Noticed) =>
  decideAwards(province, cycle.slug, { issuerId: ISSUER, listHash });
const rowsOf = async ({ cycle }: Noticed, filter = ALL) =>
  (await rollOfHonour(filter, "zh-CN", cycle.slug))[0]?.rows ?? [];

describe("the roll of honour", () => {
  it("names each as she agreed, and leads to a certificate only where she agreed that everyone checks it", async () => {
    const noticed = await noticedCycle({ chosen: 3, others: 0 });
    await setNomination(noticed.ids[1] ?? "", { publishSummary: false });
    await setNomination(noticed.ids[2] ?? "", { publishName: false });
    expect(await rowsOf(noticed)).toEqual([]);
    await decide(noticed);
    await inTest((tx) =>
      tx.insert(tables.consent).values({
        id: newId(tx.now),
        personId: noticed.people[0]?.personId ?? "",
        purpose: "public-verification",
        textVersion: "1",
        textHash: "0",
        givenAt: tx.now,
        withdrawnAt: null,
      }),
    );
    const rows = await rowsOf(noticed);
    expect(rows.map(({ name }) => name !== null).filter(Boolean)).toHaveLength(2);
    expect(rows.filter(({ summary }) => summary !== null)).toHaveLength(1);
    expect(rows.filter(({ code }) => code !== null)).toHaveLength(1);
    expect(JSON.stringify(rows.find(({ name }) => name === null))).not.toContain("示例机械");
  });

  it("leaves who was erased without a name, and says what was revoked and why", async () => {
    const noticed = await noticedCycle({ chosen: 2, others: 0 });
    await decide(noticed);
    expect((await erasePerson(noticed.people[0] as Noticed["people"][0], PASSWORD, now())).ok).toBe(true);
    await revokeAward(noticed.province, noticed.ids[1] ?? "", "材料不实");
    const rows = await rowsOf(noticed);
    expect(rows.filter(({ erased }) => erased)).toMatchObject([
      { name: null, employer: null, code: null, summary: null },
    ]);
    expect(rows.filter(({ revoked }) => revoked)).toMatchObject([{ revoked: { reason: "材料不实" }, summary: null }]);
  });

  it("is searched by name, firm and place, and narrowed by award and year", async () => {
    const noticed = await noticedCycle({ chosen: 1, others: 0 });
    await decide(noticed);
    const [row] = await rowsOf(noticed);
    for (const text of [row?.name ?? "", " 示例机械 ", "宿松"])
      expect([text, (await rowsOf(noticed, { ...ALL, text })).length]).toEqual([text, 1]);
    for (const filter of [{ text: "没有这个人" }, { label: "model-case" }, { year: "1999" }])
      expect(await rowsOf(noticed, { ...ALL, ...filter })).toEqual([]);
    expect(rollChoices(await rollOfHonour(ALL, "zh-CN")).years).toContain("2026");
    expect(readRollFilter(new URLSearchParams("q=a&year=20x6&label=l"))).toEqual({ text: "a", label: "l", year: "" });
  });
});

describe("statistics of a cycle", () => {
  it("count what was handed in, for everybody by reporting bureau and for a bureau within its region", async () => {
    const noticed = await noticedCycle({ chosen: 2, others: 1 });
    await decide(noticed);
    const cycle = await getCycle(db, noticed.cycle.id);
    const at = { locale: "zh-CN" as const, now: now() };
    const whole = await wholeStatistics(cycle, at);
    expect(whole.total.stages).toEqual({ nominated: 3, recommended: 3, accepted: 3, chosen: 2 });
    const regions = whole.tables.find(({ dimension }) => dimension === "region")?.rows ?? [];
    // 宿松 stands on the map of 安庆 and reports by itself.
    expect(regions.find(({ stages }) => stages.nominated > 0)).toMatchObject({ key: "340826", stages: { chosen: 2 } });
    expect(regions.find(({ key }) => key === "340826")?.directors).toBeGreaterThanOrEqual(3);
    expect(whole.burden).toMatchObject({ fields: { count: 3 }, minutes: { count: 3, median: 7 } });
    expect(shownRows(regions).find(({ key }) => key === "340826")?.stages.nominated).toBe("beside");
    const officer = await officerAt("340123", "county");
    const decided = await coveredStatistics(officer, cycle, at);
    expect(decided.total.stages.nominated).toBe(0);
    const open = await addCycle();
    const county = await coveredStatistics(officer, open, at);
    // A firm with two directors counts once among the firms, and twice among those in office.
    const { firmId } = await director("340123");
    await appoint((await director("340104")).person, firmId, isoDayOf(now() - 100 * DAY_MS));
    const after = await coveredStatistics(officer, open, { ...at, now: now() });
    const more = (of: "firms" | "directors") => (after.total[of] ?? 0) - (county.total[of] ?? 0);
    expect([more("firms"), more("directors")]).toEqual([1, 2]);
    // What a cycle that is decided stands beside is of the day of the decision, however many firms come later.
    expect(await coveredStatistics(officer, cycle, { ...at, now: now() + DAY_MS })).toEqual(decided);
    const empty = await wholeStatistics(await addCycle(), at);
    expect([empty.total.stages.nominated, empty.burden.fields]).toEqual([0, null]);
  });
});
