import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { awardsOf } from "~/domains/awards/honour/award.store.server";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { BureauOfficer } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { namedInFacts, openMeeting } from "./decision/run-meeting.server";
import { decideAwards } from "./honour/decide-awards.server";
import { addObjection, ISSUER, noticedCycle } from "./honour/honours.fixture";
import { revokeAward } from "./honour/revoke-award.server";
import { namedInText } from "./named-in-text.server";
import { addCycle, director, inTest, officerAt, submitted } from "./nominations.fixture";
import { correctNotice } from "./notice/correct-notice.server";
import { noticeDesk } from "./notice/notice-desk.server";
import { closeMeeting, decidedCycle, FILER, FILING, publishNow } from "./notice/notices.fixture";
import {
  acceptObjection,
  answerObjection,
  refuseObjection,
  ruleOnObjection,
} from "./notice/objections/decide-objection.server";
import { fileObjection } from "./notice/objections/file-objection.server";
import { prepareNotice } from "./notice/publish-notice.server";

let province: BureauOfficer;
beforeAll(async () => {
  await seedRegions();
  province = await officerAt("340000", "province");
});

const UNIT = { party: "unit" as const, name: "示例检测（芜湖）有限公司", contactPerson: "孙晓梅" };
let network = 0;

/** A cycle on notice, with a juror and an objection of a unit. */
async function objected() {
  const decided = await decidedCycle();
  const { cycle, people } = decided;
  const { person: juror } = await newcomer({ name: "欧阳海棠" });
  await inTest((tx) =>
    tx.insert(tables.cycleJuror).values({
      alias: `juror-${cycle.id}`,
      cycleId: cycle.id,
      personId: juror.personId,
      number: 1,
      addedAt: tx.now,
    }),
  );
  await publishNow(province, cycle);
  const filed = await fileObjection(cycle.slug, { ...FILING, ...UNIT }, { ...FILER, address: `named-${++network}` });
  if (!filed.ok) throw new Error(filed.reason);
  return { cycle, people, named: { slug: cycle.slug, number: filed.number } };
}
const word = (verdict: { ok: boolean; values?: Record<string, string | number> }) =>
  verdict.ok ? null : verdict.values?.word;

it("names no juror, and nobody who objected with her unit and contact, and never says which word it was", async () => {
  const { cycle } = await objected();
  const said = (text: string) => namedInText(db, cycle.id, text);
  // Whoever may not read who objected, or asks without saying who she is.
  const kept = { ok: false, reason: "notice.namedKept" };
  expect(await said("专家欧 阳 海棠认为不符")).toMatchObject(kept);
  expect(await said("示例检测(芜湖)有限公司来函")).toMatchObject(kept);
  expect(await said("来信人ＯBJECTOR@example.cn")).toMatchObject(kept);
  // Nor by her surname: 孙晓梅 speaks for the unit, 欧阳海棠 is a juror.
  for (const called of ["孙晓梅", "孙女士", "孙某", "老孙", "欧阳老师"])
    expect(await said(`据${called}反映`)).toMatchObject(kept);
  // Neither which of several names is the one, nor whether it is a juror's or who objected.
  const [hit, juror] = [await said("据甲乙、孙晓梅、王小明反映"), await said("据甲乙、欧阳海棠、王小明反映")];
  expect([hit, JSON.stringify(hit).includes("孙晓梅")]).toEqual([juror, false]);
  expect(await said("据子孙后代讲")).toEqual({ ok: true });
  const other = await decidedCycle();
  expect(await namedInText(db, other.cycle.id, "据孙晓梅反映")).toEqual({ ok: true });
});

it("lets everyday words and what is public in the cycle be said, whatever somebody filed under", async () => {
  const { cycle, named } = await objected();
  for (const name of ["异议", "情况属实", "安徽省市场监督管理局", cycle.authority]) {
    const filing = { ...FILING, ...UNIT, name, contactPerson: "经核查", contact: "everyday@example.cn" };
    expect(await fileObjection(cycle.slug, filing, { ...FILER, address: `named-${++network}` })).toMatchObject({
      ok: true,
    });
  }
  const text = `经核查，情况属实，由安徽省市场监督管理局和${cycle.authority}处理，异议不成立。`;
  await acceptObjection(province, named);
  expect(await ruleOnObjection(province, named, { upheld: false, reasons: text, material: false })).toEqual({
    ok: true,
  });
});

it("tells an officer who may read who objected which words are where, and goes on when she says that they mean something else", async () => {
  const { cycle, named } = await objected();
  const acts = (act: string) => db.select().from(tables.ledgerEntry).where(eq(tables.ledgerEntry.act, act));
  const opened = (await acts("objection.opened")).length;
  await acceptObjection(province, named);
  const ruling = { upheld: false, reasons: "经核查，孙晓梅与老孙反映的情况不属实。", material: false };
  const told = await ruleOnObjection(province, named, ruling);
  expect(told).toMatchObject({
    ok: false,
    field: "reasons",
    reason: "notice.namedWho.published",
    values: { word: "孙晓梅”“老孙" },
  });
  // She was shown who objected, which the log has like any opening.
  expect((await acts("objection.opened")).length).toBe(opened + 1);
  const mark = told.ok ? "" : String(told.values?.namesSeen);
  const other = { ...ruling, reasons: `${ruling.reasons}请孙晓梅知悉。` };
  // What she looked at is this text and no other.
  expect(await ruleOnObjection(province, named, other, mark)).toMatchObject({ ok: false });
  const before = await acts("award-cycle.names-confirmed");
  expect(await ruleOnObjection(province, named, ruling, mark)).toEqual({ ok: true });
  const [confirmed, ...more] = (await acts("award-cycle.names-confirmed")).slice(before.length);
  expect([confirmed?.subjectId, confirmed?.aboutPersonId, more]).toEqual([cycle.id, province.personId, []]);
  expect(JSON.parse(confirmed?.body ?? "").facts).toEqual({ fields: "reasons", words: 2 });
  expect(JSON.stringify(confirmed)).not.toMatch(/孙/);
});

it("tells no word to whoever a ruling would move, and takes no confirmation of hers", async () => {
  const { cycle, people } = await objected();
  const said = (seen: string) =>
    inTest((tx) => {
      const by = { personId: people[0]?.person.personId ?? "" };
      return namedInText(tx, cycle.id, "孙晓梅来函", { tx, by, seen });
    });
  const shown = await inTest((tx) => namedInText(tx, cycle.id, "孙晓梅来函", { tx, by: province, seen: "" }));
  const mark = shown.ok ? "" : String(shown.values?.namesSeen);
  for (const seen of ["", mark])
    expect(await said(seen)).toEqual({ ok: false, reason: "notice.namedKept", field: "text" });
});

it("names no nominee, not one who is on the list either: a sentence stays when she is erased", async () => {
  const { cycle, people } = await decidedCycle();
  const text = "王小明的材料核实以后不变";
  await publishNow(province, cycle);
  expect(word(await namedInText(db, cycle.id, text))).toBe("王小明");
  expect(await namedInText(db, cycle.id, "名单第1位的材料核实以后不变")).toEqual({ ok: true });
  // Her firm would tell who she is as well as her name does.
  const [one] = await db.select().from(tables.nomination).where(eq(tables.nomination.cycleId, cycle.id));
  const firm = one?.facts?.employer ?? "";
  expect([firm.length > 4, word(await namedInText(db, cycle.id, `${firm}的材料属实`))]).toEqual([true, firm]);
  // Nor by the name that her account has by now.
  const renamed = { name: "欧阳新名" };
  await inTest((tx) =>
    tx
      .update(tables.person)
      .set(renamed)
      .where(eq(tables.person.id, people[0]?.person.personId ?? "")),
  );
  expect(word(await namedInText(db, cycle.id, "欧阳新名的材料属实"))).toBe("欧阳新名");
});

it("names no nominee who came into no dossier: rejected below, or handed in and not reviewed yet", async () => {
  const cycle = await addCycle();
  const [{ person: rejected }, { person: waiting }] = [await director(), await director()];
  const called = (personId: string, name: string) =>
    inTest((tx) => tx.update(tables.person).set({ name }).where(eq(tables.person.id, personId)));
  await called(rejected.personId, "上官子涵");
  const id = await submitted(rejected, cycle);
  await inTest((tx) => tx.update(tables.nomination).set({ state: "rejected" }).where(eq(tables.nomination.id, id)));
  await called(waiting.personId, "司徒静怡");
  await submitted(waiting, cycle);
  const said = async (text: string) => word(await namedInText(db, cycle.id, text));
  expect([await said("上官子涵未获推荐"), await said("司徒静怡的材料未补正")]).toEqual(["上官子涵", "司徒静怡"]);
  const firm = (await factsOf(id)).employer;
  expect(await said(`${firm}的材料未补正`)).toBe(firm);
});

it("keeps a ruling, an answer and a refusal free of who objected", async () => {
  const { named } = await objected();
  const text = "经核查，孙晓梅反映的情况不属实。";
  expect(await refuseObjection(province, named, text)).toMatchObject({ ok: false, field: "reason" });
  await acceptObjection(province, named);
  const ruling = { upheld: false, reasons: text, material: false };
  expect(await ruleOnObjection(province, named, ruling)).toMatchObject({
    ok: false,
    field: "reasons",
    reason: "notice.namedWho.published",
  });
  expect(await ruleOnObjection(province, named, { ...ruling, reasons: "经核查，反映的情况不属实。" })).toEqual({
    ok: true,
  });
  expect(await answerObjection(province, named, text)).toMatchObject({ ok: false, field: "answer" });
  expect(await answerObjection(province, named, "经核查，反映的情况不属实。")).toEqual({ ok: true });
});

it("keeps what a notice says and why it is corrected free of them", async () => {
  const { cycle, people } = await objected();
  await closeMeeting(cycle.id, [people[0]?.alias ?? ""]);
  const seen = (await noticeDesk(cycle, { locale: "zh-CN", now: now() })).draft?.seen ?? "";
  const correction = { reason: "按裁定更正名单", words: "", renamed: [], nomination: "", name: "", employer: "", seen };
  const wrong = { ...correction, reason: "按孙晓梅的异议更正名单" };
  expect(await correctNotice(province, cycle.slug, wrong)).toMatchObject({ field: "reason" });
  const worded = { ...correction, words: "评审专家欧阳海棠回避。" };
  expect(await correctNotice(province, cycle.slug, worded)).toMatchObject({ field: "words" });
  expect((await standingNotice(db, cycle.id))?.number).toBe(1);
  const first = await decidedCycle();
  await inTest((tx) =>
    tx
      .update(tables.nomination)
      .set({ publishName: false })
      .where(eq(tables.nomination.id, first.people[1]?.nominationId ?? "")),
  );
  const renamed = { facts: { ...(await factsOf(first.people[1]?.nominationId ?? "")), name: "上官子涵" } };
  await inTest((tx) =>
    tx
      .update(tables.nomination)
      .set(renamed)
      .where(eq(tables.nomination.id, first.people[1]?.nominationId ?? "")),
  );
  expect(await prepareNotice(province, first.cycle.slug, { words: "上官子涵未列入名单。", stand: "" })).toMatchObject({
    ok: false,
    field: "words",
  });
});

it("keeps minutes free of jurors and of who objected; nominees they may name", async () => {
  const { cycle } = await objected();
  const facts = { heldOn: null, place: "", chair: "", present: [], minutes: "" };
  const said = (change: Partial<typeof facts> & { present?: string[] }) =>
    namedInFacts(db, cycle.id, { ...facts, ...change } as Parameters<typeof namedInFacts>[2]);
  expect(await said({ minutes: "欧阳海棠认为材料很好。" })).toMatchObject({
    field: "minutes",
    reason: "notice.namedMinutes",
  });
  expect(await said({ minutes: "孙晓梅来函。" })).toMatchObject({ field: "minutes" });
  expect(await said({ present: ["演示甲", "欧阳海棠"] } as never)).toMatchObject({ field: "present" });
  expect(await said({ minutes: "王小明的材料属实。" })).toBeNull();
  const held = { ...facts, minutes: "欧阳海棠认为材料很好。", stand: "" };
  await expect(openMeeting(province, cycle.slug, held)).rejects.toMatchObject({ reason: "notice.namedWho.minutes" });
});

it("keeps the reason of a revocation free of them", async () => {
  const noticed = await noticedCycle({ chosen: 1, others: 0 });
  await addObjection(noticed, "answered");
  await decideAwards(noticed.province, noticed.cycle.slug, { issuerId: ISSUER, listHash: noticed.listHash });
  const revoke = (reason: string) => revokeAward(noticed.province, noticed.ids[0] ?? "", reason);
  expect(await revoke("据objector@example.org举报属实")).toMatchObject({ ok: false, field: "reason" });
  expect((await awardsOf(db, noticed.cycle.id))[0]?.revokedAt).toBeNull();
  expect(await revoke("王小明的材料查明不实")).toMatchObject({ ok: false, reason: "notice.named" });
  expect(await revoke("该同志的材料查明不实")).toEqual({ ok: true });
});

async function factsOf(id: string) {
  const [found] = await db.select().from(tables.nomination).where(eq(tables.nomination.id, id));
  if (!found?.facts) throw new Error("no facts");
  return found.facts;
}
