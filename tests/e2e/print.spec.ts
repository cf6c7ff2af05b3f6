import { type Browser, expect, type Page, test } from "@playwright/test";
import { readContent } from "../../app/domains/courses/content/content-tree";
import { readContentFiles } from "../../app/domains/courses/content/read-files.server";
import { type Program, startProgram } from "../setup/program";
import { signIn } from "./steps";

/** What people print, a lesson and a report: the text black on white, all of it, and nothing that can only be pressed. */
let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

/** A4 without its margins, upright (178 mm) and across (261 mm): there the page is as wide as a desk's. */
const UPRIGHT = { width: 673, height: 985 };
const ACROSS = { width: 986, height: 657 };
const SCREENS = [
  { name: "a phone at night", viewport: { width: 390, height: 844 }, colorScheme: "dark" as const, exam: "mock" },
  {
    name: "a desk",
    viewport: { width: 1280, height: 900 },
    colorScheme: "light" as const,
    exam: "standardization-law",
  },
];
type Screen = Omit<(typeof SCREENS)[number], "name" | "exam">;

/** What is read on them. The lesson's end only says where to go on. */
const LESSON = "main :is(h1, .prose :is(h2, h3, p, td), .check-stem, .choice-text)";
const REPORT = "main :is(h1, h2, .state, td, th, dt, dd)";

for (const { name, exam, ...screen } of SCREENS) {
  test(`a lesson from ${name}`, async ({ browser }) => {
    // She has answered no check: each has its button.
    const page = await open(browser, screen, "enterprise");
    await page.goto(`${program.url}/courses/standardization-law/kinds`);
    expect(await pressed(page)).not.toEqual([]);
    const before = await text(page, LESSON);
    expect(before.length).toBeGreaterThan(40);
    expect(await print(page)).toEqual([]);
    const printed = await text(page, LESSON);
    expect(before.filter((one) => !printed.includes(one))).toEqual([]);
    await expect(page.locator(".clause-margin").first()).toBeVisible();
    expect(await sheet(page)).toEqual({ ink: "rgb(0, 0, 0)", paper: "rgb(255, 255, 255)", over: 0 });
    await page.context().close();
  });

  test(`a report from ${name}`, async ({ browser }) => {
    const page = await open(browser, screen, "director");
    await page.goto(`${program.url}/exams/${exam}`);
    await page.getByRole("button", { name: /^(开始|继续)/ }).click();
    await expect(page).toHaveURL(/\/attempts\//);
    await page.goto(`${page.url().split("?")[0]}/submission`);
    await page.getByRole("button", { name: "提交答卷" }).click();
    // With its styles: an address is there before them.
    await page.waitForURL(/\/report$/, { waitUntil: "load" });
    expect(await pressed(page)).not.toEqual([]);
    const before = await text(page, REPORT);
    expect(await print(page)).toEqual([]);
    const printed = await text(page, REPORT);
    expect(before.filter((one) => !printed.includes(one))).toEqual([]);
    for (const told of ["未合格", "合格线", "各主题得分"]) await expect(page.locator("main")).toContainText(told);
    expect(await sheet(page)).toEqual({ ink: "rgb(0, 0, 0)", paper: "rgb(255, 255, 255)", over: 0 });
    await page.context().close();
  });
}

test("the summary alone, on half a sheet", async ({ browser }) => {
  const page = await open(browser, { viewport: { width: 1280, height: 900 }, colorScheme: "light" }, "director");
  await page.goto(`${program.url}/courses/standardization-law/kinds`);
  await page.getByRole("link", { name: "打印小结" }).click();
  await expect(page.locator("main")).toContainText("标准有五类");
  expect(await print(page)).toEqual([]);
  await expect(page.locator(".site-header")).toBeHidden();
  const height = await page.locator(".summary-sheet").evaluate((one) => one.getBoundingClientRect().height);
  expect(height).toBeLessThan(UPRIGHT.height / 2);
  await page.context().close();
});

test("the summaries that say most, on one sheet each", async ({ browser }) => {
  const page = await open(browser, { viewport: { width: 390, height: 844 }, colorScheme: "dark" }, "director");
  const lengths: { path: string; length: number }[] = [];
  for (const { slug, lessons } of readContent(readContentFiles("content")).content.courses)
    for (const lesson of lessons) {
      const path = `/courses/${slug}/${lesson.slug}/summary`;
      const answer = await page.request.get(`${program.url}${path}`);
      expect([path, answer.status()]).toEqual([path, 200]);
      lengths.push({ path, length: (await answer.text()).replace(/<[^>]*>/g, "").length });
    }
  expect(lengths.length).toBeGreaterThan(60);
  for (const { path } of lengths.sort((a, b) => b.length - a.length).slice(0, 5)) {
    await page.goto(`${program.url}${path}`);
    expect([path, pagesOf(await page.pdf({ format: "A4" }))]).toEqual([path, 1]);
  }
  // The measure itself: a lesson takes more than one.
  await page.goto(`${program.url}/courses/standardization-law/kinds`);
  expect(pagesOf(await page.pdf({ format: "A4" }))).toBeGreaterThan(1);
  await page.context().close();
});

test("a lesson without her notes, and with them when she asks", async ({ browser }) => {
  const page = await open(browser, { viewport: { width: 1280, height: 900 }, colorScheme: "light" }, "director");
  const lesson = `${program.url}/courses/standardization-law/kinds`;
  await page.goto(lesson);
  await page
    .getByRole("link", { name: /^记笔记/ })
    .first()
    .click();
  await page.getByLabel("笔记").fill("只给自己看的一句");
  await page.getByRole("button", { name: "保存" }).click();
  const note = page.locator(".own-note").filter({ hasText: "只给自己看的一句" });
  await expect(note).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(note).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "打印时带上我的笔记" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(note).toBeVisible();
  await page.context().close();
});

/** Sheets of a PDF, as its tree of pages counts them (Chromium leaves it uncompressed); what pdfinfo says too. */
const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;

async function open(browser: Browser, screen: Screen, account: string): Promise<Page> {
  const context = await browser.newContext({ ...screen, locale: "zh-CN" });
  const page = await context.newPage();
  await signIn(page, program.url, account);
  return page;
}

/** Puts the page on paper, and answers what of it could only be pressed. */
async function print(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize(ACROSS);
  const across = await pressed(page);
  await page.setViewportSize(UPRIGHT);
  return [...across, ...(await pressed(page))];
}

/** What stands on the page and does nothing on paper: ways to other pages, buttons, fields to type in, folds. */
const pressed = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "nav, [role=navigation], [role=search], button, select, textarea, summary, .btn, .bottom-bar, .skip, header a:not(.site-name), footer a, input:not([type=radio], [type=checkbox], [type=hidden])",
      ),
    ]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 1)
      .map(
        ({ tagName, className, textContent }) => `${tagName}.${className} ${(textContent ?? "").trim().slice(0, 20)}`,
      ),
  );

/** The texts of these elements that can be seen. */
const text = (page: Page, selector: string): Promise<string[]> =>
  page
    .locator(selector)
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => (one.textContent ?? "").trim()));

/** Colours of text and paper, and by how many pixels the page is wider than the sheet. */
const sheet = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    const papers = [document.body, root].map((one) => getComputedStyle(one).backgroundColor);
    return {
      ink: getComputedStyle(document.querySelector("main h1") as Element).color,
      paper: papers.find((colour) => colour !== "rgba(0, 0, 0, 0)") ?? "none",
      over: root.scrollWidth - root.clientWidth,
    };
  });
