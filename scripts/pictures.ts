/**
 * npm run pictures: takes the pictures of docs/pictures from a fresh demo province, at 390 and 1280 px, and the certificate as
 * it prints; `-- study` those of studying alone. They are looked at and committed by hand; nothing checks them.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { signIn, sitExam } from "../tests/e2e/steps";
import { startProgram } from "../tests/setup/program";
import { ensureBrowser } from "./browser.mjs";

process.chdir(new URL("..", import.meta.url).pathname);
if (process.argv.includes("--help")) {
  console.log("npm run pictures [-- study]: writes docs/pictures/*.png from a fresh demo");
  process.exit(0);
}
if (spawnSync(process.execPath, ["scripts/ensure.mjs", "build"], { stdio: "inherit" }).status !== 0) process.exit(1);
const FOLDER = "docs/pictures";
mkdirSync(FOLDER, { recursive: true });

const program = await startProgram();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
await study();
if (!process.argv.includes("study")) await everythingElse();
await browser.close();
await program.stop();

async function everythingElse(): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [1280, 900],
  ] as const) {
    const context = await browser.newContext({
      viewport: { width, height },
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
    });
    const page = await context.newPage();
    const take = async (name: string, path?: string) => {
      if (path !== undefined) await page.goto(program.url + path);
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${FOLDER}/${name}-${width}.png`, animations: "disabled" });
      console.log(`${FOLDER}/${name}-${width}.png`);
    };
    await take("home", "/");
    await take("verify", "/verify/SP3PQZBVJ2P8");
    // Each width has its own person: an exam is passed once.
    await signIn(page, program.url, width === 390 ? "director" : "graduate");
    await take("lesson", "/courses/standardization-law/disclosure");
    await page.goto(`${program.url}/exams/mock`);
    await page.getByRole("button", { name: /^开始/ }).click();
    await page.locator(".choice-card").nth(1).click();
    await take("exam");
    await sitExam(page, program.url, "standardization-law", 6);
    await take("report");
    await take("learn", "/learn");
    await page.goto(`${program.url}/me/certificates`);
    await page.locator('main a[href^="/me/certificates/"]').first().click();
    await take("certificate");
    if (width === 390) await printed(page);
    await context.close();
    await desks(width, height);
  }
}

/** What a learner finds beside and around lessons; of three courses a lesson from its first line to its last, which content/SOURCES.md names. */
async function study(): Promise<void> {
  const LESSONS = [
    "standardization-law/disclosure",
    "writing-standards/modal",
    "implementation-and-evaluation/product-check",
  ];
  const pages: [name: string, path: string][] = [
    ["search", `/search?q=${encodeURIComponent("功能指标")}`],
    ["glossary", "/glossary"],
    ["syllabus", "/syllabus"],
    ["notes", "/learn/notes"],
    ["term", "/glossary/self-declaration"],
  ];
  for (const width of [390, 1280]) {
    const context = await browser.newContext({
      viewport: { width, height: width === 390 ? 844 : 900 },
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
    });
    const page = await context.newPage();
    await signIn(page, program.url, "director");
    const keep = async (name: string, fullPage: boolean) => {
      await page.waitForTimeout(300);
      const path = `${FOLDER}/${name}-${width}.png`;
      // A whole lesson is long and of few colours.
      const taken = await page.screenshot({ animations: "disabled", fullPage });
      await (fullPage ? sharp(taken).png({ palette: true, colours: 32, effort: 10 }) : sharp(taken).png()).toFile(path);
      console.log(path);
    };
    for (const [name, path] of pages) {
      if (width !== 390 && name !== "syllabus") continue;
      await page.goto(program.url + path);
      await keep(name, false);
    }
    for (const lesson of width === 390 ? LESSONS : []) {
      await page.goto(`${program.url}/courses/${lesson}`);
      // It stands at the foot of the window, which here is in the middle of the page.
      await page.locator(".bottom-bar").evaluate((bar) => bar.remove());
      await keep(`lesson-${lesson.replace("/", "-")}`, true);
    }
    await context.close();
  }
}

/** The certificate's own page, drawn by poppler where it is installed. */
async function printed(page: Page): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator('a[href$=".pdf"]').first().click(),
  ]);
  const folder = mkdtempSync(join(tmpdir(), "academy-picture-"));
  const pdf = join(folder, "certificate.pdf");
  await download.saveAs(pdf);
  const drawn = spawnSync("pdftoppm", ["-png", "-r", "72", "-singlefile", pdf, `${FOLDER}/certificate`]);
  if (drawn.status !== 0) writeFileSync(2, "pdftoppm is not installed: no picture of the printed certificate\n");
  rmSync(folder, { recursive: true });
}

/** What people see at their desks and of events: a picture a room, the first thing of a list opened. */
async function desks(width: number, height: number): Promise<void> {
  const rooms: [account: string, name: string, path: string, ...links: string[]][] = [
    ["director", "appointment", "/me/appointments", 'main a[href^="/me/appointments/"]'],
    // With one appointment the list leads straight to its page.
    ["director", "duties", "/me/duties"],
    ["director", "duty-record", "/me/duties", 'main a[href$="/records/new"]'],
    ["enterprise", "enterprise", "/enterprise"],
    ["county", "bureau", "/bureau"],
    ["county", "import", "/bureau/enterprises/imports", 'main a[href^="/bureau/enterprises/imports/0"]'],
    ["province", "bureau-enterprises", "/bureau/enterprises"],
    ["editor", "register", "/editor/register"],
    ["director", "directors", "/directors"],
    ["director", "calendar", "/events/calendar"],
    ["director", "event", "/events", "main a:has-text('机械企业标准化经验交流会')"],
    ["director", "pass", "/me/events", "main a:has-text('机械企业标准化经验交流会')"],
    ["graduate", "hours", "/me/hours"],
    ["graduate", "nomination", "/me/nominations", 'main a[href^="/nominations/"]'],
    ["juror1", "jury-room", "/juror", 'main a[href^="/juror/reviews/"]'],
    [
      ...(["province", "ranking", "/bureau/awards", "main a:has-text('演示2025年度优秀企业标准总监评选')"] as const),
      'main a[href$="/ranking"]',
    ],
    ["director", "notice", "/notices", 'main a[href^="/notices/"]'],
    ["organizer", "organizer", "/organizer"],
    ["organizer", "organizer-event", "/organizer", "main a:has-text('机械企业标准化经验交流会')"],
    [
      ...(["organizer", "door", "/organizer/events", "main a:has-text('阀门企业标准化现场会')"] as const),
      ...["main a[href$='/desks']", "main a[href^='/check-in/']"],
    ],
  ];
  for (const [account, name, path, ...links] of rooms) {
    const context = await browser.newContext({
      viewport: { width, height },
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
    });
    const page = await context.newPage();
    await signIn(page, program.url, account);
    await page.goto(program.url + path);
    for (const link of links) if ((await page.locator(link).count()) > 0) await page.locator(link).first().click();
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${FOLDER}/${name}-${width}.png`, animations: "disabled" });
    console.log(`${FOLDER}/${name}-${width}.png`);
    await context.close();
  }
}
