import { readFileSync } from "node:fs";
import { type Browser, type Download, expect, type Page, test } from "@playwright/test";
import { readSpans } from "~/domains/credentials/certificate.fixture";
import { usccCheckCharacter } from "~/domains/directory/uscc";
import { type Program, startProgram } from "../setup/program";
import { signIn, signUp } from "./steps";

/** The whole way: a firm is registered, somebody is found to act for it, and it appoints a director who was not here before. */
let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** A right code of 肥西. */
const codeOf = (n: number): string => {
  const first = `91340123MAE2E${String(n).padStart(4, "0")}`;
  return first + usccCheckCharacter(first);
};
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const follow = (page: Page, name: string | RegExp) => page.getByRole("link", { name }).first().click();
const title = (page: Page) => page.getByRole("heading", { level: 1 });

async function textOf(download: Download): Promise<string> {
  return readSpans(readFileSync(await download.path()))
    .map(({ actual }) => actual)
    .join("")
    .replace(/\s/g, "");
}

/** From her account to the claim that waits; a code copied wrongly is told where it is wrong. */
async function registerFirm(page: Page, firm: string, code: string): Promise<void> {
  await page.goto(`${program.url}/me/enterprise`);
  await follow(page, "添加企业");
  const wrong = code.slice(0, -1) + (code.endsWith("1") ? "2" : "1");
  await page.getByLabel("统一社会信用代码").fill(wrong);
  await page.getByLabel("企业名称").fill(firm);
  await press(page, "添加并选用");
  await expect(page.locator("#error-summary")).toContainText("代码的最后一位对不上前17位");
  await expect(page.getByLabel("企业名称")).toHaveValue(firm);
  await page.getByLabel("统一社会信用代码").fill(code);
  await press(page, "添加并选用");
  await expect(page).toHaveURL(/\/me$/);
  await expect(page.locator("main")).toContainText(firm);
  // Registering a firm is not acting for it.
  expect((await page.request.get(`${program.url}/enterprise`)).status()).toBe(404);
  await follow(page, "企业经办申请");
  await page.getByLabel("您在企业的职务").fill("质量部经理");
  await page.getByLabel("联系电话").fill("0551-62871234");
  await press(page, "提交申请");
  await expect(title(page)).toHaveText(`${firm}的经办申请`);
  await expect(page.getByText("等待核实").first()).toBeVisible();
}

/** The county finds the claim on its first page and lets her act at once, or writes to the firm, whose letter has the code. */
async function verify(browser: Browser, firm: string, way: "at once" | "by letter"): Promise<string> {
  const county = await (await browser.newContext({ viewport: DESK })).newPage();
  await signIn(county, program.url, "county");
  await county.goto(`${program.url}/bureau`);
  await county.locator(".row", { hasText: firm }).getByRole("link", { name: "核实" }).click();
  await expect(county.locator("main")).toContainText("0551-62871234");
  let code = "";
  if (way === "at once") {
    await press(county, "通过申请");
    await expect(county.getByText("由市场监管局核实").first()).toBeVisible();
  } else {
    await follow(county, "寄信核实");
    await county.getByLabel("企业登记地址").fill("安徽省合肥市肥西县示例路18号");
    await press(county, "保存地址");
    const letter = county.waitForEvent("download");
    await press(county, "制作信函（PDF）");
    const text = await textOf(await letter);
    expect(text).toContain("寄往：安徽省合肥市肥西县示例路18号");
    expect(text).toContain(firm);
    code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? "";
    // Nowhere but in the letter.
    await county.reload();
    expect(await county.content()).not.toContain(code);
  }
  await county.context().close();
  return code;
}

/** She proposes somebody who has no account; answers with the code that she hands over. */
async function propose(page: Page, whom: { account: string; name: string }, shortfall: string): Promise<string> {
  await follow(page, "聘任标准总监");
  await page.getByLabel("手机号或邮箱", { exact: true }).fill(whom.account);
  await page.getByLabel("姓名").fill(whom.name);
  await press(page, "提出聘任");
  await expect(page.locator("#error-summary")).toContainText("企业的说明");
  await expect(page.getByLabel("姓名")).toHaveValue(whom.name);
  await page.getByLabel("企业的说明").fill("熟悉标准化法律法规，多年负责本企业标准化工作，敬业负责。");
  await page.locator('[name="authority"]').fill("授权其组织开展本企业标准化工作，保障其行使职权。");
  await page.getByLabel("条件不符合时").fill(shortfall);
  await press(page, "提出聘任");
  await expect(title(page)).toHaveText("邀请码");
  await expect(page.locator("main")).toContainText(`请自行把邀请码交给${whom.name}`);
  await press(page, /生成/);
  return page.locator(".code[data-large]").innerText();
}

/** He signs up only now, finds that a firm proposes something, and types the code; before that he sees nothing of it. */
async function openProposal(phone: Page, firm: string, whom: { account: string; name: string }, code: string) {
  await signUp(phone, program.url, whom.name, whom.account);
  await follow(phone, "去答复");
  await expect(title(phone)).toHaveText(`${firm}拟聘任您为标准总监`);
  await expect(phone.locator("main")).not.toContainText("敬业负责");
  await phone.getByLabel("邀请码").fill(code.startsWith("A") ? `B${code.slice(1)}` : `A${code.slice(1)}`);
  await press(phone, "查看聘任内容");
  await expect(phone.locator("#error-summary")).toContainText("4次");
  await phone.getByLabel("邀请码").fill(code.toLowerCase().replaceAll("-", " "));
  await press(phone, "查看聘任内容");
  await expect(phone.locator("main")).toContainText("敬业负责");
}

/** Learning and work that are enough, so that he can accept. */
async function stateCareer(phone: Page): Promise<void> {
  const proposal = phone.url();
  await expect(phone.locator("main")).toContainText("没有填写");
  await follow(phone, "填写学历、职称和经历");
  await phone
    .getByRole("link", { name: /更改|填写/ })
    .first()
    .click();
  await phone.locator("label", { hasText: "大专" }).click();
  await press(phone, "保存");
  await follow(phone, "添加一段经历");
  await phone.getByLabel("工作单位").fill("示例工厂（演示）");
  await phone.getByLabel("岗位").fill("标准化专员");
  await phone.locator("label", { hasText: /^是$/ }).click();
  await phone.getByLabel("开始日期").fill("2019年3月1日");
  await press(phone, "保存");
  await phone.goto(proposal);
}

const RUNS = [
  {
    way: "at once",
    scripts: true,
    firm: "合肥演示甲精密机械有限公司",
    n: 1,
    whom: { account: "13905510001", name: "演示新聘甲" },
    shortfall: "",
  },
  {
    way: "by letter",
    scripts: false,
    firm: "合肥演示乙仪表有限公司",
    n: 2,
    whom: { account: "e2e-yi@example.cn", name: "演示新聘乙" },
    shortfall: "负责本企业标准化工作多年，能够胜任。",
  },
] as const;
for (const { way, firm, n, whom, shortfall, scripts } of RUNS)
  test(`a firm registers, is verified ${way} and appoints by account${scripts ? "" : ", its director without JavaScript"}`, async ({
    page: her,
    browser,
  }) => {
    await her.setViewportSize(DESK);
    await signUp(her, program.url, `演示经办${way === "at once" ? "甲" : "乙"}`, `1380551000${n}`);
    await registerFirm(her, firm, codeOf(n));
    const claim = her.url();
    const letterCode = await verify(browser, firm, way);
    await her.goto(claim);
    if (way === "by letter") {
      await follow(her, "输入验证码");
      await her.getByLabel("验证码").fill(letterCode);
      await press(her, "确认");
    }
    await expect(her.locator("main")).toContainText(`您可以替${firm}办事了`);
    await follow(her, "去企业工作台");
    await expect(title(her)).toHaveText(firm);
    const desk = her.url();
    await expect(her.locator("main")).toContainText("还没有聘任标准总监");
    const code = await propose(her, whom, shortfall);

    const phone = await (await browser.newContext({ viewport: PHONE, javaScriptEnabled: scripts })).newPage();
    await openProposal(phone, firm, whom, code);
    if (shortfall === "") await stateCareer(phone);
    else await expect(phone.locator("main")).toContainText(shortfall);
    await press(phone, "接受聘任");
    await expect(phone.getByText("在任").first()).toBeVisible();
    const letter = phone.waitForEvent("download");
    await follow(phone, /下载聘书/);
    const text = await textOf(await letter);
    for (const words of ["聘书", `${whom.name}：`, `${firm}聘任您为企业标准总监`]) expect(text).toContain(words);
    await phone.context().close();

    await her.goto(desk);
    await expect(her.locator(".row", { hasText: whom.name })).toContainText("在任");
    // Once typed, the code opens nothing any more: the desk offers none.
    await follow(her, whom.name);
    await expect(her.getByRole("link", { name: "邀请码" })).toHaveCount(0);
  });
