import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { decidedCount, type Meeting, orderedTies, tiesOrdered } from "~/domains/awards/decision/decision.store.server";
import { tieReasonField } from "~/domains/awards/decision/meeting-forms";
import { ordersStand, wordStand } from "~/domains/awards/decision/stands";
import { translator } from "~/i18n/translate";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { unblindedCycle, wholeSeen } from "../../decision/decided.fixture";
import { openedFile } from "../../decision/opened-file.server";
import { orderTies } from "../../decision/order-ties.server";
import { closeMeeting, openMeeting } from "../../decision/run-meeting.server";
import { sayWord } from "../../decision/say-word.server";
import { withdrawNomination } from "../../nomination/consent-nomination.server";
import { inTest } from "../../nominations.fixture";
import { publishNow } from "../notices.fixture";
import { departureText } from "./departure-text";
import { showNotice } from "./notice-view.server";

beforeAll(seedRegions);

it("a notice tells each departure as what it is, as many as the opened file, and no remark that departs from nothing", async () => {
  const points = [
    [96, 95],
    [90, 91],
    [80, 81],
    [70, 71],
    [60, 61],
    [50, 51],
  ];
  const { province, cycle, nominations } = await unblindedCycle(points, { cap: 3, ties: [{ by: "draw" }] });
  const person = (at: number) => nominations[at] as (typeof nominations)[number];
  const facts = { heldOn: isoDayOf(now()), place: "x", chair: "主持", present: ["主持"], minutes: "x", stand: "" };
  const number = await openMeeting(province, cycle.slug, facts);
  const say = (at: number, chosen: boolean, reason: string) =>
    sayWord(
      province,
      { slug: cycle.slug, number, alias: person(at).alias },
      { chosen, reason, veto: null, votes: null, stand: wordStand(null) },
    );
  // Two above the cut are left out for two below it; one of these leaves before the notice, and of another below it is only remarked something.
  await say(1, false, "主要事迹没有证实");
  await say(2, false, "已经调离");
  await say(3, true, "所在行业没有其他人选");
  await say(4, true, "所在地区没有其他人选");
  await say(5, false, "建议明年继续申报");
  const which = { slug: cycle.slug, number };
  expect(await closeMeeting(province, which, await wholeSeen(cycle, number))).toEqual({ ok: true });
  await withdrawNomination(person(4).person, person(4).id);
  await publishNow(province, cycle);
  const published = await getCycle(db, cycle.id);
  const { departures } = await showNotice(published, null, { locale: "zh-CN", now: now() });
  const t = translator("zh-CN");
  const named = departures.find(({ kind }) => kind === "listed")?.name ?? "";
  expect(departures.map((one) => departureText(t, one)).sort()).toEqual(
    [
      `${named}：所在行业没有其他人选`,
      "有一份材料按排名可以入选而没有入选：主要事迹没有证实",
      "有一份材料按排名可以入选而没有入选：已经调离",
      "有一份材料经评审会议议定入选，公示以前退出评选，没有列入名单。",
    ].sort(),
  );
  expect(named).not.toBe("");
  expect((await openedFile(published))?.departures).toHaveLength(departures.length);
});

it("why a tie stands as it does is told as long as it is one, and nobody whom it left out is named beside it", async () => {
  const { province, cycle, nominations } = await unblindedCycle([[90], [80], [80]], {
    cap: 2,
    ties: [{ by: "panel" }, { by: "draw" }],
  });
  const [, a, b] = nominations as [unknown, (typeof nominations)[number], (typeof nominations)[number]];
  await inTest((tx) =>
    tx.update(tables.nomination).set({ publishOtherwise: true }).where(eq(tables.nomination.cycleId, cycle.id)),
  );
  const facts = { heldOn: isoDayOf(now()), place: "x", chair: "主持", present: ["主持"], minutes: "x", stand: "" };
  const which = { slug: cycle.slug, number: await openMeeting(province, cycle.slug, facts) };
  const ordered = {
    stand: ordersStand({ panelOrders: [], panelReasons: null }),
    [`order.${a.alias}`]: "1",
    [`order.${b.alias}`]: "2",
    [tieReasonField([a.alias, b.alias])]: "做法更便于同行采用",
  };
  expect(await orderTies(province, which, ordered)).toEqual({ ok: true });
  expect(await closeMeeting(province, which, await wholeSeen(cycle, which.number))).toEqual({ ok: true });
  await publishNow(province, cycle);
  const published = await getCycle(db, cycle.id);
  const { departures } = await showNotice(published, null, { locale: "zh-CN", now: now() });
  expect(departures.map((one) => departureText(translator("zh-CN"), one))).toEqual([
    "同分的2份材料由评审会议排出先后，理由：做法更便于同行采用",
  ]);
  const file = await openedFile(published);
  expect(file?.panelReasons).toEqual(["做法更便于同行采用"]);
  expect(file?.nominations.find(({ pseudonym }) => pseudonym === b.alias)?.name).toBeNull();
  // An order that sets nothing apart any more tells nothing.
  const [meeting] = await db.select().from(tables.awardMeeting).where(eq(tables.awardMeeting.cycleId, cycle.id));
  const other = { panelOrders: [[["x"], ["y"]]], panelReasons: ["旧的理由"] };
  expect(await orderedTies(db, published, meeting?.id ?? "")).toHaveLength(1);
  expect(tiesOrdered(published, await decidedCount(db, published, meeting as Meeting), other)).toEqual([]);
});
