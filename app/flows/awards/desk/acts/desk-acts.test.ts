import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { coveredNominations, recommendationsOf, stepsOf } from "~/domains/awards/nomination/nomination.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { giveConsent, withdrawNomination } from "../../nomination/consent-nomination.server";
import { submitNomination } from "../../nomination/submit-nomination.server";
import { writeNomination } from "../../nomination/write-nomination.server";
import {
  type AddedCycle,
  AGREES,
  addCycle,
  director,
  officerAt,
  submitted,
  WRITING,
  written,
} from "../../nominations.fixture";
import { deskStanding } from "../desk-verdicts.server";
import { readNominationFilter } from "../list-filter";
import { nominationTable } from "../nomination-list.server";
import { acceptNomination } from "./accept-nomination.server";
import { beginCheck } from "./begin-check.server";
import { recommendNomination } from "./recommend-nomination.server";
import { rejectNomination } from "./reject-nomination.server";
import { returnNomination } from "./return-nomination.server";
import { takeRecommendationBack } from "./take-recommendation-back.server";

let county: BureauOfficer;
let city: BureauOfficer;
let province: BureauOfficer;
beforeAll(async () => {
  await seedRegions();
  county = await officerAt("340123", "county");
  city = await officerAt("340100", "city");
  province = await officerAt("340000", "province");
});
afterEach(() => {
  vi.useRealTimers();
});

const row = async (id: string) => (await db.select().from(tables.nomination).where(eq(tables.nomination.id, id)))[0];
const handedIn = async (cycle: AddedCycle, region = "340123") => submitted((await director(region)).person, cycle);
const OPINION = { opinion: "履职扎实，同意推荐。", rank: 1 };

describe("a nomination on the desks", () => {
  it("goes from the county to the city to the province, each with its opinion and place", async () => {
    const id = await handedIn(await addCycle());
    await expect(recommendNomination(city, id, OPINION)).rejects.toMatchObject({ reason: "award.liesWith" });
    await beginCheck(county, id);
    expect(await recommendNomination(county, id, OPINION)).toEqual({ ok: true });
    expect(await row(id)).toMatchObject({ state: "recommended", level: "city" });
    await expect(acceptNomination(city, id)).rejects.toMatchObject({ reason: "award.recommendFirst" });
    expect(await recommendNomination(city, id, { ...OPINION, rank: 2 })).toEqual({ ok: true });
    await expect(recommendNomination(province, id, OPINION)).rejects.toMatchObject({ reason: "award.provinceAccepts" });
    await acceptNomination(province, id);
    expect(await row(id)).toMatchObject({ state: "accepted", level: "province" });
    expect((await recommendationsOf(db, [id])).map(({ level, rank }) => [level, rank])).toEqual([
      ["county", 1],
      ["city", 2],
    ]);
  });

  it("is not ranked, returned or turned down by an officer who is nominated beside it", async () => {
    const cycle = await addCycle();
    const rival = await handedIn(cycle);
    const { person: nominee } = await director("340123");
    await submitted(nominee, cycle);
    const officer = { ...county, ...nominee, bureauGrants: county.bureauGrants } as unknown as BureauOfficer;
    const own = { reason: "award.own.cycle" };
    await expect(recommendNomination(officer, rival, OPINION)).rejects.toMatchObject(own);
    await expect(rejectNomination(officer, rival, "事迹没有佐证。")).rejects.toMatchObject(own);
    const { verdicts } = await deskStanding(db, officer, (await row(rival)) as Nomination, cycle, now());
    expect(verdicts.return).toMatchObject(own);
    const filter = readNominationFilter(new URLSearchParams());
    expect(await nominationTable(officer, cycle, filter, now())).toMatchObject({ waiting: [], overdue: 0, total: 2 });
    expect((await nominationTable(county, cycle, filter, now())).waiting).toHaveLength(2);
    // Another of her desk does, and she has no part in taking it back.
    await recommendNomination(county, rival, OPINION);
    await expect(takeRecommendationBack(officer, rival, "再看一看。")).rejects.toMatchObject(own);
  });

  it("of 宿松 goes straight to the province, within its own quota", async () => {
    const id = await handedIn(await addCycle(), "340826");
    const susong = await officerAt("340826", "county");
    expect(await recommendNomination(susong, id, { ...OPINION, rank: 2 })).toMatchObject({ reason: "award.quotaOver" });
    expect(await recommendNomination(susong, id, OPINION)).toEqual({ ok: true });
    expect(await row(id)).toMatchObject({ level: "province" });
  });

  it("is seen by the bureaus above its firm, and only once it was handed in", async () => {
    const cycle = await addCycle();
    const { person } = await director();
    const id = await written(person, cycle);
    expect(await coveredNominations(db, county, cycle.id)).toEqual([]);
    await submitNomination(person, id);
    for (const who of [county, city, province])
      expect((await coveredNominations(db, who, cycle.id)).map((one) => one.id)).toEqual([id]);
    const beside = await officerAt("340122", "county");
    expect(await coveredNominations(db, beside, cycle.id)).toEqual([]);
    await expect(beginCheck(beside, id)).rejects.toBeInstanceOf(NotFound);
    await withdrawNomination(person, id);
    expect(await coveredNominations(db, county, cycle.id)).toEqual([]);
  });

  it("takes no place that another one has, and no more places than the quota", async () => {
    const cycle = await addCycle();
    const [one, two, three] = [await handedIn(cycle), await handedIn(cycle), await handedIn(cycle)];
    await recommendNomination(county, one, OPINION);
    expect(await recommendNomination(county, two, OPINION)).toMatchObject({ field: "rank", reason: "award.rankTaken" });
    expect(await recommendNomination(county, two, { ...OPINION, rank: 2 })).toEqual({ ok: true });
    expect(await recommendNomination(county, three, { ...OPINION, rank: 3 })).toMatchObject({
      reason: "award.quotaOver",
    });
    await takeRecommendationBack(county, one, "材料有误");
    expect(await row(one)).toMatchObject({ state: "checking", level: "county" });
    expect(await recommendNomination(county, three, OPINION)).toEqual({ ok: true });
    await beginCheck(city, three);
    await expect(takeRecommendationBack(county, three, "又想")).rejects.toMatchObject({
      reason: "award.liesWith",
      values: { place: "合肥市" },
    });
  });

  it("recommended by two officers at once to one place: one wins, the other reads why", async () => {
    const cycle = await addCycle();
    const [one, two] = [await handedIn(cycle), await handedIn(cycle)];
    const sent = await Promise.allSettled([one, two].map((id) => recommendNomination(county, id, OPINION)));
    const told = sent.map((each) => (each.status === "fulfilled" ? each.value : each.reason));
    expect(told.filter(({ ok }) => ok === true)).toHaveLength(1);
    expect(told.filter(({ reason }) => reason === "award.rankTaken")).toHaveLength(1);
  });

  it("says to the slower of two officers what was done, by which bureau and when", async () => {
    const cycle = await addCycle();
    const [one, two, three] = [await handedIn(cycle), await handedIn(cycle), await handedIn(cycle)];
    const colleague = await officerAt("340123", "county");
    const done = { place: "肥西县", day: isoDayOf(now()) };
    await recommendNomination(county, one, OPINION);
    await expect(rejectNomination(colleague, one, "不符合条件")).rejects.toMatchObject({
      reason: "award.doneAtDesk.recommend",
      values: done,
    });
    await returnNomination(county, two, { items: [{ key: "deeds", words: "缺附件" }], dueAt: now() + DAY_MS });
    await expect(recommendNomination(colleague, two, { ...OPINION, rank: 2 })).rejects.toMatchObject({
      reason: "award.doneAtDesk.return",
      values: done,
    });
    await beginCheck(county, three);
    await expect(beginCheck(colleague, three)).rejects.toMatchObject({ reason: "award.checkingAlready" });
  });

  it("is not decided on by an officer who was shown what stood there before it was mended", async () => {
    const { person } = await director();
    const id = await submitted(person, await addCycle());
    const seen = (await row(id))?.lockedHash ?? "";
    await returnNomination(county, id, { items: [{ key: "deeds", words: "缺附件" }], dueAt: now() + DAY_MS, seen });
    await writeNomination(person, id, { ...WRITING, summary: "补充后的摘要" }, null);
    await giveConsent(person, id, AGREES);
    await submitNomination(person, id);
    await expect(recommendNomination(county, id, { ...OPINION, seen })).rejects.toMatchObject({
      reason: "award.resubmittedMeanwhile",
    });
    expect(await recommendNomination(county, id, { ...OPINION, seen: (await row(id))?.lockedHash ?? "" })).toEqual({
      ok: true,
    });
  });

  it("acted on by two officers at once is acted on once", async () => {
    const id = await handedIn(await addCycle());
    const acts = [rejectNomination(county, id, "不符合条件"), recommendNomination(county, id, OPINION)];
    const sent = await Promise.allSettled(acts);
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await stepsOf(db, id)).filter(({ act }) => act === "reject" || act === "recommend")).toHaveLength(1);
  });

  it("returned is mended by its day, agreed to anew, and comes back to the desk that returned it", async () => {
    const cycle = await addCycle();
    const { person } = await director();
    const id = await submitted(person, cycle);
    await recommendNomination(county, id, OPINION);
    expect(
      await returnNomination(city, id, { items: [{ key: "deeds", words: "缺附件" }], dueAt: now() }),
    ).toMatchObject({ field: "dueOn" });
    const late = { items: [{ key: "deeds" as const, words: "缺附件" }], dueAt: cycle.citiesUntil + 1 };
    expect(await returnNomination(city, id, late)).toMatchObject({ reason: "award.dueLate" });
    // A county that gets it back when its own time is over could recommend it no more.
    const counties = await handedIn(cycle);
    const toCounty = { items: [{ key: "deeds" as const, words: "缺附件" }], dueAt: cycle.countiesUntil + 1 };
    expect(await returnNomination(county, counties, toCounty)).toMatchObject({
      reason: "award.dueLate",
    });
    expect(await returnNomination(county, counties, { ...toCounty, dueAt: cycle.countiesUntil })).toEqual({ ok: true });
    const dueAt = now() + 3 * DAY_MS;
    expect(await returnNomination(city, id, { items: [{ key: "deeds", words: "缺附件" }], dueAt })).toEqual({
      ok: true,
    });
    await writeNomination(person, id, { ...WRITING, summary: "补充后的摘要" }, 5);
    expect(await submitNomination(person, id)).toMatchObject({ faults: [{ reason: "award.consentMissing" }] });
    await giveConsent(person, id, AGREES);
    vi.useFakeTimers({ toFake: ["Date"], now: dueAt });
    await expect(submitNomination(person, id)).rejects.toMatchObject({ reason: "award.dueOver" });
    vi.setSystemTime(dueAt - 1);
    expect(await submitNomination(person, id)).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({ state: "resubmitted", level: "city", dueAt: null });
    // The county's word stands: it was the city that asked.
    expect(await recommendationsOf(db, [id])).toHaveLength(1);
  });

  it("is recommended within each desk's time, decided by the server's clock", async () => {
    const cycle = await addCycle();
    const id = await handedIn(cycle);
    vi.useFakeTimers({ toFake: ["Date"], now: cycle.countiesUntil });
    await expect(recommendNomination(county, id, OPINION)).rejects.toMatchObject({ reason: "award.countiesOver" });
    vi.setSystemTime(cycle.countiesUntil - 1);
    expect(await recommendNomination(county, id, OPINION)).toEqual({ ok: true });
    vi.setSystemTime(cycle.citiesUntil);
    await expect(recommendNomination(city, id, OPINION)).rejects.toMatchObject({ reason: "award.citiesOver" });
  });

  it("turned down gives its places back, and its nominee may be nominated no more in that cycle", async () => {
    const cycle = await addCycle();
    const { person } = await director();
    const id = await submitted(person, cycle);
    await recommendNomination(county, id, OPINION);
    await rejectNomination(city, id, "材料不实");
    await expect(written(person, cycle)).rejects.toThrow("award.nominatedAlready");
    expect(await recommendationsOf(db, [id])).toEqual([]);
    expect(await row(id)).toMatchObject({ state: "rejected" });
  });
});
