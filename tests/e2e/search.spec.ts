import { expect, type Page, test } from "@playwright/test";
import { type Program, startProgram } from "../setup/program";
import { signIn } from "./steps";

/** One search over everything, from the header. */
let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
});
test.use({ viewport: { width: 1280, height: 900 } });

const field = (page: Page) => page.locator(".site-search input");

test("by keyboard alone: from the header to the exact part of a lesson", async ({ page }) => {
  await signIn(page, program.url, "director");
  await page.goto(`${program.url}/courses`);
  await page.keyboard.press("Tab");
  for (let i = 0; i < 12 && !(await field(page).evaluate((one) => one === document.activeElement)); i++)
    await page.keyboard.press("Tab");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("功能指标和性能指标");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(page.locator("main .row").first()).toBeVisible();
  await page.getByRole("link", { name: /^课文 \d+$/ }).click();
  await expect(page).toHaveURL(/kind=lesson/);
  const hit = page.locator("main .row", { hasText: "自我声明公开" }).first();
  await expect(hit.locator("mark").first()).toBeVisible();
  await hit.locator(".row-title a").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/courses\/[^/]+\/[^/]+#s\d+$/);
  const anchor = new URL(page.url()).hash;
  await expect(page.locator(anchor)).toBeInViewport();
});

test("a standard by its number however it is typed, and nothing found", async ({ page }) => {
  for (const typed of ["GB/T 1.1", "gbt1.1", "ＧＢ／Ｔ 1.1"]) {
    await page.goto(program.url);
    await field(page).fill(typed);
    await field(page).press("Enter");
    await expect(page.locator("main .row-title").first()).toContainText("GB/T 1.1");
  }
  await page.locator("main .row-title a").first().click();
  await expect(page).toHaveURL(/\/standards\/GBT1\.1/);
  await page.goto(`${program.url}/search?q=${encodeURIComponent("量子火锅底料")}`);
  await expect(page.locator("main")).toContainText("没有找到“量子火锅底料”");
  await expect(page.locator("main")).toContainText("课文的内容要登录以后才能找到");
});

test.describe("on a phone without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  test("search is a link, a form and addresses", async ({ page }) => {
    await page.goto(program.url);
    await page.locator(".site-search a").click();
    await page.getByLabel("要找什么").fill("团体标准");
    await page.locator("main").getByRole("button", { name: "搜索" }).click();
    await expect(page.locator("main .row-title").first()).toHaveText("团体标准");
    await page.getByRole("link", { name: /^法规条文 \d+$/ }).click();
    await page.locator("main .row-title a").first().click();
    await expect(page).toHaveURL(/\/regulations\/standardization-law#a\d+/);
  });
});
