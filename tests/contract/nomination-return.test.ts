import { afterAll, beforeAll, expect, it } from "vitest";
import { unescapeHtml } from "../guards/page-parts";
import { type Program, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";

let program: Program;
beforeAll(async () => {
  program = await startProgram({ mode: "demo" });
}, 180_000);
afterAll(() => program?.stop());

const DAY = 86_400_000;
const DEEDS = "写明清理标准的时间";
const RULES = "任职的记录与名册不符";
const RECORD = "聘任书的扫描件看不清楚";

const valuesOf = (page: string, name: string): string[] =>
  [...page.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes(`name="${name}"`))
    .map((tag) => unescapeHtml(/value="([^"]*)"/.exec(tag)?.[1] ?? ""));

it("a nomination is returned part by part, mended where it is wrong, and what was changed is said", async () => {
  const as = (account: string) => new TestVisitor(program.url).signIn(account);
  const [director, firm, county] = await Promise.all([as("director"), as("enterprise"), as("county")]);
  const [, id] = /\/nominations\/([0-9a-f-]{36})/.exec(await director.text("/me/nominations")) ?? [];
  const at = `/nominations/${id}`;
  const agree = async (forward: string[]) => {
    const page = await director.text(`${at}/consent`);
    const [opened = ""] = valuesOf(page, "opened");
    expect(opened).not.toBe("");
    const fields = { opened, shown: valuesOf(page, "shown"), forward, publishName: "yes" };
    expect((await director.post(`${at}/consent`, fields)).status).toBe(302);
    expect((await director.post(`${at}/submission`)).status).toBe(302);
  };
  const records = valuesOf(await director.text(`${at}/consent`), "forward");
  await agree(records);

  const address = `/bureau/nominations/${id}/return`;
  const form = await county.text(address);
  const parts = valuesOf(form, "part");
  const record = `exhibit.${records[0]}`;
  for (const part of ["deeds", "summary", "hiddenWords", "exhibits", "eligibility", record])
    expect(parts).toContain(part);
  const sent = { seen: valuesOf(form, "seen"), opened: valuesOf(form, "opened") };
  const dueOn = new Date(Date.now() + 10 * DAY).toISOString().slice(0, 10);
  // Nothing marked, and words without a mark: what was typed stays, with the mistake beside it.
  const none = await county.post(address, { ...sent, dueOn });
  expect([none.status, await none.text()]).toEqual([422, expect.stringContaining("请至少勾选一个要补正的部分")]);
  const unmarked = await county.post(address, { ...sent, dueOn, "words.deeds": DEEDS });
  expect(unmarked.status).toBe(422);
  const again = await unmarked.text();
  for (const kept of [DEEDS, dueOn, "但是没有勾选"]) expect(again).toContain(kept);
  const words = { "words.deeds": DEEDS, "words.eligibility": RULES, [`words.${record}`]: RECORD };
  const done = await county.post(address, { ...sent, dueOn, part: ["deeds", "eligibility", record], ...words });
  expect([done.status, done.headers.get("location")]).toEqual([302, `/bureau/nominations/${id}`]);

  const hers = await director.text(at);
  for (const told of [DEEDS, RULES, RECORD, `${at}/writing#f-deeds`, `${at}/exhibits#${record}`, "还没有改"])
    expect(hers).toContain(told);
  expect(await director.text(`${at}/writing`)).toContain(`要改：${DEEDS}`);
  expect(await director.text(`${at}/exhibits`)).toContain(`要改：${RECORD}`);
  const firms = await firm.text(at);
  for (const told of [DEEDS, RECORD]) expect(firms).toContain(told);
  for (const page of [firms, await firm.text(`${at}/writing`)]) expect(page).not.toContain(RULES);

  const texts = { category: valuesOf(await firm.text(`${at}/writing`), "category").slice(0, 1), summary: "改过的摘要" };
  expect((await firm.post(`${at}/writing`, { ...texts, deeds: "2026年3月清理完成。", hiddenWords: "" })).status).toBe(
    302,
  );
  await agree(records.slice(1));
  const dossier = await county.text(`/bureau/nominations/${id}`);
  for (const told of [DEEDS, "已修改", "没有修改", "已去掉", "一项已经不提交的佐证材料"])
    expect(dossier).toContain(told);
  expect(await firm.text(at)).not.toContain(RECORD);
  // Three parts and the day, in less than a minute.
  expect(await director.text(at)).toContain("填写4项，用时1分钟");
}, 60_000);
