import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { send } from "../guards/send";
import { StoredState } from "../guards/stored-state";
import { type Program, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";

let program: Program;
let anyone: TestVisitor;
let director: TestVisitor;
let stored: StoredState;

beforeAll(async () => {
  program = await startProgram();
  anyone = new TestVisitor(program.url);
  director = await new TestVisitor(program.url).signIn("director");
  stored = new StoredState(program.dataDir);
});
afterAll(async () => {
  stored?.close();
  await program?.stop();
});

/** A whole page that says this and leads on, without a reference, a message key or an English line for the log. */
async function expectPage(answer: Response, said: string, to: string): Promise<void> {
  expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
  const page = await answer.text();
  expect(page).toContain(said);
  expect(page).toContain(`href="${to}"`);
  const main = /<main[\s\S]*<\/main>/.exec(page)?.[0] as string;
  expect(main).not.toMatch(
    /我们的问题|编号|our side|[Rr]eference|reasons\.|[a-z]+\.[a-z]+[A-Z]|this method|a choice that/,
  );
}

const cookie = () => [...director.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
const FORM = { "content-type": "application/x-www-form-urlencoded" };

describe("a request from another site", () => {
  it("is 403 with nothing done, whatever is missing or disagrees", async () => {
    const before = stored.rows();
    const foreign: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      {},
      { origin: program.url, "sec-fetch-site": "cross-site" },
      { origin: program.url, "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "none" },
      { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
    ];
    for (const headers of foreign) {
      for (const path of ["/me/name", "/me/name?_data=routes%2Flearner%2Fname", "/attempts/a/responses/b", "/logout"]) {
        const method = path.includes("responses") ? "PUT" : "POST";
        const body = "name=%E7%8E%8B%E5%B0%8F%E6%98%8E";
        const answer = await send(program.url, {
          method,
          path,
          headers: { ...FORM, cookie: cookie(), ...headers },
          body,
        });
        expect([path, headers, answer.status]).toEqual([path, headers, 403]);
        expect(answer.headers["set-cookie"]).toBeUndefined();
      }
    }
    expect(stored.rows()).toEqual(before);
  });

  it("is let in when the browser says it is our own page", async () => {
    const before = stored.rows();
    const headers = { ...FORM, cookie: cookie(), "sec-fetch-site": "same-origin" };
    const body = "name=%E7%8E%8B%E5%B0%8F%E6%98%8E";
    expect((await send(program.url, { method: "POST", path: "/me/name", headers, body })).status).toBe(302);
    expect(stored.rows()).not.toEqual(before);
  });
});

describe("an address", () => {
  it("that does not exist is a 404 page; one that is another's is told alike; anonymous people go to sign in", async () => {
    for (const path of ["/no/such/page", "/me/certificates/SP3PQZBVJ2P8", "/admin/certificates"]) {
      const answer = await director.get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
    }
    const sent = await anyone.get("/me/certificates/SP3PQZBVJ2P8?x=1");
    expect([sent.status, sent.headers.get("location")]).toEqual([
      302,
      `/login?redirectTo=${encodeURIComponent("/me/certificates/SP3PQZBVJ2P8?x=1")}`,
    ]);
  });

  it("takes the methods it takes: 405 tells which, for each address its own", async () => {
    const taken: [path: string, allow: string, refused: string[]][] = [
      ["/me/name", "GET, HEAD, POST", ["PUT", "DELETE", "PATCH"]],
      ["/logout", "GET, HEAD, POST", ["PUT"]],
      ["/", "GET, HEAD", ["POST", "PUT", "DELETE"]],
      ["/courses", "GET, HEAD", ["POST", "PUT"]],
      ["/verify/%E6%9F%A5", "GET, HEAD", ["POST", "PUT"]],
      ["/attempts/x", "GET, HEAD", ["POST", "PUT"]],
      ["/attempts/x/pen", "GET, HEAD, POST", ["PUT"]],
      ["/attempts/x/responses/y", "PUT", ["GET", "POST", "DELETE"]],
      ["/verify/SP3PQZBVJ2P8.json", "GET, HEAD", ["POST", "PUT"]],
      ["/certificates/SP3PQZBVJ2P8.pdf", "GET, HEAD", ["POST", "PUT"]],
      ["/healthz", "GET, HEAD", ["POST", "PUT"]],
      ["/readyz", "GET, HEAD", ["POST"]],
      ["/keys.json", "GET, HEAD", ["POST", "DELETE"]],
      ["/log/checkpoint", "GET, HEAD", ["POST"]],
    ];
    for (const [path, allow, refused] of taken)
      for (const method of refused) {
        const answer = await director.fetch(path, { method });
        expect([method, path, answer.status, answer.headers.get("allow")]).toEqual([method, path, 405, allow]);
      }
  });

  it("that does not exist is 404 for every method: there is none that it takes", async () => {
    for (const method of ["GET", "POST", "PUT", "DELETE"]) {
      const answer = await director.fetch("/no/such/page", { method });
      expect([method, answer.status, answer.headers.get("allow")]).toEqual([method, 404, null]);
      expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
    }
  });

  it("that is only read says so to what is sent there, in the reader's language, and blames nobody", async () => {
    const english = await new TestVisitor(program.url).signIn("graduate");
    await english.post("/locale", { locale: "en", redirectTo: "/" });
    const pages = [
      "/",
      "/learn",
      "/courses",
      "/exams/mock",
      "/verify/SP3PQZBVJ2P8",
      "/me/privacy/export",
      "/admin/log",
    ];
    for (const path of pages) {
      for (const [visitor, said] of [
        [anyone, "不能这样提交到这里"],
        [director, "不能这样提交到这里"],
        [english, "Nothing can be sent here like this"],
      ] as const) {
        const answer = await visitor.post(path, { a: "b" });
        expect([path, answer.status, answer.headers.get("allow")]).toEqual([path, 405, "GET, HEAD"]);
        await expectPage(answer, said, path);
      }
    }
    expect((await anyone.fetch("/", { method: "DELETE" })).status).toBe(405);
    for (const path of ["/learn", "/me/name", "/attempts/x/pen"]) {
      const answer = await director.fetch(path, { method: "PUT" });
      expect([path, answer.status]).toEqual([path, 405]);
      await expectPage(answer, "不能这样提交到这里", path);
    }
    expect(program.log()).toBe("");
  });

  it("of a plain form tells a browser on a page what was wrong, and leads back; a script gets JSON", async () => {
    const room = (await director.post("/exams/mock/attempts")).headers.get("location") as string;
    const state = /id="attempt-state">([^<]+)</.exec(await director.text(room))?.[1] as string;
    const { pen, items } = JSON.parse(state) as { pen: string; items: { id: string; revision: number }[] };
    const [item] = items as [{ id: string; revision: number }];
    const strange = { pen, [`revision.${item.id}`]: String(item.revision), [`response.${item.id}`]: "no-such-choice" };
    const other = "0190a000-0000-7000-8000-000000000000";
    const terms = "/me/privacy/consents/terms/withdrawal";
    const refused: [string, Record<string, string>, number, string][] = [
      [`${room}/responses?page=7`, strange, 400, "看不懂这个请求"],
      [`/attempts/${other}/pen`, {}, 404, "没有这个页面"],
      [`/attempts/${other}/responses`, {}, 404, "没有这个页面"],
      [`/attempts/${other}/submission`, {}, 404, "没有这个页面"],
      [`${room}/marks/${other}`, {}, 404, "没有这个页面"],
      ["/exams/nope/attempts", {}, 404, "没有这个页面"],
      ["/courses/nope/enrolment", {}, 404, "没有这个页面"],
      ["/me/privacy/consents/nope", {}, 404, "没有这个页面"],
      [terms, {}, 409, "不再同意使用约定，等于停用账号，请到“删除账号”办理"],
      [`/me/security/sessions/${other}/end`, {}, 404, "没有这个页面"],
    ];
    for (const [path, fields, status, said] of refused) {
      const answer = await director.post(path, fields);
      expect([path, answer.status]).toEqual([path, status]);
      await expectPage(answer, said, status === 404 ? "/learn" : path);
    }
    expect((await director.get(`${room}/responses?page=7`)).headers.get("location")).toBe(`${room}?page=7`);
    const asJson = await director.fetch(terms, {
      method: "POST",
      headers: { accept: "application/json", origin: program.url },
    });
    expect([asJson.status, await asJson.json()]).toMatchObject([409, { reason: "consent.termsStay" }]);
  });

  it("that begins like another site's is a page that is not there, whatever it says and whoever asks how", async () => {
    for (const path of ["/%5c:80", "/%5C%7B%7Bname%7D%7D/@", "//%5c", "//:80", "//x", "/\\[", "/%5c"])
      for (const method of ["GET", "PROPFIND"]) {
        const headers = { ...FORM, cookie: cookie(), "sec-fetch-site": "same-origin" };
        const { status, body } = await send(program.url, { method, path, headers });
        expect([method, path, status, body.includes("没有这个页面")]).toEqual([method, path, 404, true]);
      }
  });

  it("that cannot be read is 400 in one line, also for Remix's own ways of asking", async () => {
    for (const path of ["/%zz", "/%00", "/?_data=root", "/me?_routes=x", "/caf\u00e9"]) {
      const { status, body } = await send(program.url, { method: "GET", path });
      expect([path, status, body.trim().split("\n")]).toEqual([path, 400, [expect.stringMatching(/cannot be read/)]]);
    }
  });
});

describe("a body", () => {
  it("too large is 413, of another kind 415, unreadable 400, and nothing changes", async () => {
    const before = stored.rows();
    const post = (path: string, type: string, body: string | Buffer) =>
      send(program.url, {
        method: "POST",
        path,
        headers: { cookie: cookie(), origin: program.url, "content-type": type },
        body,
      });
    for (const size of [70_000, 2_000_000]) {
      const large = await post("/me/name", FORM["content-type"], `name=${"a".repeat(size)}`);
      expect([large.status, large.body.trim().split("\n").length]).toEqual([413, 1]);
    }
    // A browser is told on a page in its language, and how to get back what was written.
    const page = await send(program.url, {
      method: "POST",
      path: "/me/name",
      headers: { cookie: cookie(), origin: program.url, accept: "text/html", "content-type": FORM["content-type"] },
      body: `name=${"a".repeat(70_000)}`,
    });
    expect([page.status, page.headers["content-type"]]).toEqual([413, "text/html; charset=utf-8"]);
    expect(page.body).toContain("内容太长");
    for (const path of ["/me/name", "/locale", "/login", "/report-a-fault"]) {
      expect([path, (await post(path, "application/json", '{"name":"x"}')).status]).toEqual([path, 415]);
      expect([path, (await post(path, "multipart/form-data; boundary=x", "--x\r\nbroken")).status]).toEqual([
        path,
        400,
      ]);
    }
    expect(stored.rows()).toEqual(before);
  });

  it("with mistakes comes back with every value but the password", async () => {
    const answer = await anyone.post("/signup", { name: "王小明", account: "no account", password: "Sesame-0-open" });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('value="王小明"');
    expect(page).toContain('value="no account"');
    expect(page).not.toContain("Sesame-0-open");
  });
});

describe("redirectTo", () => {
  it("leads to own paths only", async () => {
    for (const evil of [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
      "/\t/evil.example",
    ]) {
      const visitor = new TestVisitor(program.url);
      const fields = { account: "director", password: "Anhui-Standards-2021", redirectTo: evil };
      expect((await visitor.post("/login", fields)).headers.get("location")).toBe("/learn");
      expect((await visitor.post("/locale", { locale: "en", redirectTo: evil })).headers.get("location")).toBe("/");
    }
    const own = { account: "director", password: "Anhui-Standards-2021", redirectTo: "/me/hours?x=1" };
    expect((await new TestVisitor(program.url).post("/login", own)).headers.get("location")).toBe("/me/hours?x=1");
  });
});

// Last: it breaks the program's database.
describe("the program's own fault", () => {
  it("is that page for someone signed in too, when even who she is cannot be read", async () => {
    const database = new Database(join(program.dataDir, "academy.sqlite"), { timeout: 10_000 });
    const english = await new TestVisitor(program.url).signIn("graduate");
    await english.post("/locale", { locale: "en", redirectTo: "/" });
    database.exec("ALTER TABLE session RENAME TO session_away");
    const asked: [TestVisitor, string, Record<string, string> | null, string][] = [
      [director, "/learn", null, "出错了，是我们的问题"],
      [director, "/me/name", { name: "王小明" }, "出错了，是我们的问题"],
      [director, "/courses/a%E2%80%A8b", null, "出错了，是我们的问题"], // the end of a line, which no splat takes in
      [english, "/", null, "Something went wrong on our side"],
    ];
    try {
      for (const [visitor, path, fields, said] of asked) {
        const answer = fields ? await visitor.post(path, fields) : await visitor.get(path);
        const page = await answer.text();
        expect([path, answer.status]).toEqual([path, 500]);
        expect(page).toContain(said);
        expect(page).toMatch(/<main[\s\S]*href="\/"/);
        await expect.poll(() => program.log()).toContain(/class="hash">([0-9a-f-]{36})/.exec(page)?.[1] ?? "none");
      }
      const script = await director.fetch("/learn", { headers: { accept: "application/json" } });
      expect(await script.text()).toMatch(/^internal error, reference [0-9a-f-]{36}\n$/);
    } finally {
      database.exec("ALTER TABLE session_away RENAME TO session");
      database.close();
    }
    expect((await director.get("/learn")).status).toBe(200);
  });

  it("is a 500 page with a reference that is in the log, no secret in either, and nothing half-written", async () => {
    const database = new Database(join(program.dataDir, "academy.sqlite"), { timeout: 10_000 });
    const before = stored.rows();
    // The account is written before the consents: these can no longer be.
    database.exec("ALTER TABLE consent RENAME TO consent_away");
    const fields = { name: "王小明", account: "fault@example.cn", password: "Canary-pass-4711", consent: "terms" };
    const answer = await anyone.post("/signup", fields);
    database.exec("ALTER TABLE consent_away RENAME TO consent");
    database.close();
    const page = await answer.text();
    expect(answer.status).toBe(500);
    const reference = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/.exec(page)?.[0] ?? "none";
    await expect.poll(() => program.log()).toContain(reference);
    for (const text of [page, program.log()]) expect(text).not.toContain("Canary-pass-4711");
    expect(page).not.toMatch(/at \w+ \(|node_modules|SqliteError/);
    expect(program.log()).not.toContain("fault@example.cn");
    for (const table of ["person", "session", "ledger_entry", "consent"])
      expect([table, stored.rows()[table]]).toEqual([table, before[table]]);
  });
});
