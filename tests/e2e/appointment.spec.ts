import { expect, type Page, test } from "@playwright/test";
import { type Program, startProgram } from "../setup/program";
import { signIn } from "./steps";

/** A firm appoints its director: proposed at a desk, accepted on a phone, in the register only with her consent, and ended. */
let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

const NAME = "演示学员甲";

/** Ends the appointment that stands on the firm's first page, from today on. */
async function end(firm: Page, home: string): Promise<void> {
  await firm.goto(home);
  await firm.locator(".rows").getByRole("link", { name: NAME }).first().click();
  await firm.getByRole("link", { name: "终止聘任" }).click();
  await firm.getByLabel("理由").fill("岗位调整，另有任用");
  await firm.getByRole("button", { name: "终止", exact: true }).click();
  await expect(firm.getByText("已终止").first()).toBeVisible();
}

test("a director is proposed, accepts on a phone, is listed as she wishes, and the appointment ends", async ({
  page: phone,
  browser,
}) => {
  const firm = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await signIn(firm, program.url, "enterprise");
  await firm.goto(`${program.url}/enterprise`);
  const home = firm.url();
  const firmName = (await firm.locator("h1").first().innerText()).trim();
  // One director at a time: the one in office goes first.
  await end(firm, home);
  await firm.goto(home);
  await firm.getByRole("link", { name: "聘任标准总监" }).click();
  await firm
    .locator("label", { hasText: new RegExp(`${NAME}（`) })
    .first()
    .click();
  await firm.getByRole("button", { name: "提出聘任" }).click();
  await expect(firm.locator("#error-summary")).toContainText("请用一句话写明企业的说明");
  await firm.locator('[name="authority"]').fill("授权其组织开展本企业标准化工作，保障其行使职权。");
  await firm.getByLabel("企业的说明").fill("熟悉标准化法律法规，多年负责本企业标准化工作，敬业负责。");
  await firm.getByLabel("条件不符合时").fill("负责本企业标准化工作多年，能够胜任。");
  await firm.getByRole("button", { name: "提出聘任" }).click();
  await expect(firm.getByText("等待答复").first()).toBeVisible();

  await signIn(phone, program.url, "director");
  await phone.goto(`${program.url}/learn`);
  await phone.getByRole("link", { name: "去答复" }).first().click();
  await expect(phone.getByRole("heading", { level: 1 })).toContainText("拟聘任您为标准总监");
  const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  // She agreed to the register for another appointment: this one is asked for anew.
  await expect(phone.getByLabel("在总监名录中公开这份聘任")).not.toBeChecked();
  await phone.getByRole("button", { name: "接受聘任" }).click();
  await expect(phone.getByText("在任").first()).toBeVisible();

  const letter = phone.waitForEvent("download");
  await phone.getByRole("link", { name: /下载聘书/ }).click();
  expect((await letter).suggestedFilename()).toMatch(/\.pdf$/);
  const authorisation = await phone.getByRole("link", { name: /下载授权书/ }).getAttribute("href");
  for (const who of [phone, firm]) {
    const pdf = await who.request.get(program.url + authorisation);
    expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
  }

  const stranger = await (await browser.newContext()).newPage();
  const listed = async () => {
    await stranger.goto(`${program.url}/directors?q=${encodeURIComponent(NAME)}`);
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("企业标准总监名录");
    return (await stranger.locator("main").innerText()).includes(firmName);
  };
  expect(await listed()).toBe(false);
  await phone.getByRole("button", { name: "同意公开这份聘任" }).click();
  await expect(phone.getByRole("button", { name: "不再公开" })).toBeVisible();
  expect(await listed()).toBe(true);

  await end(firm, home);
  expect(await listed()).toBe(false);
  await phone.goto(`${program.url}/me/appointments`);
  await expect(phone.getByText("已终止").first()).toBeVisible();
  await firm.context().close();
});
