import { type Browser, expect, type Page, test } from "@playwright/test";
import { headingOf, IMPORT_COLUMNS } from "~/domains/directory/import-words";
import { usccCheckCharacter } from "~/domains/directory/uscc";
import { writeWorkbook, XLSX } from "~/domains/files/write-workbook";
import { type Program, startProgram } from "../setup/program";
import { signIn } from "./steps";

/** A county's list of firms: imported whole or not at all, and two entries of one firm made one and two again. */
let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

/** A right code of 肥西. */
const codeOf = (n: number): string => {
  const first = `91340123MAE2B${String(n).padStart(4, "0")}`;
  return first + usccCheckCharacter(first);
};
const rowOf = (n: number, change: { code?: string; region?: string; industry?: string } = {}): string[] => {
  const row = { name: `演示导入第${n}号有限公司`, code: codeOf(n), region: "肥西县", industry: "制造业", ...change };
  return IMPORT_COLUMNS.map((column) => (row as Record<string, string>)[column] ?? "");
};
const list = (name: string, rows: string[][]) => ({
  name,
  mimeType: XLSX,
  buffer: writeWorkbook({ name: "企业", head: IMPORT_COLUMNS.map(headingOf), rows, widths: [20] }),
});

async function enter(browser: Browser, account: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await signIn(page, program.url, account);
  return page;
}
const title = (page: Page) => page.getByRole("heading", { level: 1 });

/** Uploads the list, and looks again until it has ended; answers with what was told of its progress. */
async function upload(county: Page, file: ReturnType<typeof list>): Promise<string[]> {
  await county.goto(`${program.url}/bureau/enterprises`);
  await county.getByRole("link", { name: "导入企业" }).click();
  await county.getByLabel("企业名单").setInputFiles(file);
  await county.getByRole("button", { name: "开始导入" }).click();
  await expect(title(county)).toHaveText(file.name);
  const told: string[] = [];
  const again = county.getByRole("link", { name: "看最新进度" });
  while ((await again.count()) > 0) {
    told.push(await county.locator("main [role=status]").innerText());
    await county.waitForTimeout(100);
    await county.reload();
  }
  return told;
}

async function found(county: Page, words: string): Promise<string> {
  await county.goto(`${program.url}/bureau/enterprises?q=${encodeURIComponent(words)}`);
  return county.locator("main").innerText();
}

test("a list with bad rows is refused by line and column and nothing of it taken; put right it is taken whole", async ({
  browser,
}) => {
  const county = await enter(browser, "county");
  const wrongDigit = codeOf(3).slice(0, -1) + (codeOf(3).endsWith("1") ? "2" : "1");
  await upload(
    county,
    list("名单甲.xlsx", [
      rowOf(1),
      rowOf(2, { region: "巢湖市" }),
      rowOf(3, { code: wrongDigit, industry: "制糖" }),
      rowOf(4, { code: codeOf(1) }),
    ]),
  );
  await expect(county.getByText("没有导入", { exact: true })).toBeVisible();
  await expect(county.getByText("表中4行里有3行不对，没有导入任何企业")).toBeVisible();
  const bad = county.locator("tbody tr");
  await expect(bad).toHaveCount(3);
  for (const [i, words] of [
    ["3", "演示导入第2号有限公司", "所在地：“巢湖市”不在您负责的地区"],
    ["4", "演示导入第3号有限公司", "统一社会信用代码：代码的最后一位对不上前17位", "行业门类：“制糖”不是"],
    ["5", "演示导入第4号有限公司", "统一社会信用代码：与第2行的代码相同"],
  ].entries())
    for (const word of words) await expect(bad.nth(i)).toContainText(word);
  const download = county.waitForEvent("download");
  await county.getByRole("link", { name: "下载不对的行" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  expect(await found(county, "演示导入")).toContain("没有符合条件的企业");

  const COUNT = 1_500;
  const told = await upload(
    county,
    list(
      "名单乙.xlsx",
      [...Array(COUNT).keys()].map((i) => rowOf(i + 1)),
    ),
  );
  expect(told.join()).toMatch(/正在(读表格|核对|登记)：/);
  await expect(county.getByText(`${COUNT}家企业已经全部登记。`)).toBeVisible();
  expect(await found(county, "演示导入")).toContain(`共${COUNT}家`);
  await county.goto(`${program.url}/bureau/enterprises/imports`);
  await expect(county.locator(".row", { hasText: "名单甲.xlsx" })).toContainText("没有导入");
  await expect(county.locator(".row", { hasText: "名单乙.xlsx" })).toContainText("已导入");
  await county.context().close();
});

/** Numbers of the appointments that stand on the list of a firm's desk, with their states. */
async function appointmentsAt(firm: Page, desk: string): Promise<string[]> {
  await firm.goto(`${desk}/appointments`);
  await expect(title(firm)).toHaveText("聘任记录");
  return (await firm.locator("main .row").allInnerTexts()).sort();
}

test("two entries of one firm are merged, told before what moves, and parted again; no appointment is lost", async ({
  browser,
}) => {
  const [county, firm, director] = await Promise.all([
    enter(browser, "county"),
    enter(browser, "enterprise"),
    enter(browser, "director"),
  ]);
  await firm.goto(`${program.url}/enterprise`);
  const name = await title(firm).innerText();
  const desk = firm.url();
  const before = await appointmentsAt(firm, desk);
  expect(before.join()).toContain("在任");
  const own = async () => {
    await director.goto(`${program.url}/me/appointments`);
    return director.locator(".row", { hasText: "在任" }).innerText();
  };
  expect(await own()).toContain(name);

  // The same firm stands there a second time, written by the bureau.
  const second = `${name}（新址）`;
  await county.goto(`${program.url}/bureau/enterprises/new`);
  await county.getByLabel("统一社会信用代码").first().fill(codeOf(9_001));
  await county.getByLabel("企业名称", { exact: true }).fill(second);
  await county.getByLabel("所在地").selectOption({ value: "340123" });
  await county.getByRole("button", { name: "登记", exact: true }).click();
  await expect(title(county)).toHaveText(second);
  const page = (id: string) => `${program.url}/bureau/enterprises/${id}`;
  const [from = "", into = ""] = [desk, county.url()].map((url) => url.split("/").at(-1));

  await county.goto(page(from));
  await county.getByRole("link", { name: "去合并" }).click();
  await county.getByLabel("那一家的统一社会信用代码").fill(codeOf(9_001));
  await county.getByRole("button", { name: "预览合并结果" }).click();
  await expect(county.locator("main")).toContainText(`“${name}”并入“${second}”`);
  await expect(county.locator("dt", { hasText: /^聘任$/ }).locator("+ dd")).toHaveText(`${before.length}份`);
  // Looking is not doing.
  expect(await appointmentsAt(firm, desk)).toEqual(before);
  await county.getByRole("button", { name: "合并", exact: true }).click();
  await expect(county.locator("#error-summary")).toBeVisible();
  await county.getByLabel("理由").fill("同一家企业，迁址后换了代码");
  await county.getByRole("button", { name: "合并", exact: true }).click();
  await expect(title(county)).toHaveText(second);
  await expect(county.locator("main")).toContainText("并入的登记");

  const merged = `${program.url}/enterprise/${into}`;
  expect(await appointmentsAt(firm, merged)).toEqual(before);
  expect(await own()).toContain(second);
  await county.goto(page(from));
  expect(county.url()).toBe(page(into));

  await county.getByRole("link", { name: "撤销合并" }).click();
  await expect(county.locator("main")).toContainText(`“${name}”从“${second}”里分出来`);
  await county.getByRole("button", { name: "撤销合并" }).click();
  await expect(title(county)).toHaveText(name);
  expect(await appointmentsAt(firm, desk)).toEqual(before);
  expect(await own()).toContain(name);
  expect(await own()).not.toContain(second);
  expect((await firm.request.get(merged)).status()).toBe(404);
  for (const one of [county, firm, director]) await one.context().close();
});
