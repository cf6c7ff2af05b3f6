import { expect, type Locator, type Page } from "@playwright/test";
import { rightChoices } from "./answers";

export const PASSWORD = "Anhui-Standards-2021";

/** Signs in by the page, as a person does. */
export async function signIn(page: Page, origin: string, account: string): Promise<void> {
  await page.goto(`${origin}/login`);
  await page.getByLabel("手机号或邮箱").fill(account);
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(/\/learn$/);
}

/** From the front page to an account. */
export async function signUp(page: Page, origin: string, name: string, account: string): Promise<void> {
  await page.goto(origin);
  await page.getByRole("link", { name: "注册，开始学第一课" }).click();
  await page.getByLabel("姓名").fill(name);
  await page.getByLabel("手机号或邮箱").fill(account);
  await page.getByLabel("密码", { exact: true }).fill("梅山路的早市 7 点开门");
  await page.locator(".choice-card, label").filter({ hasText: "我已阅读并同意" }).first().click();
  await page.locator(".choice-card, label").filter({ hasText: "查验证书时显示我的姓氏" }).first().click();
  await page.getByRole("button", { name: "注册并开始学习" }).click();
  await expect(page).toHaveURL(/\/learn$/);
}

/** Chooses the right answer among the cards of `scope`, found by the text that a candidate reads. */
export async function chooseRight(scope: Locator, stem: string): Promise<void> {
  for (const text of rightChoices(stem)) {
    const card = scope.locator(".choice-card").filter({ has: scope.page().getByText(text, { exact: true }) });
    await card.click();
  }
}

/** Reads every lesson of the course on the law and answers every check, once wrongly first; ends on the last lesson's page. */
export async function learnCourse(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/courses/standardization-law`);
  await page
    .getByRole("link", { name: "开始学习" })
    .or(page.getByRole("button", { name: "开始学习" }))
    .click();
  await expect(page).toHaveURL(/\/courses\/standardization-law\//);
  for (let lesson = 1; ; lesson++) {
    const checks = await page.locator(".check").evaluateAll((all) => all.map(({ id }) => id));
    expect(checks.length).toBeGreaterThanOrEqual(3);
    for (const [i, id] of checks.entries()) {
      const check = page.locator(`#${id}`);
      const stem = (await check.locator(".check-stem").textContent()) ?? "";
      if (lesson === 1 && i === 0) {
        const right = rightChoices(stem);
        const texts = await check.locator(".choice-text").allTextContents();
        await check
          .locator(".choice-card")
          .nth(texts.findIndex((text) => !right.includes(text)))
          .click();
        await check.getByRole("button").click();
        await expect(check.locator(".feedback")).toBeVisible();
        await page.reload();
        if ((await check.locator("input[type=checkbox]").count()) > 0)
          for (const box of await check.locator("input:checked").all()) await box.uncheck({ force: true });
      }
      await chooseRight(check, stem);
      await check.getByRole("button").click();
      await expect(check.getByRole("button")).toHaveCount(0);
      await expect(check.locator(".feedback")).toContainText("依据");
    }
    const next = page.locator("#lesson-end").getByRole("link", { name: "下一课" });
    if ((await next.count()) === 0) break;
    const address = page.url();
    await next.click();
    await expect(page).not.toHaveURL(address);
  }
  await expect(page.locator("#lesson-end")).toContainText("学完");
}

/** From the course to a practice set: one item wrong, told why and kept in the wrong-answer book, the next one right. */
export async function practise(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/courses/standardization-law`);
  await page.locator("main").locator('a[href="/practice/standardization-law"]').first().click();
  await page.getByRole("link", { name: "开始", exact: true }).first().click();
  const item = page.locator("main");
  const stem = async () => (await item.locator(".item-stem").textContent()) ?? "";
  const missed = await stem();
  const right = rightChoices(missed);
  const texts = await item.locator(".choice-text").allTextContents();
  const wrong = item.locator(".choice-card").nth(texts.findIndex((text) => !right.includes(text)));
  await wrong.click();
  await page.getByRole("button", { name: "提交答案" }).click();
  await expect(item).toContainText("这一题已进错题本");
  await expect(item.locator(".feedback")).toContainText("依据");
  await page.getByRole("link", { name: "下一题" }).click();
  await expect(item.locator(".item-stem")).not.toHaveText(missed);
  await chooseRight(item, await stem());
  await page.getByRole("button", { name: "提交答案" }).click();
  await expect(item.locator(".feedback")).toBeVisible();
  await expect(item).not.toContainText("这一题已进错题本");
  await page.goto(`${origin}/wrong-answers`);
  await expect(item).toContainText("以后的题");
}

/** Starts the exam, answers every item but `leave` right, hands in, and stands on the report. */
export async function sitExam(page: Page, origin: string, slug: string, leave = 0): Promise<void> {
  await page.goto(`${origin}/exams/${slug}`);
  await page.getByRole("button", { name: /^(开始|再考)/ }).click();
  await expect(page).toHaveURL(/\/attempts\//);
  const total = Number(/共(\d+)题/.exec((await page.locator(".item-place").first().textContent()) ?? "")?.[1]);
  expect(total).toBeGreaterThanOrEqual(20);
  for (let number = 1; number <= total - leave; number++) {
    const item = page.locator("[data-part=item]").first();
    await expect(item.locator(".item-place")).toContainText(`第${number}题`);
    await chooseRight(item, (await item.locator(".item-stem").textContent()) ?? "");
    if (number < total - leave) await page.getByRole("button", { name: "下一题" }).click();
  }
  await page.getByRole("button", { name: "检查并交卷" }).click();
  await expect(page).toHaveURL(/\/submission$/);
  await expect(page.locator("main")).toContainText(leave > 0 ? `还有${leave}题没答` : `${total}题都答了`);
  await page.getByRole("button", { name: "提交答卷" }).click();
  await expect(page).toHaveURL(/\/report$/);
}
