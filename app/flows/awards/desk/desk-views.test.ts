import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { findWithdrawnCovered, getCoveredNomination } from "~/domains/awards/nomination/nomination.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { withdrawNomination } from "../nomination/consent-nomination.server";
import { writeNomination } from "../nomination/write-nomination.server";
import {
  type AddedCycle,
  addCycle,
  appoint,
  director,
  inTest,
  officerAt,
  submitted,
  WRITING,
  written,
} from "../nominations.fixture";
import { beginCheck } from "./acts/begin-check.server";
import { recommendNomination } from "./acts/recommend-nomination.server";
import { returnNomination } from "./acts/return-nomination.server";
import { deskQuotas, placesAt } from "./desk-quotas.server";
import { deskStanding } from "./desk-verdicts.server";
import { readDossier } from "./dossier.server";
import { findCoveredDirector, findCoveredDirectors } from "./find-directors.server";
import { readNominationFilter } from "./list-filter";
import { nominateCovered } from "./nominate-covered.server";
import { nominationTable } from "./nomination-list.server";
import { nominationWaits } from "./nomination-waits.server";
import { nominationWorkbook } from "./nomination-workbook.server";
import { ownUnsent } from "./own-unsent.server";
import { KEPT, partlyLetGo } from "./partly-let-go.fixture";

let county: BureauOfficer;
let city: BureauOfficer;
let beside: BureauOfficer;
let province: BureauOfficer;
beforeAll(async () => {
  await seedRegions();
  county = await officerAt("340123", "county");
  beside = await officerAt("340122", "county");
  city = await officerAt("340100", "city");
  province = await officerAt("340000", "province");
});

const OPINION = { opinion: "履职扎实，同意推荐。", rank: 1 };
const ALL = readNominationFilter(new URLSearchParams());
const handedIn = async (cycle: AddedCycle, region = "340123") => submitted((await director(region)).person, cycle);
const table = (officer: BureauOfficer, cycle: AddedCycle, asked = "") =>
  nominationTable(officer, cycle, readNominationFilter(new URLSearchParams(asked)), now());
const dossier = async (officer: BureauOfficer, id: string) =>
  readDossier(officer, await getCoveredNomination(db, officer, id), { locale: "zh-CN", now: now() });

describe("the list of a cycle", () => {
  it("holds what an officer covers, what waits for her first, and nothing for the county beside", async () => {
    const cycle = await addCycle();
    const [one, two] = [await handedIn(cycle), await handedIn(cycle)];
    await recommendNomination(county, one, OPINION);
    const mine = await table(county, cycle);
    expect(mine.waiting.map(({ id, deadline }) => [id, deadline])).toEqual([[two, cycle.countiesUntil]]);
    expect(mine.rows.find(({ id }) => id === one)).toMatchObject({
      state: "recommended",
      desk: "合肥市",
      waits: false,
      place: "合肥市 肥西县",
      category: "企业组",
      ranks: [{ level: "county", rank: 1 }],
    });
    expect(await table(beside, cycle)).toMatchObject({ total: 0, rows: [], waiting: [] });
    expect((await table(city, cycle)).waiting.map(({ id }) => id)).toEqual([one]);
    expect((await table(province, cycle)).total).toBe(2);
  });

  it("is narrowed by state and by whose desk it is, as the address says", async () => {
    const cycle = await addCycle();
    const [one, two] = [await handedIn(cycle), await handedIn(cycle)];
    await beginCheck(county, one);
    expect((await table(county, cycle, "state=checking")).rows.map(({ id }) => id)).toEqual([one]);
    expect((await table(county, cycle, "desk=mine")).found).toBe(2);
    await recommendNomination(county, two, OPINION);
    expect((await table(county, cycle, "desk=mine")).rows.map(({ id }) => id)).toEqual([one]);
    expect((await table(county, cycle, "state=nonsense&page=-1")).found).toBe(2);
  });

  it("tells what was left on a desk whose time is over", async () => {
    const cycle = await addCycle({ submissionsUntil: now() + 1_000 });
    await handedIn(cycle);
    const late = await nominationTable(county, cycle, ALL, cycle.countiesUntil);
    expect(late).toMatchObject({ waiting: [], overdue: 1 });
  });

  it("waits on the bureau's first page only where the officer may act", async () => {
    const cycle = await addCycle();
    const id = await handedIn(cycle);
    const of = async (officer: BureauOfficer) =>
      (await nominationWaits(officer, now())).find(({ slug }) => slug === cycle.slug);
    expect(await of(county)).toMatchObject({ total: 1, waiting: 1, first: [{ id }] });
    expect(await of(city)).toMatchObject({ total: 1, waiting: 0, first: [] });
    expect(await of(beside)).toMatchObject({ total: 0, waiting: 0 });
  });
});

describe("places of a quota", () => {
  it("are counted by desk, each with who holds it", async () => {
    const cycle = await addCycle();
    const [one, two] = [await handedIn(cycle), await handedIn(cycle)];
    await recommendNomination(county, one, { ...OPINION, rank: 2 });
    expect(await deskQuotas(db, county, cycle)).toEqual([{ place: "肥西县", used: 1, allowed: 2 }]);
    expect(await deskQuotas(db, province, cycle)).toEqual([]);
    const nomination = await getCoveredNomination(db, county, two);
    const standing = await deskStanding(db, county, nomination, cycle, now());
    const { next, places } = await placesAt(db, cycle, standing);
    expect(next).toBe("合肥市");
    expect(places.map(({ rank, holder }) => [rank, holder?.id ?? null])).toEqual([
      [1, null],
      [2, one],
    ]);
  });
});

describe("a dossier", () => {
  it("says to every desk what it may do, and to the others on whose desk it lies", async () => {
    const cycle = await addCycle();
    const id = await handedIn(cycle);
    const open = async (officer: BureauOfficer) =>
      Object.entries((await dossier(officer, id)).verdicts).flatMap(([act, { ok }]) => (ok ? [act] : []));
    expect(await open(county)).toEqual(["check", "return", "recommendation", "rejection"]);
    expect(await open(city)).toEqual([]);
    expect((await dossier(city, id)).verdicts.return).toMatchObject({
      reason: "award.liesWith",
      values: { place: "肥西县" },
    });
    await recommendNomination(county, id, OPINION);
    expect(await open(county)).toEqual(["recommendation-withdrawal"]);
    await recommendNomination(city, id, OPINION);
    expect(await open(province)).toEqual(["check", "return", "acceptance", "rejection"]);
  });

  it("that its nominee took back is told as such to those who had it, and to nobody else", async () => {
    const cycle = await addCycle();
    const { person } = await director("340123");
    const { person: another } = await director("340123");
    const [id, draft] = [await submitted(person, cycle), await written(another, cycle)];
    expect(await findWithdrawnCovered(db, county, id)).toBeNull();
    await withdrawNomination(person, id);
    await withdrawNomination(another, draft);
    expect(await findWithdrawnCovered(db, county, id)).toEqual({ cycleId: cycle.id, at: expect.any(Number) });
    expect(await findWithdrawnCovered(db, province, id)).not.toBeNull();
    expect(await findWithdrawnCovered(db, await officerAt("340826", "county"), id)).toBeNull();
    // A draft was never theirs.
    expect(await findWithdrawnCovered(db, county, draft)).toBeNull();
  });

  it("names no exhibit, and no record of a condition, that the nominee does not let go", async () => {
    const cycle = await addCycle();
    const { id, goes } = await partlyLetGo(cycle);
    const read = await dossier(county, id);
    expect(read.content).toMatchObject({ intact: true, mending: false });
    expect(read.content.exhibits.map(({ title, mark, checkedBy }) => [title, mark, checkedBy])).toEqual([
      [`聘任：${goes}`, "平台记录一致", "企业确认"],
    ]);
    expect(read.eligibility).toMatchObject([{ rule: "appointment", met: true }]);
    expect(JSON.stringify(read)).not.toContain(KEPT);
    expect(read.steps.map(({ act }) => act)).toEqual(["submit"]);
  });

  it("shows beside the conditions at submission what differs now", async () => {
    const cycle = await addCycle();
    const { person, firmId } = await director();
    const id = await submitted(person, cycle);
    expect((await dossier(county, id)).changes).toEqual([]);
    await inTest((tx) =>
      tx
        .update(tables.appointment)
        .set({ endsOn: isoDayOf(now()) })
        .where(eq(tables.appointment.enterpriseId, firmId)),
    );
    expect((await dossier(county, id)).changes).toMatchObject([{ rule: "appointment", turned: "lost" }]);
  });

  it("says when it reads otherwise than it was handed in", async () => {
    const id = await handedIn(await addCycle());
    await inTest((tx) => tx.update(tables.nomination).set({ summary: "改过" }).where(eq(tables.nomination.id, id)));
    expect((await dossier(county, id)).content).toMatchObject({ intact: false, mending: false, summary: "改过" });
  });

  it("shows nothing of what is being mended until it is handed in again", async () => {
    const cycle = await addCycle();
    const { person } = await director();
    const id = await submitted(person, cycle);
    await returnNomination(county, id, { items: [{ key: "deeds", words: "缺附件" }], dueAt: now() + DAY_MS });
    expect((await dossier(county, id)).content).toMatchObject({ mending: false, summary: WRITING.summary });
    await writeNomination(person, id, { ...WRITING, summary: "写到一半" }, null);
    const read = await dossier(county, id);
    expect(read.content).toMatchObject({ mending: true, summary: "", deeds: "", exhibits: [] });
    expect(JSON.stringify(read)).not.toContain("写到一半");
    const file = await sheet(county, cycle);
    expect(file).toContain("正在补正");
    expect(file).not.toContain("写到一半");
  });
});

/** The cells of the workbook's one sheet, as its XML. */
async function sheet(officer: BureauOfficer, cycle: AddedCycle): Promise<string> {
  const bytes = await nominationWorkbook(officer, cycle, ALL, { locale: "zh-CN", now: now() });
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const lines: string[] = [];
  book.worksheets[0]?.eachRow((row) => {
    row.eachCell(({ type }) => expect(type).toBe(ExcelJS.ValueType.String));
    lines.push((row.values as unknown[]).slice(1).join("|"));
  });
  return lines.join("\n");
}

describe("the table of a cycle as a workbook", () => {
  it("has the cycle's conditions as columns, opinions with their places, and only text", async () => {
    const cycle = await addCycle();
    const { id, goes } = await partlyLetGo(cycle);
    await recommendNomination(county, id, { opinion: "=1+1 同意推荐", rank: 2 });
    const file = await sheet(city, cycle);
    const [head, line] = file.split("\n");
    expect(head).toContain("任标准总监满12个月");
    for (const said of ["王小明", "=1+1 同意推荐", "|2|", goes, "符合"]) expect(line).toContain(said);
    expect(file).not.toContain(KEPT);
    expect((await sheet(beside, cycle)).split("\n")).toHaveLength(1);
  });
});

describe("what a bureau opened itself", () => {
  it("is listed for that bureau alone until it is handed in", async () => {
    const cycle = await addCycle();
    const { person, firmId } = await director();
    const [of] = await db.select().from(tables.appointment).where(eq(tables.appointment.enterpriseId, firmId));
    const asked = { cycle: cycle.slug, category: "firms", formKey: newId(now()) };
    expect(await nominateCovered(beside, { ...asked, appointment: of?.id ?? "" })).toMatchObject({
      reason: "award.directorMissing",
      field: "appointment",
    });
    const opened = await nominateCovered(city, { ...asked, appointment: of?.id ?? "" });
    expect(opened).toMatchObject({ ok: true });
    expect(await nominateCovered(city, { ...asked, appointment: of?.id ?? "" })).toEqual(opened);
    const id = opened.ok ? opened.id : "";
    const [row] = await db.select().from(tables.nomination).where(eq(tables.nomination.id, id));
    expect(row).toMatchObject({
      origin: "bureau",
      originId: "340100",
      personId: person.personId,
      enterpriseId: firmId,
    });
    expect((await ownUnsent(city, cycle.id)).map((one) => one.id)).toEqual([id]);
    expect(await ownUnsent(county, cycle.id)).toEqual([]);
    expect((await table(city, cycle)).total).toBe(0);
  });

  it("is of the firm that the officer covers, where the nominee is director of another one too", async () => {
    const cycle = await addCycle();
    const elsewhere = await director("340202");
    const { firmId } = await director();
    await appoint(elsewhere.person, firmId, isoDayOf(now() - 30 * DAY_MS));
    const found = (await findCoveredDirectors(county, "王小明", isoDayOf(now()))).find(
      ({ personId }) => personId === elsewhere.person.personId,
    );
    expect(found).toMatchObject({ enterpriseId: firmId, regionCode: "340123" });
    const asked = { cycle: cycle.slug, category: "firms", formKey: null, appointment: found?.id ?? "" };
    const opened = await nominateCovered(county, asked);
    const id = opened.ok ? opened.id : "";
    const [row] = await db.select().from(tables.nomination).where(eq(tables.nomination.id, id));
    expect(row).toMatchObject({ enterpriseId: firmId, regionCode: "340123", originId: "340123" });
  });

  it("is nobody whose appointment is over, or is of another region", async () => {
    const { firmId } = await director();
    await inTest((tx) =>
      tx
        .update(tables.appointment)
        .set({ endsOn: isoDayOf(now()) })
        .where(eq(tables.appointment.enterpriseId, firmId)),
    );
    const [of] = await db.select().from(tables.appointment).where(eq(tables.appointment.enterpriseId, firmId));
    expect(await findCoveredDirector(db, county, of?.id ?? "", isoDayOf(now()))).toBeNull();
    expect(await findCoveredDirectors(county, " ", isoDayOf(now()))).toEqual([]);
    expect(await findCoveredDirectors(county, "%", isoDayOf(now()))).toEqual([]);
    expect(await findCoveredDirectors(beside, "王小明", isoDayOf(now()))).toEqual([]);
  });
});
