import { type Browser, expect, type Page, test } from "@playwright/test";
import { type Program, startProgram } from "../setup/program";
import { tamper } from "../setup/tamper";
import { signIn } from "./steps";

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
