import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { findMeeting, type Meeting, wordsOf } from "~/domains/awards/decision/decision.store.server";
import { wordStand } from "~/domains/awards/decision/stands";
import { type Drawing, readDrawingsFile } from "~/domains/awards/jury/assignment/drawings-file";
import { redraw } from "~/domains/awards/jury/assignment/redraw";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import { readOpenedFile } from "~/domains/awards/scores/opened-file";
import { recount } from "~/domains/awards/scores/recount";
import { putIssuer } from "~/domains/credentials/set-achievement.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { again, wholeSeen } from "../../decision/decided.fixture";
import { readDecision } from "../../decision/decision-ground.server";
import { closeMeeting, openMeeting } from "../../decision/run-meeting.server";
import { sayWord } from "../../decision/say-word.server";
import { declareNoConflict, submitBallot } from "../../jury/ballots/score-dossier.server";
import { sealBallots, unblind } from "../../jury/ballots/seal-ballots.server";
import { setBallotAside } from "../../jury/ballots/set-ballot-aside.server";
import { readersOf, underReview } from "../../jury/jury.fixture";
import { juryOfficers } from "../../jury/jury-officers.fixture";
import { POINT, savePoint } from "../../jury/points.fixture";
import { declareConflict } from "../../jury/ties/recuse.server";
import { type AddedCycle, inTest } from "../../nominations.fixture";
import { closeNotice } from "../../notice/close-notice.server";
import { CHECKED, publishNow } from "../../notice/notices.fixture";
import { decideAwards } from "../decide-awards.server";
import { ISSUER } from "../honours.fixture";
import { listedNow, putListed, unpacked, verified } from "./archive.fixture";
import { archiveCycle } from "./archive-cycle.server";

const officers = juryOfficers();
const later = () => vi.setSystemTime(Date.now() + 60_000);

/** A cycle from its readings to its archive: one juror was recused while they read, and a ballot was set aside after the sealing. */
async function archivedCycle(province: BureauOfficer): Promise<AddedCycle> {
  const { cycle, panel } = await underReview(province, officers.susong, { nominations: 3, jurors: 4 });
  const change = { rules: { ...cycle.rules, cap: 9 }, label: "outstanding-director" };
  await inTest(async (tx) => {
    await tx.update(tables.awardCycle).set(change).where(eq(tables.awardCycle.id, cycle.id));
    await putIssuer(tx, {
      id: ISSUER,
      demo: true,
      form: { name: "示例市场监管局（演示）", sealTop: "示例市场监管局", sealFoot: "表彰专用章" },
    });
  });
  later();
  const [tied] = await readersOf(cycle, panel);
  await declareConflict(tied?.who as (typeof panel)[0], tied?.review.id ?? "", "曾共事");
  later();
  for (const [n, { who, review }] of (await readersOf(cycle, panel)).entries()) {
    await declareNoConflict(who, review.id);
    await savePoint(who, review.id, { ...POINT, score: 90 - n });
    expect(await submitBallot(who, review.id)).toEqual({ ok: true });
  }
  later();
  await sealBallots(province, cycle.slug);
  later();
  const [aside] = await readersOf(cycle, panel);
  const said = { kind: "employment" as const, reason: "查社保记录，两人曾在同一单位任职。" };
  await setBallotAside(province, cycle.slug, aside?.review.id ?? "", said);
  await unblind(province, cycle.slug);
  await settle(province, cycle);
  later();
  await publishNow(province, await again(cycle));
  const notice = await standingNotice(db, cycle.id);
  vi.setSystemTime(notice?.endsAt ?? 0);
  await closeNotice(province, cycle.slug, CHECKED);
  await decideAwards(province, cycle.slug, { issuerId: ISSUER, listHash: notice?.listHash ?? "" });
  await archiveCycle(province, cycle.slug);
  await listedNow({ cycle });
  return again(cycle);
}

/** A meeting that follows the ranking, and says why where too few scored. */
async function settle(province: BureauOfficer, cycle: AddedCycle): Promise<void> {
  const facts = { heldOn: isoDayOf(now()), place: "x", chair: "主持", present: ["主持"], minutes: "x", stand: "" };
  const which = { slug: cycle.slug, number: await openMeeting(province, cycle.slug, facts) };
  const meeting = (await findMeeting(db, cycle.id, 1)) as Meeting;
  const { faults } = await readDecision(db, await again(cycle), meeting, now());
  expect(faults.map(({ reason }) => reason)).toEqual(["award.decision.shortBallots"]);
  for (const { nomination: alias } of faults) {
    const [row = null] = (await wordsOf(db, meeting.id)).filter(({ nomination }) => nomination === alias);
    const word = { chosen: true, reason: "其余评分一致", veto: null, votes: null, stand: wordStand(row) };
    expect(await sayWord(province, { ...which, alias }, word)).toEqual({ ok: true });
  }
  expect(await closeMeeting(province, which, await wholeSeen(cycle, 1))).toEqual({ ok: true });
}

let cycle: AddedCycle;
beforeAll(async () => {
  cycle = await archivedCycle(officers.province);
  vi.useRealTimers();
}, 60_000);

const drawingsOf = (files: Map<string, Buffer>) => {
  const read = readDrawingsFile(String(files.get("04-assignment.json")));
  if (!read.ok) throw new Error(read.fault);
  return read.file;
};
const readingsOf = (drawings: readonly Drawing[]) => drawings.flatMap(({ added }) => added);

it("with a recusal and a ballot set aside verifies, is drawn again and counted again to the same", async () => {
  const { folder, files } = await unpacked({ province: officers.province, cycle });
  const file = drawingsOf(files);
  expect(readingsOf(file.drawings).filter(({ endedAt }) => endedAt !== null)).toHaveLength(2);
  expect(redraw(file).drawings.map(({ differences }) => differences)).toEqual([[], []]);
  const opened = readOpenedFile(String(files.get("05-opened.json")));
  if (!opened.ok) throw new Error(opened.fault);
  expect(recount(opened.file)).toMatchObject({ same: true, checked: { ballots: 6, setAside: 1 } });
  expect(verified(folder)).toMatchObject({ status: 0, said: expect.stringContaining("核对无误") });
});

it("is told by both as altered where the recusal is left out", async () => {
  const whole = await unpacked({ province: officers.province, cycle });
  const file = drawingsOf(whole.files);
  const recused = readingsOf(file.drawings).find(({ endedAt }) => endedAt !== null && isBefore(endedAt));
  if (recused) recused.endedAt = null;
  expect(redraw(file).drawings[1]?.differences.map(({ kind }) => kind)).toEqual(["left-out", "barred"]);
  putListed(whole, "04-assignment.json", file);
  const { status, said } = verified(whole.folder);
  expect([status, said.includes("当时已有的评审没有列入"), said.includes("回避没有来由")]).toEqual([1, true, true]);
});

it("knows no ballot of a reading that ended before the sealing, and none that counts though it was set aside", async () => {
  const whole = await unpacked({ province: officers.province, cycle });
  const file = drawingsOf(whole.files);
  const aside = readingsOf(file.drawings).find(({ endedAt }) => endedAt !== null && !isBefore(endedAt));
  if (aside) aside.endedAt = new Date((cycle.sealedAt ?? 0) - 2_000).toISOString();
  putListed(whole, "04-assignment.json", file);
  expect(verified(whole.folder)).toMatchObject({ status: 1, said: expect.stringContaining("没有分配过的评分") });

  const again = await unpacked({ province: officers.province, cycle });
  const opened = JSON.parse(String(again.files.get("05-opened.json")));
  for (const ballot of opened.ballots) ballot.setAside = null;
  putListed(again, "05-opened.json", opened);
  expect(verified(again.folder)).toMatchObject({ status: 1, said: expect.stringContaining("没有分配过的评分") });
});

/** Before the ballots were sealed. */
const isBefore = (instant: string): boolean => Date.parse(instant) < (cycle.sealedAt ?? 0);
