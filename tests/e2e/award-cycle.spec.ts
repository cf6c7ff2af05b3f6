import { type Browser, expect, type Page, test } from "@playwright/test";
import { type Program, startProgram } from "../setup/program";
import { signIn } from "./steps";

/** The province writes an award cycle without a script, opens it and amends it; everybody reads it, a county cannot change it. */
let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

async function enter(browser: Browser, account: string | null): Promise<Page> {
  const page = await (
    await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
  ).newPage();
  if (account) await signIn(page, program.url, account);
  return page;
}
const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);
const send = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("a cycle is written, opened and amended", async ({ browser }) => {
  test.setTimeout(120_000);
  const province = await enter(browser, "province");
  await province.goto(`${program.url}/bureau/awards`);
  await province.getByRole("link", { name: "新建评选" }).click();
  await field(province, "approvalDocument").fill("示例批复〔2026〕9号");
  await field(province, "authority").fill("示例批准单位");
  await field(province, "title").fill("2026年度全国示例评选");
  await send(province, "保存草稿");
  await expect(province.getByRole("heading", { level: 1 })).toHaveText("2026年度全国示例评选");
  const desk = province.url();
  const slug = desk.split("/").pop() as string;

  // What is missing leads to where it is put right.
  await province.getByRole("link", { name: "检查并启动" }).click();
  const missing = province.locator(".callout", { hasText: "写全这些以后才能启动" });
  await expect(missing).toContainText("不能出现“全国”");
  await expect(missing).toContainText("请填写批准的表彰总数");
  await expect(province.getByRole("button", { name: "启动评选" })).toHaveCount(0);
  await missing.getByRole("link", { name: "名称、依据和日程" }).first().click();
  await field(province, "title").fill("2026年度示例评选");
  await field(province, "introduction").fill("评选说明。");
  await field(province, "contact").fill("0551-00000000");
  await send(province, "保存");
  await province.goto(`${desk}/quotas`);
  await field(province, "cap").fill("9");
  await field(province, "quotaEach").fill("2");
  await field(province, "quota.340826").fill("１");
  await field(province, "category.1.name").fill("");
  await send(province, "保存");
  await province.goto(`${desk}/rubric`);
  await field(province, "criterion.5.points").fill("6");
  await field(province, "criterion.5.levels").fill("5 很好\n没有分数");
  await send(province, "保存");
  await expect(province.locator("#error-summary")).toContainText("第2行请写成");
  await expect(field(province, "criterion.5.levels")).toHaveValue("5 很好\n没有分数");
  await field(province, "criterion.5.points").fill("5");
  await field(province, "criterion.5.levels").fill("4 很好\n2 较好\n0 一般");
  await send(province, "保存");

  // Nobody else sees the draft.
  const county = await enter(browser, "county");
  expect((await county.goto(desk))?.status()).toBe(404);
  const anyone = await enter(browser, null);
  expect((await anyone.goto(`${program.url}/awards/${slug}`))?.status()).toBe(404);

  await province.goto(`${desk}/opening`);
  await expect(province.getByText("内容已写全")).toBeVisible();
  await send(province, "启动评选");
  await expect(province.locator("main .state").first()).toContainText("正在申报");

  await anyone.goto(`${program.url}/awards`);
  await anyone.getByRole("link", { name: "2026年度示例评选" }).click();
  await expect(anyone.getByRole("row", { name: /宿松县（直报省局）\s*1/ })).toBeVisible();
  await expect(anyone.getByRole("row", { name: /4–5\s*很好/ })).toBeVisible();
  await expect(anyone.getByText("启动以后没有调整过")).toBeVisible();
  expect((await county.goto(desk))?.status()).toBe(200);
  await expect(county.locator("main form")).toHaveCount(0);
  expect((await county.goto(`${desk}/quotas`))?.status()).toBe(404);

  await province.goto(`${desk}/quotas`);
  await field(province, "quota.340826").fill("3");
  await send(province, "公布调整");
  await expect(province.locator("#error-summary")).toContainText("请写明调整的理由");
  await field(province, "reason").fill("宿松县申报意向较多");
  await send(province, "公布调整");
  await anyone.reload();
  const amendment = anyone.locator("#amendments");
  await expect(amendment).toContainText("理由：宿松县申报意向较多");
  await expect(amendment.getByRole("row", { name: /宿松县\s*1名\s*3名/ })).toBeVisible();
});

test("of two officers at once the second sees what the first saved, and sends again", async ({ browser }) => {
  const [first, second] = [await enter(browser, "province"), await enter(browser, "province")];
  await first.goto(`${program.url}/bureau/awards`);
  await first.locator("main .row-title a").first().click();
  const facts = `${first.url()}/facts`;
  await first.goto(facts);
  await second.goto(facts);
  await field(first, "contact").fill("0551-11111111");
  await send(first, "保存");
  await expect(first).not.toHaveURL(/facts$/);
  await field(second, "contact").fill("0551-22222222");
  await send(second, "保存");
  await expect(second.locator("#error-summary")).toContainText("另一位同事改过这次评选");
  await expect(second.getByRole("row", { name: /联系方式\s*0551-11111111\s*0551-22222222/ })).toBeVisible();
  await send(second, "保存");
  await expect(second.getByText("0551-22222222")).toBeVisible();
});
