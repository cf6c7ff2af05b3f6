import { type Browser, expect, type Page, test } from "@playwright/test";
import { type Program, startProgram } from "../setup/program";
import { faultsOf } from "./page-faults";
import { signIn } from "./steps";

export interface Viewport {
  width: number;
  height: number;
}

const WALKERS = [
  ...[null, "director", "graduate", "enterprise", "county", "province", "organizer", "editor", "examiner", "admin"],
  ...["enterprise2", "invited@example.com"],
];

/** Pages that stand otherwise for somebody, and are looked at again for what is behind them: where an invitation waits for its code. */
const STANDS_OTHERWISE: Record<string, { again: string[]; behind: string }> = {
  enterprise2: {
    again: ["/enterprise", "/enterprise/:id", "/enterprise/:id/appointments/:id"],
    behind: "/enterprise/:id/appointments/:id/code",
  },
  // It alone writes award cycles, and sees their drafts.
  province: { again: ["/bureau", "/bureau/awards"], behind: "/bureau/awards/new" },
  "invited@example.com": { again: ["/me/appointments/:id"], behind: "/me/appointments/:id/code" },
};

export const PHONE: Viewport = { width: 390, height: 844 };
export const DESK: Viewport = { width: 1280, height: 900 };

/**
 * Every page that one can get to by links, for each kind of person, in windows of these sizes one after the other: it answers, nothing runs over
 * the edge, axe finds nothing (WCAG 2.2 AA), the browser's console stays empty, and neither its text doubled nor a desk zoomed
 * loses anything. Returns the program, for further tests of the same file.
 */
export function walkPages(viewports: readonly [Viewport, ...Viewport[]], locale: "zh-CN" | "en"): { url(): string } {
  let program: Program;
  test.beforeAll(async () => {
    program = await startProgram();
  });
  test.afterAll(async () => {
    expect(await program.stop()).toBe(0);
  });
  /** Pages that an earlier kind of person has shown: not looked at again. */
  const shapes = new Set<string>();

  for (const account of WALKERS) {
    test(`pages of ${account ?? "anyone"}`, async ({ browser }) => {
      test.setTimeout(900_000);
      const faults: string[] = [];
      const page = await open(browser, viewports[0], faults);
      if (account) await signIn(page, program.url, account);
      if (locale === "en") await inEnglish(page, program.url);
      const otherwise = STANDS_OTHERWISE[account ?? ""];
      for (const shape of otherwise?.again ?? []) shapes.delete(shape);
      const walked = await walk(page);
      expect(walked.length).toBeGreaterThan(2);
      if (otherwise) expect(walked).toContain(otherwise.behind);
      expect(faults).toEqual([]);
      await page.context().close();

      /** Where it stood, by what they show: an address may lead on to another. */
      async function walk(page: Page): Promise<string[]> {
        const waiting = ["/", account ? "/learn" : "/login"];
        for (const path of waiting) shapes.add(shapeOf(path));
        const done: string[] = [];
        const closed = new Set<string>();
        while (waiting.length > 0) {
          const path = waiting.shift() as string;
          const links = await look(page, path);
          if (links === null) closed.add(shapeOf(path));
          else done.push(shapeOf(new URL(page.url()).pathname));
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
        await page.setViewportSize(viewports[0]);
        const answer = await page.goto(program.url + path);
        if (path !== "/login" && new URL(page.url()).pathname === "/login") return null;
        if (answer?.status() !== 200) faults.push(`${path} answered ${answer?.status()}`);
        for (const viewport of viewports) {
          await page.setViewportSize(viewport);
          const asks = { wordsOnly: locale === "en", layoutOnly: viewport !== viewports[0] };
          faults.push(...(await faultsOf(page, path, asks)));
        }
        return page.locator("a[href]").evaluateAll((links) =>
          links
            .map((link) => link as HTMLAnchorElement)
            // `download` without a name is an empty text.
            .filter((link) => link.origin === location.origin && !link.hasAttribute("download"))
            .map(({ pathname, search }) => pathname + search)
            .filter(
              (link) =>
                !/\.(pdf|json|ics|xlsx|csv)(\?|$)|^\/me\/privacy\/export|^\/log\/checkpoint|^\/(keys|assets|healthz|files)/.test(
                  link,
                ),
            ),
        );
      }
    });
  }

  /** No link leads into the room: it is looked at by sitting the exam. */
  if (locale === "zh-CN")
    for (const viewport of viewports)
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

  return { url: () => program.url };
}

/** Addresses that differ only in what they name are one page. */
const shapeOf = (path: string): string =>
  path
    .replace(/[?&](page|redirectTo)=[^&]*/g, "")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id")
    .replace(/\/[0-9A-HJKMNP-TV-Z]{12}(?=\/|$)/g, "/:code")
    // An event's own page stands in each state; the rooms below it are looked at of one that the demo filled, and of another.
    .replace(/^((?:\/organizer)?\/events)\/demo-[^/?]+(?=\/)/, "$1/:demo")
    .replace(/^((?:\/organizer)?\/events)\/\d{8}-[^/?]+(?=\/)/, "$1/:event")
    // The rooms of a draft, which the list names first, and of a cycle that is open are the same forms.
    .replace(/^(\/bureau\/awards)\/(?!new$)[^/?]+(?=\/)/, "$1/:cycle")
    .replace(/^(\/standards|\/editor\/register)\/(?!new$)[^/?]+/, "$1/:entry")
    // Terms are all shown alike.
    .replace(/^(\/glossary)\/[^/?]+/, "$1/:term")
    .replace(/(\?[\w.-]+)=.*/, "$1");

/** Goes on in English, by the switch that stands on every page. */
async function inEnglish(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/about`);
  // In a phone's menu, which is closed: pressed all the same.
  await page
    .locator("button[name=locale][value=en]")
    .first()
    .evaluate((button: HTMLButtonElement) => button.click());
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
}

export async function open(browser: Browser, viewport: Viewport, faults: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`${page.url()}: the console says ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  return page;
}
