import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { typedInstant } from "../../app/kernel/typed-instant";
import { signIn, signUp } from "./steps";

export const DAY = 86_400_000;

/** What people do in an award's journey, each by the pages she would open. */

export const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);
export const send = (page: Page, name: string) =>
  press(page, page.locator("main").getByRole("button", { name, exact: true }));

/** Presses a button that sends a form, and waits for the page that answers. */
export async function press(page: Page, button: Locator): Promise<void> {
  await Promise.all([page.waitForEvent("load"), button.click()]);
}

export async function enter(
  browser: Browser,
  origin: string,
  account: string | null,
  { phone = false, script = true } = {},
): Promise<Page> {
  const viewport = phone ? { width: 390, height: 844 } : { width: 1280, height: 900 };
  const page = await (await browser.newContext({ javaScriptEnabled: script, viewport })).newPage();
  if (account) await signIn(page, origin, account);
  return page;
}

/** Somebody who signs up and says where she works. */
export async function newNominee(browser: Browser, origin: string, name: string, code: string): Promise<Page> {
  const page = await enter(browser, origin, null);
  await signUp(page, origin, name, `139${String(Date.now()).slice(-8)}`);
  await page.goto(`${origin}/me/enterprise?q=${code}`);
  await page
    .getByRole("button", { name: /选这家|选择/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/me$/);
  return page;
}

/** The province writes a cycle that asks little, for two awards, and opens it; answers its slug. */
export async function openCycle(province: Page, origin: string, title: string): Promise<string> {
  await province.goto(`${origin}/bureau/awards/new`);
  const inDays = (days: number) => typedInstant(Date.now() + days * DAY);
  const facts = {
    title,
    approvalDocument: "演示批复〔2026〕3号",
    authority: "省级评选批准单位（演示）",
    introduction: "评选说明。",
    contact: "0551-00000000",
    submissionsUntil: inDays(10),
    countiesUntil: inDays(12),
    citiesUntil: inDays(14),
    reviewUntil: inDays(30),
  };
  for (const [name, value] of Object.entries(facts)) await field(province, name).fill(value);
  await send(province, "保存草稿");
  await expect(province.getByRole("heading", { level: 1 })).toHaveText(title);
  const desk = province.url();
  const fill = async (part: string, values: Record<string, string>) => {
    await province.goto(`${desk}/${part}`);
    for (const [name, value] of Object.entries(values)) await field(province, name).fill(value);
    await send(province, "保存");
    await expect(province).not.toHaveURL(new RegExp(`${part}$`));
  };
  await fill("quotas", { cap: "2", quotaEach: "3", countyQuota: "3", "category.1.name": "" });
  // The journey goes on at once after the sealing.
  await fill("notice", { checkHours: "0" });
  await province.goto(`${desk}/eligibility`);
  await field(province, "certificate").uncheck({ force: true });
  await field(province, "appointedMonths").fill("0");
  await send(province, "保存");
  await province.goto(`${desk}/opening`);
  await send(province, "启动评选");
  await expect(province.locator("main .state").first()).toContainText("正在申报");
  return desk.split("/").pop() as string;
}

export interface Story {
  cycle: string;
  deeds: string;
  summary: string;
  publishOtherwise?: boolean;
}

/** Opens her own nomination, writes it, agrees to everything and hands it in; answers its id. */
export async function nominateOneself(page: Page, origin: string, story: Story): Promise<string> {
  await page.goto(`${origin}/awards/${story.cycle}/nominations`);
  await page.locator("main form button").last().click();
  await expect(page).toHaveURL(/\/nominations\/[\w-]+$/);
  const here = page.url();
  await page.goto(`${here}/writing`);
  await field(page, "deeds").fill(story.deeds);
  await field(page, "summary").fill(story.summary);
  await send(page, "保存");
  await consentAndSend(page, here, story.publishOtherwise ?? false);
  return here.split("/").pop() as string;
}

/** Agrees to all of it, and hands it in (again). */
export async function consentAndSend(page: Page, here: string, publishOtherwise: boolean): Promise<void> {
  await page.goto(`${here}/consent`);
  for (const box of await page.locator("main [name=forward]").all()) await box.check({ force: true });
  for (const name of ["publishName", "publishSummary"]) await field(page, name).check({ force: true });
  if (publishOtherwise) await field(page, "publishOtherwise").check({ force: true });
  await send(page, "确认参评");
  await page.goto(`${here}/submission`);
  await send(page, "提交");
  await expect(page).toHaveURL(/#receipt$/);
}

/** A bureau recommends a nomination at a place. */
export async function recommend(page: Page, origin: string, id: string, rank: number): Promise<void> {
  await page.goto(`${origin}/bureau/nominations/${id}/recommendation`);
  await field(page, "opinion").fill("情况属实，同意推荐。");
  await field(page, "rank").selectOption(String(rank));
  await page.locator("main form button.btn[data-variant=filled]").last().click();
  await expect(page).toHaveURL(new RegExp(`/bureau/nominations/${id}$`));
}

/** The province takes a nomination up for the jury. */
export async function accept(province: Page, origin: string, id: string): Promise<void> {
  await province.goto(`${origin}/bureau/nominations/${id}/acceptance`);
  await province.locator("main form button.btn[data-variant=filled]").last().click();
  await expect(province).toHaveURL(new RegExp(`/bureau/nominations/${id}$`));
}
