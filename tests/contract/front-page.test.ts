import { afterAll, beforeAll, expect, test } from "vitest";
import { type Program, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.stop());

const nonceOf = (answer: Response) => /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];

test("the kept first page carries the nonce of each answer, and is nobody else's", async () => {
  const anyone = new TestVisitor(program.url);
  const seen = new Set<string>();
  for (let i = 0; i < 3; i++) {
    const answer = await anyone.get("/");
    const html = await answer.text();
    const nonce = nonceOf(answer) as string;
    seen.add(nonce);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    for (const [, used] of html.matchAll(/nonce="([^"]+)"/g)) expect(used).toBe(nonce);
    expect(html).toContain(`nonce="${nonce}"`);
    expect(html).toContain('href="/signup"');
  }
  expect(seen.size).toBe(3);

  const director = await new TestVisitor(program.url).signIn("director");
  const own = await director.text("/");
  expect(own).not.toContain('href="/signup"');
  expect(await anyone.text("/")).toContain('href="/signup"');

  anyone.cookies.set("locale", "en");
  expect(await anyone.text("/")).toContain('<html lang="en"');
  anyone.cookies.delete("locale");
  expect(await anyone.text("/")).toContain('<html lang="zh-CN"');
});

test("a HEAD of a page says its length and sends nothing; files and unknown addresses are answered as before", async () => {
  const anyone = new TestVisitor(program.url);
  for (const path of ["/", "/help"]) {
    const length = Buffer.byteLength(await anyone.text(path));
    const head = await fetch(program.url + path, { method: "HEAD", headers: { "accept-encoding": "identity" } });
    expect(Math.abs(Number(head.headers.get("content-length")) - length), path).toBe(0);
    expect(await head.text()).toBe("");
  }
  expect((await anyone.get("/icon.svg")).headers.get("content-type")).toContain("image/svg");
  expect((await anyone.get("/assets/none.js")).status).toBe(404);
  expect((await anyone.get("/no/such/page")).status).toBe(404);
  expect((await anyone.get("/L%65arn")).status).toBe(302);
  expect((await anyone.get("/?_data=root")).status).toBe(400);
  expect((await anyone.fetch("/", { method: "DELETE" })).status).toBe(405);
});
