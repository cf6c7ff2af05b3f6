import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { type Program, startProgram } from "../setup/program";
import { signIn } from "./steps";

/**
 * Every page that one can get to by links, for each kind of person, on a phone and on a desk: it answers, nothing runs over
 * the edge, axe finds nothing (WCAG 2.2 AA), the browser's console stays empty, and neither its text doubled nor a desk zoomed
 * loses anything.
 */
let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

const WIDTHS = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Pages that an earlier kind of person has shown: not looked at again. */
const shapes = new Set<string>();

for (const account of [null, "director", "graduate", "examiner", "admin"]) {
  test(`pages of ${account ?? "anyone"}`, async ({ browser }) => {
    test.setTimeout(900_000);
    const faults: string[] = [];
    const known = new Set<string>();
    for (const viewport of WIDTHS) {
      const page = await open(browser, viewport, faults);
      if (account) await signIn(page, program.url, account);
      if (known.size === 0) for (const path of await walk(page)) known.add(path);
      else for (const path of known) await look(page, path);
      await page.context().close();
    }
    expect(known.size).toBeGreaterThan(2);
    expect(faults).toEqual([]);

    async function walk(page: Page): Promise<string[]> {
      const waiting = ["/", account ? "/learn" : "/login"];
      for (const path of waiting) shapes.add(shapeOf(path));
      const done: string[] = [];
      const closed = new Set<string>();
      while (waiting.length > 0) {
        const path = waiting.shift() as string;
        const links = await look(page, path);
        if (links === null) closed.add(shapeOf(path));
        else done.push(path);
        for (const link of links ?? []) {
          if (shapes.has(shapeOf(link))) continue;
          shapes.add(shapeOf(link));
          waiting.push(link);
        }
      }
      for (const shape of closed) shapes.delete(shape); // whoever may see it looks at it
      return done;
    }

    /** Its links, or null where the address leads to the sign-in. */
    async function look(page: Page, path: string): Promise<string[] | null> {
      const answer = await page.goto(program.url + path);
      if (path !== "/login" && new URL(page.url()).pathname === "/login") return null;
      if (answer?.status() !== 200) faults.push(`${path} answered ${answer?.status()}`);
      faults.push(...(await faultsOf(page, path)));
      return page.locator("a[href]").evaluateAll((links) =>
        links
          .map((link) => link as HTMLAnchorElement)
          .filter(({ origin, download }) => origin === location.origin && !download)
          .map(({ pathname, search }) => pathname + search)
          .filter(
            (link) =>
              !/\.(pdf|json|ics)$|^\/me\/privacy\/export|^\/log\/checkpoint|^\/(keys|assets|healthz)/.test(link),
          ),
      );
    }
  });
}

/** No link leads into the room: it is looked at by sitting the exam. */
for (const viewport of WIDTHS) {
  test(`the exam room at ${viewport.width}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const faults: string[] = [];
    const page = await open(browser, viewport, faults);
    await signIn(page, program.url, "graduate");
    await page.goto(`${program.url}/exams/mock`);
    await page.getByRole("button", { name: /^开始/ }).click();
    await expect(page).toHaveURL(/\/attempts\//);
    faults.push(...(await faultsOf(page, "the room")));
    await page.locator(".choice-card").first().click();
    await page.getByRole("button", { name: "下一题" }).click();
    faults.push(...(await faultsOf(page, "the room at the second item")));
    await page.getByRole("button", { name: "检查并交卷" }).click();
    await expect(page).toHaveURL(/\/submission$/);
    faults.push(...(await faultsOf(page, "the submission")));
    await page.getByRole("button", { name: "提交答卷" }).click();
    await expect(page).toHaveURL(/\/report$/);
    faults.push(...(await faultsOf(page, "the report")));
    expect(faults).toEqual([]);
    await page.context().close();
  });
}

test("on a phone the bar at the foot hides nothing that has the focus", async ({ browser }) => {
  const page = await open(browser, { width: 390, height: 600 }, []);
  await signIn(page, program.url, "graduate");
  for (const path of ["/learn", "/courses/standardization-law", "/me/privacy"]) {
    await page.goto(program.url + path);
    await expect(page.locator(".bottom-bar")).toBeVisible();
    const places = await page.locator("main :is(a, button, input, summary)").count();
    for (let i = 0; i < places + 12; i++) {
      await page.keyboard.press("Tab");
      const hidden = await page.evaluate(() => {
        const focused = document.activeElement;
        const bar = document.querySelector(".bottom-bar");
        if (!focused || !bar || focused === document.body || bar.contains(focused)) return "";
        const under = focused.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
        return under > 0 ? `${focused.textContent?.trim()} by ${Math.round(under)} px` : "";
      });
      expect(hidden, path).toBe("");
    }
  }
  await page.context().close();
});

/** What is wrong with the page shown: title, axe, edges; with its text doubled; on a desk, zoomed. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  const size = page.viewportSize() as { width: number; height: number };
  const where = `${name} at ${size.width}`;
  const faults: string[] = [];
  if ((await page.title()).length < 4) faults.push(`${where} has no title`);
  // At its end a page lies above the bar at the foot of phones. Elsewhere axe takes a link that the bar half covers for a
  // target too small, not knowing that it scrolls clear.
  if ((await page.locator(".bottom-bar").count()) > 0)
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  for (const { id, nodes } of violations) faults.push(`${where}: ${id} at ${nodes[0]?.target.join(" ")}`);
  for (const fault of await losses(page)) faults.push(`${where}: ${fault}`);
  // The text alone (WCAG 1.4.4): what a browser's own font size does, without the wider page that its zoom gives.
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  for (const fault of await losses(page)) faults.push(`${where}, its text doubled: ${fault}`);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "";
  });
  // The page as a desk's zoom gives it: 200 %, and 400 % (WCAG 1.4.10).
  for (const zoom of size.width > 640 ? [2, 4] : []) {
    await page.setViewportSize({ width: size.width / zoom, height: size.height / zoom });
    for (const fault of await losses(page)) faults.push(`${where}, zoomed to ${zoom}00 %: ${fault}`);
  }
  await page.setViewportSize(size);
  return faults;
}

/** Addresses that differ only in what they name are one page. */
const shapeOf = (path: string): string =>
  path
    .replace(/[?&](page|redirectTo)=[^&]*/g, "")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id")
    .replace(/\/[0-9A-HJKMNP-TV-Z]{12}(?=\/|$)/g, "/:code")
    .replace(/(\?[\w.-]+)=.*/, "$1");

async function open(browser: Browser, viewport: { width: number; height: number }, faults: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`${page.url()}: the console says ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  return page;
}

/** What lies over the edge of the page, and texts that do not fit into their element and cannot be scrolled to. */
const losses = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const name = ({ tagName, className, textContent }: Element) =>
      `${tagName.toLowerCase()}.${className} "${(textContent ?? "").trim().slice(0, 20)}"`;
    const root = document.documentElement;
    const found: string[] = [];
    if (root.scrollWidth > root.clientWidth)
      found.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth} px`);
    const inScroller = (element: Element): boolean =>
      element !== root &&
      (getComputedStyle(element).overflowX !== "visible" || inScroller(element.parentElement ?? root));
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0 || clipPath !== "none" || element.closest("svg")) continue;
      if (!element.checkVisibility({ contentVisibilityAuto: true })) continue; // in a menu that is closed
      if ((left < -1 || right > root.clientWidth + 1) && !inScroller(element))
        found.push(`${name(element)} over the edge`);
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
      if (element.matches("input, select, textarea")) continue; // what is typed there moves with the caret
      if (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      )
        found.push(`${name(element)} is cut off`);
    }
    return found.slice(0, 5);
  });
