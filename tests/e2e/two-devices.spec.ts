import { type Browser, expect, type Page, test } from "@playwright/test";
import { type Program, startProgram } from "../setup/program";
import { signIn } from "./steps";

let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

const mark = (page: Page) => page.locator("[data-part=saved]");
const choices = (page: Page) =>
  page.locator("[data-island=exam-room] fieldset.choices").first().locator(".choice-card");
const takePen = (page: Page) => page.getByRole("button", { name: "在这里接着答" }).first().click();

async function device(browser: Browser, account: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, program.url, account);
  return page;
}

for (const same of [false, true])
  test(`the mark says what is stored once another device has answered ${same ? "the same" : "otherwise"}`, async ({
    browser,
  }) => {
    const account = same ? "enterprise" : "director";
    const a = await device(browser, account);
    const started = await a.request.post(`${program.url}/exams/mock/attempts`, {
      headers: { Origin: program.url },
      maxRedirects: 0,
    });
    const room = new URL(started.headers().location as string, program.url).href;
    await a.goto(room);
    await expect(mark(a)).toHaveAttribute("data-state", "none");

    await a.context().setOffline(true);
    await choices(a).nth(0).click();
    await expect(mark(a)).toHaveAttribute("data-state", "kept");

    const b = await device(browser, account);
    await b.goto(room);
    await takePen(b);
    await choices(b)
      .nth(same ? 0 : 1)
      .click();
    await expect(mark(b)).toHaveAttribute("data-state", "saved");
    const saved = (await mark(b).locator("[data-slot=detail]").textContent()) as string;
    expect(saved).toMatch(/^第1题，\d\d:\d\d:\d\d$/);

    await a.context().setOffline(false);
    await takePen(a);
    await expect(mark(a)).toHaveAttribute("data-state", "saved");
    await expect(mark(a).locator("[data-slot=detail]")).toHaveText(saved);
    for (const page of [a, b]) await page.context().close();
  });
