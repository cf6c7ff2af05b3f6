import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { readZipEntries } from "../../app/domains/files/zip-entries";
import { typedInstant } from "../../app/kernel/typed-instant";
import { layDemoProvince } from "../setup/demo-province";
import { type Program, startProgram } from "../setup/program";
import { signIn } from "./steps";

/** From the call to the archive: the program is started anew where days pass, on the same folder with another clock. */
const DAY = 86_400_000;
const HOUR = 3_600_000;
const TITLE = "演示：班组标准化交流会";
test.use({ actionTimeout: 20_000 });
let folder: string;
let program: Program;

async function start(clock = 0): Promise<void> {
  if (program) expect(await program.stop()).toBe(0);
  program = await startProgram({ dataDir: folder, env: clock === 0 ? {} : { CLOCK_OFFSET_MS: String(clock) } });
}
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "academy-event-"));
  await layDemoProvince(folder, async (dataDir, env) => (await startProgram({ dataDir, env })).stop());
  await start();
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

async function enter(browser: Browser, account: string, viewport?: { width: number; height: number }): Promise<Page> {
  const page = await (await browser.newContext(viewport ? { viewport } : {})).newPage();
  await signIn(page, program.url, account);
  return page;
}
const desk = { width: 1280, height: 900 };
/** The one act of a form that stands in the page's main part. */
const send = (page: Page) => page.locator("main form button.btn[data-variant=filled]").last().click();

/** Signs up on a phone, from the public list; answers the page of her registration. */
async function signUp(browser: Browser, account: string): Promise<Page> {
  const page = await enter(browser, account);
  await page.goto(`${program.url}/events`);
  await page.getByRole("link", { name: TITLE }).click();
  await page.getByRole("button", { name: /^报名/ }).click();
  await expect(page).toHaveURL(/\/me\/events\//);
  return page;
}

test("an event is called, filled, held, counted and summed up", async ({ browser }) => {
  test.setTimeout(420_000);
  const startsAt = Math.ceil((Date.now() + 3 * DAY) / HOUR) * HOUR;
  const organizer = await enter(browser, "organizer", desk);
  await organizer.goto(`${program.url}/organizer`);
  await organizer.getByRole("link", { name: "发起活动" }).first().click();
  await organizer.locator("[name=kind]").selectOption("exchange");
  const facts = {
    title: TITLE,
    summary: "三家企业讲怎样把标准写进作业卡",
    venue: "二楼会议室",
    address: "合肥市示例路8号",
    startsAt: typedInstant(startsAt),
    endsAt: typedInstant(startsAt + 2 * HOUR),
    capacity: "2",
    organizerName: "合肥市市场监督管理局（演示）",
    contact: "0551-00000000",
  };
  for (const [name, value] of Object.entries(facts)) await organizer.locator(`[name=${name}]`).fill(value);
  await organizer.locator("[name=region]").selectOption("340104");
  await send(organizer);
  await expect(organizer).toHaveURL(/\/organizer\/events\/[\w-]+$/);
  const slug = organizer.url().split("/").pop() as string;
  const at = (below = "") => `${program.url}/organizer/events/${slug}${below}`;
  expect((await organizer.request.get(`${program.url}/events/${slug}`)).status()).toBe(404);
  for (const [title, from, to] of [
    ["三家企业讲做法", 0, 1],
    ["分组讨论", 1, 2],
  ] as const) {
    await organizer.goto(at("/sessions/new"));
    await organizer.locator("[name=title]").fill(title);
    await organizer.locator("[name=startsAt]").fill(typedInstant(startsAt + from * HOUR));
    await organizer.locator("[name=endsAt]").fill(typedInstant(startsAt + to * HOUR));
    await send(organizer);
    await expect(organizer.getByText(title).first()).toBeVisible();
  }
  await organizer.goto(at("/publication"));
  await organizer.getByRole("button", { name: "发布" }).click();
  await expect(organizer).toHaveURL(at());

  // Three come for two seats; one gives hers back, and who waits moves up.
  const director = await signUp(browser, "director");
  await expect(director.getByText("报名已确认")).toBeVisible();
  const graduate = await signUp(browser, "graduate");
  await expect(graduate.getByText("报名已确认")).toBeVisible();
  const third = await signUp(browser, "examiner");
  await expect(third.getByText("第1位，共1人候补")).toBeVisible();
  await graduate.getByRole("link", { name: "取消报名" }).click();
  await graduate.getByRole("button", { name: "取消报名" }).click();
  await expect(graduate.getByText("报名已取消")).toBeVisible();
  await third.reload();
  await expect(third.getByText("报名已确认")).toBeVisible();
  const code = async (page: Page) => /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await page.locator("main").innerText())?.[0] ?? "";
  const codes = [await code(director), await code(third)];
  expect(new Set(codes).size).toBe(2);
  const own = new URL(director.url()).pathname;
  const pass = await director.request.get(`${program.url}${own}/pass.pdf`);
  expect((await pass.body()).subarray(0, 5).toString()).toBe("%PDF-");

  // The day comes: both are checked in at the door by what their passes say.
  await start(startsAt + 5 * 60_000 - Date.now());
  const door = await enter(browser, "organizer", desk);
  await door.goto(at("/desks"));
  await door.getByLabel("名称").fill("东门");
  await door.getByRole("button", { name: "开签到台" }).click();
  await expect(door).toHaveURL(/\/check-in\//);
  for (const typed of codes) {
    await door.locator("input[name=code]").fill(typed);
    await door.keyboard.press("Enter");
    await expect(door.locator("input[name=code]")).toHaveValue("");
  }
  await expect(door.locator("[data-part=result]")).toContainText("请进");
  await expect.poll(() => door.locator(".scan").count()).toBe(2);
  await expect.poll(() => door.locator("[data-count=kept]").innerText()).toBe("0");

  // It is over: hours are booked by what was seen, and stand in her ledger and her transcript.
  await start(startsAt + 2 * HOUR + 10 * 60_000 - Date.now());
  const keeper = await enter(browser, "organizer", desk);
  await keeper.goto(at("/attendance"));
  await expect(keeper.locator("main")).toContainText("演示学员甲");
  await keeper.goto(at("/hours"));
  await send(keeper);
  // Five minutes after the beginning the program was started anew, and then passes were typed.
  await expect(keeper.locator("main")).toContainText(/1小时5[0-4]分/);
  const learner = await enter(browser, "director");
  await learner.goto(`${program.url}/me/hours`);
  await expect(learner.locator("main")).toContainText(TITLE);
  await expect(learner.locator("main")).toContainText(/1小时5[0-4]分|11[0-4]分钟/);
  const transcript = await learner.request.get(`${program.url}/me/hours/transcript.pdf`);
  expect(transcript.headers()["content-type"]).toBe("application/pdf");

  // What she thought of it, once and without her name.
  await learner.goto(`${program.url}/events/${slug}/feedback`);
  for (const name of ["content", "usefulness", "organization"])
    await learner.locator(`[name="answer.${name}"][value="5"]`).check({ force: true });
  await send(learner);
  await expect(learner.locator("main form")).toHaveCount(0);

  // Minutes with a decision and a task, a summary for everyone, and everything as one archive.
  await keeper.goto(at("/minutes"));
  await keeper.locator("[name=text]").fill("三家企业介绍了做法，大家分组讨论。");
  await keeper.locator("[name=summary]").fill("班组看得懂的标准，写进作业卡才落得了地。");
  await keeper.locator("[name=decisions]").fill("下一次到企业车间看。");
  await send(keeper);
  await keeper.goto(at("/minutes/publication"));
  await keeper.getByRole("button", { name: "发布" }).click();
  await learner.goto(`${program.url}/events/${slug}`);
  await expect(learner.locator("main")).toContainText("写进作业卡才落得了地");
  await expect(learner.locator("main")).toContainText("已总结");
  const archive = await keeper.request.get(at("/archive.zip"));
  expect(archive.status()).toBe(200);
  const names = (readZipEntries(await archive.body()) ?? []).map(({ name }) => name).join("\n");
  for (const part of ["manifest.json", "README", ".xlsx", ".pdf"]) expect(names).toContain(part);
});
