import { afterAll, beforeAll, expect, it } from "vitest";
import { type Program, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";

let program: Program;
beforeAll(async () => {
  program = await startProgram({ mode: "demo" });
}, 120_000);
afterAll(() => program?.stop());

const FOUND = "焊工资格证一份过期";
const PUT_RIGHT = "整改：补测两批产品，检验规程增加必检项";

it("the firm and the bureaus above it read what a check found and how it was put right; others have no such page", async () => {
  const as = (account: string) => new TestVisitor(program.url).signIn(account);
  const [firm, county, city, other] = await Promise.all(["enterprise", "county", "city", "enterprise2"].map(as));
  const desk = (await firm?.get("/enterprise"))?.headers.get("location") ?? "";
  const pages = [
    await firm?.text(`${desk}/duties`),
    await county?.text(`/bureau/enterprises/${desk.split("/").pop()}/duties`),
    await city?.text(`/bureau/enterprises/${desk.split("/").pop()}/duties`),
  ];
  for (const page of pages) expect([page?.includes(FOUND), page?.includes(PUT_RIGHT)]).toEqual([true, true]);
  expect((await other?.get(`${desk}/duties`))?.status).toBe(404);
});
