import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Program, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program?.stop());

it("a NUL in a form or a search is taken out, on both databases", async () => {
  const [anyone, her, editor] = [
    new TestVisitor(program.url),
    ...["director", "editor"].map(() => new TestVisitor(program.url)),
  ];
  await Promise.all([her?.signIn("director"), editor?.signIn("editor")]);
  const base = (await her?.get("/me/duties"))?.headers.get("location") ?? "";
  const day = new Date().toISOString().slice(0, 10);
  const sent = [
    await anyone?.post("/report-a-fault", { page: "/courses\u0000", what: "第二段\u0000写错了" }),
    await her?.post(`${base}/trainings/new`, {
      topic: "新标准\u0000宣贯",
      audience: "质量\u0000部",
      people: "9",
      minutes: "45",
      day,
    }),
    await her?.post(`${base}/records/new`, { pick: "culture.values", sentence: "提出标准化\u0000理念", day }),
    await editor?.post("/editor/register/new", { number: "GB/T 99001-2026", kind: "national", title: "甲\u0000乙" }),
  ];
  expect(sent.map((one) => one?.status).filter((status) => status !== 302 && status !== 200)).toEqual([]);
  expect(await her?.text(base)).toContain("新标准宣贯");
  const searches = [
    "/standards?q=a%00b",
    "/directors?q=%00&region=34%000000",
    "/verify?code=%00",
    "/me/duties?year=%00",
  ];
  for (const path of searches) expect([path, (await her?.get(path))?.status ?? 0]).not.toEqual([path, 500]);
});
