import { afterAll, beforeAll, expect, it } from "vitest";
import { type Program, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";

let program: Program;
beforeAll(async () => {
  program = await startProgram({ mode: "demo" });
}, 120_000);
afterAll(() => program?.stop());

/** The form of a page: how many fields it says it has, how many stand there, and what it carries of its opening. */
function formIn(page: string) {
  const [, body = ""] = /<form class="form"[^>]*>(.*?)<\/form>/s.exec(page) ?? [];
  return {
    told: [/共(\d+)项/.exec(body)?.[1], /其中(\d+)项可不填/.exec(body)?.[1] ?? "0"].map(Number),
    stands: [body.split(/class="field[" ]/).length - 1, body.split('class="optional"').length - 1],
    opened: /name="opened" value="([^"]+)"/.exec(body)?.[1] ?? "",
  };
}

it("forms of duties and appointments tell their fields, and the minutes once five have been sent", async () => {
  const [her, firm] = await Promise.all(
    ["director", "enterprise"].map((account) => new TestVisitor(program.url).signIn(account)),
  );
  const base = (await her?.get("/me/duties"))?.headers.get("location") ?? "";
  const desk = (await firm?.get("/enterprise"))?.headers.get("location") ?? "";
  const pages = ["records", "checks", "orders", "trainings", "standards"].map((kind) =>
    her?.text(`${base}/${kind}/new`),
  );
  for (const page of [...pages, firm?.text(`${desk}/appointments/new`)]) {
    const { told, stands, opened } = formIn((await page) ?? "");
    expect(told[0]).toBeGreaterThanOrEqual(4);
    expect([told, opened === ""]).toEqual([stands, false]);
  }

  const address = `${base}/trainings/new`;
  const training = { topic: "新标准宣贯", audience: "质量部", people: "9", minutes: "45" };
  // Each is another training: the same form sent twice makes one.
  let people = 9;
  const send = async (opened: string) => {
    const day = new Date().toISOString().slice(0, 10);
    return (await her?.post(address, { ...training, people: String(people++), day, opened }))?.status;
  };
  const { opened } = formIn((await her?.text(address)) ?? "");
  // What somebody made up is not counted; the act is done all the same.
  for (const made of ["", "zz.zz", opened, opened, opened, opened]) expect(await send(made)).toBe(302);
  expect(await her?.text(address)).not.toContain("多数在");
  expect(await send(opened)).toBe(302);
  expect(await her?.text(address)).toContain("共5项，多数在1分钟内填完。");
});
