import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runScript } from "../setup/command";
import { type Program, startProgram } from "../setup/program";
import { tamper } from "../setup/tamper";
import { TestVisitor } from "../setup/visitor";

const dataDir = mkdtempSync(join(tmpdir(), "academy-admin-"));
let program: Program;
let admin: TestVisitor;
let director: TestVisitor;

const ask = (sql: string) => tamper(dataDir, [sql]);
const idOf = async (account: string) =>
  String((await ask(`select id from person where account = '${account}'`))[0]?.id);
/** Text of a page without its tags. */
const words = async (path: string, by = admin) => {
  const answer = await by.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.text())
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
};
const hrefs = (html: string, form: RegExp) => [...html.matchAll(form)].map((found) => found[1] as string);

beforeAll(async () => {
  program = await startProgram({ dataDir });
  admin = await new TestVisitor(program.url).signIn("admin");
  director = await new TestVisitor(program.url).signIn("director");
});
afterAll(async () => {
  await program?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe("the desk", () => {
  it("is there for administrators alone", async () => {
    const person = await idOf("director");
    const anyone = new TestVisitor(program.url);
    const pages = [
      "/admin",
      `/admin/people/${person}`,
      `/admin/people/${person}/grants`,
      `/admin/people/${person}/reset-code`,
    ];
    const rooms = [
      "/admin/keys",
      "/admin/keys/receipt/rotation",
      "/admin/log",
      "/admin/outbox",
      "/admin/faults",
      "/admin/qualifications",
      "/admin/settings",
    ];
    for (const path of [...pages, ...rooms]) {
      expect([path, (await director.get(path)).status]).toEqual([path, 404]);
      expect((await anyone.get(path)).headers.get("location")).toBe(`/login?redirectTo=${encodeURIComponent(path)}`);
      const own = await admin.get(path);
      expect([path, own.status, own.headers.get("cache-control")]).toEqual([path, 200, "no-store"]);
    }
    for (const path of [`/admin/people/${person}/grants`, "/admin/keys/receipt/rotation", "/admin/settings"])
      expect([path, (await director.post(path, { role: "admin", reason: "我想试试" })).status]).toEqual([path, 404]);
    const none = "0190a000-0000-7000-8000-000000000000";
    for (const path of [
      `/admin/people/${none}`,
      `/admin/people/x`,
      `/admin/log/${none}`,
      `/admin/outbox/${none}`,
      "/admin/keys/none/rotation",
    ])
      expect([path, (await admin.get(path)).status]).toEqual([path, 404]);
  });
});

describe("people", () => {
  it("are found by name, whole account and role, in pages that follow one another", async () => {
    expect(await words("/admin?q=director")).toContain("演示学员甲");
    expect(await words("/admin?q=director&role=admin")).toContain("没有找到");
    expect(await words("/admin?role=county")).toMatch(/演示县局.*县局/);
    expect(await words(`/admin?q=${encodeURIComponent("%_'\\")}`)).toContain("没有找到");
    const seen = new Set<string>();
    for (let path = `/admin?q=${encodeURIComponent("演示学员")}`, pages = 0; path && pages < 10; pages++) {
      const html = await admin.text(path);
      const ids = hrefs(html, /href="\/admin\/people\/([\w-]+)"/g);
      expect(ids.some((id) => seen.has(id))).toBe(false);
      for (const id of ids) seen.add(id);
      path = (hrefs(html, /href="(\/admin\?[^"]*after=[^"]*)"/g)[0] ?? "").replaceAll("&amp;", "&");
    }
    expect(seen.size).toBe(124);
  });

  it("say so where an administrator has not set up her account yet", async () => {
    const made = await runScript("admin", ["create-admin", "卫未设"], { DATA_DIR: dataDir });
    expect(made.code).toBe(0);
    expect(await words("/admin?q=卫未设")).toContain("还没有设置");
    const id = String((await ask("select id from person where name = '卫未设'"))[0]?.id);
    expect(await words(`/admin/people/${id}`)).toContain("登录账号 还没有设置");
  });

  it("are given a role with its scope and its end, which holds at once, and loses it again", async () => {
    const person = await idOf("director");
    const grants = `/admin/people/${person}/grants`;
    expect(await words(`${grants}?role=county`)).toContain("肥西县");
    const form = await admin.post(`${grants}?role=county`, {
      role: "county",
      scope: "340123",
      until: "2099年12月31日",
    });
    expect([form.status, form.headers.get("location")]).toEqual([302, `/admin/people/${person}`]);
    const page = await words(`/admin/people/${person}`);
    expect(page).toMatch(/县局.*合肥市 肥西县.*有效.*演示管理员给予.*到期 2099年12月31日 周四 24:00/);
    const [grant] = await ask(`select id from role_grant where person_id = '${person}' and ended_at is null`);
    const end = `${grants}/${grant?.id}/end`;
    expect((await admin.post(end, { reason: "短" })).status).toBe(422);
    expect((await admin.get(`/admin/people/${await idOf("graduate")}/grants/${grant?.id}/end`)).status).toBe(404);
    expect((await admin.post(end, { reason: "岗位调整" })).status).toBe(302);
    expect(await words(`/admin/people/${person}`)).toMatch(/已结束.*演示管理员结束/);
    expect(await words(end)).toContain("已经结束");
    const acts = await ask(`select act from ledger_entry where subject_id = '${grant?.id}' order by id`);
    expect(acts.map(({ act }) => act)).toEqual(["role.granted", "role.ended"]);
  });

  it("opens the desk of a role at the next page, and closes it", async () => {
    const person = await idOf("director");
    await admin.post(`/admin/people/${person}/grants`, { role: "admin" });
    expect((await director.get("/admin")).status).toBe(200);
    const [grant] = await ask(`select id from role_grant where person_id = '${person}' and ended_at is null`);
    await admin.post(`/admin/people/${person}/grants/${grant?.id}/end`, { reason: "只是试一试" });
    expect((await director.get("/admin")).status).toBe(404);
  });

  it.each([
    [{}, "请选择角色"],
    [{ role: "juror", scope: "demo" }, "请选择角色"],
    [{ role: "county" }, "请选择角色的范围"],
    [{ role: "county", scope: "340100" }, "没有这个范围，或者级别不对"],
    [{ role: "enterprise", scope: "91350100M000100Y43" }, "没有这个范围，或者级别不对"],
    [{ role: "examiner", scope: "no-such-sitting" }, "没有这个范围，或者级别不对"],
    [{ role: "editor", until: "2020-01-01" }, "结束时间已经过去"],
    [{ role: "editor", until: "下周" }, "请填写日期"],
  ])("refuse %j with the reason, keeping what was typed", async (fields: Record<string, string>, said) => {
    const person = await idOf("graduate");
    const before = await ask("select count(*) as n from role_grant");
    const role = fields.role && fields.role !== "juror" ? `?role=${fields.role}` : "";
    const answer = await admin.post(`/admin/people/${person}/grants${role}`, fields);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(said);
    if (fields.until) expect(html).toContain(fields.until);
    expect(await ask("select count(*) as n from role_grant")).toEqual(before);
  });

  it("refuse the same role twice", async () => {
    const again = await admin.post(`/admin/people/${await idOf("editor")}/grants?role=editor`, { role: "editor" });
    expect([again.status, (await again.text()).includes("已经有同样的角色")]).toEqual([422, true]);
  });

  it("never lose their last administrator, not even to one whose role ends", async () => {
    const [own] = await ask("select id, person_id from role_grant where role = 'admin' and ended_at is null");
    const end = `/admin/people/${own?.person_id}/grants/${own?.id}/end`;
    expect(await words(end)).toContain("这是最后一个能一直管理本站的账号");
    const tried = await admin.post(end, { reason: "不想管了" });
    expect([tried.status, (await tried.text()).includes("这是最后一个能一直管理本站的账号")]).toEqual([422, true]);
    await admin.post(`/admin/people/${await idOf("examiner")}/grants?role=admin`, {
      role: "admin",
      until: "2099-01-01",
    });
    expect((await admin.post(end, { reason: "不想管了" })).status).toBe(422);
    expect((await admin.get("/admin")).status).toBe(200);
  });
});

describe("a one-time code", () => {
  it("is shown once, works once, and is for those whom no mail reaches", async () => {
    const mobile = await signUp("13855512345", "许巢");
    const address = `/admin/people/${mobile}/reset-code`;
    expect(await words(address)).toContain("13855512345");
    const handed = await (await admin.post(address)).text();
    const code = /class="code"[^>]*>([0-9A-Z]{4}-[0-9A-Z]{4})</.exec(handed)?.[1] as string;
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await admin.text(address)).not.toContain(code);
    expect(JSON.stringify(await ask("select * from reset_token"))).not.toContain(code.replace("-", ""));
    const mail = await signUp("xu.chao@example.com", "许巢");
    const refused = await admin.post(`/admin/people/${mail}/reset-code`);
    expect([refused.status, (await refused.text()).includes("忘记密码")]).toEqual([409, true]);
    expect(await words(`/admin/people/${mail}/reset-code`)).toContain("不用验证码");
  });

  async function signUp(account: string, name: string): Promise<string> {
    const visitor = new TestVisitor(program.url);
    const done = await visitor.post("/signup", { name, account, password: "chao-lake-ferry-9", consent: "terms" });
    expect(done.status).toBe(302);
    return idOf(account);
  }
});

describe("keys", () => {
  it("are changed with a reason; the old one stays public and what it signed is believed", async () => {
    type Keys = { keys: { kid: string; purpose: string; retiredAt: string | null }[] };
    const published = async () => ((await (await fetch(`${program.url}/keys.json`)).json()) as Keys).keys;
    const old = (await published()).find(({ purpose }) => purpose === "checkpoint");
    const rotation = "/admin/keys/checkpoint/rotation";
    const hasty = await admin.post(rotation, { reason: "" });
    expect([hasty.status, (await hasty.text()).includes("请写明理由")]).toEqual([422, true]);
    expect(await published()).toHaveLength(3);
    const stand = /name="stand" value="([^"]+)"/.exec(await admin.text(rotation))?.[1] ?? "";
    expect(stand).toBe(old?.kid);
    const form = { reason: "按规定每年更换", stand };
    const twice = await Promise.all([admin.post(rotation, form), admin.post(rotation, form)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([302, 409]);
    const again = await admin.post(rotation, form);
    expect([again.status, (await again.text()).includes("这次没有再换")]).toEqual([409, true]);
    expect(readdirSync(join(program.dataDir, "keys"))).toHaveLength(4);
    const now = (await published()).filter(({ purpose }) => purpose === "checkpoint");
    expect(now).toHaveLength(2);
    expect(now.find(({ kid }) => kid === old?.kid)?.retiredAt).not.toBeNull();
    const page = await words("/admin/keys");
    for (const { kid } of now) expect(page).toContain(kid);
    expect(page).toMatch(/正在签名.*只用于核对/);
    const [made] = await ask("select id, body from ledger_entry where act = 'key.created' order by id desc limit 1");
    expect(made?.body).not.toContain("按规定每年更换");
    expect(await words(`/admin/log/${made?.id}`)).toMatch(/演示管理员.*按规定每年更换/);
    // Signed by the retired key, and still proven under it.
    const [first] = await ask("select id from ledger_entry where seq = 0");
    expect(await words(`/admin/log/${first?.id}`)).toContain("核对无误");
  });
});

describe("the log", () => {
  it("lists the newest entries, filters by act, and pages in its address", async () => {
    const html = await admin.text("/admin/log");
    expect(hrefs(html, /href="\/admin\/log\/([\w-]+)"/g)).toHaveLength(30);
    const next = hrefs(html, /href="(\/admin\/log\?after=[^"]*)"/g)[0] as string;
    const older = hrefs(await admin.text(next), /href="\/admin\/log\/([\w-]+)"/g);
    expect(older).toHaveLength(30);
    expect(html).not.toContain(older[0]);
    const filtered = await admin.text("/admin/log?act=key.created");
    expect(hrefs(filtered, /href="\/admin\/log\/([\w-]+)"/g).length).toBeGreaterThanOrEqual(2);
    expect(await words("/admin/log?act=key.created")).not.toContain("登录 20");
    expect((await admin.get("/admin/log?act=__proto__&after=x'")).status).toBe(200);
  });

  it("shows one entry with its proof and who and why, and keeps names, accounts and answers closed", async () => {
    const [signedUp] = await ask("select id from ledger_entry where act = 'person.signed-up' order by id desc limit 1");
    const page = await words(`/admin/log/${signedUp?.id}`);
    expect(page).toContain("注册");
    expect(page).toMatch(/保密内容.*(name、account|account、name).*只存了承诺/);
    expect(page).not.toContain("xu.chao@example.com");
  });

  it("says that an entry was tampered with instead of failing", async () => {
    const [row] = await ask("select id, body from ledger_entry where seq = 5");
    await tamper(dataDir, [`update ledger_entry set body = body || ' ' where id = '${row?.id}'`]);
    expect(await words(`/admin/log/${row?.id}`)).toContain("有人改过数据库");
    await tamper(dataDir, [`update ledger_entry set body = rtrim(body) where id = '${row?.id}'`]);
    expect(await words(`/admin/log/${row?.id}`)).not.toContain("有人改过数据库");
  });
});

describe("the outbox", () => {
  it("shows a mail's facts but no link, and sends one again that was given up", async () => {
    const person = await idOf("xu.chao@example.com");
    const id = "0190a000-0000-7000-8000-00000000000a";
    const columns =
      "id, person_id, to_address, template, subject, text, message_id, state, tries, created_at, due_at, last_error";
    const row = (mailId: string, template: string, to: string) =>
      `insert into mail (${columns}) values ('${mailId}', '${person}', ${to}, '${template}', '证书已签发', 'http://x/reset-password/SECRET', '<${mailId}@test>', 'failed', 9, ${Date.now()}, 1000, '550 no such user')`;
    await tamper(dataDir, [row(id, "certificate", "'xu.chao@example.com'")]);
    const list = await words("/admin/outbox?state=failed");
    expect(list).toMatch(/证书已签发 xu\*\*\*@example.com \S+ 没有发出/);
    const page = await admin.text(`/admin/outbox/${id}`);
    expect(page).toContain("550 no such user");
    expect(page).toContain("9次");
    expect(page).not.toContain("SECRET");
    expect((await admin.post(`/admin/outbox/${id}`)).status).toBe(302);
    const sent = await until(10_000, async () => {
      const [now] = await ask(`select state, text, message_id from mail where id = '${id}'`);
      return now?.state === "sent" && now;
    });
    expect(sent).toEqual({ state: "sent", text: null, message_id: `<${id}@test>` });
    const again = await admin.post(`/admin/outbox/${id}`);
    expect([again.status, (await again.text()).includes("不用再发")]).toEqual([422, true]);
  });

  it("does not send a link that is over, nor to somebody erased", async () => {
    const columns = "id, to_address, template, subject, text, message_id, state, tries, created_at, due_at";
    const [over, erased] = ["0190a000-0000-7000-8000-00000000000b", "0190a000-0000-7000-8000-00000000000c"];
    await tamper(dataDir, [
      `insert into mail (${columns}) values ('${over}', 'a@example.com', 'reset-password', 's', 't', '<b@test>', 'failed', 9, 1000, 1000)`,
      `insert into mail (${columns}) values ('${erased}', null, 'certificate', 's', null, '<c@test>', 'failed', 9, 1000, 1000)`,
    ]);
    expect(await words(`/admin/outbox/${over}`)).toContain("现在已经失效");
    expect(await words(`/admin/outbox/${erased}`)).toContain("收件人的信息已经删除");
    for (const id of [over, erased]) expect((await admin.post(`/admin/outbox/${id}`)).status).toBe(422);
  });

  async function until<T>(ms: number, look: () => Promise<T | undefined | false>): Promise<T> {
    for (const end = Date.now() + ms; ; ) {
      const found = await look();
      if (found) return found;
      if (Date.now() > end) throw new Error(`not within ${ms} ms`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
});

describe("settings", () => {
  it("set the footer at once, one act for each that changed, and empty it again", async () => {
    const typed = { host: "示例省标准化协会", icp: " 皖icp备２０２１００００１号-1 ", siteCode: "" };
    const saved = await admin.post("/admin/settings", typed);
    expect([saved.status, saved.headers.get("location")]).toEqual([302, "/admin/settings?saved=2"]);
    const page = await words("/help", director);
    expect(page).toContain("主办单位：示例省标准化协会");
    expect(page).toContain("皖ICP备202100001号-1");
    expect(
      (await admin.post("/admin/settings", { ...typed, siteCode: "3400000001" })).headers.get("location"),
    ).toContain("saved=1");
    const acts = await ask("select subject_id from ledger_entry where act = 'setting.changed' order by id");
    expect(acts.map((row) => row.subject_id)).toEqual(["site.host", "site.icp", "site.siteCode"]);
    await admin.post("/admin/settings", {});
    expect(await words("/help", director)).not.toContain("主办单位");
  });

  it.each([
    [{ host: "长".repeat(61) }, "最多60个字"],
    [{ icp: "京备1号" }, "请照备案写"],
    [{ icp: "皖ICP备2021000001号<script>" }, "请照备案写"],
    [{ siteCode: "123" }, "网站标识码是10位数字"],
  ])("refuse %j, keep it, and change nothing", async (fields: Record<string, string>, said) => {
    const answer = await admin.post("/admin/settings", { host: "不该存下", ...fields });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(said);
    expect(html).not.toContain('<script>"');
    expect(await ask("select key from setting where key like 'site.%'")).toEqual([]);
  });
});

describe("reported faults", () => {
  it("come to the desk and are closed there, whatever was typed as their page", async () => {
    await director.post("/report-a-fault", { page: "/courses/standardization-law", what: "第三课有一个错字" });
    await new TestVisitor(program.url).post("/report-a-fault", {
      page: "javascript:alert(1)",
      what: "<b>看不清</b>图",
    });
    const html = await admin.text("/admin/faults");
    expect(html).toContain('href="/courses/standardization-law"');
    expect(html).not.toContain('href="javascript');
    expect(html).not.toContain("<b>看不清");
    const page = await words("/admin/faults");
    expect(page).toMatch(/第三课有一个错字.*演示学员甲写的/);
    const closures = hrefs(html, /action="(\/admin\/faults\/[\w-]+\/closure)"/g);
    expect(closures).toHaveLength(2);
    expect((await director.post(closures[0] as string)).status).toBe(404);
    for (const closure of [...closures, ...closures]) expect((await admin.post(closure)).status).toBe(302);
    expect(await words("/admin/faults")).toContain("没有待处理的");
    expect(await words("/admin/faults?state=closed")).toContain("第三课有一个错字");
    expect(await ask("select count(*) as n from ledger_entry where act = 'fault.closed'")).toEqual([
      { n: expect.anything() },
    ]);
  });
});
