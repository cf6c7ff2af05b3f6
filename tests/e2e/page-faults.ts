import type { Page } from "@playwright/test";
import axe from "axe-core";
import { zhCN } from "../../app/i18n/zh-CN";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What is wrong with the page shown, in the window as it is: title, axe, edges; with its text doubled; on a desk, zoomed. `layoutOnly`: the
 * same page was just asked in another window, and axe asks only what depends on the layout. `wordsOnly` leaves axe out, most of the time:
 * the same page was asked in its other language, where everything but the words was the same.
 */
export async function faultsOf(
  page: Page,
  name: string,
  { wordsOnly = false, layoutOnly = false } = {},
): Promise<string[]> {
  const size = page.viewportSize() as { width: number; height: number };
  const where = `${name} at ${size.width}`;
  const faults: string[] = [];
  if ((await page.title()).length < 4) faults.push(`${where} has no title`);
  if (!wordsOnly) faults.push(...(await axeFaults(page, where, layoutOnly)));
  for (const fault of await losses(page)) faults.push(`${where}: ${fault}`);
  for (const fault of await runTogether(page)) faults.push(`${where}: ${fault}`);
  for (const key of await bareKeys(page)) faults.push(`${where} shows the name of a text instead of it: ${key}`);
  for (const fault of await strangeLinks(page)) faults.push(`${where}: ${fault}`);
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

/** Rules whose answer depends on how a page is laid out; all others say the same of one document at every width. */
const OF_LAYOUT = [
  "target-size",
  "region",
  "aria-hidden-focus",
  "scrollable-region-focusable",
  "heading-order",
  "skip-link",
];

async function axeFaults(page: Page, where: string, layoutOnly: boolean): Promise<string[]> {
  // At its end a page lies above the bar at the foot of phones. Elsewhere axe takes a link that the bar half covers for a
  // target too small, not knowing that it scrolls clear.
  if ((await page.locator(".bottom-bar").count()) > 0)
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  // Put into the page once, and run there: a page of ours has no frames.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ({ runOnly }) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ["violations"],
        runOnly,
      });
      return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(" ")}`);
    },
    { runOnly: layoutOnly ? { type: "rule" as const, values: OF_LAYOUT } : { type: "tag" as const, values: RULES } },
  );
  return found.map((fault) => `${where}: ${fault}`);
}

/** Links that the browser inside WeChat does not follow: to a new window, to a blob, to a script instead of an address. */
const strangeLinks = (page: Page): Promise<string[]> =>
  page
    .locator(
      "[target], [formtarget], a:not([href]), a[href^='blob:'], a[href^='data:'], a[href^='javascript:'], a[href='#']",
    )
    .evaluateAll((all) => all.map(({ outerHTML }) => `no plain link: ${outerHTML.slice(0, 80)}`));

/** Names of texts that the catalogue has not: they are shown as they are asked for. */
const NAMES = new RegExp(`\\b(?:${Object.keys(zhCN).join("|")})(?:\\.[A-Za-z][\\w-]*){1,4}`, "g");
const FILES = /\.(ics|pdf|json|xlsx|csv|zip)$/;
const bareKeys = async (page: Page): Promise<string[]> =>
  ((await page.locator("body").innerText()).match(NAMES) ?? [])
    .filter((name) => !FILES.test(name) && !/\.(cn|com|org)$/.test(name))
    .slice(0, 5);

/** Headings, links and buttons that show fewer spaces between words than they have: the end of a box swallows one. */
const runTogether = (page: Page): Promise<string[]> =>
  page.locator("h1, h2, h3, a, button").evaluateAll((all) =>
    (all as HTMLElement[])
      .filter((one) => one.checkVisibility({ contentVisibilityAuto: true }))
      .map((one) => [one.innerText, one.textContent ?? ""].map((text) => text.replace(/\s+/g, " ").trim()))
      .filter(([shown = "", written = ""]) => shown.split(" ").length < written.split(" ").length)
      .map(([shown]) => `words run together: ${shown}`),
  );

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
