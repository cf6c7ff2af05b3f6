import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { isoDayOf } from "../../app/kernel/instant-format";
import { layDemoProvince } from "../setup/demo-province";
import { type Program, startProgram } from "../setup/program";
import * as end from "./award-end-steps";
import * as jury from "./award-jury-steps";
import {
  accept,
  consentAndSend,
  DAY,
  enter,
  field,
  newNominee,
  nominateOneself,
  openCycle,
  recommend,
  send,
} from "./award-steps";

/**
 * A whole award cycle, from its opening to the archive: three nominees of one county, the county, the city, the province, seven jurors and somebody
 * who objects. Where days pass the program is started anew on the same folder with another clock.
 */
const TITLE = "演示县域标准总监评选";
test.use({ actionTimeout: 20_000 });
let folder: string;
let program: Program;

async function start(days = 0): Promise<void> {
  if (program) expect(await program.stop()).toBe(0);
  program = await startProgram({ dataDir: folder, env: days === 0 ? {} : { CLOCK_OFFSET_MS: String(days * DAY) } });
}
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "academy-award-"));
  await layDemoProvince(folder, async (dataDir, env) => (await startProgram({ dataDir, env })).stop());
  await start();
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

const DEEDS =
  "一、清理标准。组织清理企业标准，停用过期文件十一项。\n\n二、公开标准。产品标准全部自我声明公开，半年自查一次。";
const [FIRST, SECOND, THIRD] = ["演示学员甲", "演示参评乙", "演示参评丙"];
const FIRM = "示例木业有限公司";
const DEPARTURE = "事迹更有代表性，会议一致同意。";
const JURORS = 7;

/** What is kept of a page for a later one. */
interface Kept {
  /** The cycle's slug. */
  cycle: string;
  /** Nominations of the three, in the order of the county. */
  ids: string[];
  /** Of the published list of commitments, from before names were known. */
  hash: string;
  /** Of whoever objected. */
  receipt: string;
}

/** From the opening of the cycle to the day on which the province has taken up all three. */
async function nominations(browser: Browser): Promise<Pick<Kept, "cycle" | "ids">> {
  const province = await enter(browser, program.url, "province");
  const cycle = await openCycle(province, program.url, TITLE);

  // Three people nominate themselves, the first without a script on a phone.
  const first = await enter(browser, program.url, "director", { phone: true, script: false });
  const of = { cycle, deeds: DEEDS, summary: "清理标准十一项，产品标准全部公开。" };
  const ids = [await nominateOneself(first, program.url, of)];
  const second = await newNominee(browser, program.url, SECOND, "91340123MADEH0004F");
  ids.push(await nominateOneself(second, program.url, { ...of, deeds: `${FIRM}的${SECOND}：${DEEDS}` }));
  const third = await newNominee(browser, program.url, THIRD, "91340123MADEH0005J");
  ids.push(await nominateOneself(third, program.url, { ...of, publishOtherwise: true }));

  // The county looks, sends one back to be put right, and recommends all three in its order.
  const county = await enter(browser, program.url, "county", { script: false });
  await county.goto(`${program.url}/bureau`);
  await expect(county.locator("main")).toContainText(TITLE);
  await county.goto(`${program.url}/bureau/nominations/${ids[2]}/return`);
  await county.locator('[name="part"][value="deeds"]').check();
  await field(county, "words.deeds").fill("请写明清理标准的时间。");
  await field(county, "dueOn").fill(isoDayOf(Date.now() + 5 * DAY));
  await county.locator("main form button.btn[data-variant=filled]").last().click();
  await third.goto(`${program.url}/nominations/${ids[2]}`);
  await expect(third.locator("main")).toContainText("请写明清理标准的时间");
  await third.goto(`${program.url}/nominations/${ids[2]}/writing`);
  await field(third, "deeds").fill(`${DEEDS}\n\n清理于2026年3月完成。`);
  await send(third, "保存");
  await consentAndSend(third, `${program.url}/nominations/${ids[2]}`, true);
  for (const [n, id] of ids.entries()) await recommend(county, program.url, id, n + 1);
  const city = await enter(browser, program.url, "city");
  for (const [n, id] of ids.entries()) await recommend(city, program.url, id, n + 1);
  for (const id of ids) await accept(province, program.url, id);
  return { cycle, ids };
}

/** Seven jurors read blind, and their ballots are sealed before names are known; answers the hash of the list that was published then. */
async function review(browser: Browser, { cycle, ids }: Pick<Kept, "cycle" | "ids">): Promise<string> {
  const desk = jury.deskOf(program.url, cycle);
  const province = await enter(browser, program.url, "province");
  const names = await jury.nameJury(province, desk, JURORS);
  await jury.makeDossiers(province, desk, [SECOND, FIRM]);
  await jury.startReview(province, desk);
  const county = await enter(browser, program.url, "county");
  expect((await county.goto(`${desk}/jury`))?.status()).toBe(404);
  expect((await county.goto(`${desk}/ranking`))?.status()).toBe(404);

  // The second juror knows somebody of her first dossier, which another one is drawn for at once.
  const jurors = await jury.enterJury(browser, program.url, JURORS);
  const left = (await jury.readingsOf(jurors[1] as Page, program.url, cycle))[0] as string;
  await jury.declareConflict(jurors[1] as Page, left);
  const readings = new Map<Page, string[]>();
  for (const juror of jurors) readings.set(juror, await jury.readingsOf(juror, program.url, cycle));
  expect([...readings.values()].flat().filter((one) => one !== left)).toHaveLength(15);
  const others = readings.get(jurors[1] as Page)?.filter((one) => one !== left) ?? [];
  expect((await jurors[0]?.goto(others[0] as string))?.status()).toBe(404);

  // Nothing tells whose deeds they are: what tells them apart is what was written. The first is the best of them, the second the last.
  const opinions = [
    { words: "清理于", level: 1, above: 3 },
    { words: "的申报人", level: 1, above: 0 },
    { words: null, level: 0, above: 1 },
  ];
  for (const [n, juror] of jurors.entries())
    for (const [m, one] of (readings.get(juror) ?? []).filter((one) => one !== left).entries()) {
      const text = await jury.readAndScore(juror, one, opinions, n + m === 0 ? jury.draftGoesUp : undefined);
      for (const word of [SECOND, THIRD, FIRM, FIRST]) expect(text).not.toContain(word);
    }

  // Before the ballots are sealed nobody reads a point: not the province, not the public.
  await province.goto(`${desk}/ranking`);
  await expect(province.locator("main")).toContainText("评审结束、评分封存并揭盲以后");
  await expect(province.locator("main table")).toHaveCount(0);
  const anyone = await enter(browser, program.url, null, { script: false });
  await anyone.goto(`${program.url}/awards/${cycle}/ballots`);
  await expect(anyone.locator("main")).toContainText("评审还没有结束");
  const hash = await jury.sealBallots(province, anyone, program.url, cycle);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  await jury.checkOwnCommitment(jurors[0] as Page, anyone, readings.get(jurors[0] as Page)?.[0] as string);
  await jury.unblind(province, desk);
  const nominee = await enter(browser, program.url, "director");
  await nominee.goto(`${program.url}/nominations/${ids[0]}`);
  for (const name of names) await expect(nominee.locator("main")).not.toContainText(name);
  return hash;
}

/** The meeting departs from the ranking, the list is published, somebody objects to the second of it and is answered; her receipt. */
async function notice(browser: Browser, cycle: string): Promise<string> {
  const desk = jury.deskOf(program.url, cycle);
  const province = await enter(browser, program.url, "province");
  await province.goto(`${desk}/ranking`);
  const rows = province.locator("main table").first().locator("tbody tr");
  for (const [n, name] of [FIRST, THIRD, SECOND].entries()) await expect(rows.nth(n)).toContainText(name);
  const today = Date.now() + 15 * DAY;
  await end.holdMeeting(province, desk, today, [
    { name: FIRST, chosen: true, reason: "" },
    { name: SECOND, chosen: true, reason: DEPARTURE },
    { name: THIRD, chosen: false, reason: "同类事迹已有入选，名额给前项。" },
  ]);
  await end.publishNotice(province, desk);

  const objector = await enter(browser, program.url, null, { script: false });
  const page = `${program.url}/notices/${cycle}`;
  await objector.goto(page);
  await expect(objector.locator("main")).toContainText(FIRST);
  await expect(objector.locator("main")).not.toContainText(THIRD);
  await objector.goto(`${program.url}/awards/${cycle}/ballots`);
  await expect(objector.locator("#ranking")).toContainText(DEPARTURE);
  const receipt = await end.fileObjection(objector, page, SECOND);

  const objection = `${desk}/objections/1`;
  const county = await enter(browser, program.url, "county");
  expect((await county.goto(objection))?.status()).toBe(404);
  await province.goto(objection);
  await expect(province.locator("main")).toContainText("演示异议人");
  await province.goto(`${objection}/acceptance`);
  await send(province, "受理");
  await end.rule(province, objection, false, "经核对，停用的文件与记录一致。");
  const before = await end.readReceipt(objector, program.url, receipt);
  await expect(before).not.toContainText("异议不成立");
  await end.answerObjection(province, objection, "经逐项核查，事迹属实，名单不变。");
  const after = await end.readReceipt(objector, program.url, receipt);
  await expect(after).toContainText("异议不成立");
  await expect(after).toContainText("经逐项核查，事迹属实，名单不变。");
  return receipt;
}

/** The archive finds nothing wrong with itself, once it is made: the clock does that, and the page says so meanwhile. */
async function archiveVerifies(province: Page, desk: string): Promise<void> {
  const link = province.getByRole("link", { name: "下载归档文件" });
  await expect(async () => {
    await province.goto(`${desk}/archive`);
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 150_000 });
  const archive = await end.fetchFile(province, link);
  const { status, said } = end.verifyArchive(archive.bytes, folder);
  expect(status, said).toBe(0);
}

/** The award, what anyone may check of it, the archive; then the objection is upheld after all, and the award is revoked. */
async function award(browser: Browser, { cycle, hash, receipt }: Pick<Kept, "cycle" | "hash" | "receipt">) {
  const desk = jury.deskOf(program.url, cycle);
  const province = await enter(browser, program.url, "province");
  await province.goto(`${desk}/notices/closing`);
  // Late in a year the end of every notice is provisional, and closing asks by what it was checked.
  const checked = field(province, "document");
  if ((await checked.count()) > 0) await checked.fill("示例：部分节假日安排的通知");
  await send(province, "结束公示");
  await expect(province).toHaveURL(/\/notices$/);
  const codes = await end.decideAwards(province, desk, [FIRST, SECOND]);

  const honoured = await enter(browser, program.url, "director");
  await honoured.goto(`${program.url}/me/certificates`);
  await honoured.locator(`main a[href="/me/certificates/${codes.get(FIRST)}"]`).click();
  const paper = await end.fetchFile(honoured, honoured.locator(`main a[href="/certificates/${codes.get(FIRST)}.pdf"]`));
  expect(paper.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  const anyone = await enter(browser, program.url, null, { script: false });
  await anyone.goto(`${program.url}/verify/${codes.get(FIRST)}`);
  for (const word of ["有效", "荣誉称号", TITLE]) await expect(anyone.locator("main")).toContainText(word);
  await anyone.goto(`${program.url}/honours/${cycle}`);
  for (const name of [FIRST, SECOND]) await expect(anyone.locator("main")).toContainText(name);
  await expect(anyone.locator("main")).not.toContainText(THIRD);

  await anyone.goto(`${program.url}/awards/${cycle}/ballots`);
  const opened = await end.fetchFile(anyone, anyone.getByRole("link", { name: "下载评分文件" }));
  const file = join(folder, "opened.json");
  writeFileSync(file, opened.bytes);
  const counted = end.recount(file, hash);
  expect(counted.status, counted.said).toBe(0);
  expect(end.recount(file, "0".repeat(64)).status).toBe(1);

  await province.goto(`${desk}/archive`);
  await send(province, "归档");
  await archiveVerifies(province, desk);

  const objection = `${desk}/objections/1`;
  await province.goto(`${objection}/reopening`);
  await field(province, "reason").fill("提出人补充了新的材料，重新核查。");
  await send(province, "重新办理");
  await end.rule(province, objection, true, "经再次核查，停用的文件与记录不符。");
  await end.answerObjection(province, objection, "异议成立，表彰已经撤销。");
  await expect(await end.readReceipt(anyone, program.url, receipt)).toContainText("异议成立");
  await province.goto(`${desk}/notices`);
  await expect(province.locator("main")).toContainText("决定已经作出");
  await archiveVerifies(province, desk);
  await anyone.goto(`${program.url}/honours/${cycle}`);
  await expect(anyone.locator("main")).toContainText("经再次核查，停用的文件与记录不符。");
  await anyone.goto(`${program.url}/verify/${codes.get(SECOND)}`);
  await expect(anyone.locator("main .state").first()).toContainText("已撤销");
  await anyone.goto(`${program.url}/verify/${codes.get(FIRST)}`);
  await expect(anyone.locator("main .state").first()).toContainText("有效");
}

test("a cycle goes from its opening to the archive", async ({ browser }) => {
  test.setTimeout(900_000);
  const { cycle, ids } = await test.step("nominations", () => nominations(browser));
  await test.step("days pass", () => start(15));
  const hash = await test.step("review", () => review(browser, { cycle, ids }));
  const receipt = await test.step("notice", () => notice(browser, cycle));
  await test.step("days pass", () => start(15 + 25));
  await test.step("award", () => award(browser, { cycle, hash, receipt }));
});
