import { expect, type Page, test } from "@playwright/test";
import { type Program, startProgram } from "../setup/program";
import { rightChoices } from "./answers";
import { writeRows } from "./rows";
import { chooseRight, signIn, signUp, sitExam } from "./steps";

/** What a learner has shown: by checks, by practice and by an exam; and practice of what she is weak in. */
let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

const COURSE = "standardization-law";
const TOPIC = "监督管理与法律责任";
/** The one outcome that this topic alone shows. */
const outcome = (page: Page) =>
  page.locator("main .row").filter({ has: page.locator(`a[href="/courses/${COURSE}/liability"]`) });
const stem = async (page: Page) => (await page.locator("main .item-stem").textContent()) ?? "";

test("a lesson, a weak topic, practice of it, and the wrong-answer book of the next day", async ({ page }) => {
  await signUp(page, program.url, "演示阿云", "ayun@example.cn");
  await page.goto(`${program.url}/syllabus`);
  await expect(outcome(page)).toContainText("还没有学");

  await page.goto(`${program.url}/courses/${COURSE}/liability`);
  for (const id of await page.locator(".check").evaluateAll((all) => all.map((one) => one.id))) {
    const check = page.locator(`#${id}`);
    await chooseRight(check, (await check.locator(".check-stem").textContent()) ?? "");
    await check.getByRole("button").click();
    await expect(check.getByRole("button")).toHaveCount(0);
  }
  await page.goto(`${program.url}/syllabus`);
  await expect(outcome(page)).toContainText("课已学完，还没有练到或考到");

  // Two wrong answers make the topic weak; its own items are served then, the wrong ones first.
  await page.goto(`${program.url}/practice/${COURSE}`);
  await page.locator("main .row", { hasText: TOPIC }).getByRole("link", { name: "开始" }).click();
  const missed = [await answerWrong(page)];
  await page.getByRole("link", { name: "下一题" }).click();
  missed.push(await answerWrong(page));
  await page.goto(`${program.url}/practice`);
  await expect(page.locator("main .row").first()).toContainText(TOPIC);
  // The set keeps its ten items, though two right answers make the topic weak no more.
  await page.getByRole("link", { name: "先练这几个主题，一组10题" }).click();
  for (let n = 1; n <= 10; n++) {
    await expect(page.locator("main")).toContainText(`第${n}题，共10题`);
    if (n <= 2) await expect(page.locator(".crumbs")).toContainText(TOPIC);
    const asked = await answerRight(page);
    expect(missed.includes(asked)).toBe(n <= 2);
    await page.locator("#outcome .btn").click();
  }
  await expect(page).toHaveURL(/\/practice$/);
  await expect(page.locator("main")).toContainText("还没有看出薄弱的主题");

  await page.goto(`${program.url}/syllabus`);
  await expect(outcome(page)).toContainText("练习做到了");

  await page.goto(`${program.url}/wrong-answers`);
  await expect(page.locator("main")).toContainText("今天没有要复习的错题");
  nextDay("ayun@example.cn");
  await page.reload();
  await expect(page.locator("main")).toContainText("今天复习2题");
  await page.getByRole("link", { name: "开始复习" }).click();
  expect(missed).toContain(await stem(page));
});

test("an exam shows what it asked", async ({ page }) => {
  await signIn(page, program.url, "director");
  await page.goto(`${program.url}/syllabus`);
  await expect(outcome(page)).toContainText("课已学完");
  await sitExam(page, program.url, COURSE, 4);
  await page.goto(`${program.url}/syllabus?duty=disclosure`);
  await expect(outcome(page)).toContainText("考试做到了");
});

/** Answers the item of the page right; its stem. */
async function answerRight(page: Page): Promise<string> {
  const asked = await stem(page);
  await chooseRight(page.locator("main"), asked);
  await page.getByRole("button", { name: "提交答案" }).click();
  await expect(page.locator("main .feedback")).toBeVisible();
  return asked;
}

/** Answers the item of the page wrong; its stem. */
async function answerWrong(page: Page): Promise<string> {
  const asked = await stem(page);
  const right = rightChoices(asked);
  const texts = await page.locator("main .choice-text").allTextContents();
  await page
    .locator("main .choice-card")
    .nth(texts.findIndex((text) => !right.includes(text)))
    .click();
  await page.getByRole("button", { name: "提交答案" }).click();
  await expect(page.locator("main")).toContainText("这一题已进错题本");
  return asked;
}

/** Her wrong-answer book as it stands a day later. */
const nextDay = (account: string) =>
  writeRows(program.dataDir, (_put, database) =>
    database
      .prepare(
        "UPDATE wrong_book SET due_on = date(due_on, '-1 day') WHERE person_id = (SELECT id FROM person WHERE account = ?)",
      )
      .run(account),
  );
