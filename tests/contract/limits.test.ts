import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Program, startProgram } from "../setup/program";
import { tamper } from "../setup/tamper";
import { type TestVisitor, VisitorElsewhere } from "../setup/visitor";

const PASSWORD = "purple kettle orbit 7";
let program: Program;

beforeAll(async () => {
  program = await startProgram({ env: { TRUST_PROXY: "1" } });
});
afterAll(() => program?.stop());

const browser = () => new VisitorElsewhere(program.url);
const signUp = (visitor: TestVisitor, account: string) =>
  visitor.post("/signup", { name: "王小明", account, password: PASSWORD, consent: "terms" });
const login = (visitor: TestVisitor, account: string, password: string) =>
  visitor.post("/login", { account, password, redirectTo: "/learn" });

/**
 * Sign-ins that all arrive in one moment: each is sent but for its last byte, and the last bytes go once every connection
 * stands. Otherwise a slow sender, not the length of the queue, would decide whether it ever fills.
 */
async function signInAtOnce(accounts: readonly string[], password: string) {
  const waiting = await Promise.all(
    accounts.map((account) => {
      const body = new URLSearchParams({ account, password, redirectTo: "/learn" }).toString();
      const sent = request(`${program.url}/login`, {
        method: "POST",
        agent: false,
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "content-length": body.length,
          origin: program.url,
          "x-forwarded-for": browser().address,
        },
      });
      const answer = new Promise<{ status: number; retryAfter: number; text: string }>((resolve, reject) => {
        sent.on("error", reject);
        sent.on("response", async (response) => {
          let text = "";
          for await (const part of response.setEncoding("utf8")) text += part;
          resolve({ status: response.statusCode ?? 0, retryAfter: Number(response.headers["retry-after"]), text });
        });
      });
      return new Promise<{ send: () => void; answer: typeof answer }>((resolve) =>
        sent.write(body.slice(0, -1), () => resolve({ send: () => sent.end(body.slice(-1)), answer })),
      );
    }),
  );
  for (const { send } of waiting) send();
  return Promise.all(waiting.map(({ answer }) => answer));
}

describe("the queue for passwords", () => {
  it("is short: who finds it full is told to come back, with 503 and Retry-After, and nobody else waits", async () => {
    const answers = await signInAtOnce(
      Array.from({ length: 240 }, (_, n) => `nobody${n}@example.cn`),
      "not a password of anyone",
    );
    const full = answers.filter(({ status }) => status === 503);
    expect(full.length).toBeGreaterThan(0);
    for (const answer of full) {
      expect(answer.retryAfter).toBeGreaterThan(0);
      expect(answer.text).toMatch(/<h1/);
    }
    const others = answers.filter(({ status }) => status !== 503);
    expect(others.length).toBeGreaterThanOrEqual(66);
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set([401]));
    // It empties by itself.
    expect((await login(browser(), "graduate", "Anhui-Standards-2021")).status).toBe(302);
  });
});

describe("sign-ups", () => {
  it("are 200 an hour for an address, then 429 with Retry-After; other addresses go on", async () => {
    const class200 = browser();
    expect((await signUp(class200, "class1@example.cn")).status).toBe(302);
    // The class room that signed up so far; the newest counter is its own.
    const all = await tamper(program.dataDir, [
      "SELECT key, count FROM limit_count ORDER BY window_ends_at DESC LIMIT 1",
    ]);
    expect(all[0]?.count).toBe(1);
    await tamper(program.dataDir, [`UPDATE limit_count SET count = 199 WHERE key = '${all[0]?.key}'`]);
    class200.cookies.clear();
    expect((await signUp(class200, "class200@example.cn")).status).toBe(302);
    class200.cookies.clear();
    const refused = await signUp(class200, "class201@example.cn");
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers.get("retry-after"));
    expect(wait > 0 && wait <= 3_600).toBe(true);
    expect(await tamper(program.dataDir, ["SELECT 1 FROM person WHERE account = 'class201@example.cn'"])).toEqual([]);
    expect((await signUp(browser(), "class201@example.cn")).status).toBe(302);
    // Who has an account signs in from there as before.
    expect((await login(class200, "class1@example.cn", PASSWORD)).status).toBe(302);
  });
});

describe("somebody whose account others try", () => {
  it("goes on saving answers, and signs in again on the device she knows", async () => {
    const account = "sitting@example.cn";
    const own = browser();
    expect((await signUp(own, account)).status).toBe(302);
    const room = (await own.post("/exams/mock/attempts")).headers.get("location") as string;
    const state = await own.attemptState(room);
    const save = (n: number) =>
      own.saveAnswer(room, state.items[n]?.id as string, {
        revision: 1,
        key: `limits-${n}`,
        pen: state.pen,
        response: { choices: [state.items[n]?.choices[0]?.id] },
      });
    expect((await save(0)).status).toBe(200);
    // From many places, and from her own one.
    const thieves = [browser(), browser(), browser()];
    const beside = browser();
    beside.address = own.address;
    for (const thief of [...thieves, beside])
      for (let i = 0; i < 11; i++) await login(thief, account, `wrong password ${i}`);
    expect((await login(beside, account, PASSWORD)).status).toBe(429);
    expect((await login(thieves[0] as VisitorElsewhere, account, PASSWORD)).status).toBe(429);
    for (let n = 1; n <= 5; n++) expect((await save(n)).status).toBe(200);
    expect((await own.post(`${room}/submission`)).status).toBe(302);
    own.cookies.delete("academy_session");
    expect((await login(own, account, PASSWORD)).status).toBe(302);
    expect((await own.get("/me")).status).toBe(200);
  });

  it("resets her password by a handed code, once, and everything opened before is closed", async () => {
    const mobile = "13855598765";
    const own = browser();
    expect((await signUp(own, mobile)).status).toBe(302);
    const [row] = await tamper(program.dataDir, [`SELECT id FROM person WHERE account LIKE '%${mobile}'`]);
    const admin = await browser().signIn("admin");
    const handed = await (await admin.post(`/admin/people/${row?.id}/reset-code`)).text();
    const code = /class="code"[^>]*>([0-9A-Z]{4}-[0-9A-Z]{4})</.exec(handed)?.[1] as string;
    const reset = (visitor: TestVisitor, typed: string, password: string) =>
      visitor.post("/reset-code", { account: "138 5559 8765", code: typed, password });
    const short = await reset(browser(), code, "too short");
    expect([short.status, (await short.text()).includes("too short")]).toEqual([422, false]);
    const elsewhere = browser();
    const done = await reset(elsewhere, code.toLowerCase().replace("-", " "), "another kettle orbit 8");
    expect([done.status, elsewhere.cookies.has("academy_session")]).toEqual([302, true]);
    expect((await elsewhere.get("/me")).status).toBe(200);
    expect((await own.get("/me")).status).toBe(302);
    expect((await login(browser(), mobile, PASSWORD)).status).toBe(401);
    expect((await login(browser(), mobile, "another kettle orbit 8")).status).toBe(302);
    expect((await reset(browser(), code, "a third kettle orbit 9")).status).not.toBe(302);
    expect((await login(browser(), mobile, "a third kettle orbit 9")).status).toBe(401);
  });
});

describe("headers", () => {
  it("that are too large are 431 in one clear line, and the next request is answered", async () => {
    const { hostname, port, host } = new URL(program.url);
    for (const [head, length] of [
      ["X-Long: ", 20_000],
      ["Cookie: academy_session=", 40_000],
    ] as const) {
      const said = await new Promise<string>((resolve, reject) => {
        let text = "";
        const socket = connect(Number(port), hostname, () =>
          socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\n${head}${"a".repeat(length)}\r\n\r\n`),
        );
        socket.on("data", (part) => {
          text += part;
        });
        socket.on("close", () => resolve(text));
        socket.on("error", reject);
      });
      const [top, body] = said.split("\r\n\r\n") as [string, string];
      expect(top).toMatch(/^HTTP\/1\.1 431 /);
      expect(top.toLowerCase()).toContain("x-content-type-options: nosniff");
      expect(body.trim().split("\n")).toEqual(["the request cannot be read"]);
    }
    expect((await browser().get("/healthz")).status).toBe(200);
  });
});

describe("fault reports", () => {
  it("are 20 an hour for an address, then 429 with the form as it was typed; other addresses go on", async () => {
    const reader = browser();
    const what = "第三课有一个错字";
    const report = (by: TestVisitor) => by.post("/report-a-fault", { page: "/courses/<b>", what });
    const answers = await Promise.all(Array.from({ length: 30 }, () => report(reader)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    for (const answer of refused) {
      const wait = Number(answer.headers.get("retry-after"));
      expect(wait > 0 && wait <= 3_601).toBe(true);
      const html = await answer.text();
      for (const kept of [what, "/courses/&lt;b&gt;", "从这个网络报来的太多"]) expect(html).toContain(kept);
    }
    const kept = await tamper(program.dataDir, ["SELECT count(*) AS n FROM fault_report"]);
    expect(Number(kept[0]?.n)).toBe(20);
    expect((await report(browser())).status).toBe(200);
  });
});
