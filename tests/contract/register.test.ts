import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Program, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";

// A program is started here, on machines that are busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
let program: Program;
let anyone: TestVisitor;
let editor: TestVisitor;

beforeAll(async () => {
  program = await startProgram();
  anyone = new TestVisitor(program.url);
  editor = await new TestVisitor(program.url).signIn("editor");
});
afterAll(async () => {
  await program?.stop();
});
const place = async (path: string) => {
  const answer = await anyone.get(path);
  return [answer.status, answer.headers.get("location")];
};

describe("the register for everyone", () => {
  it("takes a number however it is typed, and without a year leads to the newest edition", async () => {
    expect(await place("/standards/GBT1.1-2020")).toEqual([200, null]);
    for (const typed of ["gbt1.1-2020", "GB%2FT%201.1%E2%80%942020", "GBT1.1", "GB-T%201.1"])
      expect([typed, ...(await place(`/standards/${typed}`))]).toEqual([typed, 302, "/standards/GBT1.1-2020"]);
    expect(await place("/standards/GBT1.1-1888")).toEqual([404, null]);
  });

  it("narrows by the address, and says what replaced what", async () => {
    const found = await anyone.text("/standards?q=GB／T 1.1&status=superseded");
    expect([found.includes("GB/T 1.1-2009"), found.includes("GB/T 1.1-2020")]).toEqual([true, false]);
    const old = await anyone.text("/standards/GBT1.1-2009");
    expect([old.includes("已被代替"), old.includes('href="/standards/GBT1.1-2020"')]).toEqual([true, true]);
    const law = await anyone.text("/standards/standardization-law");
    expect([
      law.includes("/regulations/standardization-law"),
      law.includes("/courses/standardization-law/kinds"),
    ]).toEqual([true, true]);
  });
});

describe("the editor's register", () => {
  it("refuses what cannot be, beside its field, with everything typed kept", async () => {
    const form = {
      number: "国标1",
      kind: "national",
      title: "甲乙丙",
      issuedOn: "2026-13-01",
      effectiveOn: "2026年1月1日",
    };
    const day = await editor.post("/editor/register/new", form);
    expect(day.status).toBe(422);
    const page = await day.text();
    expect([page.includes("2026-13-01"), page.includes("甲乙丙"), page.includes("2026年1月1日")]).toEqual([
      true,
      true,
      true,
    ]);
    const number = await editor.post("/editor/register/new", { ...form, issuedOn: "" });
    expect([number.status, (await number.text()).includes("带年份")]).toEqual([422, true]);
    const known = await editor.post("/editor/register/new", { ...form, issuedOn: "", number: "gb/t1.1—2020" });
    expect([known.status, (await known.text()).includes("目录里已经有GB/T 1.1-2020")]).toEqual([422, true]);
  });

  it("an entry added stands where everyone finds it; what is replaced already is not replaced again", async () => {
    const form = { number: "GB/T 77777-2026", kind: "national", title: "演示：新增的标准", effectiveOn: "2099-01-01" };
    const added = await editor.post("/editor/register/new", form);
    expect([added.status, added.headers.get("location")]).toEqual([302, "/editor/register/GBT77777-2026"]);
    expect(await anyone.text("/standards/GBT77777-2026")).toContain("即将实施");
    const again = await editor.post("/editor/register/GBT1.1-2009/supersession", {
      by: "GB/T 1.1-2020",
      from: "2026-01-01",
    });
    expect(again.status).toBe(409);
    expect((await anyone.post("/editor/register/new", form)).headers.get("location")).toMatch(/^\/login/);
  });
});
