import { hash } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeCertificateCode } from "~/domains/credentials/certificate-code";
import { type Program, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";

const CODE = "SP3PQZBVJ2P8";
const MEMBERS = ["status", "code", "holder", "course", "issuer", "issuedOn", "expiresOn"];

let program: Program;
let anyone: TestVisitor;
let graduate: TestVisitor;
let director: TestVisitor;
let admin: TestVisitor;

beforeAll(async () => {
  program = await startProgram();
  anyone = new TestVisitor(program.url);
  [graduate, director, admin] = (await Promise.all(
    ["graduate", "director", "admin"].map((account) => new TestVisitor(program.url).signIn(account)),
  )) as [TestVisitor, TestVisitor, TestVisitor];
});
afterAll(() => program?.stop());

const verify = async (code: string) => {
  const answer = await anyone.get(`/verify/${encodeURIComponent(code)}.json`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  return (await answer.json()) as Record<string, string | null>;
};

describe("GET /verify/:code.json", () => {
  it("tells a valid certificate, its holder masked, never score or employer", async () => {
    const answer = await verify("sp3p-qzbv-j2p8");
    expect(Object.keys(answer)).toEqual(MEMBERS);
    expect(answer).toMatchObject({ status: "valid", code: CODE, holder: "演**" });
  });

  it("answers 200 and unknown to whatever is typed, and to the page too", async () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
      fc.constantFrom("..", "%", "%ZZ", "__proto__", "' OR 1=1 --", "SP3PQZBVJ2P9", "0".repeat(400)),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (code) => {
        const part = encodeURIComponent(code.replace(/\p{Cs}/gu, "x")).replace(/^\.+$/, "dots");
        const answer = (await (await anyone.get(`/verify/${part}.json`)).json()) as Record<string, unknown>;
        expect(answer.status).toBe("unknown");
        const page = await anyone.get(`/verify/${part}`);
        expect(page.status).toBe(200);
        expect(await page.text()).toContain("查不到");
      }),
      { numRuns: 60 },
    );
    for (const malformed of ["/verify/%ZZ.json", "/verify/.json", "/verify/a/b.json"]) {
      const answer = await anyone.get(malformed);
      expect([malformed, answer.status, (await answer.json()).status]).toEqual([malformed, 200, "unknown"]);
    }
    for (const unreadable of ["/verify/%00", "/verify/%E0%A4%A", "/verify/a%0Ab?x=1", "/verify/%"]) {
      const page = await anyone.get(unreadable);
      expect([unreadable, page.status, (await page.text()).includes("查不到")]).toEqual([unreadable, 200, true]);
    }
  });
});

describe("GET /verify", () => {
  it("leads a typed code to its page, and asks again for an empty one", async () => {
    const led = await anyone.get("/verify?code=%20sp3p%EF%BC%8Dqzbv%20j2p8");
    expect([led.status, led.headers.get("location")]).toEqual([303, `/verify/${CODE}`]);
    const empty = await anyone.get("/verify?code=%20");
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain("请填写证书编号");
  });

  it("says in words what was found, by whom it was issued and when, and that it is a demonstration", async () => {
    const page = await anyone.text(`/verify/${CODE}`);
    for (const said of ["现在有效", "示例标准化培训中心（演示）", "演示证书", "演**"]) expect(page).toContain(said);
    for (const hidden of ["演示学员乙", "示例轴承", "86分"]) expect(page).not.toContain(hidden);
    expect(page).toContain('name="robots" content="noindex"');
  });

  it("tells since when a certificate is revoked, and that one was replaced", async () => {
    const demo = (n: number) =>
      makeCertificateCode((count) => hash("sha256", `demo certificate ${n}`, "buffer").subarray(0, count));
    expect(await anyone.text(`/verify/${demo(4)}`)).toMatch(/\d+日被撤销/);
    expect(await anyone.text(`/verify/${demo(7)}`)).toContain("因更正姓名换发了新证书");
    expect(await anyone.text(`/verify/${demo(1)}`)).toContain("已经过期");
  });
});

describe("GET /certificates/:code.pdf", () => {
  it("is the holder's and the issuing staff's alone", async () => {
    for (const visitor of [graduate, admin]) {
      const answer = await visitor.get(`/certificates/${CODE}.pdf`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(answer.status).toBe(200);
      expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
      expect(answer.headers.get("content-type")).toBe("application/pdf");
      expect(Number(answer.headers.get("content-length"))).toBe(bytes.length);
      expect(bytes.length).toBeLessThanOrEqual(60_000);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      const named = `UTF-8''${encodeURIComponent("培训合格证书-演示学员乙-SP3P-QZBV-J2P8.pdf")}`;
      expect(answer.headers.get("content-disposition")).toBe(
        `attachment; filename="certificate-${CODE}.pdf"; filename*=${named}`,
      );
    }
    const foreign = await director.get(`/certificates/${CODE}.pdf`);
    expect(foreign.status).toBe(404);
    expect(foreign.headers.get("content-type")).toMatch(/^text\/html/);
    const anonymous = await anyone.get(`/certificates/${CODE}.pdf`);
    expect([anonymous.status, anonymous.headers.get("location")]).toEqual([
      302,
      `/login?redirectTo=${encodeURIComponent(`/certificates/${CODE}.pdf`)}`,
    ]);
    for (const none of ["000000000000", "nope", "%ZZ"]) {
      expect((await graduate.get(`/certificates/${none}.pdf`)).status, none).toBeGreaterThanOrEqual(400);
      expect((await graduate.get(`/certificates/${none}.pdf`)).status, none).toBeLessThan(500);
    }
  });
});

describe("links to the full view", () => {
  it("are made by the holder, shown once, open to whoever has them, and ended by her", async () => {
    const made = await graduate.post(`/me/certificates/${CODE}/links`, { days: "7" });
    const page = await made.text();
    const address = new URL(/href="([^"]+\/shared\/[\w-]{22})"/.exec(page)?.[1] as string).pathname;
    const shared = await anyone.get(address);
    expect(shared.status).toBe(200);
    expect(shared.headers.get("cache-control")).toBe("no-store");
    expect(shared.headers.get("x-robots-tag")).toContain("noindex");
    expect(shared.headers.get("referrer-policy")).toBe("no-referrer");
    const full = await shared.text();
    for (const said of ["演示学员乙", "示例轴承有限公司", "86分"]) expect(full).toContain(said);
    const own = await graduate.text(`/me/certificates/${CODE}`);
    expect(own).not.toContain(address);
    const end = /action="(\/me\/certificates\/\w+\/links\/[\w-]+\/revocation)"/.exec(own)?.[1] as string;
    expect((await director.post(end)).status).toBe(404);
    expect((await anyone.get(address)).status).toBe(200);
    expect((await graduate.post(end)).status).toBe(302);
    expect((await anyone.get(address)).status).toBe(410);
    expect((await anyone.get("/shared/AAAAAAAAAAAAAAAAAAAAAA")).status).toBe(404);
  });

  it("are refused for other days, other people, and from other sites", async () => {
    const address = `/me/certificates/${CODE}/links`;
    const wrong = await graduate.post(address, { days: "365" });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("请选择链接用几天");
    expect((await director.post(address, { days: "7" })).status).toBe(404);
    expect((await anyone.post(address, { days: "7" })).headers.get("location")).toMatch(/^\/login/);
    const foreign = await graduate.fetch(address, { method: "POST", headers: { origin: "https://evil.example" } });
    expect(foreign.status).toBe(403);
  });
});

describe("a corrected name", () => {
  it("goes from the holder's request over the administrator's answer to a new certificate", async () => {
    const ask = `/me/certificates/${CODE}/name-correction`;
    const wrong = await graduate.post(ask, { name: "演示学员乙", explanation: "末字应为已" });
    expect(wrong.status).toBe(422);
    const kept = await wrong.text();
    expect(kept).toContain("和证书上的姓名一样");
    expect(kept).toContain("末字应为已");
    expect((await graduate.post(ask, { name: "演示学员已", explanation: "末字应为已" })).status).toBe(302);
    expect(await graduate.text(ask)).toContain("已经有一个更正申请在等答复");
    expect(await admin.text("/admin/certificates")).toContain("演示学员已");
    const answer = `/admin/certificates/${CODE}/reissue`;
    expect((await graduate.post(answer, { answer: "reissue", name: "演示学员已", reason: "自己改" })).status).toBe(404);
    expect((await admin.post(answer, { name: "演示学员已", reason: "核对无误" })).status).toBe(422);
    const undecided = await admin.post(answer, { name: "演示学员已" });
    expect(undecided.status).toBe(422);
    const told = await undecided.text();
    for (const field of ["f-answer", "f-reason"]) expect(told).toContain(`href="#${field}"`);
    const done = await admin.post(answer, { answer: "reissue", name: "演示学员已", reason: "核对身份证件无误" });
    expect(done.status).toBe(302);
    const newCode = (done.headers.get("location") as string).split("/").at(-1) as string;
    expect(await verify(newCode)).toMatchObject({ status: "valid", holder: "演**" });
    expect(await verify(CODE)).toMatchObject({ status: "revoked" });
    expect(await graduate.text(`/me/certificates/${CODE}`)).toContain("核对身份证件无误");
    expect(await graduate.text(`/me/certificates/${newCode}`)).toContain("演示学员已");
  });
});

describe("the administrator", () => {
  it("revokes and reinstates with a reason, once asked", async () => {
    const code = makeCertificateCode((n) => hash("sha256", "demo certificate 2", "buffer").subarray(0, n));
    const here = `/admin/certificates/${code}`;
    const missing = await admin.post(`${here}/revocation`, { reason: " " });
    expect(missing.status).toBe(422);
    expect(await verify(code)).toMatchObject({ status: "valid" });
    expect((await admin.post(`${here}/revocation`, { reason: "经核实撤销" })).status).toBe(302);
    expect(await verify(code)).toMatchObject({ status: "revoked" });
    expect((await admin.post(`${here}/revocation`, { reason: "再撤一次" })).status).toBe(409);
    expect(await admin.text(here)).toContain("经核实撤销");
    expect((await admin.post(`${here}/reinstatement`, { reason: "复核恢复" })).status).toBe(302);
    expect(await verify(code)).toMatchObject({ status: "valid" });
    for (const visitor of [graduate, director]) {
      expect((await visitor.get(here)).status).toBe(404);
      expect((await visitor.post(`${here}/revocation`, { reason: "不归我管" })).status).toBe(404);
    }
  });

  it("finds certificates by code and by part of a name", async () => {
    expect(await admin.text("/admin/certificates?q=3vst-1c18-vh7h")).toContain("演示学员008");
    const named = await admin.text(`/admin/certificates?q=${encodeURIComponent("员01")}`);
    expect(named).toContain("演示学员010");
    expect(named).not.toContain("演示学员008");
    expect(await admin.text("/admin/certificates?q=%25")).toContain("没有找到");
  });

  it("sets what certificates say, without forbidden words", async () => {
    const form = { name: "中国标准化培训中心", sealTop: "示例中心", sealFoot: "专用章" };
    const refused = await admin.post("/admin/certificates/issuers/first", form);
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain("证书上不能出现“中国”");
    expect(page).toContain("中国标准化培训中心");
    expect((await admin.get("/admin/certificates/issuers/none")).status).toBe(404);
    expect((await admin.get("/admin/certificates/achievements/new")).status).toBe(200);
  });

  it("leaves her own certificate to another administrator", async () => {
    const own = (await graduate.text("/me/certificates")).match(/\/me\/certificates\/([0-9A-Z]{12})"/)?.[1];
    const here = `/admin/certificates/${own}`;
    const person = /\/admin\/people\/[0-9a-f-]{36}/.exec(await admin.text(here))?.[0];
    expect((await admin.post(`${person}/grants`, { role: "admin", scope: "", until: "" })).status).toBe(302);
    const page = await graduate.text(here);
    for (const said of ["这是您本人的证书", "npm run admin"]) expect(page).toContain(said);
    for (const act of ["reissue", "revocation"]) {
      expect(page).not.toContain(`href="${here}/${act}"`);
      const asked = await graduate.text(`${here}/${act}`);
      expect(asked).toContain("这是您本人的证书");
      expect(asked).not.toContain('name="reason"');
      const form = { answer: "reissue", name: "演示学员乙", reason: "自己改自己的" };
      expect([act, (await graduate.post(`${here}/${act}`, form)).status]).toEqual([act, 409]);
    }
    expect(await verify(own as string)).toMatchObject({ status: "valid" });
  });
});
