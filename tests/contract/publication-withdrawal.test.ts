import { afterAll, beforeAll, expect, it } from "vitest";
import { unescapeHtml } from "../guards/page-parts";
import { type Program, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";

let program: Program;
beforeAll(async () => {
  program = await startProgram({ mode: "demo" });
}, 180_000);
afterAll(() => program?.stop());

const valuesOf = (page: string, name: string): string[] =>
  [...page.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes(`name="${name}"`))
    .map((tag) => unescapeHtml(/value="([^"]*)"/.exec(tag)?.[1] ?? ""));

it("a nominee takes back the publication of her summary beside what she agreed to, once, and nobody else does", async () => {
  const as = (account: string) => new TestVisitor(program.url).signIn(account);
  const [director, firm, province] = await Promise.all([as("director"), as("enterprise"), as("province")]);
  const [, id] = /\/nominations\/([0-9a-f-]{36})/.exec(await director.text("/me/nominations")) ?? [];
  const [at, address] = [`/nominations/${id}`, `/nominations/${id}/publication-withdrawal`];
  // Nothing is public of what was not handed in.
  expect(await director.text(address)).toContain("还没有提交");
  const page = await director.text(`${at}/consent`);
  expect(page).toContain("随时可以收回");
  const asked = { opened: valuesOf(page, "opened"), shown: valuesOf(page, "shown") };
  const publish = { publishName: "yes", publishSummary: "yes", publishOtherwise: "yes" };
  expect((await director.post(`${at}/consent`, { ...asked, ...publish })).status).toBe(302);
  expect((await director.post(`${at}/submission`)).status).toBe(302);

  expect(await director.text(at)).toContain(address);
  const form = await director.text(address);
  expect(valuesOf(form, "what")).toEqual(["summary", "name"]);
  for (const told of ["荣誉名册", "评分核对", "归档文件作废", "书面告知省局放弃表彰"]) expect(form).toContain(told);
  const none = await director.post(address, {});
  expect([none.status, await none.text()]).toEqual([422, expect.stringContaining("请勾选要收回的")]);
  for (const other of [firm, province]) {
    expect((await other.get(address)).status).toBe(404);
    expect((await other.post(address, { what: "summary" })).status).toBe(404);
  }
  const done = await director.post(address, { what: "summary" });
  expect([done.status, done.headers.get("location")]).toEqual([302, at]);
  expect(await director.text(at)).toMatch(/同意过，[^<]*收回/);
  expect(valuesOf(await director.text(address), "what")).toEqual(["name"]);
  const twice = await director.post(address, { what: "summary" });
  expect([twice.status, await twice.text()]).toEqual([409, expect.stringContaining("公布摘要的同意已于")]);
  expect((await director.post(address, { what: "name" })).status).toBe(302);
  expect(await director.text(at)).not.toContain(address);
});
