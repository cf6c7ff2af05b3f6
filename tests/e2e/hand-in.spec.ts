import { type Browser, expect, type Page, test } from "@playwright/test";
import { type Program, startProgram } from "../setup/program";
import { tamper } from "../setup/tamper";
import { PASSWORD, signIn } from "./steps";

/** Leaving the room: handing in and the end of the time, while an answer is still on its way. */
let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

const mark = (page: Page) => page.locator("[data-part=saved]");
const choose = (page: Page, nth = 0) => page.locator("[data-island=exam-room] .choice-card").nth(nth).click();
const note = (page: Page) => page.locator("[data-slot=hand-in-note]");
const notice = (page: Page, name: string) => page.locator(`[data-notice=${name}]`);
const handIn = (page: Page) => page.getByRole("button", { name: "检查并交卷" }).click();

/** In the room of a new attempt at the mock exam. `leftMs`: how long before its end. */
async function enter(browser: Browser, account: string, leftMs?: number): Promise<{ page: Page; room: string }> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, program.url, account);
  const started = await page.request.post(`${program.url}/exams/mock/attempts`, {
    headers: { Origin: program.url },
    maxRedirects: 0,
  });
  const room = new URL(started.headers().location as string, program.url).href;
  if (leftMs !== undefined) {
    const id = room.split("/").pop();
    await tamper(program.dataDir, [`UPDATE attempt SET deadline_at = ${Date.now() + leftMs} WHERE id = '${id}'`]);
  }
  await page.goto(room);
  await expect(mark(page)).toBeVisible();
  return { page, room };
}

/** The next answer is stored at once; its acknowledgement reaches the page when released, or is lost then. */
async function holdNextAnswer(page: Page, { lost = false } = {}) {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let tell: (status: number) => void = () => undefined;
  const stored = new Promise<number>((resolve) => {
    tell = resolve;
  });
  await page.route(
    /\/responses\//,
    async (route) => {
      const response = await route.fetch();
      tell(response.status());
      await held;
      await (lost ? route.abort() : route.fulfill({ response }));
    },
    { times: 1 },
  );
  return { stored, release };
}

test("handing in waits for the answer on its way, and says so", async ({ browser }) => {
  const { page } = await enter(browser, "director");
  const { stored, release } = await holdNextAnswer(page);
  await choose(page);
  expect(await stored).toBe(200);
  await handIn(page);
  await expect(note(page)).toHaveText("正在保存，存好就去检查和交卷。");
  release();
  await expect(page).toHaveURL(/\/submission$/);
  await expect(page.locator("main")).toContainText("还有49题没答");
  await page.context().close();
});

test("handing in says why it cannot while the server is out of reach", async ({ browser }) => {
  const { page, room } = await enter(browser, "enterprise");
  await page.context().setOffline(true);
  await choose(page);
  await handIn(page);
  await expect(note(page)).toContainText("网络恢复后再交卷");
  expect(page.url()).toBe(room);
  await page.context().close();
});

for (const lost of [false, true])
  test(`an answer acknowledged across the end ${lost ? "when asked again " : ""}leads on to the report`, async ({
    browser,
  }) => {
    const { page } = await enter(browser, lost ? "organizer" : "graduate", 15_000);
    // Soon enough before the end that the request is still waited for when the time is up.
    await expect(page.locator("[data-slot=left]")).toHaveText(/^00:0[1-6]$/, { timeout: 30_000 });
    const { stored, release } = await holdNextAnswer(page, { lost });
    await choose(page);
    expect(await stored).toBe(200);
    if (lost) {
      await page.context().setOffline(true);
      release();
    }
    await expect(page.locator("[data-notice=over]")).toBeVisible({ timeout: 15_000 });
    if (lost) await page.context().setOffline(false);
    else release();
    await expect(page).toHaveURL(/\/report$/, { timeout: 30_000 });
    await page.context().close();
  });

test("after the end without a network one line says that it is over and what still waits", async ({ browser }) => {
  const { page, room } = await enter(browser, "examiner", 15_000);
  await page.context().setOffline(true);
  await choose(page);
  await expect(notice(page, "offline")).toBeVisible();
  await expect(notice(page, "over")).toBeVisible({ timeout: 30_000 });
  await expect(notice(page, "offline")).toBeHidden();
  await expect(notice(page, "over")).toContainText("本设备上还有1题没有上传");
  await expect(note(page)).not.toContainText("再交卷");
  await page.context().setOffline(false);
  await expect(notice(page, "over")).toContainText("1题在收卷后才传到", { timeout: 30_000 });
  expect(page.url()).toBe(room);
  await page.context().close();
});

for (const [how, account, said] of [
  ["handed in on another device", "city", "已交卷。"],
  ["voided", "county", "这次考试已被作废。"],
] as const)
  test(`a room whose exam was ${how} does not say that the time was up`, async ({ browser }) => {
    const { page, room } = await enter(browser, account);
    const ended = { state: "'voided'", ended_at: Date.now(), void_reason: "'测试'" };
    const set = Object.entries(ended).map(([column, value]) => `${column} = ${value}`);
    if (how === "voided")
      await tamper(program.dataDir, [`UPDATE attempt SET ${set} WHERE id = '${room.split("/").pop()}'`]);
    else await page.request.post(`${room}/submission`, { headers: { Origin: program.url }, maxRedirects: 0 });
    await choose(page);
    const line = page.locator("[data-notice]:visible").filter({ hasText: "1题在收卷后才传到" });
    await expect(line).toContainText(said);
    await expect(notice(page, "over")).toBeHidden();
    await page.context().close();
  });

for (const kept of [true, false])
  test(`the way to sign in again ${kept ? "asks nothing" : "warns where nothing is kept"}`, async ({ browser }) => {
    const { page, room } = await enter(browser, kept ? "province" : "editor");
    if (!kept) {
      await page.addInitScript(() => Object.defineProperty(globalThis, "indexedDB", { value: undefined }));
      await page.reload();
      await expect(notice(page, "memory")).toBeVisible();
    }
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.request.post(`${program.url}/logout`, { headers: { Origin: program.url }, maxRedirects: 0 });
    await choose(page);
    await page.getByRole("link", { name: "去登录" }).click();
    await expect(page).toHaveURL(/\/login\?/);
    expect(asked).toEqual(kept ? [] : ["beforeunload"]);
    if (kept) {
      await page.getByLabel("手机号或邮箱").fill("province");
      await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "登录", exact: true }).click();
      await expect(page).toHaveURL(room);
      await expect(mark(page)).toHaveAttribute("data-state", "saved");
    }
    await page.context().close();
  });
