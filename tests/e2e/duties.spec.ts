import { expect, type Page, test } from "@playwright/test";
import { type Program, startProgram } from "../setup/program";
import { signIn } from "./steps";

/** A director's duties on a phone: a quarter recorded, a year reported and confirmed, a superseded standard settled. */
let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

const DESK = { width: 1280, height: 900 };
const QUARTER = [
  ["宣讲标准化方针、政策、法规", "向新员工宣讲标准化法，21人参加"],
  ["指导标准体系运行、评价和改进", "检查标准体系运行，更新作废标准3项"],
  ["组织标准化文化活动", "办标准化知识展板一期"],
] as const;
/** Ways of setting people against each other by what they did. */
const RANKING = /排名|排行|名次|得分|评分|打分|总分|第\s*\d+\s*名|超过\s*\d+%|领先|落后|共\s*\d+\s*条/;

async function phoneOf(page: Page, account: string): Promise<Page> {
  await signIn(page, program.url, account);
  return page;
}

test("a quarter's duties take a few fields and presses", async ({ page }) => {
  await phoneOf(page, "director");
  const begun = Date.now();
  const spent = { fields: 0, ticks: 0, presses: 0 };
  const press = async (role: "link" | "button", name: string) => {
    await page.getByRole(role, { name, exact: true }).click();
    spent.presses++;
  };
  await page.goto(`${program.url}/me/duties`);
  await expect(page).toHaveURL(/\/me\/duties\/[\w-]+$/);

  // What the platform saw already: nothing is ticked for her, one press for all that she ticks.
  const offers = page.locator("input[name=offer]");
  expect(await offers.count()).toBeGreaterThanOrEqual(3);
  expect(await page.locator("input[name=offer]:checked").count()).toBe(0);
  for (const offer of await offers.all()) {
    await offer.check();
    spent.ticks++;
  }
  await press("button", "记下选中的");
  await expect(page.locator("input[name=offer]")).toHaveCount(0);

  for (const [work, sentence] of QUARTER) {
    await press("link", "记一件事");
    // The form says how many fields it has, and it is so: the rest may stay empty.
    await expect(page.getByText("共4项，其中1项可不填")).toBeVisible();
    await expect(page.locator("form.form .field:not(:has(.optional)) .input")).toHaveCount(3);
    await page.getByLabel("做了什么").selectOption({ label: work });
    await page.getByLabel("一句话").fill(sentence);
    spent.fields += 2;
    await expect(page.getByLabel("日期")).not.toHaveValue("");
    await press("button", "记下");
    await expect(page.getByRole("link", { name: sentence })).toBeVisible();
  }
  const took = Date.now() - begun;
  test.info().annotations.push({
    type: "a quarter",
    description: `${spent.fields} fields, ${spent.ticks} ticks, ${spent.presses} presses, ${took} ms`,
  });
  expect(spent.fields).toBeLessThanOrEqual(6);
  expect(spent.ticks).toBeLessThanOrEqual(4);
  expect(spent.presses).toBeLessThanOrEqual(7);
  expect(took).toBeLessThan(5 * 60_000);
});

test("a record carries a photo, keeps what was typed when refused, and is withdrawn with it", async ({ page }) => {
  await phoneOf(page, "director");
  await page.goto(`${program.url}/me/duties`);
  await page.getByRole("link", { name: "记一件事", exact: true }).click();
  await page.getByLabel("一句话").fill("复查焊接工艺，附现场照片");
  await page.locator("input[type=file]").setInputFiles({
    name: "现场.png",
    mimeType: "image/png",
    buffer: await page.screenshot(),
  });
  await page.getByRole("button", { name: "记下", exact: true }).click();
  await expect(page.locator("#error-summary")).toContainText("请选择做了什么");
  await expect(page.getByLabel("一句话")).toHaveValue("复查焊接工艺，附现场照片");
  await expect(page.getByLabel("现场.png")).toBeChecked();
  await page.getByLabel("做了什么").selectOption({ label: "督促整改并复查" });
  await page.getByRole("button", { name: "记下", exact: true }).click();
  await page.getByRole("link", { name: "复查焊接工艺，附现场照片" }).click();
  const file = await page.getByRole("link", { name: "现场.png" }).getAttribute("href");
  expect((await page.request.get(`${program.url}${file}`)).headers()["content-type"]).toBe("image/png");
  await page.getByRole("button", { name: "撤回这条记录" }).click();
  await expect(page.getByRole("link", { name: "复查焊接工艺，附现场照片" })).toHaveCount(0);
  expect((await page.request.get(`${program.url}${file}`)).status()).toBe(404);
});

test("a year is reported, sent back, and confirmed by the firm", async ({ page, browser }) => {
  await phoneOf(page, "director");
  await page.goto(`${program.url}/me/duties`);
  await page
    .getByRole("link", { name: /^20\d\d年履职报告$/ })
    .first()
    .click();
  const address = page.url();
  await page.getByLabel("全年情况").fill("全年修订了一项标准，办了两次培训。");
  await page.getByRole("button", { name: "提交给企业" }).click();
  await expect(page.getByText("等企业答复").first()).toBeVisible();

  const desk = await (await browser.newContext({ viewport: DESK })).newPage();
  await signIn(desk, program.url, "enterprise");
  const answer = async (choice: string, reason = "") => {
    await desk.goto(`${program.url}/enterprise`);
    if (!/\/enterprise\/[\w-]+$/.test(desk.url())) await desk.locator("main .rows a").first().click();
    await desk.getByRole("link", { name: "去确认" }).click();
    await desk.getByLabel(choice, { exact: true }).check({ force: true });
    await desk.getByLabel("退回的理由").fill(reason);
    await desk.getByRole("button", { name: "提交答复" }).click();
  };
  await answer("退回", "请补写抽查的情况");
  await expect(desk.getByText("已退回").first()).toBeVisible();
  await page.goto(`${program.url}/learn`);
  await expect(page.getByText("年履职报告退回来了")).toBeVisible();
  await page.goto(address);
  await expect(page.getByText("请补写抽查的情况")).toBeVisible();
  await page.getByLabel("全年情况").fill("全年修订了一项标准，办了两次培训，抽查两次。");
  await page.getByRole("button", { name: "重新提交" }).click();
  await answer("确认");
  await expect(desk.getByText("企业已确认").first()).toBeVisible();
  await page.goto(address);
  await expect(page.getByText("企业已确认").first()).toBeVisible();
  const link = await page.getByRole("link", { name: "下载报告" }).getAttribute("href");
  for (const who of [page, desk]) {
    const pdf = await who.request.get(`${program.url}${link}`);
    expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
  }
  await desk.context().close();
});

test("director and firm both see that a cited standard was superseded, until one of them settles it", async ({
  page,
  browser,
}) => {
  await phoneOf(page, "director");
  const line = page.getByText("引用的标准有了新版").first();
  await page.goto(`${program.url}/learn`);
  await expect(line).toBeVisible();
  const desk = await (await browser.newContext({ viewport: DESK })).newPage();
  await signIn(desk, program.url, "enterprise");
  await desk.goto(`${program.url}/enterprise`);
  if (!/\/enterprise\/[\w-]+$/.test(desk.url())) await desk.locator("main .rows a").first().click();
  const firm = desk.url();
  await expect(desk.getByText("引用的标准有了新版").first()).toBeVisible();
  for (;;) {
    await page.goto(`${program.url}/me/duties`);
    const waits = page.locator(".row", { hasText: "引用的标准有了新版" }).getByRole("link", { name: "去处理" });
    if ((await waits.count()) === 0) break;
    await waits.first().click();
    await page.getByRole("link", { name: "仍按旧版执行" }).click();
    await page.getByLabel("为什么仍按旧版执行").fill("合同约定执行旧版，到期以后换用新版");
    await page.getByRole("button", { name: "记下理由" }).click();
    await expect(page.getByText("处理过的提醒")).toBeVisible();
  }
  await desk.goto(firm);
  await expect(desk.getByText("引用的标准有了新版")).toHaveCount(0);
  await desk.context().close();
});

test("nothing sets people against each other by how much they did", async ({ page }) => {
  await page.setViewportSize(DESK);
  const read = async (path: string) => {
    await page.goto(program.url + path);
    expect(await page.locator("main").innerText(), path).not.toMatch(RANKING);
  };
  await signIn(page, program.url, "director");
  await page.goto(`${program.url}/me/duties`);
  const own = new URL(page.url()).pathname;
  for (const path of [own, `${own}/standards`, `${own}/reports/${new Date().getFullYear()}`]) await read(path);
  await page.context().clearCookies();
  await signIn(page, program.url, "enterprise");
  await page.goto(`${program.url}/enterprise`);
  if (!/\/enterprise\/[\w-]+$/.test(page.url())) await page.locator("main .rows a").first().click();
  const firm = new URL(page.url()).pathname;
  for (const path of [firm, `${firm}/duties`]) await read(path);
  await page.context().clearCookies();
  await signIn(page, program.url, "county");
  for (const path of [
    "/bureau",
    "/bureau/enterprises",
    `/bureau${firm.replace("/enterprise/", "/enterprises/")}/duties`,
  ])
    await read(path);
});
