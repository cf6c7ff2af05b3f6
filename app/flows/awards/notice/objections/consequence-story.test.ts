import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { archiveCycle } from "../../honour/archive/archive-cycle.server";
import { objectionsTold } from "../../honour/archive/archive-records";
import { archiveView } from "../../honour/archive/archive-view.server";
import { readArchive } from "../../honour/archive/read-archive.server";
import { decideAwards } from "../../honour/decide-awards.server";
import { addObjection, ISSUER, noticedCycle } from "../../honour/honours.fixture";
import { rollOfHonour } from "../../honour/roll.server";
import { inTest, officerAt } from "../../nominations.fixture";
import { noticeWaits } from "../notice-waits.server";
import { showNotice } from "../shown/notice-view.server";
import { answerObjection, reopenObjection, ruleOnObjection } from "./decide-objection.server";
import { objectionDesk } from "./objection-views.server";
import { publishConsequence } from "./publish-consequence.server";

beforeAll(seedRegions);

const TEXT = "已重新核对全部评分和计票，结果不变，名单不作变动。";

/** A cycle whose awards were given, and afterwards an objection about the whole list was upheld and answered. */
async function ruledAfterwards(material = true) {
  const noticed = await noticedCycle();
  const { province, cycle, listHash } = noticed;
  await decideAwards(province, cycle.slug, { issuerId: ISSUER, listHash });
  await addObjection(noticed, "answered");
  const named = { slug: cycle.slug, number: 1 };
  await reopenObjection(province, named, "有新的证据，需要重新核查。");
  // Who objected waits for what comes of it, so the cycle is not closed.
  const open = { reason: "award.honour.unanswered", values: { count: 1 } };
  await expect(archiveCycle(province, cycle.slug)).rejects.toMatchObject(open);
  const view = await archiveView(province, await getCycle(db, cycle.id), now());
  expect(view).toMatchObject({ verdict: open, unanswered: [1] });
  await ruleOnObjection(province, named, { upheld: true, reasons: "核查属实，整份名单应当更正。", material });
  await expect(archiveCycle(province, cycle.slug)).rejects.toMatchObject(open);
  return { ...noticed, named };
}

it("a ruling about the whole list after the decision waits on the desk and keeps the cycle open until what followed is published", async () => {
  const { province, cycle, named, people } = await ruledAfterwards();
  const own = async () => (await noticeWaits(province, now())).filter(({ slug }) => slug === cycle.slug);
  expect((await own()).map(({ kind }) => kind).sort()).toEqual(["answer", "consequence"]);
  await answerObjection(province, named, "异议成立，处理结果另行公布。");
  expect((await own()).map(({ kind }) => kind)).toEqual(["consequence"]);
  const refusal = { reason: "award.honour.consequences", values: { count: 1 } };
  await expect(archiveCycle(province, cycle.slug)).rejects.toMatchObject(refusal);
  expect(await archiveView(province, await getCycle(db, cycle.id), now())).toMatchObject({
    verdict: refusal,
    awaited: [1],
  });

  await expect(publishConsequence(await officerAt("340100", "city"), named, TEXT)).rejects.toBeInstanceOf(NotFound);
  expect(await publishConsequence(province, named, `${TEXT}来信人objector@example.org所提属实。`)).toMatchObject({
    ok: false,
    field: "consequence",
    reason: "notice.namedWho.published",
  });
  const listed = { ...province, personId: (people[0] as Person).personId };
  await expect(publishConsequence(listed, named, TEXT)).rejects.toMatchObject({ reason: "notice.own.nominee" });
  expect(await publishConsequence(province, named, TEXT)).toEqual({ ok: true });
  await expect(publishConsequence(province, named, TEXT)).rejects.toMatchObject({ reason: "notice.noConsequence" });
  expect(await own()).toEqual([]);
  const [roll] = await rollOfHonour({ text: "", label: "", year: "" }, "zh-CN", cycle.slug);
  expect(roll?.consequences).toEqual([{ number: 1, at: expect.any(Number), text: TEXT }]);
  const on = await getCycle(db, cycle.id);
  const view = await showNotice(on, null, { locale: "zh-CN", now: now() });
  expect(view.consequences).toMatchObject([{ number: 1, text: TEXT }]);
  await archiveCycle(province, cycle.slug);
  expect(objectionsTold(await readArchive(province, on))).toMatchObject([{ number: 1, consequence: TEXT }]);
});

it("one that changes no list, or is about one person, waits for nothing", async () => {
  const { province, cycle, named } = await ruledAfterwards(false);
  await expect(publishConsequence(province, named, TEXT)).rejects.toMatchObject({ reason: "notice.noConsequence" });
  const { shown } = await objectionDesk(province, await getCycle(db, cycle.id), 1, now());
  expect(shown.verdicts.consequence.ok).toBe(false);
  await answerObjection(province, named, "异议成立，名单不作变动。");
  await archiveCycle(province, cycle.slug);
});

it("also of a cycle that was archived before waits, and its archive is made anew", async () => {
  const { province, cycle, named } = await ruledAfterwards();
  await inTest((tx) =>
    tx.update(tables.awardCycle).set({ archivedAt: tx.now }).where(eq(tables.awardCycle.id, cycle.id)),
  );
  await answerObjection(province, named, "异议成立，处理结果另行公布。");
  const waits = await noticeWaits(province, now());
  expect(waits.filter(({ slug }) => slug === cycle.slug).map(({ kind }) => kind)).toEqual(["consequence"]);
  expect(await publishConsequence(province, named, TEXT)).toEqual({ ok: true });
  expect((await archiveView(province, await getCycle(db, cycle.id), now())).next).toBe("ruled");
});
