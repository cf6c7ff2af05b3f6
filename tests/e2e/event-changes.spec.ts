import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { readZipEntries } from "../../app/domains/files/zip-entries";
import { pngOf } from "../../app/domains/files/zoo.fixture";
import { typedInstant } from "../../app/kernel/typed-instant";
import { type Program, startProgram } from "../setup/program";
import { addChangesEvents, type ChangesEvents, mailed, mailsAbout } from "./changes-event";
import { signIn } from "./steps";

/** Plans that change before an event, and what is put right after one: everybody signs in once for all of it. */
const HOUR = 3_600_000;
const ways = [
  { name: "with JavaScript", javaScriptEnabled: true },
  { name: "without JavaScript", javaScriptEnabled: false },
];
test.use({ actionTimeout: 10_000 });
let program: Program;
let events: ChangesEvents[];
const signedIn: Record<string, Awaited<ReturnType<BrowserContext["storageState"]>>> = {};
test.beforeAll(async ({ browser }) => {
  program = await startProgram();
  events = ways.map((_, n) => addChangesEvents(program.dataDir, n));
  for (const account of [mailed("director"), "graduate2", "organizer"]) {
    const context = await browser.newContext();
    await signIn(await context.newPage(), program.url, account);
    signedIn[account] = await context.storageState();
    await context.close();
  }
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

const main = (page: Page) => page.locator("main");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

for (const [n, { name: way, javaScriptEnabled }] of ways.entries())
  test.describe(way, () => {
    const opened: BrowserContext[] = [];
    test.afterEach(() => Promise.all(opened.splice(0).map((context) => context.close())));
    const enter = async (browser: Browser, account: string, path: string): Promise<Page> => {
      const context = await browser.newContext({ javaScriptEnabled, storageState: signedIn[account] });
      opened.push(context);
      const page = await context.newPage();
      await page.goto(program.url + path);
      return page;
    };
    const event = () => events[n] as ChangesEvents;
    const director = (browser: Browser, path: string) => enter(browser, mailed("director"), path);
    const desk = (browser: Browser, path: string) => enter(browser, "organizer", `/organizer/events/${path}`);

    test("she comes online instead, who waits moves up, and back she only comes to a free seat", async ({
      browser,
    }) => {
      const { coming, seat, line } = event();
      const her = await director(browser, `/me/events/${seat}`);
      await expect(main(her)).toContainText("签到台");
      await her.getByRole("link", { name: "改为线上参加" }).click();
      const other = await enter(browser, "graduate2", `/me/events/${line}`);
      await expect(main(other)).toContainText("第1位，共1人候补");
      await press(her, "改为线上参加");
      await expect(her).toHaveURL(new RegExp(`/me/events/${seat}$`));
      await expect(her.getByRole("link", { name: "打开会议链接" })).toBeVisible();
      await expect(main(her)).not.toContainText("签到台");
      await expect(main(her)).toContainText("现场名额已满");
      await other.reload();
      await expect(main(other)).toContainText("报名已确认");
      const list = await desk(browser, `${coming}/registrations`);
      await expect(list.getByRole("row", { name: /演示学员甲/ })).toContainText("线上");
      await expect(list.getByRole("row", { name: /演示学员丙/ })).toContainText("现场");
      await list.goto(`${program.url}/organizer/events/${coming}`);
      await expect(main(list)).toContainText("现场已确认，另有线上2人1 / 1个名额");

      // The seat is free while she reads what it means, and taken when she presses.
      const turn = async (to: string) => {
        await other.goto(`${program.url}/me/events/${line}/attendance`);
        await press(other, to);
        await expect(other).toHaveURL(new RegExp(`/me/events/${line}$`));
      };
      await turn("改为线上参加");
      await her.goto(`${program.url}/me/events/${seat}/attendance`);
      await turn("改为到现场参加");
      await press(her, "改为到现场参加");
      await expect(main(her)).toContainText("现场名额已满");
      await her.goto(`${program.url}/me/events/${seat}`);
      await expect(her.getByRole("link", { name: "打开会议链接" })).toBeVisible();
    });

    test("words of the organizer reach those who come, each once, and stand on their own pages", async ({
      browser,
    }) => {
      const { coming, seat } = event();
      const subject = `请带企业标准目录（${way}）`;
      const page = await desk(browser, `${coming}/announcements`);
      await page.getByLabel("报了名和候补的人，3人").check({ force: true });
      await page.getByLabel("标题").fill(subject);
      const answer = page.waitForResponse((one) => one.request().method() === "POST");
      await press(page, "发出通知");
      expect((await answer).status()).toBe(422);
      await expect(page.locator(".field", { has: page.getByLabel("内容") })).toContainText("请填写内容，至少2个字");
      await expect(page.getByLabel("标题")).toHaveValue(subject);
      expect(mailsAbout(program.dataDir, subject)).toEqual([]);
      await page.getByLabel("内容").fill("会上互相看。\n没有的不用准备。");
      await press(page, "发出通知");
      await expect(main(page)).toContainText("；报了名和候补的人，3人，邮件2封");
      expect(mailsAbout(program.dataDir, subject)).toEqual([mailed("director"), mailed("graduate")]);
      const her = await director(browser, `/me/events/${seat}`);
      await expect(her.locator(".said")).toContainText(subject);
      await expect(her.locator(".said")).toContainText("没有的不用准备。");
    });

    test("an event that ran on counts as it was held; once booked each is put right by itself", async ({ browser }) => {
      const { ended, startedAt, came } = event();
      const page = await desk(browser, `${ended}/times`);
      await page.locator("[name=endsAt]").fill(typedInstant(startedAt + 2 * HOUR));
      await page.getByLabel("原因").fill("讨论延长了一小时");
      await press(page, "保存");
      await expect(page.getByRole("row", { name: /演示学员甲/ })).toContainText("2小时");
      await page.getByRole("link", { name: "去记学时" }).click();
      await page.locator("main form button").click();
      await expect(page.getByRole("link", { name: /更正.*演示学员甲/ })).toBeVisible();
      await page.goto(`${program.url}/organizer/events/${ended}/times`);
      await expect(main(page)).toContainText("已经有1人记了学时");
      await expect(page.locator("main form")).toHaveCount(0);

      await page.goto(`${program.url}/organizer/events/${ended}/hours/${came}`);
      await page.getByLabel("原因").fill("中途离开了");
      await page.locator("[name=times]").fill("10:00–11:00");
      await press(page, "更正学时");
      await expect(page).toHaveURL(new RegExp(`/${ended}/hours$`));
      const her = await director(browser, "/me/hours");
      const rows = her.locator("tr", { has: her.locator(`a[href="/events/${ended}"]`) });
      await expect(rows).toHaveCount(3);
      await expect(rows.filter({ hasText: "−120" })).toContainText("中途离开了");
      await expect(rows.filter({ hasText: /(?<!\d)60/ })).toHaveCount(1);
    });

    test("who takes her consent back is on no photo that anybody is shown or handed", async ({ browser }) => {
      const { ended, came } = event();
      const caption = `分组讨论（${way}）`;
      const page = await desk(browser, `${ended}/photos`);
      const photo = { name: "a.png", mimeType: "image/png", buffer: pngOf(80, 60) };
      await page.locator("[name=photos]").setInputFiles(photo);
      await page.locator("[name=caption]").fill(caption);
      await press(page, "传上来");
      await page.getByRole("link", { name: caption }).click();
      await page.getByLabel(/^照片里有谁/).fill("前排是学员甲，报名时同意");
      await page.getByLabel("照片里认得出的人都同意公开").check({ force: true });
      await press(page, "保存");
      await expect(main(page)).toContainText("已经公开");
      const her = await director(browser, `/events/${ended}`);
      const image = her.getByRole("img", { name: new RegExp(caption.slice(0, 4)) });
      const source = program.url + (await image.getAttribute("src"));
      const parts = async () =>
        readZipEntries(await (await page.request.get(`${program.url}/organizer/events/${ended}/archive.zip`)).body())
          ?.map(({ name }) => name)
          .filter((name) => name.includes("photos/"));
      expect(await parts()).toHaveLength(1);
      expect((await her.request.get(source)).status()).toBe(200);

      await her.goto(`${program.url}/me/events/${came}`);
      await press(her, "不再同意");
      await expect(main(her)).toContainText("不同意在活动照片里出现");
      await her.goto(`${program.url}/events/${ended}`);
      await expect(image).toHaveCount(0);
      expect((await her.request.get(source)).status()).toBe(404);
      expect(await parts()).toEqual([]);
      await page.reload();
      await expect(main(page)).toContainText("有人撤回同意，先收起来了");
    });
  });
