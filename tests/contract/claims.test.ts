import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Program, startProgram } from "../setup/program";
import { tamper } from "../setup/tamper";
import { TestVisitor } from "../setup/visitor";

let program: Program;
beforeAll(async () => {
  program = await startProgram({ mode: "demo" });
}, 120_000);
afterAll(() => program?.stop());

const as = (account: string) => new TestVisitor(program.url).signIn(account);

it("somebody claims to act for her firm, the bureau writes to it, the code lets her act, and she hands it back", async () => {
  const [her, county, city] = [await as("graduate"), await as("county"), await as("city")];
  const page = await her.text("/me/enterprise/claims");
  const enterprise = /name="enterprise" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const form = { enterprise, position: "质量部经理", phone: "" };
  const mistaken = await her.post("/me/enterprise/claims", form);
  const shown = await mistaken.text();
  expect(mistaken.status).toBe(422);
  expect(shown).toContain('value="质量部经理"');
  expect(shown).toContain("请填写联系电话");
  const claimed = await her.post("/me/enterprise/claims", { ...form, phone: "0551-62871234" });
  expect(claimed.status).toBe(302);
  const own = claimed.headers.get("location") ?? "";
  const desk = own.replace("/me/enterprise/claims", "/bureau/claims");
  for (const page of ["/learn", "/me"]) expect(await her.text(page)).toContain(`href="${own}"`);
  // Her firm stands outside 肥西.
  const [beside, above] = await Promise.all([county.get(desk), city.get(desk)]);
  expect([beside.status, [200, 404].includes(above.status)]).toEqual([404, true]);

  const province = await as("province");
  expect((await province.text("/bureau")).includes(desk)).toBe(true);
  expect((await province.post(`${desk}/letter`, { address: "路" })).status).toBe(422);
  expect((await province.post(`${desk}/letter`, { address: "安徽省示例市示例路18号" })).status).toBe(302);
  const letter = await province.post(`${desk}/letter/making`);
  expect([letter.status, letter.headers.get("content-type"), letter.headers.get("cache-control")]).toEqual([
    200,
    "application/pdf",
    "no-store",
  ]);
  expect(letter.headers.get("content-disposition")).toMatch(/^attachment;/);
  expect((await letter.text()).startsWith("%PDF-1.7")).toBe(true);
  expect((await her.text(own)).includes(`${own}/code`)).toBe(true);
  for (const page of ["/learn", "/me"]) expect(await her.text(page)).toContain(`href="${own}/code"`);
  expect((await her.post(`${own}/code`, { code: "0000-0000-0000" })).status).toBe(422);

  // The code is printed and kept as a hash alone: the test puts one it knows in its place.
  const code = "7K3M9QXV2D8H";
  const hashed = createHash("sha256")
    .update(`${own.split("/").at(-1)} ${code}`)
    .digest("hex");
  await tamper(program.dataDir, [
    `update enterprise_claim set code_hash = '${hashed}' where id = '${own.split("/").at(-1)}'`,
  ]);
  expect((await her.post(`${own}/code`, { code: "7k3m 9qxv 2d8h" })).status).toBe(302);

  const firm = `/enterprise/${enterprise}/administrators`;
  expect(await her.text(firm)).toContain("由寄到企业登记地址的信函核实");
  expect((await her.post(`${firm}/handing-back`)).headers.get("location")).toBe("/me/enterprise/claims");
  expect((await her.get(firm)).status).toBe(404);
}, 60_000);
