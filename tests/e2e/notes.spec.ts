import { expect, type Page, test } from "@playwright/test";
import { type Program, startProgram } from "../setup/program";
import { signIn } from "./steps";

/** A learner keeps bookmarks and notes beside a lesson and finds them again. */
let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

const LESSON = "/courses/standardization-law/disclosure";
const SECTION = "二、两层内容";
const runs = [
  {
    name: "on a phone with JavaScript",
    account: "enterprise",
    javaScriptEnabled: true,
    viewport: { width: 390, height: 844 },
  },
  {
    name: "at a desk without JavaScript",
    account: "organizer",
    javaScriptEnabled: false,
    viewport: { width: 1280, height: 900 },
  },
];

for (const { name, account, ...use } of runs) {
  test.describe(name, () => {
    test.use(use);
    test("bookmarks and notes are kept, found, changed and removed", async ({ page }) => {
      await signIn(page, program.url, account);
      const section = await keepBoth(page);
      await page.goto(`${program.url}/learn`);
      await page.getByRole("link", { name: "收藏和笔记" }).first().click();
      await expect(page).toHaveURL(/\/learn\/notes$/);
      const main = page.locator("main");
      await expect(main.locator(".row")).toHaveCount(1);
      await expect(main.locator(".row")).toContainText("已收藏");

      await page.getByLabel("查找", { exact: true }).fill("指标先对一遍");
      await page.getByRole("button", { name: "查找" }).click();
      await expect(main.locator(".row")).toContainText(SECTION);
      await page.getByLabel("查找", { exact: true }).fill("没有写过的话");
      await page.getByRole("button", { name: "查找" }).click();
      await expect(main).toContainText("没有找到“没有写过的话”");
      await page.getByRole("link", { name: "看全部" }).click();

      await page.getByRole("link", { name: /^修改/ }).click();
      await page.getByLabel("笔记").fill("两项指标，已和技术部对过。");
      await page.getByRole("button", { name: "保存" }).click();
      await expect(main.locator(".row")).toContainText("已和技术部对过");
      // The list leads back to the very section, where the note stands as it reads now.
      await main.locator(".row-title a").click();
      await expect(page).toHaveURL(new RegExp(`${LESSON}#s\\d+$`));
      await expect(section).toContainText("两项指标，已和技术部对过。");
      await section.getByRole("button", { name: /取消收藏/ }).click();
      await expect(section.getByRole("button", { name: /^收藏/ })).toBeVisible();

      await page.getByRole("link", { name: "看全部收藏和笔记" }).click();
      await page.getByRole("link", { name: /^删除/ }).click();
      await expect(main).toContainText("删除以后不能恢复");
      await expect(main).toContainText("已和技术部对过");
      await page.getByRole("button", { name: "删除" }).click();
      await expect(main).toContainText("还没有收藏，也没有笔记");
    });
  });
}

/** Bookmarks a section and writes a note at it; answers the tools at its end. */
async function keepBoth(page: Page) {
  await page.goto(program.url + LESSON);
  const anchor = await page.getByRole("heading", { name: SECTION }).getAttribute("id");
  const section = page.locator(`#keep-${anchor}`);
  await section.getByRole("button", { name: /^收藏/ }).click();
  await expect(page).toHaveURL(new RegExp(`${LESSON}#keep-${anchor}$`));
  await expect(section.getByRole("button", { name: /取消收藏/ })).toBeVisible();
  await section.getByRole("link", { name: /^记笔记/ }).click();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.locator("main .error-summary, main [role=alert]").first()).toBeVisible();
  await page.getByLabel("笔记").fill("功能指标、性能指标先对一遍。");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page).toHaveURL(new RegExp(`${LESSON}#keep-${anchor}$`));
  await expect(section).toContainText("功能指标、性能指标先对一遍。");
  return section;
}
