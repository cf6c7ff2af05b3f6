import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Program, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";

let program: Program;
beforeAll(async () => {
  program = await startProgram({ mode: "demo" });
}, 120_000);
afterAll(() => program?.stop());

const as = (account: string) => new TestVisitor(program.url).signIn(account);
const poppler = spawnSync("pdftotext", ["-v"]).status === 0;

/** What a reader finds in a PDF, without its spaces. */
function textOf(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), "hours-"));
  try {
    const file = join(folder, "transcript.pdf");
    writeFileSync(file, bytes);
    return execFileSync("pdftotext", ["-layout", file, "-"]).toString("utf8").replace(/\s+/g, "");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const yesterday = () => new Date(Date.now() - 30 * 3_600_000).toISOString().slice(0, 10);
const claimed = (statement: string, file: string | null) => {
  const form = new FormData();
  const fields = { kind: "drafting", title: "起草轴承安装规范企业标准", day: yesterday(), hours: "6", minutes: "0" };
  for (const [name, value] of Object.entries({ ...fields, statement })) form.set(name, value);
  if (file !== null) form.set("files", new Blob([file], { type: "text/plain" }), "会议记录.txt");
  return form;
};
const send = (who: TestVisitor, path: string, body: FormData) => who.fetch(path, { method: "POST", body });

it("hours are claimed with a paper, returned by the county, handed in again and approved with fewer minutes", async () => {
  const [her, county, graduate] = await Promise.all([as("director"), as("county"), as("graduate")]);
  const statement = "参加三次起草组会议，写了第四章和第五章。";
  const without = await send(her, "/me/hours/claims/new", claimed(statement, null));
  const asked = await without.text();
  expect(without.status).toBe(422);
  expect(asked).toContain(statement);
  const filed = await send(her, "/me/hours/claims/new", claimed(statement, "第一次会议记录\n"));
  expect(filed.status).toBe(302);
  const own = filed.headers.get("location") ?? "";
  expect(own).toMatch(/^\/me\/hours\/claims\/[^/]+$/);
  const desk = own.replace("/me/hours/claims", "/bureau/hours");
  expect(await county.text("/bureau/hours")).toContain(desk);
  // Nobody else's, and nothing that anybody without the office may open.
  expect([(await graduate.get(own)).status, (await her.get(desk)).status]).toEqual([404, 404]);

  expect((await county.post(`${desk}/return`, { reason: "" })).status).toBe(422);
  expect((await county.post(`${desk}/return`, { reason: "请补上第二次会议的记录" })).status).toBe(302);
  expect(await her.text(own)).toContain("请补上第二次会议的记录");
  expect(await her.text("/learn")).toContain(own);
  const more = "参加三次起草组会议，写了第四章和第五章，补上了第二次会议的记录。";
  // One paper is there: with five more there would be one too many, which is said beside them with all that was typed.
  const five = claimed(more, null);
  for (const n of [1, 2, 3, 4, 5])
    five.append("files", new Blob([`第${n}页\n`], { type: "text/plain" }), `第${n}页.txt`);
  const tooMany = await send(her, `${own}/resubmission`, five);
  expect([tooMany.status, (await tooMany.text()).includes(more)]).toEqual([422, true]);
  const again = await send(her, `${own}/resubmission`, claimed(more, "第二次会议记录\n"));
  expect(again.status).toBe(302);

  const approved = { hours: "5", minutes: "15" };
  expect((await county.post(`${desk}/approval`, { hours: "7", minutes: "0", reason: "多算" })).status).toBe(422);
  expect((await county.post(`${desk}/approval`, { ...approved, reason: "" })).status).toBe(422);
  expect((await county.post(`${desk}/approval`, { ...approved, reason: "会议记录共五小时十五分钟" })).status).toBe(302);
  // Decided is decided.
  expect((await county.post(`${desk}/approval`, { ...approved, reason: "再批一次" })).status).not.toBe(302);

  const row = (await her.text("/me/hours")).split("起草轴承安装规范企业标准")[1]?.split("</tr>")[0];
  expect(row).toContain("315分钟");
  const answer = await her.get("/me/hours/transcript.pdf");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  if (!poppler) return;
  expect(textOf(bytes)).toMatch(/起草轴承安装规范企业标准.{0,80}315/);
}, 60_000);

it("a claim is the matter of the bureaus where its claimant works, and of those above", async () => {
  const [graduate, county, city, province] = await Promise.all(["graduate", "county", "city", "province"].map(as));
  const claims = await (graduate as TestVisitor).text("/me/hours/claims");
  const id = /href="\/me\/hours\/claims\/([0-9A-Za-z-]{20,})"/.exec(claims)?.[1] ?? "";
  // She works in a district of the same city.
  const seen = await Promise.all(
    [county, city, province].map(async (bureau) => (await (bureau as TestVisitor).get(`/bureau/hours/${id}`)).status),
  );
  expect(seen).toEqual([404, 200, 200]);
  const beside = await (county as TestVisitor).post(`/bureau/hours/${id}/approval`, { hours: "1", minutes: "0" });
  expect(beside.status).toBe(404);
}, 60_000);

it("a certificate is renewed once by two posts at once", async () => {
  const her = await as("graduate2");
  const codes = async () => new Set((await her.text("/me/certificates")).match(/\/me\/certificates\/[0-9A-Z]{12}/g));
  const before = await codes();
  const renewable = /\/me\/certificates\/[0-9A-Z]{12}\/renewal/.exec(await her.text("/learn"))?.[0] ?? "";
  expect(renewable).not.toBe("");
  const answers = await Promise.all([her.post(renewable), her.post(renewable)]);
  const places = answers.map((answer) => `${answer.status} ${answer.headers.get("location")}`);
  expect(places[0]).toMatch(/^302 \/me\/certificates\/[0-9A-Z]{12}$/);
  expect(places[1]).toBe(places[0]);
  expect((await codes()).size).toBe(before.size + 1);
}, 60_000);
