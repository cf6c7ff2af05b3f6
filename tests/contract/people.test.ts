import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { usccCheckCharacter } from "~/domains/directory/uscc";
import { type Program, startProgram } from "../setup/program";
import { VisitorElsewhere } from "../setup/visitor";

const PASSWORD = "purple kettle orbit 7";
let program: Program;

beforeAll(async () => {
  program = await startProgram({ env: { TRUST_PROXY: "1" } });
});
afterAll(() => program?.stop());

class Browser extends VisitorElsewhere {
  login(account: string, password: string, redirectTo = "/learn"): Promise<Response> {
    return this.post("/login", { account, password, redirectTo });
  }
}
const browser = () => new Browser(program.url);
const signUp = async (account: string, visitor = browser(), change: Record<string, string | string[]> = {}) => {
  const fields = { name: "王小明", account, password: PASSWORD, consent: ["terms"], ...change };
  return { visitor, answer: await visitor.post("/signup", fields) };
};
const where = (answer: Response) => [answer.status, answer.headers.get("location")];

describe("signing up and in", () => {
  it("takes a mobile number or an e-mail address and goes on to learning; only the terms are required", async () => {
    for (const account of ["139 5510 0001", "first@example.cn"])
      expect(where((await signUp(account)).answer)).toEqual([302, "/learn"]);
    const without = await signUp("none@example.cn", browser(), { consent: ["public-verification"] });
    expect(without.answer.status).toBe(422);
    expect(await without.answer.text()).toContain("注册需要同意使用约定");
  });

  it("keeps every value but the password, names mistakes, and refuses short and common passwords only", async () => {
    for (const password of ["elevenchars", "password1234", "111111111111"]) {
      const { answer } = await signUp("kept@example.cn", browser(), { password });
      const page = await answer.text();
      expect([password, answer.status]).toEqual([password, 422]);
      expect(page).toContain('value="kept@example.cn"');
      expect(page).toContain('id="error-summary"');
      expect(page).not.toContain(`value="${password}"`);
    }
    expect((await signUp("kept@example.cn", browser(), { password: "qqjvzmhtwpla" })).answer.status).toBe(302);
  });

  it("answers 401 with the same page for unknown, malformed and wrong, and for whatever is typed never 500", async () => {
    await signUp("known@example.cn");
    const page = async (account: string) => {
      const answer = await browser().login(account, "not her password 1");
      expect([account, answer.status]).toEqual([account, 401]);
      const text = await answer.text();
      return text.replaceAll(account, "").replace(/nonce="[^"]*"/g, "");
    };
    const known = await page("known@example.cn");
    expect(known).toContain(">账号或者密码不对</a>");
    expect(await page("unknown@example.cn")).toBe(known);
    expect(await page("no-account-at-all")).toBe(known);
    const fields = fc.record({ account: fc.string({ unit: "binary" }), password: fc.string({ maxLength: 40 }) });
    await fc.assert(
      fc.asyncProperty(fields, async ({ account, password }) => {
        expect((await browser().login(`\u0000${account}`, password)).status).toBe(401);
      }),
      { numRuns: 20 },
    );
  });

  it("leads back to own paths only", async () => {
    for (const evil of ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", ""]) {
      const answer = await browser().login("graduate", "Anhui-Standards-2021", evil);
      expect([evil, ...where(answer)]).toEqual([evil, 302, "/learn"]);
    }
    expect(where(await browser().login("graduate", "Anhui-Standards-2021", "/me?x=1"))).toEqual([302, "/me?x=1"]);
  });

  it("leads back after a wrong password too, by the form that the refusal shows", async () => {
    const visitor = browser();
    const back = "/attempts/none?unsaved=signed-out&typed=a.b";
    const login = `/login?redirectTo=${encodeURIComponent(back)}`;
    const wrong = await visitor.post(login, { account: "graduate", password: "not hers at all", redirectTo: back });
    expect(wrong.status).toBe(401);
    const page = await wrong.text();
    const form = /<form class="form"[^>]*>/.exec(page)?.[0] ?? "";
    expect(form).not.toContain("action="); // to the address it stands at, which holds the way back
    const kept = /name="redirectTo" value="([^"]*)"/.exec(page.slice(page.indexOf(form)))?.[1] as string;
    expect(kept.replaceAll("&amp;", "&")).toBe(back);
    expect(where(await visitor.login("graduate", "Anhui-Standards-2021", back))).toEqual([302, back]);
  });

  it("gives a new token at sign-in and at a change of password; the old one opens nothing", async () => {
    const { visitor } = await signUp("rotate@example.cn");
    const first = visitor.cookies.get("academy_session") as string;
    await visitor.post("/me/security/password", { current_password: PASSWORD, password: "another kettle orbit 8" });
    const second = visitor.cookies.get("academy_session") as string;
    expect(second).not.toBe(first);
    const old = browser();
    old.cookies.set("academy_session", first);
    expect((await old.get("/me")).status).toBe(302);
    expect((await visitor.get("/me")).status).toBe(200);
    await visitor.login("rotate@example.cn", "another kettle orbit 8");
    expect(visitor.cookies.get("academy_session")).not.toBe(second);
  });
});

describe("one's own account", () => {
  it("is corrected with the password; the old one and the other devices are out, and links for it are dead", async () => {
    const { visitor } = await signUp("mistyped@example.cn");
    const elsewhere = browser();
    await elsewhere.login("mistyped@example.cn", PASSWORD);
    for (const page of ["/me", "/me/privacy"]) expect(await visitor.text(page)).toContain('href="/me/account"');
    const here = "/me/account";
    expect(await visitor.text(here)).toContain("mistyped@example.cn");
    for (const [account, password, told] of [
      ["right@example.cn", "not her password", "现在的密码不对"],
      ["right@example.cn", "", "请填写密码"],
      ["graduate@", PASSWORD, "邮箱不完整"],
      ["Mistyped@Example.cn", PASSWORD, "和现在的登录账号一样"],
      ["known@example.cn", PASSWORD, "这个账号已经注册过"],
    ] as const) {
      const refused = await visitor.post(here, { account, password });
      const page = await refused.text();
      expect([told, refused.status, page.includes(told)]).toEqual([told, 422, true]);
      expect([page.includes(`value="${account}"`), page.includes("not her password")]).toEqual([true, false]);
    }
    const before = visitor.cookies.get("academy_session") as string;
    expect(where(await visitor.post(here, { account: "right@example.cn", password: PASSWORD }))).toEqual([302, "/me"]);
    expect(await visitor.text("/me")).toContain("right@example.cn");
    const old = browser();
    old.cookies.set("academy_session", before);
    for (const out of [old, elsewhere]) expect((await out.get("/me")).status).toBe(302);
    expect((await browser().login("mistyped@example.cn", PASSWORD)).status).toBe(401);
    expect((await browser().login("right@example.cn", PASSWORD)).status).toBe(302);
  });
});

describe("limits", () => {
  it("count ten failures for an account and an address, then 429; a known browser and open sessions go on", async () => {
    const account = "limited@example.cn";
    const { visitor: own } = await signUp(account);
    const thief = browser();
    for (let i = 0; i < 10; i++) expect((await thief.login(account, `wrong password ${i}`)).status).toBe(401);
    const refused = await thief.login(account, PASSWORD);
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers.get("retry-after"));
    expect(wait > 0 && wait <= 900).toBe(true);
    expect(await refused.text()).toContain("分钟后再试");
    // Another account from there, the same account from elsewhere, and her own browser even at the thief's address.
    expect((await thief.login("graduate", "Anhui-Standards-2021")).status).toBe(302);
    expect((await browser().login(account, PASSWORD)).status).toBe(302);
    expect((await own.get("/me")).status).toBe(200);
    const session = own.cookies.get("academy_session");
    own.cookies.delete("academy_session");
    const beside = new Browser(program.url);
    Object.assign(beside, { address: thief.address });
    for (const [name, value] of own.cookies) beside.cookies.set(name, value);
    expect(session).toBeDefined();
    expect((await beside.login(account, PASSWORD)).status).toBe(302);
  });
});

describe("limits under many tries at once", () => {
  it("let exactly ten wrong passwords through, and no right one after them", async () => {
    const account = "hurried@example.cn";
    await signUp(account);
    const thief = browser();
    const all = await Promise.all(Array.from({ length: 40 }, (_, i) => thief.login(account, `wrong password ${i}`)));
    const statuses = all.map(({ status }) => status);
    expect([401, 429].map((status) => statuses.filter((one) => one === status).length)).toEqual([10, 30]);
    expect((await thief.login(account, PASSWORD)).status).toBe(429);
  });

  it("let exactly five wrong one-time codes through", async () => {
    const asking = browser();
    const fields = { account: "13955109999", code: "7K3M-9QXA", password: "brand new kettle 9" };
    const all = await Promise.all(Array.from({ length: 30 }, () => asking.post("/reset-code", fields)));
    const statuses = all.map(({ status }) => status);
    expect([422, 429].map((status) => statuses.filter((one) => one === status).length)).toEqual([5, 25]);
  });
});

describe("a forgotten password", () => {
  const mailTo = async (account: string): Promise<string | null> => {
    const folder = join(program.dataDir, "outbox");
    for (let tries = 0; tries < 40; tries++) {
      const mails = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".eml")) : [];
      const texts = mails.map((name) => readFileSync(join(folder, name), "utf8"));
      const found = texts.find((text) => text.includes(account));
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    return null;
  };

  it("is reset by a mailed link that works once; known and unknown addresses get the same answer", async () => {
    const account = "forgot@example.cn";
    const { visitor: elsewhere } = await signUp(account);
    const asking = browser();
    const known = await asking.post("/forgotten-password", { account });
    const unknown = await asking.post("/forgotten-password", { account: "nobody@example.cn" });
    expect(where(known)).toEqual([302, "/forgotten-password?sent=mail"]);
    expect(where(unknown)).toEqual(where(known));
    const mail = (await mailTo(account)) as string;
    const body = Buffer.from(
      mail
        .split(/\r?\n\r?\n/)
        .slice(1)
        .join("\n"),
      "base64",
    ).toString();
    const path = new URL(/http\S+\/reset-password\/[\w-]{43}/.exec(body)?.[0] ?? "x:").pathname;
    const page = await asking.get(path);
    expect([page.status, page.headers.get("x-robots-tag")]).toEqual([200, "noindex, nofollow"]);
    const text = await page.text();
    expect(text).toContain("fo***@example.cn");
    expect(text).not.toContain(`page=${encodeURIComponent(path)}`);
    expect((await asking.post(path, { password: "short" })).status).toBe(422);
    const done = await asking.post(path, { password: "brand new kettle 9" });
    expect(where(done)).toEqual([302, "/learn"]);
    expect((await asking.get("/me")).status).toBe(200);
    expect((await elsewhere.get("/me")).status).toBe(302);
    expect((await browser().post(path, { password: "one more kettle 10" })).status).toBe(410);
    expect((await browser().login(account, PASSWORD)).status).toBe(401);
    expect((await browser().get("/reset-password/none")).status).toBe(410);
  });

  it("tells a mobile number from its form alone, and refuses what is neither", async () => {
    for (const account of ["13955100001", "13955109999"]) {
      const answer = await browser().post("/forgotten-password", { account });
      expect(where(answer)).toEqual([302, "/forgotten-password?sent=mobile"]);
    }
    const malformed = await browser().post("/forgotten-password", { account: "nothing" });
    expect(malformed.status).toBe(422);
    expect(await malformed.text()).toContain('value="nothing"');
  });

  it("has one answer for a wrong code and an unknown account, and few tries", async () => {
    const asking = browser();
    const account = "13955100001";
    const tries: number[] = [];
    for (let i = 0; i < 6; i++) {
      const answer = await asking.post("/reset-code", { account, code: "7K3M-9QXA", password: "brand new kettle 9" });
      if (answer.status === 422) expect(await answer.text()).toContain("账号或者验证码不对");
      tries.push(answer.status);
    }
    expect(tries).toEqual([422, 422, 422, 422, 422, 429]);
    const fields = { account: "13955107777", code: "7K3M-9QXA", password: "brand new kettle 9" };
    const unknown = await browser().post("/reset-code", fields);
    expect([unknown.status, (await unknown.text()).includes("账号或者验证码不对")]).toEqual([422, true]);
  });
});

/** Whether one text stands before another on a page. */
const before = (page: string, first: string, then: string): boolean =>
  page.includes(first) && page.indexOf(first) < page.indexOf(then);

describe("npm run admin", () => {
  const admin = (...args: string[]) => adminWith({}, ...args);
  const adminWith = (given: Record<string, string>, ...args: string[]) => {
    const env = { ...process.env, DATA_DIR: program.dataDir, DATABASE_FILE: "", APP_ORIGIN: program.url, VITEST: "" };
    const run = spawnSync(process.execPath, ["scripts/run.mjs", "admin", ...args], {
      encoding: "utf8",
      env: { ...env, ...given },
    });
    return { status: run.status, out: run.stdout.trim(), err: run.stderr.trim() };
  };

  it("prints a link on which an administrator chooses account and password, once", async () => {
    const made = admin("create-admin", "李管理");
    expect([made.status, made.err.includes("works once")]).toEqual([0, true]);
    expect(made.out).toMatch(/^http:\S+\/setup\/[\w-]{43}$/);
    const path = new URL(made.out).pathname;
    const visitor = browser();
    expect(await visitor.text(path)).toContain("李管理");
    const fields = { account: "boss@example.cn", password: PASSWORD, consent: ["terms"] };
    expect((await visitor.post(path, { ...fields, consent: [] })).status).toBe(422);
    expect(where(await visitor.post(path, fields))).toEqual([302, "/admin"]);
    expect((await visitor.get("/admin/certificates")).status).toBe(200);
    expect((await browser().get(path)).status).toBe(410);
    expect((await browser().post(path, { ...fields, account: "thief@example.cn" })).status).toBe(410);
  });

  it("makes no database: one that is not there is told in one line", () => {
    const nowhere = join(tmpdir(), `academy-nowhere-${process.pid}`);
    const run = adminWith({ DATA_DIR: nowhere, DATABASE_URL: "" }, "create-admin", "李管理");
    expect([run.status, run.out, run.err]).toEqual([
      1,
      "",
      `no database at ${nowhere}/academy.sqlite: set DATA_DIR or DATABASE_URL`,
    ]);
    expect(existsSync(nowhere)).toBe(false);
  });

  it("says which address the link assumes when APP_ORIGIN is not set", () => {
    const run = adminWith({ APP_ORIGIN: "", PORT: "4321" }, "create-admin", "李管理");
    expect(run.out).toMatch(/^http:\/\/127\.0\.0\.1:4321\/setup\/[\w-]{43}$/);
    expect(run.err).toContain("APP_ORIGIN is not set: the link assumes that the site is at http://127.0.0.1:4321");
    expect(admin("create-admin", "李管理").err).not.toContain("APP_ORIGIN");
  });

  it("explains itself, and says in one line what is wrong", () => {
    expect(admin("--help")).toMatchObject({ status: 0, out: expect.stringContaining("create-admin NAME") });
    for (const args of [["create-admin"], ["create-admin", "<b>"], ["remove-admin", "x"]]) {
      const run = admin(...args);
      expect([args, run.status, run.err.split("\n").length, run.out]).toEqual([args, 1, 1, ""]);
    }
  });
});

describe("one's own firm", () => {
  it("is found by name or code and chosen, added with a right code only, and left", async () => {
    const { visitor } = await signUp("firm@example.cn");
    const found = await visitor.text(`/me/enterprise?q=${encodeURIComponent("示例轴承")}`);
    const id = /name="enterprise" value="([^"]+)"/.exec(found)?.[1] as string;
    expect(where(await visitor.post("/me/enterprise", { enterprise: id }))).toEqual([302, "/me"]);
    expect(await visitor.text("/me")).toContain("示例轴承");
    expect((await visitor.get("/me/enterprise?q=a")).status).toBe(422);
    for (const enterprise of ["none", "\u0000", crypto.randomUUID()])
      expect((await visitor.post("/me/enterprise", { enterprise })).status).toBe(404);
    const first17 = "91340123MA2NEWCX1";
    const code = first17 + usccCheckCharacter(first17);
    const wrong = `${first17}${code.endsWith("0") ? "1" : "0"}`;
    const refused = await visitor.post("/me/enterprise/new", { code: wrong, name: "新建（演示）公司", region: "" });
    const page = await refused.text();
    expect([refused.status, page.includes("代码的最后一位对不上"), page.includes(wrong)]).toEqual([422, true, true]);
    const firm = { code: code.toLowerCase(), name: "新建（演示）公司", region: "" };
    expect(where(await visitor.post("/me/enterprise/new", firm))).toEqual([302, "/me"]);
    expect(await visitor.text(`/me/enterprise?q=${code.slice(0, 12)}`)).toContain("新建（演示）公司");
    const kinds = await visitor.text("/me/enterprise/new");
    expect([kinds.includes('name="industry"'), kinds.includes('name="kinds"')]).toEqual([true, false]);
    const again = await visitor.post("/me/enterprise/new", firm);
    expect([again.status, (await again.text()).includes('name="enterprise"')]).toEqual([422, true]);
    expect(where(await visitor.post("/me/enterprise/leaving"))).toEqual([302, "/me/enterprise"]);
    expect(await visitor.text("/me")).not.toContain("新建（演示）公司");
  });
});

describe("/me/privacy", () => {
  it("shows consents with their version; giving and withdrawing is one press each; the terms stay", async () => {
    const { visitor } = await signUp("consent@example.cn");
    const consents = "/me/privacy/consents";
    expect(await visitor.text("/me/privacy")).toContain("未同意");
    expect(where(await visitor.post(`${consents}/public-verification`))).toEqual([302, "/me/privacy"]);
    const given = await visitor.text("/me/privacy");
    expect(given).toContain("2026-11版");
    expect(given).toContain(`action="${consents}/public-verification/withdrawal"`);
    expect(where(await visitor.post(`${consents}/public-verification/withdrawal`))).toEqual([302, "/me/privacy"]);
    expect(await visitor.text("/me/privacy")).toContain("已撤回");
    expect((await visitor.post(`${consents}/terms/withdrawal`)).status).toBe(409);
    expect((await visitor.post(`${consents}/__proto__`)).status).toBe(404);
  });

  it("gives everything as a file, and erases with the password; a certificate then has no holder", async () => {
    const graduate = browser();
    await graduate.login("graduate", "Anhui-Standards-2021");
    const file = await graduate.get("/me/privacy/export");
    expect(file.headers.get("content-type")).toMatch(/^application\/json/);
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="personal-data-[\d-]+\.json"/);
    const records = (await file.json()) as { person: { name: string }; certificates: { certificates: unknown[] } };
    expect(records.person.name).toBe("演示学员乙");
    expect(records.certificates.certificates.length).toBeGreaterThan(0);
    const unsure = await graduate.post("/me/privacy/erasure", { password: "Anhui-Standards-2021" });
    expect(unsure.status).toBe(422);
    const again = await graduate.post("/me/privacy/erasure");
    expect([again.status, before(await again.text(), 'id="error-summary"', "不再与您对应")]).toEqual([422, true]);
    const wrong = await graduate.post("/me/privacy/erasure", { password: "not this one", confirm: "yes" });
    expect([wrong.status, (await wrong.text()).includes("现在的密码不对")]).toEqual([422, true]);
    const other = browser();
    await other.login("graduate", "Anhui-Standards-2021");
    const done = await graduate.post("/me/privacy/erasure", { password: "Anhui-Standards-2021", confirm: "yes" });
    expect(where(done)).toEqual([302, "/erased"]);
    for (const visitor of [graduate, other]) expect((await visitor.get("/me")).status).toBe(302);
    const check = await (await browser().get("/verify/SP3PQZBVJ2P8.json")).json();
    expect(check).toMatchObject({ status: "valid", holder: null });
    expect((await browser().login("graduate", "Anhui-Standards-2021")).status).toBe(401);
  });
});
