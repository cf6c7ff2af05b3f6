import { expect, test } from "@playwright/test";
import { type Program, startProgram } from "../setup/program";
import { mailsAbout } from "./changes-event";
import { signIn, signUp } from "./steps";

/** A reader reports a mistake, an editor answers it at her desk, and the reader is told. */
let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

test("a mistake in a lesson goes from its reader to an editor and back", async ({ page, browser }) => {
  await signUp(page, program.url, "演示读者", "reader@example.cn");
  await page.goto(`${program.url}/courses/standardization-law/disclosure`);
  const title = "三、在哪里公开";
  const anchor = await page.getByRole("heading", { name: title }).getAttribute("id");
  await page
    .locator(`#keep-${anchor}`)
    .getByRole("link", { name: /^报告错误/ })
    .click();
  await expect(page.locator("main")).toContainText(title);
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.locator("main")).toContainText("哪一类错误");
  await page.getByText("文字、标点有误").click();
  await page.getByLabel("哪里不对").fill("第二段“平台”前后写法不一样。");
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.locator("main")).toContainText("已经收到");
  const own = page.locator(".row", { hasText: title });
  await expect(own).toContainText("待处理");

  const desk = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "zh-CN" });
  await signIn(desk, program.url, "editor");
  await desk.goto(`${program.url}/editor`);
  await desk.getByRole("link", { name: /条待处理/ }).click();
  await desk.getByRole("link", { name: new RegExp(title) }).click();
  const main = desk.locator("main");
  await expect(main).toContainText("第二段“平台”前后写法不一样。");
  await expect(main).toContainText("现在的版本和读者看的一样");
  await expect(main).toContainText("国家鼓励");
  await desk.getByRole("button", { name: "接手核对" }).click();
  await expect(main).toContainText("在核对");
  await page.reload();
  await expect(own).toContainText("核对中");
  await desk.getByRole("link", { name: "写答复" }).click();
  await desk.getByText("已经改正", { exact: true }).click();
  await desk.getByLabel("答复", { exact: true }).fill("两处已经统一成一种写法，谢谢。");
  await desk.getByRole("button", { name: "答复读者" }).click();
  await expect(main).toContainText("已改正");
  await desk.close();

  await page.reload();
  await expect(own).toContainText("已改正");
  await expect(own).toContainText("两处已经统一成一种写法，谢谢。");
  expect(mailsAbout(program.dataDir, "您报告的错误已经改正")).toEqual(["reader@example.cn"]);
});

test("a term of the glossary is reported from its page, by way of the sign-in", async ({ page }) => {
  await page.goto(`${program.url}/glossary/enterprise-standard`);
  await page.getByRole("link", { name: "报告错误" }).click();
  await page.getByLabel("手机号或邮箱").fill("organizer");
  await page.getByLabel("密码", { exact: true }).fill("Anhui-Standards-2021");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.locator("main")).toContainText("术语表：企业标准");
  await page.getByText("内容与事实或者条文不符").click();
  await page.getByLabel("哪里不对").fill("释义请再核对出处。");
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.locator(".row", { hasText: "术语表：企业标准" })).toContainText("待处理");
});
