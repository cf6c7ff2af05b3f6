import { expect, test } from "@playwright/test";
import { type Program, startProgram } from "../setup/program";

/** The exam as a document: no JavaScript at all. */
let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
});
test.use({ javaScriptEnabled: false });

test("signs in, sits the mock exam page by page, hands in and sees the report", async ({ page }) => {
  await page.goto(`${program.url}/login?redirectTo=%2Fexams%2Fmock`);
  await page.getByLabel("手机号或邮箱").fill("director");
  await page.getByLabel("密码", { exact: true }).fill("Anhui-Standards-2021");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(/\/exams\/mock$/);
  await page.getByRole("button", { name: /开始模拟考试|继续考试/ }).click();
  await expect(page.getByText("第1题，共50题").first()).toBeVisible();
  await page.locator(".choice-card").first().click();
  await page.getByRole("button", { name: "下一题" }).click();
  await expect(page.getByText("第2题，共50题").first()).toBeVisible();
  await page.getByRole("button", { name: "上一题" }).click();
  await expect(page.locator(".choice-in").first()).toBeChecked();
  await page.getByRole("button", { name: "检查并交卷" }).click();
  await expect(page.getByText("还有49题没答")).toBeVisible();
  await page.getByRole("button", { name: "提交答卷" }).click();
  await expect(page).toHaveURL(/\/report$/);
  await expect(page.getByText("各主题得分")).toBeVisible();
});

test("a wrong password says the same for known and unknown accounts and keeps what was typed", async ({ page }) => {
  for (const account of ["director", "nobody@example.cn"]) {
    await page.goto(`${program.url}/login`);
    await page.getByLabel("手机号或邮箱").fill(account);
    await page.getByLabel("密码", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "登录" }).click();
    await expect(page.getByText("账号或者密码不对").first()).toBeVisible();
    await expect(page.getByLabel("手机号或邮箱")).toHaveValue(account);
    await expect(page.getByLabel("密码", { exact: true })).toHaveValue("");
  }
});
