import { type Browser, expect, type Page, test } from "@playwright/test";
import { type Program, startProgram } from "../setup/program";
import { tamper } from "../setup/tamper";
import { signIn } from "./steps";

/** A standard that a firm cites is superseded: its administrator and its director find it where they work, until it is taken back. */
let program: Program;
test.beforeAll(async () => {
  program = await startProgram();
});
test.afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

const NEXT = "GB/T 13016-2099";
const OWN = "Q/YS 777-2026";

async function enter(browser: Browser, account: string, viewport = { width: 1280, height: 900 }): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage();
  await signIn(page, program.url, account);
  return page;
}
/** The demo's director is in office at the firm, also where the demo has not appointed her. */
const appointDirector = (firmId: string) =>
  tamper(program.dataDir, [
    `INSERT INTO appointment (id, number, enterprise_id, person_id, holder_name, duties, statement, "from", proposed_at, answered_at, answer)
     SELECT '01900000-0000-7000-8000-000000000777', '聘2026-000777', '${firmId}', id, name, '["disclosure"]', '符合', '2026-01-01', 0, 0, 'accepted'
     FROM person WHERE account = 'director' AND NOT EXISTS (
       SELECT 1 FROM appointment a JOIN person p ON p.id = a.person_id
       WHERE p.account = 'director' AND a.answer = 'accepted' AND a.ends_on IS NULL AND a.enterprise_id = '${firmId}')`,
  ]);
const notice = (page: Page) => page.getByText(`${OWN}引用的标准有了新版`);

test("a disclosed standard is superseded and both are told", async ({ browser }) => {
  test.setTimeout(180_000);
  const firm = await enter(browser, "enterprise");
  await firm.goto(`${program.url}/enterprise`);
  const desk = firm.url();
  await appointDirector(desk.split("/").pop() ?? "");
  await firm.goto(`${desk}/standards/new`);
  await firm.locator("[name=number]").fill(OWN);
  await firm.locator("[name=title]").fill("演示产品技术条件");
  await firm.locator("[name=disclosedOn]").fill("2026-01-15");
  await firm.locator("[name=cites]").fill("ＧＢ／Ｔ 13016—2018");
  await firm.locator("main form button.btn").last().click();
  await expect(firm).toHaveURL(/\/standards(\/|$)/);
  await expect(notice(firm)).toHaveCount(0);

  const editor = await enter(browser, "editor");
  await editor.goto(`${program.url}/editor`);
  await editor.getByRole("link", { name: "标准与法规目录" }).first().click();
  await editor.getByRole("link", { name: "添加标准" }).click();
  await editor.getByLabel("编号").fill("GBT13016—2099");
  await editor.getByLabel("名称", { exact: true }).fill("演示：标准体系构建（虚构的下一版）");
  await editor.getByRole("button", { name: "保存" }).click();
  await expect(editor.getByText(NEXT).first()).toBeVisible();

  await editor.goto(`${program.url}/editor/register?q=gbt13016-2018`);
  await editor.getByRole("link", { name: "标准体系构建原则和要求" }).click();
  await editor.getByRole("link", { name: "登记被代替" }).click();
  await expect(editor.getByText("企业公开的标准里有1项就是它，或者引用了它，涉及1家企业")).toBeVisible();
  await editor.getByLabel("代替它的标准").fill("GB/T 9999-2099");
  await editor.getByRole("button", { name: "登记并告知" }).click();
  await expect(editor.getByText("目录里没有这个编号").first()).toBeVisible();
  await editor.getByLabel("代替它的标准").fill(NEXT);
  await editor.getByRole("button", { name: "登记并告知" }).click();
  await expect(editor.getByText("已被代替").first()).toBeVisible();

  await firm.goto(desk);
  await expect(notice(firm).first()).toBeVisible();
  const director = await enter(browser, "director", { width: 390, height: 844 });
  await director.goto(`${program.url}/me/duties`);
  await expect(notice(director).first()).toBeVisible();
  // Anyone sees what came after; a neighbouring firm's people and the public see nothing of the firm.
  await director.goto(`${program.url}/standards/gbt13016-2018`);
  await expect(director.getByRole("link", { name: NEXT })).toBeVisible();
  await expect(director.getByText(OWN)).toHaveCount(0);

  await editor.getByRole("link", { name: "撤销被代替的登记" }).click();
  await editor.getByLabel("理由").fill("登记错了编号");
  await editor.getByRole("button", { name: "撤销登记" }).click();
  await expect(editor.getByText("现行").first()).toBeVisible();
  await firm.goto(desk);
  await expect(notice(firm)).toHaveCount(0);
});
