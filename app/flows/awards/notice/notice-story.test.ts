import { createHash } from "node:crypto";
import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { noticesOf, standingNotice } from "~/domains/awards/notice/notice.store.server";
import { listText } from "~/domains/awards/notice/notice-list";
import { issueTo, setUpAchievement } from "~/domains/credentials/credentials.fixture";
import { PASSWORD } from "~/domains/people/people.fixture";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { changeName } from "~/flows/people/change-name.server";
import { erasePerson } from "~/flows/people/erase-person.server";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { DAY_MS } from "~/kernel/milliseconds";
import { chinaCalendar } from "~/kernel/work-calendar";
import { withdrawNomination } from "../nomination/consent-nomination.server";
import { inTest, officerAt } from "../nominations.fixture";
import { closeNotice, isEndChecked } from "./close-notice.server";
import { correctNotice } from "./correct-notice.server";
import { extendNotice } from "./extend-notice.server";
import { noticeDesk } from "./notice-desk.server";
import { CHECKED, closeMeeting, decidedCycle, FILER, FILING, publishNow } from "./notices.fixture";
import { acceptObjection, answerObjection, ruleOnObjection } from "./objections/decide-objection.server";
import { fileObjection } from "./objections/file-objection.server";
import { prepareNotice, publishNotice } from "./publish-notice.server";
import { showNotice } from "./shown/notice-view.server";

let province: BureauOfficer;
let colleague: BureauOfficer;
let city: BureauOfficer;
beforeAll(async () => {
  await seedRegions();
  province = await officerAt("340000", "province");
  colleague = await officerAt("340000", "province");
  city = await officerAt("340100", "city");
});
afterEach(() => {
  vi.useRealTimers();
});

const SEEN = { locale: "zh-CN" as const };
const deskOf = async (id: string) => noticeDesk(await getCycle(db, id), { ...SEEN, now: now() });
const viewOf = async (id: string, number: number | null = null) =>
  showNotice(await getCycle(db, id), number, { ...SEEN, now: now() });
const ANSWER = "经核查，材料属实，名单不作改动。";
const CORRECTION = { words: "", renamed: [], nomination: "", name: "", employer: "" };

/** As published on a day at nine in the morning of Shanghai. */
const onDay = (day: string) => vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(`${day}T09:00:00+08:00`) });

describe("a public notice", () => {
  it("is the province's alone, prepared first, and published as the officer saw it", async () => {
    const { cycle } = await decidedCycle();
    await expect(prepareNotice(city, cycle.slug, { words: "", stand: "" })).rejects.toBeInstanceOf(NotFound);
    await expect(publishNotice(province, cycle.slug, "x")).rejects.toMatchObject({ reason: "notice.notPrepared" });
    expect(await prepareNotice(province, cycle.slug, { words: "依据示例函。", stand: "" })).toEqual({ ok: true });
    const other = await prepareNotice(colleague, cycle.slug, { words: "另一份", stand: "" });
    expect(other).toMatchObject({ reason: "notice.preparedMeanwhile" });
    await expect(publishNotice(province, cycle.slug, "x")).rejects.toMatchObject({ reason: "notice.changedMeanwhile" });
    const { draft } = await deskOf(cycle.id);
    await publishNotice(province, cycle.slug, draft?.seen ?? "");
    // The colleague who published at the same moment is told what happened.
    await expect(publishNotice(colleague, cycle.slug, draft?.seen ?? "")).rejects.toMatchObject({
      reason: "notice.state.published",
    });
    expect((await getCycle(db, cycle.id)).noticedAt).not.toBeNull();
  });

  it("lists by division code and says which bureau reports, and its hash is that of its text", async () => {
    const { cycle, people } = await decidedCycle(["340826", "340123"]);
    await publishNow(province, cycle);
    const view = await viewOf(cycle.id);
    expect(view.lines.map(({ reportedBy }) => reportedBy)).toEqual(["合肥市", "宿松县（直报省局）"]);
    const standing = await standingNotice(db, cycle.id);
    expect(standing?.list?.map(({ nomination }) => nomination)).toEqual([people[1]?.alias, people[0]?.alias]);
    const text = listText(standing?.list ?? []);
    expect(createHash("sha256").update(text).digest("hex")).toBe(view.listHash);
    expect(text).toContain('"summary":"摘要"');
    const mails = await db.select().from(tables.mail).where(eq(tables.mail.template, "nomination-noticed"));
    expect(mails.length).toBeGreaterThanOrEqual(2);
  });

  it("is first published with the names that certificates bear by now, and its officer sees which were put right", async () => {
    const { cycle, people } = await decidedCycle();
    await setUpAchievement();
    const [her, other] = [people[0]?.person, people[1]?.person];
    const called = async (holderName: string) => issueTo(her?.personId ?? "", { holderName });
    await called("王晓铭");
    expect(await prepareNotice(province, cycle.slug, { words: "", stand: "" })).toEqual({ ok: true });
    const before = await deskOf(cycle.id);
    expect(before.draft?.renamed).toEqual([`${her?.name} → 王晓铭`]);
    // What she published is what she saw.
    await called("王晓明");
    await expect(publishNotice(province, cycle.slug, before.draft?.seen ?? "")).rejects.toMatchObject({
      reason: "notice.changedMeanwhile",
    });
    await publishNotice(province, cycle.slug, (await deskOf(cycle.id)).draft?.seen ?? "");
    const listed = (await standingNotice(db, cycle.id))?.list?.map(({ name }) => name) ?? [];
    expect(listed.sort()).toEqual([other?.name, "王晓明"].sort());
    const after = await deskOf(cycle.id);
    expect([after.named, after.draft?.changed, after.draft?.renamed]).toEqual([{ ok: true }, false, []]);
  });

  it("is first published with the name that was agreed to where she only called her account otherwise since", async () => {
    const { cycle, people } = await decidedCycle();
    const her = people[0]?.person as Person;
    expect(await changeName(her, "冒名示例")).toEqual({ ok: true });
    await publishNow(province, cycle);
    const listed = async () => (await viewOf(cycle.id)).lines.map(({ name }) => name);
    expect(await listed()).toEqual(people.map(({ person }) => person.name));
    const desk = await deskOf(cycle.id);
    expect([desk.named, desk.draft?.changed, desk.renamedLines]).toEqual([{ ok: true }, false, []]);
    // An officer who looked into it puts it right by a correction, whose reason is published.
    const line = { nomination: people[0]?.alias ?? "", name: "冒名示例", seen: desk.draft?.seen ?? "" };
    expect(await correctNotice(province, cycle.slug, { ...CORRECTION, ...line, reason: "已核对本人更名" })).toEqual({
      ok: true,
    });
    expect(await listed()).toContain("冒名示例");
  });

  it("leaves out who withdrew, was erased or does not let her name be published, and the desk says so", async () => {
    const { cycle, people } = await decidedCycle(["340826", "340123", "340123", "340123"]);
    const change = [{ state: "withdrawn" as const }, { facts: null }, { publishName: false }];
    await inTest(async (tx) => {
      for (const [n, one] of change.entries())
        await tx
          .update(tables.nomination)
          .set(one)
          .where(eq(tables.nomination.id, people[n]?.nominationId ?? ""));
    });
    const { draft } = await deskOf(cycle.id);
    expect(draft?.lines).toHaveLength(1);
    expect(draft?.missing.map(({ why }) => why).sort()).toEqual(["erased", "unpublished", "withdrawn"]);
    const unpublished = draft?.missing.find(({ why }) => why === "unpublished");
    expect(unpublished?.name).toBe("王小明");
  });

  it("says where its list departs from the ranking and why, and names nobody who is not on it", async () => {
    const { cycle, people } = await decidedCycle(["340826", "340123"]);
    await publishNow(province, cycle);
    expect((await viewOf(cycle.id)).departures).toEqual([]);
    const [notice] = await noticesOf(db, cycle.id);
    const [first, second] = people.map(({ alias }) => alias);
    const word = (nomination: string, change: Partial<typeof tables.meetingWord.$inferInsert>) =>
      inTest((tx) =>
        tx
          .update(tables.meetingWord)
          .set(change)
          .where(
            and(
              eq(tables.meetingWord.meetingId, notice?.meetingId ?? ""),
              eq(tables.meetingWord.nomination, nomination),
            ),
          ),
      );
    await word(first ?? "", { reason: "所在行业没有其他人选" });
    await word(second ?? "", { vetoKind: "quality-accident", vetoSource: "示例处罚决定书〔2026〕1号" });
    const list = (notice?.list ?? []).filter(({ nomination }) => nomination === first);
    await inTest((tx) =>
      tx
        .update(tables.publicNotice)
        .set({ list })
        .where(eq(tables.publicNotice.id, notice?.id ?? "")),
    );
    const { departures, lines } = await viewOf(cycle.id);
    expect(departures).toEqual([
      { name: lines[0]?.name, kind: "listed", veto: null, text: "所在行业没有其他人选", count: 1 },
      { name: null, kind: "barred", veto: "quality-accident", text: "示例处罚决定书〔2026〕1号", count: 1 },
    ]);
  });

  it.each([
    ["2026-04-30", true, "2026-05-09"],
    ["2026-04-30", false, "2026-05-11"],
    ["2026-09-24", true, "2026-10-08"],
    ["2026-09-24", false, "2026-10-09"],
  ])("published on %s, day one counted: %s, runs to the end of %s", async (day, countFirst, last) => {
    onDay(day);
    const { cycle } = await decidedCycle(["340826"]);
    const rules = { ...cycle.rules, notice: { ...cycle.rules.notice, countFirst } };
    await inTest((tx) => tx.update(tables.awardCycle).set({ rules }).where(eq(tables.awardCycle.id, cycle.id)));
    await publishNow(province, cycle);
    const view = await viewOf(cycle.id);
    expect([view.lastDay, view.provisional]).toEqual([last, false]);
    expect(view.days.at(-1)).toMatchObject({ day: last, counted: 5 });
    expect(view.endsAt).toBe(Date.parse(`${last}T24:00:00+08:00`));
    const labour = view.days.find((one) => one.day === "2026-05-01");
    if (day === "2026-04-30") expect(labour).toMatchObject({ counted: null, why: "holiday" });
    const made = view.days.find((one) => one.day === "2026-05-09");
    if (last === "2026-05-11") expect(made).toMatchObject({ why: "make-up" });
  });

  it("that runs into a year without a calendar is provisional, and stays so in what was published", async () => {
    onDay("2026-12-29");
    const { cycle } = await decidedCycle(["340826"]);
    await publishNow(province, cycle);
    const standing = await standingNotice(db, cycle.id);
    expect([standing?.provisional, standing?.lastDay]).toEqual([true, "2027-01-06"]);
    expect(standing?.calendarVersion).toContain("chinese-days");
  });

  it("closes with a provisional end only where the arrangement is named by which it was checked; the notice says it", async () => {
    onDay("2026-12-24");
    const { cycle } = await decidedCycle(["340826"]);
    await publishNow(province, cycle);
    vi.setSystemTime((await viewOf(cycle.id)).endsAt);
    expect(await closeNotice(province, cycle.slug)).toMatchObject({
      reason: "notice.form.documentMissing",
      field: "document",
    });
    expect((await viewOf(cycle.id)).state).toBe("over");
    const document = "国务院办公厅关于2027年部分节假日安排的通知";
    expect(await closeNotice(province, cycle.slug, { document })).toEqual({ ok: true });
    expect(await viewOf(cycle.id)).toMatchObject({ state: "closed", checkedAgainst: document });
  });

  it("does not close before the end that the calendar says once the year is arranged", () => {
    const arranged = { ...chinaCalendar, knows: () => true, dayOf: (day: string) => chinaCalendar.dayOf(day) };
    const notice = {
      provisional: true,
      publishedAt: Date.parse("2026-12-29T09:00:00+08:00"),
      lastDay: "2027-01-05",
      rule: { days: 5, counting: "working-days" as const, countFirst: false },
    };
    expect(isEndChecked(notice, "通知", arranged)).toMatchObject({ reason: "notice.form.endsLater" });
    expect(isEndChecked({ ...notice, lastDay: "2027-01-06" }, "通知", arranged)).toEqual({ ok: true });
    expect(isEndChecked({ ...notice, provisional: false }, "", arranged)).toEqual({ ok: true });
  });

  it("runs on by an extension: later only, with a reason that is published; objections are taken until the new end", async () => {
    onDay("2026-12-24");
    const { cycle } = await decidedCycle(["340826"]);
    await publishNow(province, cycle);
    const before = await viewOf(cycle.id);
    const reason = "2027年放假安排公布，1月2日上班";
    await expect(extendNotice(city, cycle.slug, { untilDay: "2027-01-04", reason })).rejects.toBeInstanceOf(NotFound);
    expect(await extendNotice(province, cycle.slug, { untilDay: before.lastDay, reason })).toMatchObject({
      reason: "notice.form.extensionEarlier",
      field: "untilDay",
    });
    vi.setSystemTime(before.endsAt);
    expect(await fileObjection(cycle.slug, FILING, FILER)).toMatchObject({ reason: "notice.state.over" });
    expect(await extendNotice(province, cycle.slug, { untilDay: "2027-01-04", reason })).toEqual({ ok: true });
    const view = await viewOf(cycle.id);
    expect(view).toMatchObject({
      state: "published",
      lastDay: "2027-01-04",
      endsAt: Date.parse("2027-01-05T00:00:00+08:00"),
      extensions: [{ reason, before: before.endsAt, until: Date.parse("2027-01-05T00:00:00+08:00") }],
    });
    // The days that were counted stay as they were published.
    expect(view.days.at(-1)).toMatchObject({ day: before.lastDay, counted: 5 });
    expect((await fileObjection(cycle.slug, FILING, FILER)).ok).toBe(true);
    const mails = await db.select().from(tables.mail).where(eq(tables.mail.template, "nomination-extended"));
    expect(mails).toHaveLength(1);
  });

  it("closes only once its time is over and nobody waits for an answer", async () => {
    const { cycle } = await decidedCycle();
    await publishNow(province, cycle);
    const { endsAt } = await viewOf(cycle.id);
    await expect(closeNotice(province, cycle.slug)).rejects.toMatchObject({ reason: "notice.runs" });
    vi.useFakeTimers({ toFake: ["Date"], now: endsAt - 1 });
    await expect(closeNotice(province, cycle.slug)).rejects.toMatchObject({ reason: "notice.runs" });
    const filed = await fileObjection(cycle.slug, FILING, FILER);
    expect(filed.ok).toBe(true);
    vi.setSystemTime(endsAt);
    expect(await fileObjection(cycle.slug, FILING, FILER)).toMatchObject({ reason: "notice.state.over" });
    await expect(closeNotice(province, cycle.slug)).rejects.toMatchObject({ reason: "notice.objectionsOpen" });
    const named = { slug: cycle.slug, number: 1 };
    await acceptObjection(province, named);
    await ruleOnObjection(province, named, { upheld: false, reasons: "材料属实，异议不成立。", material: false });
    await expect(closeNotice(province, cycle.slug)).rejects.toMatchObject({ reason: "notice.objectionsOpen" });
    await answerObjection(province, named, ANSWER);
    await closeNotice(province, cycle.slug, CHECKED);
    await expect(closeNotice(colleague, cycle.slug)).rejects.toMatchObject({ reason: "notice.state.closed" });
    expect((await viewOf(cycle.id)).state).toBe("closed");
  });

  it("of two corrections at once tells the second that a colleague published, and publishes one", async () => {
    const { cycle, people } = await decidedCycle();
    await publishNow(province, cycle);
    await closeMeeting(cycle.id, [people[1]?.alias ?? ""]);
    const { draft } = await deskOf(cycle.id);
    const asked = { ...CORRECTION, reason: "会议改了人选", seen: draft?.seen ?? "" };
    const done = await Promise.all([province, colleague].map((by) => correctNotice(by, cycle.slug, asked)));
    expect(done).toMatchObject([{ ok: true }, { ok: false, reason: "notice.supersededMeanwhile" }]);
    expect(await noticesOf(db, cycle.id)).toHaveLength(2);
  });

  it("is held by a ruling about a misprint until the line reads otherwise, without a meeting that chooses anew", async () => {
    const { cycle, people } = await decidedCycle();
    await publishNow(province, cycle);
    const [first] = await noticesOf(db, cycle.id);
    const named = { slug: cycle.slug, number: 1 };
    const alias = people[0]?.alias ?? "";
    await fileObjection(cycle.slug, { ...FILING, nomination: alias }, FILER);
    await acceptObjection(province, named);
    const ruling = { upheld: true, reasons: "查明单位名称有误，异议成立。", material: false, wording: true };
    await ruleOnObjection(province, named, ruling);
    await answerObjection(province, named, "异议成立，单位名称将更正。");
    vi.useFakeTimers({ toFake: ["Date"], now: (first?.endsAt ?? 0) + DAY_MS });
    await expect(closeNotice(province, cycle.slug)).rejects.toMatchObject({ reason: "notice.uncorrected" });
    const { draft } = await deskOf(cycle.id);
    const line = (first?.list ?? []).find(({ nomination }) => nomination === alias);
    const asked = { ...CORRECTION, reason: "单位名称更正", seen: draft?.seen ?? "", nomination: alias };
    expect(
      await correctNotice(province, cycle.slug, { ...asked, name: line?.name ?? "", employer: "示例更名有限公司" }),
    ).toEqual({ ok: true });
    const view = await viewOf(cycle.id);
    expect(view.lines.map(({ employer }) => employer)).toContain("示例更名有限公司");
    vi.setSystemTime(view.endsAt);
    expect(await closeNotice(province, cycle.slug, CHECKED)).toEqual({ ok: true });
  });

  it("begins anew by a material correction, and the one before says that it was corrected", async () => {
    const { cycle, people } = await decidedCycle();
    await publishNow(province, cycle);
    const [first] = await noticesOf(db, cycle.id);
    const named = { slug: cycle.slug, number: 1 };
    await fileObjection(cycle.slug, { ...FILING, nomination: people[0]?.alias ?? null }, FILER);
    await acceptObjection(province, named);
    await ruleOnObjection(province, named, { upheld: true, reasons: "查明材料不实，异议成立。", material: true });
    await answerObjection(province, named, "异议成立，名单将更正。");
    vi.useFakeTimers({ toFake: ["Date"], now: (first?.endsAt ?? 0) + DAY_MS });
    await expect(closeNotice(province, cycle.slug)).rejects.toMatchObject({ reason: "notice.uncorrected" });
    const still = await deskOf(cycle.id);
    expect(still.asking).toEqual([1]);
    const same = { ...CORRECTION, reason: "更正名单", seen: still.draft?.seen ?? "" };
    expect(await correctNotice(province, cycle.slug, same)).toMatchObject({ reason: "notice.stillOnList" });
    await closeMeeting(cycle.id, [people[1]?.alias ?? ""]);
    await expect(correctNotice(province, cycle.slug, same)).rejects.toMatchObject({
      reason: "notice.changedMeanwhile",
    });
    const { draft } = await deskOf(cycle.id);
    expect(draft?.changed).toBe(true);
    const asked = { ...CORRECTION, reason: "经核查，一人材料不实。", seen: draft?.seen ?? "" };
    expect(await correctNotice(province, cycle.slug, asked)).toEqual({ ok: true });
    const view = await viewOf(cycle.id);
    expect([view.number, view.state, view.lines.length, view.correction]).toEqual([
      ...[2, "published", 1, "经核查，一人材料不实。"],
    ]);
    expect(view.endsAt).toBeGreaterThan(first?.endsAt ?? 0);
    expect(await viewOf(cycle.id, 1)).toMatchObject({ state: "superseded", listHash: first?.listHash });
    vi.setSystemTime(view.endsAt);
    await closeNotice(province, cycle.slug, CHECKED);
  });

  it("neither closes on a list that a later meeting changed nor while that meeting is open; the correction stays open", async () => {
    const { cycle, people } = await decidedCycle();
    await publishNow(province, cycle);
    const { endsAt } = await viewOf(cycle.id);
    vi.useFakeTimers({ toFake: ["Date"], now: endsAt });
    await closeMeeting(cycle.id, [people[1]?.alias ?? ""]);
    const last = (closedAt: number | null) =>
      inTest((tx) =>
        tx
          .update(tables.awardMeeting)
          .set({ closedAt })
          .where(and(eq(tables.awardMeeting.cycleId, cycle.id), eq(tables.awardMeeting.number, 2))),
      );
    await last(null);
    await expect(closeNotice(province, cycle.slug)).rejects.toMatchObject({ reason: "notice.meetingOpen" });
    expect(await deskOf(cycle.id)).toMatchObject({ later: "open", verdicts: { closing: { ok: false } } });
    await last(endsAt);
    await expect(closeNotice(province, cycle.slug)).rejects.toMatchObject({ reason: "notice.otherDecided" });
    const { draft, verdicts } = await deskOf(cycle.id);
    expect([verdicts.closing.ok, verdicts.correction.ok]).toEqual([false, true]);
    const asked = { ...CORRECTION, reason: "会议改了人选", seen: draft?.seen ?? "" };
    expect(await correctNotice(province, cycle.slug, asked)).toEqual({ ok: true });
    expect((await deskOf(cycle.id)).later).toBeNull();
    // A meeting that chose the same ones keeps nothing from closing.
    await closeMeeting(cycle.id, [people[1]?.alias ?? ""]);
    vi.setSystemTime((await viewOf(cycle.id)).endsAt);
    await closeNotice(province, cycle.slug, CHECKED);
    // One after the closing takes the notice up again.
    await closeMeeting(cycle.id, [people[0]?.alias ?? ""]);
    expect((await deskOf(cycle.id)).verdicts.correction).toEqual({ ok: true });
  });

  it.each([true, false])(
    "takes no misprint for what a ruling asks (about one line: %s), unless another meeting was held",
    async (one) => {
      const { cycle, people } = await decidedCycle();
      await publishNow(province, cycle);
      const named = { slug: cycle.slug, number: 1 };
      await fileObjection(cycle.slug, { ...FILING, nomination: one ? (people[0]?.alias ?? null) : null }, FILER);
      await acceptObjection(province, named);
      await ruleOnObjection(province, named, { upheld: true, reasons: "查明材料不实，异议成立。", material: true });
      const employer = { nomination: people[0]?.alias ?? "", name: "", employer: "示例集团有限公司" };
      const asked = async () => ({
        ...CORRECTION,
        ...employer,
        reason: "单位印错",
        seen: (await deskOf(cycle.id)).draft?.seen ?? "",
      });
      expect(await correctNotice(province, cycle.slug, await asked())).toMatchObject({ reason: "notice.stillOnList" });
      await closeMeeting(
        cycle.id,
        people.map(({ alias }) => alias),
      );
      expect(await correctNotice(province, cycle.slug, await asked())).toEqual({ ok: true });
    },
  );

  it("puts a misprint right by the same meeting, which stays right with the next correction", async () => {
    const { cycle, people } = await decidedCycle();
    await publishNow(province, cycle);
    const [seen] = [(await deskOf(cycle.id)).draft?.seen ?? ""];
    const nothing = { ...CORRECTION, reason: "没有变化", seen };
    expect(await correctNotice(province, cycle.slug, nothing)).toMatchObject({ reason: "notice.nothingCorrected" });
    const line = { nomination: people[0]?.alias ?? "", name: "王晓明", employer: "" };
    // Another name than her account's would be another person.
    const other = { ...nothing, reason: "姓名印错", ...line };
    expect(await correctNotice(province, cycle.slug, other)).toMatchObject({
      reason: "notice.form.misprintName",
      field: "name",
    });
    await inTest((tx) =>
      tx
        .update(tables.person)
        .set({ name: "王晓明" })
        .where(eq(tables.person.id, people[0]?.person.personId ?? "")),
    );
    expect(await correctNotice(province, cycle.slug, { ...nothing, reason: "姓名印错", ...line })).toEqual({
      ok: true,
    });
    const [first] = await noticesOf(db, cycle.id);
    const [entry] = (await db.select().from(tables.ledgerEntry)).filter(({ body }) => {
      const said = JSON.parse(body);
      return said.act === "public-notice.superseded" && said.subject?.id === first?.id;
    });
    const commitments = JSON.stringify(JSON.parse(entry?.body ?? "{}").commitments);
    expect([commitments.includes("before"), commitments.includes("after")]).toEqual([true, true]);
    expect(entry?.body).not.toContain("王晓明");
    const names = async () => (await viewOf(cycle.id)).lines.map(({ name }) => name).sort();
    expect(await names()).toEqual(["王小明", "王晓明"]);
    await closeMeeting(cycle.id, [people[0]?.alias ?? ""]);
    const next = { ...nothing, seen: (await deskOf(cycle.id)).draft?.seen ?? "", reason: "一人放弃" };
    expect(await correctNotice(province, cycle.slug, next)).toEqual({ ok: true });
    expect(await names()).toEqual(["王晓明"]);
  });

  it("puts all names right that changed since in one correction: one period, one entry, and each refused line for itself", async () => {
    await setUpAchievement();
    const { cycle, people } = await decidedCycle(["340826", "340123", "340123", "340123"]);
    await publishNow(province, cycle);
    const called = async (n: number, holderName: string) => issueTo(people[n]?.person.personId ?? "", { holderName });
    for (const [n, name] of ["王晓明", "王明明", "王小铭"].entries()) await called(n, name);
    const desk = await deskOf(cycle.id);
    expect(desk.renamedLines.map(({ name }) => name).sort()).toEqual(["王小铭", "王明明", "王晓明"].sort());
    const taken = desk.renamedLines.map(({ nomination, name }) => ({ nomination, name }));
    const asked = { ...CORRECTION, reason: "本人更名，证书已更正", renamed: taken, seen: desk.draft?.seen ?? "" };
    // One renamed again, one gone since: neither is published by a name that the officer did not see, and nothing is by half.
    const [first, second, third] = taken.map(({ nomination }) => people.findIndex(({ alias }) => alias === nomination));
    await called(first ?? 0, "王新明");
    await withdrawNomination(people[second ?? 0]?.person as Person, people[second ?? 0]?.nominationId ?? "");
    const stale = await correctNotice(province, cycle.slug, {
      ...asked,
      seen: (await deskOf(cycle.id)).draft?.seen ?? "",
    });
    const line = (n: number | undefined) => people[n ?? 0]?.alias ?? "";
    const places = (await standingNotice(db, cycle.id))?.list?.map(({ nomination }) => nomination) ?? [];
    const placeOf = (alias: string) => places.indexOf(alias) + 1;
    const fieldsOf = (aliases: string[]) =>
      ["actor", "reason", ...aliases.flatMap((one) => [`after${placeOf(one)}`, `before${placeOf(one)}`])].sort();
    expect(stale).toMatchObject({
      ok: false,
      reason: "notice.form.renamedAgain",
      values: { name: "王新明" },
      field: `renamed.${line(first)}`,
      also: [{ reason: "notice.form.renamedGone", values: { place: placeOf(line(second)) }, field: "renamed" }],
    });
    expect(await noticesOf(db, cycle.id)).toHaveLength(1);
    // Two officers at once: one correction with both lines, and the other sees that.
    const again = await deskOf(cycle.id);
    const both = {
      ...asked,
      renamed: again.renamedLines.map(({ nomination, name }) => ({ nomination, name })),
      seen: again.draft?.seen ?? "",
    };
    expect(both.renamed.map(({ name }) => name).sort()).toEqual(
      ["王新明", ["王晓明", "王明明", "王小铭"][third ?? 0]].sort(),
    );
    const done = await Promise.all([province, colleague].map((by) => correctNotice(by, cycle.slug, both)));
    expect(done).toMatchObject([{ ok: true }, { ok: false, reason: "notice.supersededMeanwhile", field: "reason" }]);
    const [before, after] = await noticesOf(db, cycle.id);
    expect((await noticesOf(db, cycle.id)).length).toBe(2);
    const view = await viewOf(cycle.id);
    for (const { name } of both.renamed) expect(view.lines.map((one) => one.name)).toContain(name);
    expect(view.corrected).toEqual(
      both.renamed.map(({ nomination }) => 1 + (after?.list ?? []).findIndex((one) => one.nomination === nomination)),
    );
    expect((await viewOf(cycle.id, 1)).corrected).toEqual([]);
    expect(view.endsAt).toBe(after?.endsAt);
    expect((await deskOf(cycle.id)).named).toEqual({ ok: true });
    const entries = async () =>
      (await db.select().from(tables.ledgerEntry)).filter(
        ({ act, subjectId }) => act === "public-notice.superseded" && subjectId === before?.id,
      );
    const [entry, ...more] = await entries();
    expect(more).toEqual([]);
    const { facts, commitments } = JSON.parse(entry?.body ?? "{}");
    expect(facts).toMatchObject({ misprint: true, lines: 2 });
    expect(Object.keys(commitments).sort()).toEqual(fieldsOf(both.renamed.map(({ nomination }) => nomination)));
    for (const { name } of both.renamed) expect(entry?.body).not.toContain(name);
    expect(JSON.stringify(entry?.sealed)).toContain("王新明");
    // Her erasure takes what the log could open of her line, and of nobody else's.
    expect((await erasePerson(people[first ?? 0]?.person as Person, PASSWORD, now())).ok).toBe(true);
    const [left] = await entries();
    expect(Object.keys(left?.sealed ?? {}).sort()).toEqual(fieldsOf([line(third)]));
    expect(JSON.stringify(left?.sealed)).not.toContain("王新明");
  });

  it("leaves a line that was not chosen as it is, and it asks for another correction", async () => {
    await setUpAchievement();
    const { cycle, people } = await decidedCycle();
    await publishNow(province, cycle);
    for (const [n, name] of ["王晓明", "王明明"].entries())
      await issueTo(people[n]?.person.personId ?? "", { holderName: name });
    const desk = await deskOf(cycle.id);
    const [one, other] = desk.renamedLines;
    const renamed = [{ nomination: one?.nomination ?? "", name: one?.name ?? "" }];
    // A firm that was misprinted on another line goes with it.
    const firm = { nomination: other?.nomination ?? "", employer: "示例集团有限公司" };
    const asked = { ...CORRECTION, ...firm, reason: "一人更名，一行单位印错", renamed, seen: desk.draft?.seen ?? "" };
    expect(await correctNotice(province, cycle.slug, asked)).toEqual({ ok: true });
    const after = await deskOf(cycle.id);
    expect(after.renamedLines.map(({ nomination }) => nomination)).toEqual([other?.nomination]);
    expect((await viewOf(cycle.id)).lines.map(({ name, employer }) => [name, employer === "示例集团有限公司"])).toEqual(
      [
        [one?.name, false],
        [other?.listed, true],
      ],
    );
  });

  it("says of a line who withdrew since, and keeps the line", async () => {
    const { cycle, people } = await decidedCycle();
    await publishNow(province, cycle);
    await inTest((tx) =>
      tx
        .update(tables.nomination)
        .set({ state: "withdrawn", stateAt: tx.now })
        .where(eq(tables.nomination.id, people[0]?.nominationId ?? "")),
    );
    const view = await viewOf(cycle.id);
    expect(view.lines.map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([false, true]);
    expect((await deskOf(cycle.id)).draft?.missing.map(({ why }) => why)).toEqual(["withdrawn"]);
  });
});
