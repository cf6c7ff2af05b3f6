import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { findMeeting, type Meeting, wordsOf } from "~/domains/awards/decision/decision.store.server";
import { wordStand } from "~/domains/awards/decision/stands";
import { findNomination } from "~/domains/awards/nomination/nomination.store.server";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { publicCycleList } from "../cycle/cycle-desk.server";
import { showCycle } from "../cycle/cycle-view.server";
import { again, unblindedCycle, wholeSeen } from "../decision/decided.fixture";
import { closeMeeting, openMeeting } from "../decision/run-meeting.server";
import { sayWord } from "../decision/say-word.server";
import { nominationWaits } from "../desk/nomination-waits.server";
import { hindrances, readGround } from "../jury/drawing/drawing-ground.server";
import { nominationView } from "../nomination/nomination-view.server";
import { addCycle, director, inTest, officerAt, submitted } from "../nominations.fixture";
import { noticeWaits } from "../notice/notice-waits.server";
import { listNotices } from "../notice/shown/list-notices.server";
import { showNotice } from "../notice/shown/notice-view.server";
import { archiveCycle } from "./archive/archive-cycle.server";
import { decideAwards } from "./decide-awards.server";
import { endCycle } from "./end-cycle.server";
import { endingView } from "./ending-view.server";
import { honourWaits } from "./honour-waits.server";
import { addObjection, ISSUER, noticedCycle, setNomination } from "./honours.fixture";

beforeAll(seedRegions);
afterEach(() => {
  vi.useRealTimers();
});

const REASON = { reason: "没有产生符合条件的入选人选，经批准单位同意终止。" };
const mailsTo = async (personId: string | null = "") =>
  (
    await db
      .select()
      .from(tables.mail)
      .where(eq(tables.mail.personId, personId ?? ""))
  ).map(({ template }) => template);
const actsOf = async (id: string) =>
  (await db.select().from(tables.ledgerEntry).where(eq(tables.ledgerEntry.subjectId, id))).map(({ act }) => act);

/** A cycle whose time for nominations and recommendations is over. */
const closedCycle = () => {
  const past = { submissionsUntil: now() - 9 * DAY_MS, countiesUntil: now() - 8 * DAY_MS, citiesUntil: now() - DAY_MS };
  return addCycle({ ...past, label: "outstanding-director" });
};

describe("a cycle without nominations", () => {
  it("waits for its end, is told with its reason once, and is archived", async () => {
    const [province, cycle] = [await officerAt("340000", "province"), await closedCycle()];
    const waits = async () =>
      (await honourWaits(province, now())).filter(({ slug }) => slug === cycle.slug).map(({ act }) => act);
    expect(await waits()).toEqual(["ending"]);
    await expect(endCycle(await officerAt("340100", "city"), cycle.slug, REASON)).rejects.toBeInstanceOf(NotFound);
    expect(await endCycle(province, cycle.slug, REASON)).toEqual({ ok: true });
    expect(await showCycle(await again(cycle), { locale: "zh-CN", now: now() })).toMatchObject({
      state: "ended",
      decidedAt: null,
      ended: { after: "nominations", ...REASON },
    });
    const { current, past } = await publicCycleList("zh-CN", now());
    expect([current, past].map((rows) => rows.filter(({ slug }) => slug === cycle.slug).length)).toEqual([0, 1]);
    expect(await waits()).toEqual(["archive"]);
    expect((await nominationWaits(province, now())).map(({ slug }) => slug)).not.toContain(cycle.slug);
    await archiveCycle(province, cycle.slug);
    expect(await waits()).toEqual([]);
    expect(await actsOf(cycle.id)).toEqual(expect.arrayContaining(["award-cycle.ended", "award-cycle.archived"]));
  });

  it("is ended by one of two officers; the other is told that it is", async () => {
    const [first, second] = [await officerAt("340000", "province"), await officerAt("340000", "province")];
    const cycle = await closedCycle();
    const done = await Promise.allSettled([endCycle(first, cycle.slug, REASON), endCycle(second, cycle.slug, REASON)]);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(done.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { reason: "award.cycleState.ended" },
    });
  });

  it("is not held back by one that was returned and never came again", async () => {
    const [province, cycle] = [await officerAt("340000", "province"), await addCycle()];
    const { person } = await director("340826");
    const id = await submitted(person, cycle);
    await setNomination(id, { state: "returned", level: "province", dueAt: cycle.citiesUntil });
    const undecided = async () => (await hindrances(db, await readGround(db, cycle, now()), now())).undecided;
    expect(await undecided()).toBe(1);
    vi.useFakeTimers({ toFake: ["Date"], now: cycle.citiesUntil });
    expect(await undecided()).toBe(0);
    expect(await endCycle(province, cycle.slug, REASON)).toEqual({ ok: true });
    expect(await mailsTo(person.personId)).toContain("nomination-ended");
    const view = await nominationView((await findNomination(db, id)) as never, ["nominee"], now());
    expect(view).toMatchObject({
      next: { step: "ended" },
      cycle: { endedReason: REASON.reason },
      can: { withdraw: false },
    });
  });

  it("is not ended by whoever is nominated in it", async () => {
    const [province, cycle] = [await officerAt("340000", "province"), await addCycle()];
    const { person } = await director("340826");
    const id = await submitted(person, cycle);
    await setNomination(id, { state: "submitted", level: "county", personId: province.personId });
    vi.useFakeTimers({ toFake: ["Date"], now: cycle.citiesUntil });
    await expect(endCycle(province, cycle.slug, REASON)).rejects.toMatchObject({ reason: "award.own.cycle" });
    expect((await again(cycle)).endedAt).toBeNull();
  });
});

describe("a meeting that chose nobody", () => {
  it("lets the cycle end, with a reason that names nobody", async () => {
    const { province, cycle, nominations } = await unblindedCycle([[90], [80]], { scoring: { jurors: 1, drop: 0 } });
    const held = {
      heldOn: isoDayOf(now()),
      place: "会议室",
      chair: "演示主持",
      present: ["演示甲"],
      minutes: "议定。",
    };
    const number = await openMeeting(province, cycle.slug, { ...held, stand: "" });
    const meeting = async () => (await findMeeting(db, cycle.id, number)) as Meeting;
    const which = { slug: cycle.slug, number };
    for (const { alias } of nominations) {
      const row = (await wordsOf(db, (await meeting()).id)).find(({ nomination }) => nomination === alias) ?? null;
      const word = { chosen: false, reason: "核实后不符合条件", veto: null, votes: null, stand: wordStand(row) };
      if (alias === nominations.at(-1)?.alias) {
        const naming = { ...word, reason: "与王小明的材料重复" };
        expect(await sayWord(province, { ...which, alias }, naming)).toMatchObject({
          faults: [{ field: "reason", reason: expect.stringMatching(/^notice\.named/) }],
        });
        const veto = { kind: "false-material" as const, source: "评审专家王小明指出" };
        expect(await sayWord(province, { ...which, alias }, { ...word, veto })).toMatchObject({
          faults: [{ field: "vetoSource" }],
        });
      }
      expect(await sayWord(province, { ...which, alias }, word)).toEqual({ ok: true });
    }
    await expect(endCycle(province, cycle.slug, REASON)).rejects.toMatchObject({ reason: "award.ending.meetingOpen" });
    expect(await closeMeeting(province, which, await wholeSeen(cycle, number))).toEqual({ ok: true });
    const named = await endCycle(province, cycle.slug, { reason: "经核查，王 小明等人不符合条件，没有入选人选。" });
    expect(named).toMatchObject({ ok: false, field: "reason" });
    expect(await endingView(await again(cycle), now())).toMatchObject({ verdict: { ok: true }, nominees: 2 });
    expect(await endCycle(province, cycle.slug, REASON)).toEqual({ ok: true });
    for (const { person } of nominations) expect(await mailsTo(person.personId)).toContain("nomination-ended");
  });
});

describe("a notice whose names all fell away", () => {
  it("leads to no decision but to the end of the cycle, which closes it", async () => {
    const noticed = await noticedCycle({ chosen: 1, others: 1 });
    const { province, cycle, ids, listHash } = noticed;
    await inTest((tx) =>
      tx.update(tables.publicNotice).set({ closedAt: null }).where(eq(tables.publicNotice.cycleId, cycle.id)),
    );
    await expect(endCycle(province, cycle.slug, REASON)).rejects.toMatchObject({ reason: "award.ending.listed" });
    await setNomination(ids[0] ?? "", { state: "withdrawn" });
    const objection = await addObjection(noticed, "filed");
    await expect(endCycle(province, cycle.slug, REASON)).rejects.toMatchObject({
      reason: "award.honour.objectionsOpen",
    });
    await inTest((tx) =>
      tx.update(tables.objection).set({ state: "answered" }).where(eq(tables.objection.id, objection)),
    );
    expect(await endCycle(province, cycle.slug, REASON)).toEqual({ ok: true });
    const [notice] = await db.select().from(tables.publicNotice).where(eq(tables.publicNotice.cycleId, cycle.id));
    expect(notice?.closedAt).not.toBeNull();
    expect((await noticeWaits(province, now())).filter(({ slug }) => slug === cycle.slug)).toEqual([]);
    // Whoever opens the notice reads that nothing came of it, and why; so does whoever looks through all of them.
    const ended = { after: "notice", ...REASON };
    expect(await showNotice(await again(cycle), null, { locale: "zh-CN", now: now() })).toMatchObject({ ended });
    expect((await listNotices(now())).past.find(({ slug }) => slug === cycle.slug)).toMatchObject({ ended: true });
    await expect(decideAwards(province, cycle.slug, { issuerId: ISSUER, listHash })).rejects.toMatchObject({
      reason: "award.cycleState.ended",
    });
  });

  it("is no list to decide on", async () => {
    const { province, cycle, ids, listHash } = await noticedCycle({ chosen: 1, others: 0 });
    await setNomination(ids[0] ?? "", { state: "withdrawn" });
    await expect(decideAwards(province, cycle.slug, { issuerId: ISSUER, listHash })).rejects.toMatchObject({
      reason: "award.honour.nobody",
    });
    const waits = (await honourWaits(province, now())).filter(({ slug }) => slug === cycle.slug);
    expect(waits.map(({ act }) => act)).toEqual(["ending"]);
  });
});
