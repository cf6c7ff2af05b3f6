import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import {
  chosenBy,
  closedMeeting,
  departuresPublished,
  findMeeting,
  type Meeting,
  wordsOf,
} from "~/domains/awards/decision/decision.store.server";
import { tieReasonField } from "~/domains/awards/decision/meeting-forms";
import { factsStand, ordersStand, wordStand } from "~/domains/awards/decision/stands";
import { drawOrder } from "~/domains/awards/scores/tie-steps";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { withdrawNomination } from "../nomination/consent-nomination.server";
import { inTest, officerAt } from "../nominations.fixture";
import { again, noticed, type Scoring, sealedCycle, unblindedCycle, wholeSeen } from "./decided.fixture";
import { readDecision } from "./decision-ground.server";
import { meetingView, tiesView } from "./meeting-view.server";
import { orderTies } from "./order-ties.server";
import { rankedCycle } from "./ranking.server";
import { closeMeeting, openMeeting, writeMeeting } from "./run-meeting.server";
import { sayWord } from "./say-word.server";

beforeAll(seedRegions);
afterEach(() => {
  vi.useRealTimers();
});

const NOTHING = { heldOn: null, place: "", chair: "", present: [], minutes: "", stand: "" };
const HELD = () => ({
  heldOn: isoDayOf(now()),
  place: "省局会议室",
  chair: "演示主持",
  minutes: "按排名议定。",
  stand: "",
  present: ["演示主持", "演示甲", "演示乙"],
});
const SAID = { chosen: true, reason: "", veto: null, votes: null };

/** A cycle with its first meeting open. */
async function meeting(points: readonly number[][], rules: Parameters<typeof unblindedCycle>[1] = {}) {
  const scoring = await unblindedCycle(points, rules);
  const number = await openMeeting(scoring.province, scoring.cycle.slug, HELD());
  return { ...scoring, which: { slug: scoring.cycle.slug, number } };
}
type Open = Awaited<ReturnType<typeof meeting>>;

const read = async ({ cycle, which }: Pick<Open, "cycle" | "which">) =>
  readDecision(db, await again(cycle), (await findMeeting(db, cycle.id, which.number)) as Meeting, now());
const faultsOf = async (open: Open) =>
  (await read(open)).faults.map(({ nomination, reason }) => {
    const at = open.nominations.findIndex(({ alias }) => alias === nomination);
    return `${at < 0 ? nomination : at} ${reason.split(".").at(-1)}`;
  });
async function say(open: Open, at: number, word: Partial<Parameters<typeof sayWord>[2]>) {
  const { alias } = open.nominations[at] as Scoring["nominations"][number];
  const rows = await wordsOf(db, ((await findMeeting(db, open.cycle.id, open.which.number)) as Meeting).id);
  const stand = wordStand(rows.find(({ nomination }) => nomination === alias) ?? null);
  return sayWord(open.province, { ...open.which, alias }, { ...SAID, stand, ...word });
}
async function close(open: Open) {
  return closeMeeting(open.province, open.which, await wholeSeen(open.cycle, open.which.number));
}
/** Material rulings that were made after the notice: of each whom it is about. */
const ruled = (cycleId: string, about: readonly (string | null)[]) =>
  inTest(async (tx) => {
    for (const [n, nomination] of about.entries()) {
      const id = newId(tx.now);
      await tx.insert(tables.objection).values({
        id,
        cycleId,
        noticeId: id,
        number: n + 1,
        state: "answered" as const,
        stateAt: tx.now,
        nomination,
        party: "person" as const,
        receiptHash: id,
        filedAt: tx.now,
        acceptBy: tx.now,
        ruling: "材料不实",
        material: true,
        answer: "已裁定",
      });
      await tx.insert(tables.objectionStep).values({
        id: newId(tx.now),
        objectionId: id,
        at: tx.now,
        byPersonId: null,
        act: "uphold",
        from: "investigating" as const,
        to: "upheld" as const,
        reason: "材料不实",
      });
    }
  });
const chosen = async (open: Open) => {
  const closed = (await closedMeeting(db, open.cycle.id)) as Meeting;
  const aliases = (await chosenBy(db, closed)).map(({ alias }) => alias);
  return open.nominations.flatMap(({ alias }, at) => (aliases.includes(alias) ? [at] : []));
};

describe("a ranking", () => {
  it("is not there before names are joined to scores", async () => {
    const { cycle, province } = await sealedCycle([[90], [80]]);
    await expect(rankedCycle(cycle)).rejects.toMatchObject({ reason: "award.decision.notUnblinded" });
    await expect(openMeeting(province, cycle.slug, NOTHING)).rejects.toMatchObject({
      reason: "award.decision.notUnblinded",
    });
  });

  it("places by exact mean, says what is tied, and leaves out whoever withdrew", async () => {
    const { cycle, nominations } = await unblindedCycle([
      [90, 80],
      [85, 86],
      [70, 71],
    ]);
    const first = await rankedCycle(cycle);
    expect(first.lines.map(({ score, place, standing }) => [score, place, standing])).toEqual([
      ...[
        ["85.50", 1, "in"],
        ["85.00", 2, "in"],
      ],
      ["70.50", 3, "out"],
    ]);
    expect(first.lines.map(({ nominationId }) => nominationId)).toEqual([1, 0, 2].map((at) => nominations[at]?.id));
    const [, gone] = nominations;
    await withdrawNomination((gone as Scoring["nominations"][0]).person, gone?.id ?? "");
    const then = await rankedCycle(cycle);
    expect(then.lines.map(({ nominationId }) => nominationId)).toEqual([nominations[0]?.id, nominations[2]?.id]);
    expect(then.withdrawn.map(({ alias }) => alias)).toEqual([gone?.alias]);
  });
});

describe("a meeting", () => {
  it("that follows the ranking needs no word, and its list stands once it is closed", async () => {
    const open = await meeting([[90], [80], [70]]);
    expect(await faultsOf(open)).toEqual([]);
    expect(await closedMeeting(db, open.cycle.id)).toBeNull();
    expect(await close(open)).toEqual({ ok: true });
    expect(await chosen(open)).toEqual([0, 1]);
    const closed = (await closedMeeting(db, open.cycle.id)) as Meeting;
    expect(await wordsOf(db, closed.id)).toHaveLength(3);
    expect(await departuresPublished(db, open.cycle, closed)).toEqual([]);
    await expect(say(open, 0, { chosen: false, reason: "x" })).rejects.toMatchObject({
      reason: "award.decision.closedAlready",
    });
    await expect(writeMeeting(open.province, open.which, HELD())).rejects.toMatchObject({
      reason: "award.decision.closedAlready",
    });
  });

  it("belongs to the province, one at a time", async () => {
    const open = await meeting([[90]]);
    const city = await officerAt("340100", "city");
    await expect(openMeeting(city, open.cycle.slug, NOTHING)).rejects.toBeInstanceOf(NotFound);
    await expect(closeMeeting(city, open.which, "")).rejects.toBeInstanceOf(NotFound);
    await expect(openMeeting(open.province, open.cycle.slug, NOTHING)).rejects.toMatchObject({
      reason: "award.decision.openAlready",
    });
  });

  it("departs with a reason that is published, and bars with a source", async () => {
    const open = await meeting([[90], [80], [70]]);
    expect(await say(open, 0, { chosen: false })).toMatchObject({ ok: false, faults: [{ field: "reason" }] });
    const veto = { kind: "false-material" as const, source: "" };
    expect(await say(open, 0, { chosen: false, veto })).toMatchObject({ ok: false, faults: [{ field: "vetoSource" }] });
    expect(await say(open, 0, { chosen: true, veto: { ...veto, source: "示例认定书" } })).toMatchObject({
      faults: [{ field: "chosen", reason: "award.decision.barred" }],
    });
    expect(await say(open, 0, { chosen: false, veto: { ...veto, source: "示例认定书" } })).toEqual({ ok: true });
    expect(await say(open, 2, { chosen: true, reason: "依次递补" })).toEqual({ ok: true });
    expect(await close(open)).toEqual({ ok: true });
    expect(await chosen(open)).toEqual([1, 2]);
    const closed = (await closedMeeting(db, open.cycle.id)) as Meeting;
    const departed = await departuresPublished(db, open.cycle, closed);
    expect(departed.map(({ chosen: is, reason }) => `${is} ${reason}`).sort()).toEqual([
      ...["false 示例认定书", "true 依次递补"],
    ]);
  });

  it("is not closed before it is written down, nor by whoever has not seen the last change", async () => {
    const scoring = await unblindedCycle([[90]]);
    const number = await openMeeting(scoring.province, scoring.cycle.slug, NOTHING);
    const open = { ...scoring, which: { slug: scoring.cycle.slug, number } };
    expect(await faultsOf(open)).toEqual([
      ...["meeting heldOnMissing", "meeting chairMissing", "meeting presentMissing", "meeting minutesMissing"],
    ]);
    expect(await close(open)).toMatchObject({ ok: false, faults: [{ reason: "award.decision.faulty" }] });
    const stand = factsStand((await findMeeting(db, open.cycle.id, number)) as Meeting);
    const seen = await wholeSeen(open.cycle, number);
    expect(await writeMeeting(open.province, open.which, { ...HELD(), stand })).toEqual({ ok: true });
    expect(await writeMeeting(open.province, open.which, { ...HELD(), stand })).toMatchObject({
      faults: [{ reason: "award.decision.changedMeanwhile" }],
    });
    expect(await closeMeeting(open.province, open.which, seen)).toMatchObject({
      faults: [{ reason: "award.decision.otherList" }],
    });
    expect(await close(open)).toEqual({ ok: true });
  });

  it("settles the list that was seen: who withdraws, and a condition that is lost, ask for another look", async () => {
    const open = await meeting([[90], [80], [70]]);
    const seen = await wholeSeen(open.cycle, open.which.number);
    const [, second, third] = open.nominations as [
      Scoring["nominations"][0],
      Scoring["nominations"][0],
      Scoring["nominations"][0],
    ];
    await withdrawNomination(second.person, second.id);
    const refusal = { ok: false, faults: [{ reason: "award.decision.otherList" }] };
    expect(await closeMeeting(open.province, open.which, seen)).toMatchObject(refusal);
    const again = await wholeSeen(open.cycle, open.which.number);
    await inTest((tx) =>
      tx
        .update(tables.appointment)
        .set({ endsOn: isoDayOf(tx.now - DAY_MS), endedAt: tx.now })
        .where(eq(tables.appointment.personId, third.person.personId)),
    );
    expect(await closeMeeting(open.province, open.which, again)).toMatchObject(refusal);
    expect(await faultsOf(open)).toEqual(["2 ineligible"]);
    expect(await say(open, 2, { reason: "任期内的业绩" })).toEqual({ ok: true });
    expect(await close(open)).toEqual({ ok: true });
    expect(await chosen(open)).toEqual([0, 2]);
  });

  it("that follows a material ruling lists it, and keeps whom it is about only with a reason of its own", async () => {
    const open = await meeting([[90], [80], [70]]);
    const { alias } = open.nominations[0] as Scoring["nominations"][number];
    await close(open);
    await noticed(open.cycle);
    await ruled(open.cycle.id, [alias, null]);
    const number = await openMeeting(open.province, open.cycle.slug, HELD());
    const second = { ...open, which: { ...open.which, number } };
    const view = await meetingView(await again(open.cycle), (await read(second)).meeting, {
      locale: "zh-CN",
      now: now(),
    });
    expect(view.rulings).toMatchObject([
      { number: 1, about: { alias }, ruling: "材料不实" },
      { number: 2, about: null },
    ]);
    expect(await faultsOf(second)).toEqual(["0 ruled"]);
    expect(await close(second)).toMatchObject({ ok: false, faults: [{ reason: "award.decision.faulty" }] });
    expect(await say(second, 0, {})).toMatchObject({ faults: [{ field: "reason", reason: "award.decision.ruled" }] });
    expect(await say(second, 0, { reason: "裁定只涉及单位写法" })).toEqual({ ok: true });
    expect(await close(second)).toEqual({ ok: true });
    vi.setSystemTime(now() + 1_000);
    await noticed(open.cycle);
    const third = {
      ...open,
      which: { ...open.which, number: await openMeeting(open.province, open.cycle.slug, HELD()) },
    };
    expect([(await read(third)).rulings, await faultsOf(third)]).toEqual([[], []]);
  });

  it("sees what the draw would do with a tie only once it ordered it", async () => {
    const open = await meeting([[90], [80], [80]], { ties: [{ by: "panel" }, { by: "draw" }] });
    const shown = async () => {
      const { meeting: found } = await read(open);
      const { seed, ties } = await tiesView(await again(open.cycle), found, now());
      return [seed === null, ...ties.flatMap(({ lines }) => lines.map(({ drawn }) => drawn === null))];
    };
    expect(await shown()).toEqual([true, true, true]);
    const [, a, b] = open.nominations.map(({ alias }) => alias) as [string, string, string];
    const stand = ordersStand((await read(open)).meeting);
    const why = { [tieReasonField([a, b])]: "两份材料各有所长，会议没有分出先后" };
    expect(
      await orderTies(open.province, open.which, { stand, [`order.${a}`]: "1", [`order.${b}`]: "1", ...why }),
    ).toEqual({ ok: true });
    expect(await shown()).toEqual([false, false, false]);
    // From then on its order stands, and the refusal says since when and by whom.
    const anew = { stand: ordersStand((await read(open)).meeting), [`order.${a}`]: "1", [`order.${b}`]: "2", ...why };
    const refusal = await orderTies(open.province, open.which, anew);
    expect(refusal).toMatchObject({ ok: false, faults: [{ reason: "award.decision.tieDrawnBy" }] });
    expect(!refusal.ok && refusal.faults[0]?.values).toEqual({ day: isoDayOf(now()), name: expect.any(String) });
    expect((await read(open)).meeting.panelOrders).toEqual([[[a, b].toSorted()]]);
    // Fields that the page does not show any more take nothing away.
    expect(await orderTies(open.province, open.which, { stand: anew.stand })).toEqual({ ok: true });
    expect((await read(open)).meeting.panelOrders).toEqual([[[a, b].toSorted()]]);
    expect((await read(open)).meeting.panelReasons).toEqual(Object.values(why));
  });

  it("orders no tie without a reason, which names nobody", async () => {
    const open = await meeting([[90], [80], [80]], { ties: [{ by: "panel" }, { by: "draw" }] });
    const [, a, b] = open.nominations.map(({ alias }) => alias) as [string, string, string];
    const field = tieReasonField([a, b]);
    const order = async (reason: string) =>
      orderTies(open.province, open.which, {
        stand: ordersStand((await read(open)).meeting),
        [`order.${a}`]: "1",
        [`order.${b}`]: "2",
        [field]: reason,
      });
    expect(await order(" ")).toMatchObject({ faults: [{ field, reason: "award.decision.tieReasonMissing" }] });
    expect(await order("长".repeat(501))).toMatchObject({ faults: [{ field, reason: "award.long" }] });
    const [first] = await db
      .select({ facts: tables.nomination.facts })
      .from(tables.nomination)
      .where(eq(tables.nomination.id, open.nominations[1]?.id ?? ""));
    expect(await order(`${first?.facts?.employer}的做法更便于推广`)).toMatchObject({ faults: [{ field }] });
    expect((await read(open)).meeting.panelOrders).toEqual([]);
    expect(await order("做法更便于同行采用")).toEqual({ ok: true });
    expect((await read(open)).meeting.panelReasons).toEqual(["做法更便于同行采用"]);
  });

  it("may put a tie in another order as long as it was not drawn", async () => {
    const open = await meeting([[90], [80], [80]], { ties: [{ by: "panel" }, { by: "draw" }] });
    const [, a, b] = open.nominations.map(({ alias }) => alias) as [string, string, string];
    const order = async (first: string, second: string) =>
      orderTies(open.province, open.which, {
        stand: ordersStand((await read(open)).meeting),
        [`order.${a}`]: first,
        [`order.${b}`]: second,
        [tieReasonField([a, b])]: "做法更便于同行采用",
      });
    expect(await order("1", "2")).toEqual({ ok: true });
    const { seed, ties } = await tiesView(await again(open.cycle), (await read(open)).meeting, now());
    expect([seed, ties.map(({ final }) => final)]).toEqual([null, [false]]);
    expect(await order("2", "1")).toEqual({ ok: true });
    expect(await order("1", "1")).toEqual({ ok: true });
    expect(await order("1", "2")).toMatchObject({ ok: false });
  });

  it("hears one of two officers who say of one nomination otherwise; of others neither is in the way", async () => {
    const open = await meeting([[90], [80], [70]]);
    const alias = (at: number) => ({ ...open.which, alias: open.nominations[at]?.alias ?? "" });
    const word = { ...SAID, reason: "甲", stand: wordStand(null) };
    const both = await Promise.all([
      sayWord(open.province, alias(2), word),
      sayWord(open.province, alias(2), { ...word, reason: "乙" }),
      sayWord(open.province, alias(1), { ...word, chosen: false }),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect((await read(open)).words.find(({ nomination }) => nomination === alias(2).alias)?.reason).toBe("甲");
    await expect(sayWord(open.province, { ...open.which, alias: "nobody" }, word)).rejects.toBeInstanceOf(NotFound);
  });

  it("puts a tie at the cut in order, or else the draw does", async () => {
    const ties = [{ by: "panel" as const }, { by: "draw" as const }];
    const open = await meeting([[90], [80], [80]], { ties });
    expect(await faultsOf(open)).toEqual(expect.arrayContaining(["1 missing", "2 missing"]));
    const found = await read(open);
    const stand = ordersStand(found.meeting);
    const [, a, b] = open.nominations.map(({ alias }) => alias) as [string, string, string];
    const why = { [tieReasonField([a, b])]: "做法更便于同行采用" };
    expect(
      await orderTies(open.province, open.which, { stand, [`order.${a}`]: "2", [`order.${b}`]: "", ...why }),
    ).toMatchObject({
      faults: [{ field: `order.${b}` }],
    });
    const given = { stand, [`order.${a}`]: "2", [`order.${b}`]: "1", ...why };
    expect(await orderTies(open.province, open.which, given)).toEqual({ ok: true });
    expect(await orderTies(open.province, open.which, given)).toMatchObject({
      faults: [{ reason: "award.decision.changedMeanwhile" }],
    });
    expect(await faultsOf(open)).toEqual([]);
    expect((await read(open)).ranking.rows.map(({ nomination }) => nomination)[1]).toBe(b);
    const equal = { stand: ordersStand((await read(open)).meeting), [`order.${a}`]: "1", [`order.${b}`]: "1", ...why };
    expect(await orderTies(open.province, open.which, equal)).toEqual({ ok: true });
    const drawn = drawOrder(
      open.nominations.map(({ alias }) => alias),
      found.count.seed,
    );
    expect((await read(open)).ranking.rows.slice(1).map(({ nomination }) => nomination)).toEqual(
      drawn.filter((alias) => alias !== open.nominations[0]?.alias),
    );
  });

  it("votes where the rule says so: enough present, no more votes than they are, and a majority", async () => {
    const decision = { voting: "departures" as const, quorum: 4, majority: "two-thirds" as const };
    const open = await meeting([[90], [80], [70]], { decision });
    expect(await faultsOf(open)).toEqual(["meeting quorum"]);
    expect(await say(open, 1, { chosen: false, reason: "让出名额" })).toMatchObject({
      faults: [{ field: "votesFor" }],
    });
    const votes = (yes: number, no: number) => ({ for: yes, against: no, abstained: 0 });
    expect(await say(open, 2, { reason: "递补", votes: votes(3, 1) })).toMatchObject({
      faults: [{ reason: "award.decision.votesOver" }],
    });
    expect(await say(open, 2, { reason: "递补", votes: votes(1, 2) })).toMatchObject({
      faults: [{ field: "chosen", reason: "award.decision.notCarried" }],
    });
    expect(await say(open, 2, { reason: "递补", votes: votes(2, 1) })).toEqual({ ok: true });
  });

  it("looks at conditions again: who lost one is chosen with a reason only", async () => {
    const open = await meeting([[90], [80]]);
    const [, lost] = open.nominations;
    await inTest((tx) =>
      tx
        .update(tables.appointment)
        .set({ endsOn: isoDayOf(tx.now - DAY_MS), endedAt: tx.now })
        .where(eq(tables.appointment.personId, lost?.person.personId ?? "")),
    );
    expect(await faultsOf(open)).toEqual(["1 ineligible"]);
    expect(await say(open, 1, {})).toMatchObject({
      faults: [{ field: "reason", reason: "award.decision.ineligible" }],
    });
    expect(await say(open, 1, { reason: "本月刚到任期，业绩在任期内" })).toEqual({ ok: true });
    expect(await faultsOf(open)).toEqual([]);
  });

  it("is shown the conditions of everybody who is ranked, also below the cut, until it is closed", async () => {
    const open = await meeting([[90], [80], [70]]);
    const below = open.nominations[2];
    await inTest((tx) =>
      tx
        .update(tables.appointment)
        .set({ endsOn: isoDayOf(tx.now - DAY_MS), endedAt: tx.now })
        .where(eq(tables.appointment.personId, below?.person.personId ?? "")),
    );
    const shown = async () => {
      const found = (await findMeeting(db, open.cycle.id, open.which.number)) as Meeting;
      const { lines } = await meetingView(await again(open.cycle), found, { locale: "zh-CN", now: now() });
      return lines.map(({ ineligible, changed }) => [ineligible, changed]);
    };
    expect(await shown()).toEqual([
      [false, false],
      [false, false],
      [true, true],
    ]);
    // She is not chosen, so that nothing is in the way.
    expect(await faultsOf(open)).toEqual([]);
    await close(open);
    expect(await shown()).toEqual([
      [false, false],
      [false, false],
      [false, false],
    ]);
  });

  it("is followed by another that begins with its words, until the cycle is decided", async () => {
    const open = await meeting([[90], [80], [70], [60]]);
    await say(open, 1, { chosen: false, reason: "让出名额" });
    await say(open, 2, { chosen: true, reason: "依次递补" });
    await close(open);
    await noticed(open.cycle);
    const [, , gone] = open.nominations;
    await withdrawNomination((gone as Scoring["nominations"][0]).person, gone?.id ?? "");
    // What the first meeting decided stays as it was.
    expect(await chosen(open)).toEqual([0, 2]);
    const number = await openMeeting(open.province, open.cycle.slug, HELD());
    const second = { ...open, which: { ...open.which, number } };
    const { words, withdrawn } = await read(second);
    expect(number).toBe(2);
    expect(words.map(({ chosen: is, written }) => [is, written])).toEqual([
      [true, true],
      [false, true],
      [false, true],
    ]);
    expect(withdrawn.map(({ alias }) => alias)).toEqual([gone?.alias]);
    expect((await closedMeeting(db, open.cycle.id))?.number).toBe(1);
    expect(await close(second)).toEqual({ ok: true });
    expect(await chosen(second)).toEqual([0]);
    await inTest((tx) =>
      tx.update(tables.awardCycle).set({ decidedAt: tx.now }).where(eq(tables.awardCycle.id, open.cycle.id)),
    );
    await expect(openMeeting(open.province, open.cycle.slug, NOTHING)).rejects.toMatchObject({
      reason: "award.cycleState.decided",
    });
  });
});
