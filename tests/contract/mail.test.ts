import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPostOffice, type PostOffice } from "~/domains/mail/post-office.fixture";
import { type Program, startProgram } from "../setup/program";
import { tamper } from "../setup/tamper";
import { unsubscribeLink } from "../setup/unsubscribe-link";
import { TestVisitor } from "../setup/visitor";

let office: PostOffice;
let program: Program;
let her: TestVisitor;
let personId: string;
const ACCOUNT = "wang.xiaoming@example.cn";

const ask = (sql: string) => tamper(program.dataDir, [sql]);
const topics = () => ask(`SELECT topic FROM mail_opt_out WHERE person_id = '${personId}'`);
/** As a mail service posts for its reader: no Origin, no cookie. */
const oneClick = (path: string, body = "List-Unsubscribe=One-Click", headers: Record<string, string> = {}) =>
  fetch(program.url + path, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body,
  });

beforeAll(async () => {
  office = await openPostOffice();
  program = await startProgram({ env: { MAIL_URL: office.url } });
  her = new TestVisitor(program.url);
  await her.post("/signup", {
    name: "王小明",
    account: ACCOUNT,
    password: "a long pass phrase of nine words",
    consent: "terms",
  });
  const [row] = await ask(`SELECT id FROM person WHERE account = '${ACCOUNT}'`);
  personId = row?.id as string;
}, 120_000);
afterAll(async () => {
  await program?.stop();
  await office?.close();
});

describe("mail", () => {
  it("that was written while the demo was filled leads to the port that was picked", async () => {
    expect((await ask("SELECT id FROM mail WHERE text LIKE '%http://127.0.0.1:%'")).length).toBeGreaterThan(0);
    expect(await ask("SELECT subject FROM mail WHERE text LIKE '%127.0.0.1:0/%'")).toEqual([]);
  });

  it("goes out by itself through SMTP, in the language of the page", async () => {
    const stranger = new TestVisitor(program.url);
    stranger.cookies.set("locale", "en");
    await stranger.post("/forgotten-password", { account: ACCOUNT });
    // The demo's own mails go out beside it.
    const hers = () => office.received.filter(({ to }) => to === ACCOUNT);
    await expect.poll(() => hers().length, { timeout: 30_000 }).toBe(1);
    expect(hers()[0]?.text).toMatch(/^Message-ID: <[0-9a-f-]{36}@/m);
    const admin = await new TestVisitor(program.url).signIn("admin");
    await expect
      .poll(async () => (await ask(`SELECT id FROM mail WHERE state = 'sent' AND to_address = '${ACCOUNT}'`)).length)
      .toBe(1);
    const [mail] = await ask(`SELECT id FROM mail WHERE to_address = '${ACCOUNT}'`);
    expect(await admin.text(`/admin/outbox/${mail?.id}`)).toContain(ACCOUNT);
    expect(await admin.text("/admin/outbox?topic=essential")).toContain(`/admin/outbox/${mail?.id}`);
    expect(await admin.text("/admin/outbox?topic=duties")).not.toContain(`/admin/outbox/${mail?.id}`);
  });

  it("remembers the language she chose for the pages", async () => {
    await her.post("/locale", { locale: "en", redirectTo: "/me" });
    const locale = async () => (await ask(`SELECT locale FROM person WHERE id = '${personId}'`))[0]?.locale;
    expect(await locale()).toBe("en");
    await her.post("/locale", { locale: "zh-CN", redirectTo: "/me" });
    expect(await locale()).toBe("zh-CN");
  });

  it("is ended by the link of a mail, signed out, by a press and not by opening it", async () => {
    const path = `/unsubscribe/${unsubscribeLink(program.dataDir, personId)}`;
    const reader = new TestVisitor(program.url);
    const page = await reader.get(path);
    expect([page.status, (await page.text()).includes("退订邮件")]).toEqual([200, true]);
    expect(await topics()).toEqual([]);
    const done = await reader.post(path);
    expect([done.status, done.headers.get("location")]).toEqual([302, path]);
    expect(await topics()).toEqual([{ topic: "duties" }]);
    expect(await reader.text(path)).toContain("已退订");
    expect(await her.text("/me/mail")).toContain("/me/mail/duties/joining");
    expect((await her.post("/me/mail/duties/joining")).status).toBe(302);
    expect(await topics()).toEqual([]);
    expect((await her.post("/me/mail/nonsense/leaving")).status).toBe(404);
  });

  it("is ended by one click of the mail service (RFC 8058), and by nothing that only looks like it", async () => {
    const link = unsubscribeLink(program.dataDir, personId);
    const path = `/unsubscribe/${link}`;
    expect((await oneClick(path, "unsubscribe=yes")).status).toBe(403);
    expect((await oneClick(path, undefined, { origin: "https://evil.example" })).status).toBe(403);
    expect((await oneClick(path, undefined, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await oneClick(path, undefined, { cookie: "academy_session=x" })).status).toBe(403);
    const forged = link.slice(0, -1) + (link.endsWith("A") ? "B" : "A");
    expect((await oneClick(`/unsubscribe/${forged}`)).status).toBe(404);
    expect((await her.get(`/unsubscribe/${forged}`)).status).toBe(404);
    expect((await oneClick("/me/mail/duties/leaving")).status).toBe(403);
    expect(await topics()).toEqual([]);
    expect((await oneClick(path)).status).toBe(200);
    expect(await topics()).toEqual([{ topic: "duties" }]);
    expect((await oneClick(path)).status).toBe(200);
    const form = new FormData();
    form.set("List-Unsubscribe", "One-Click");
    await her.post("/me/mail/duties/joining");
    const asForm = await fetch(program.url + path, { method: "POST", body: form });
    expect([asForm.status, (await topics()).length]).toEqual([200, 1]);
  });
});
