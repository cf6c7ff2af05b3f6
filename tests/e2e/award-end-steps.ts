import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { type Download, expect, type Locator, type Page } from "@playwright/test";
import { dataOf, readZipEntries } from "../../app/domains/files/zip-entries";
import { isoDayOf } from "../../app/kernel/instant-format";
import { field, send } from "./award-steps";

/** From the meeting to the archive, by the pages that the province, the public, an objector and who is honoured would open. */

/** Follows a link to a file; answers what came. */
export async function fetchFile(page: Page, link: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download]: [Download, unknown] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

export interface Said {
  name: string;
  chosen: boolean;
  reason: string;
}

/** A meeting writes down what it was, says its word on everybody, and settles the list; its minutes are a PDF. */
export async function holdMeeting(province: Page, desk: string, now: number, words: readonly Said[]): Promise<void> {
  await province.goto(`${desk}/meetings/new`);
  await field(province, "heldOn").fill(isoDayOf(now));
  await field(province, "chair").fill("演示主持人");
  await field(province, "present").fill("演示主持人\n演示委员甲\n演示委员乙");
  await field(province, "minutes").fill("会议听取评审情况，逐项议定。");
  await send(province, "建立会议");
  await expect(province).toHaveURL(/\/meetings\/1$/);
  for (const { name, chosen, reason } of words) {
    await province.locator("#words").getByRole("link", { name }).click();
    await field(province, "chosen")
      .nth(chosen ? 0 : 1)
      .check({ force: true });
    await field(province, "reason").fill(reason);
    await send(province, "保存决定");
    await expect(province).toHaveURL(/\/meetings\/1#words$/);
  }
  await province.goto(`${desk}/meetings/1/closing`);
  await send(province, "议定名单");
  await expect(province).toHaveURL(/\/meetings\/1$/);
  const minutes = await fetchFile(province, province.getByRole("link", { name: "下载会议纪要" }));
  expect(minutes.bytes.subarray(0, 5).toString()).toBe("%PDF-");
}

/** The province writes what stands before the list, looks at what would be published, and publishes it. */
export async function publishNotice(province: Page, desk: string): Promise<void> {
  await province.goto(`${desk}/notices/preparation`);
  await field(province, "words").fill("演示公示，监督电话0551-00000000。");
  await send(province, "保存");
  await expect(province).toHaveURL(/\/notices$/);
  await province.goto(`${desk}/notices/publication`);
  await send(province, "发布公示");
  await expect(province).toHaveURL(/\/notices$/);
}

/** Somebody who is not signed in objects, with a paper; answers the receipt. */
export async function fileObjection(objector: Page, notice: string, about: string): Promise<string> {
  await objector.goto(notice);
  await objector.locator("main").getByRole("link", { name: "提出异议" }).first().click();
  // The page begins at its top once it is there; a click before that may land beside the mark.
  await expect(async () => {
    await objector.locator("main [name=party][value=person]").check({ force: true, timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await field(objector, "name").fill("演示异议人");
  await field(objector, "contact").fill("13800000000");
  const option = field(objector, "about").locator("option", { hasText: about });
  await field(objector, "about").selectOption((await option.getAttribute("value")) ?? "");
  await field(objector, "statement").fill("所述停用过期文件十一项，与公开信息平台的记录不一致。");
  const paper = { name: "说明.txt", mimeType: "text/plain", buffer: Buffer.from("演示材料：公开信息的抄录。\n") };
  await field(objector, "files").setInputFiles(paper);
  await send(objector, "提交异议");
  await expect(objector.getByRole("heading", { level: 1 })).toHaveText("异议已经收到");
  return ((await objector.locator(".receipt-code").textContent()) ?? "").trim();
}

/** Rules on an objection that is taken up already; one that is upheld changes the list. */
export async function rule(province: Page, objection: string, upheld: boolean, reasons: string): Promise<void> {
  await province.goto(`${objection}/ruling`);
  await province.locator(`main [name=outcome][value=${upheld ? "upheld" : "dismissed"}]`).check({ force: true });
  if (upheld) await province.locator("main [name=material][value=yes]").check({ force: true });
  await field(province, "reasons").fill(reasons);
  await send(province, "作出裁定");
  await expect(province).toHaveURL(/\/objections\/\d+$/);
}

export async function answerObjection(province: Page, objection: string, answer: string): Promise<void> {
  await province.goto(`${objection}/answer`);
  await expect(province.locator("main")).toContainText("裁定理由");
  await field(province, "answer").fill(answer);
  await send(province, "答复提出人");
  await expect(province).toHaveURL(/\/objections\/\d+$/);
}

/** What whoever objected reads by the receipt alone. */
export async function readReceipt(objector: Page, origin: string, receipt: string): Promise<Locator> {
  await objector.goto(`${origin}/objections`);
  await field(objector, "code").fill(receipt.toLowerCase().replaceAll("-", " "));
  await send(objector, "查看");
  const main = objector.locator("main");
  await expect(main).toContainText("第1号异议");
  await expect(main).not.toContainText("演示异议人");
  return main;
}

/** Who is honoured, by name, with the code of the certificate. */
export async function decideAwards(
  province: Page,
  desk: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  await province.goto(`${desk}/decision`);
  const issuer = field(province, "issuerId");
  if ((await issuer.count()) > 0) await issuer.selectOption({ index: 1 });
  await send(province, `作出决定，授予${names.length}人`);
  await expect(province.locator("main")).toContainText("把这次评选归档");
  const codes = new Map<string, string>();
  for (const name of names) {
    const row = province.locator("main table tbody tr", { hasText: name });
    const href = (await row.locator('a[href^="/verify/"]').getAttribute("href")) ?? "";
    codes.set(name, href.slice("/verify/".length));
  }
  return codes;
}

/** Runs the command that the page of the opened ballots tells; what it said. */
export function recount(file: string, published: string): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    "npm",
    ["run", "--silent", "awards", "--", "recount", file, "--published", published],
    { encoding: "utf8" },
  );
  return { status, said: stdout + stderr };
}

/** Unpacks an archive and lets it verify itself. */
export function verifyArchive(zip: Buffer, into: string): { status: number | null; said: string } {
  const folder = mkdtempSync(join(into, "archive-"));
  const entries = readZipEntries(zip) ?? [];
  for (const entry of entries) {
    const at = dataOf(zip, entry) as number;
    const packed = zip.subarray(at, at + entry.packed);
    mkdirSync(dirname(join(folder, entry.name)), { recursive: true });
    writeFileSync(join(folder, entry.name), entry.method === 8 ? inflateRawSync(packed) : packed);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "verify.mjs")], { encoding: "utf8" });
  return { status, said: stdout + stderr };
}
