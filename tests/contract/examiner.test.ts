import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Program, startProgram } from "../setup/program";
import { tamper } from "../setup/tamper";
import { TestVisitor } from "../setup/visitor";
import { answer, bank, EXAM, fresh, key, put, signUpLearner, start } from "./exam-candidate";

let program: Program;
let director: TestVisitor;
let learner: TestVisitor;
let examiner: TestVisitor;

beforeAll(async () => {
  program = await startProgram();
  director = await new TestVisitor(program.url).signIn("director");
  learner = await signUpLearner(program.url);
  examiner = await new TestVisitor(program.url).signIn("examiner");
});
afterAll(() => program?.stop());

describe("the exam, from an answer that came late to a certificate that falls with its attempt", () => {
  let room: string;

  it("is failed by one item, and the late answer waits for the examiner", async () => {
    room = await start(director, EXAM);
    const state = await answer(director, room, 29);
    await director.post(`${room}/submission`);
    const report = await director.text(`${room}/report`);
    for (const told of ["未合格", "58分"]) expect(report).toContain(told);
    expect(report).not.toContain("/certificates/");
    const item = state.items[29] as unknown as { id: string; stem: string; choices: { id: string; text: string }[] };
    const source = bank("exam-items").find(({ stem }) => stem.trim() === item.stem.trim());
    const keyed = source?.choices.filter(({ correct }) => correct).map(({ text }) => text) ?? [];
    const response = { choices: item.choices.filter(({ text }) => keyed.includes(text)).map(({ id }) => id) };
    expect((await put(director, room, item.id, { revision: 1, key: key(), pen: state.pen, response })).status).toBe(
      410,
    );
    // One item, however often it is sent.
    const more = { revision: 2, key: key(), pen: state.pen, response };
    expect((await put(director, room, item.id, more)).status).toBe(410);
    const late = await director.text(`${room}/report`);
    for (const told of ["已留给考务人员处理", "1题"]) expect(late).toContain(told);
    expect(late).not.toContain("2题");
  });

  it("is ruled on with what would follow shown first, and passes", async () => {
    const desk = `/examiner${room}`;
    expect(await examiner.text("/examiner")).toContain(`${desk}/late-answers`);
    expect(await examiner.text("/examiner/late-answers")).toContain(desk);
    const page = await examiner.text(`${desk}/late-answers`);
    for (const told of ["得分由58分变为60分", "马上签发证书", "第30题"]) expect(page).toContain(told);
    // One field for all of them: a form never grows too large to be taken.
    const named = (html: string) =>
      [...html.matchAll(/type="hidden" name="late" value="([^"]*)"/g)].map(([, ids]) => ids);
    const [late = ""] = named(page);
    expect([named(page).length, late.split(" ").length]).toEqual([1, 2]);
    // Some of them only: a mistake brings the form back about the same ones.
    const one = late.split(" ")[0] as string;
    const some = `${desk}/late-answers?late=${one}`;
    expect(await examiner.text(some)).toContain(`action="${some}"`);
    const missing = await examiner.post(some, { late: one, answer: "maybe", reason: "网络" });
    expect(missing.status).toBe(422);
    const again = await missing.text();
    expect(named(again)).toEqual([one]);
    for (const told of ["请选择采用还是不采用", "请写明理由，至少4个字", ">网络</textarea>"])
      expect(again).toContain(told);
    expect(again.split('id="error-summary"')).toHaveLength(2);
    expect(again.indexOf('id="error-summary"')).toBeLessThan(again.indexOf("要一起裁定的"));
    const reason = "考场断网，核实无误";
    const ruled = await examiner.post(`${desk}/late-answers`, { late, answer: "accepted", reason });
    expect([ruled.status, ruled.headers.get("location")]).toEqual([302, desk]);
    const twice = await examiner.post(`${desk}/late-answers`, { late, answer: "refused", reason });
    expect(twice.status).toBe(409);
    const report = await director.text(`${room}/report`);
    for (const told of ["合格", "60分", "考务人员已采用", reason]) expect(report).toContain(told);
    expect(report).toMatch(/href="\/certificates\/[0-9A-Z]{12}\.pdf"/);
  });

  it("tells of its certificate that it has expired, and how to have another", async () => {
    const code = /\/certificates\/([0-9A-Z]{12})\.pdf/.exec(await director.text(`${room}/report`))?.[1];
    const [kept] = await tamper(program.dataDir, [`SELECT expires_on FROM assertion WHERE code = '${code}'`]);
    const until = (day: unknown) =>
      tamper(program.dataDir, [`UPDATE assertion SET expires_on = '${day}' WHERE code = '${code}'`]);
    await until("2025-11-30");
    const report = await director.text(`${room}/report`);
    await until(kept?.expires_on);
    for (const told of ["已过期", "有效期到2025年11月30日为止", `href="/exams/${EXAM}"`])
      expect(report).toContain(told);
    expect(report).not.toContain("已签发");
  });

  it("is voided with its certificate, and does not count as used", async () => {
    const desk = `/examiner${room}`;
    const code = /\/certificates\/([0-9A-Z]{12})\.pdf/.exec(await director.text(`${room}/report`))?.[1];
    const check = async () => (await (await director.get(`/verify/${code}.json`)).json()).status;
    expect(await check()).toBe("valid");
    const page = await examiner.text(`${desk}/voiding`);
    for (const told of ["同时撤销", "不算在考试次数里"]) expect(page).toContain(told);
    expect((await examiner.post(`${desk}/voiding`, { reason: "短" })).status).toBe(422);
    expect(await check()).toBe("valid");
    const used = async () => /已用(\d)次，共3次/.exec(await director.text(`/exams/${EXAM}`))?.[1];
    const before = Number(await used());
    expect((await examiner.post(`${desk}/voiding`, { reason: "查实由他人代答" })).status).toBe(302);
    // Also with a mistake in it: the page has no form left that could show it.
    for (const reason of ["查实由他人代答", "短"])
      expect((await examiner.post(`${desk}/voiding`, { reason })).status).toBe(409);
    expect(await check()).toBe("revoked");
    expect(Number(await used())).toBe(before - 1);
    const report = await director.text(`${room}/report`);
    for (const told of [
      "已被作废",
      "查实由他人代答",
      "现在可以再考一次",
      `href="/exams/${EXAM}"`,
      "示例标准化培训中心",
    ])
      expect(report).toContain(told);
    expect(report).toContain(`href="/report-a-fault?page=${encodeURIComponent(`${room}/report`)}"`);
    expect(report).not.toContain(".pdf");
  });
});

describe("her own attempt", () => {
  it("is neither ruled on nor voided by herself, and nothing is foreseen of it", async () => {
    const { room, state } = await fresh(examiner);
    const [item] = state.items;
    await examiner.post(`${room}/submission`);
    const response = { choices: [item?.choices[0]?.id] };
    const sent = { revision: 1, key: key(), pen: state.pen, response };
    expect((await put(examiner, room, item?.id ?? "", sent)).status).toBe(410);
    const desk = `/examiner${room}`;
    const page = await examiner.text(desk);
    expect(page).toContain("这是您本人的作答");
    for (const act of ["late-answers", "voiding"]) {
      expect(page).not.toContain(`href="${desk}/${act}"`);
      const own = await examiner.text(`${desk}/${act}`);
      expect(own).toContain("这是您本人的作答");
      for (const offered of ['name="reason"', 'name="late"', "得分"]) expect(own).not.toContain(offered);
      const posted = await examiner.post(`${desk}/${act}`, { late: "x", answer: "accepted", reason: "考场断网" });
      expect([act, posted.status]).toEqual([act, 409]);
    }
  });
});

describe("the examiner's desk", () => {
  it("does not exist for others", async () => {
    const room = await start(learner);
    const addresses = ["/examiner", "/examiner/late-answers", `/examiner/sittings/${EXAM}`, `/examiner${room}`];
    for (const address of addresses) expect([address, (await learner.get(address)).status]).toEqual([address, 404]);
    const anyone = await new TestVisitor(program.url).get("/examiner");
    expect(anyone.headers.get("location")).toBe("/login?redirectTo=%2Fexaminer");
    for (const address of ["/examiner/sittings/none", "/examiner/attempts/none", "/examiner/attempts/none/voiding"])
      expect([address, (await examiner.get(address)).status]).toEqual([address, 404]);
  });

  it("finds attempts by name and state, and shows no stem, no key", async () => {
    const { room, state } = await fresh(learner);
    const found = await examiner.text(`/examiner/sittings/mock?q=${encodeURIComponent("小明")}&state=running`);
    expect(found).toContain(`/examiner${room}`);
    expect(await examiner.text("/examiner/sittings/mock?q=%25%00")).toContain("没有找到");
    const page = await examiner.text(`/examiner${room}`);
    expect(page).toContain("正在作答");
    const { stem } = state.items[0] as unknown as { stem: string };
    expect(page).not.toContain(stem);
    expect(page).not.toContain(state.items[0]?.id);
  });

  it("sets a sitting: checked, with before and after; a running attempt keeps its promise", async () => {
    const { room, state } = await fresh(learner);
    // The final's: the mock goes by it.
    const address = "/examiner/sittings/standardization-law/settings";
    const fields = async () => {
      const page = await examiner.text(address);
      const form: Record<string, string> = {};
      for (const [, name, value] of page.matchAll(/<input[^>]*? name="([^"]+)"[^>]*? value="([^"]*)"/g))
        form[name as string] = value as string;
      for (const input of page.match(/<input[^>]*>/g) ?? []) {
        const name = / name="([^"]+)"/.exec(input)?.[1];
        if (name) form[name] = / value="([^"]*)"/.exec(input)?.[1] ?? "";
      }
      return form;
    };
    const before = await fields();
    expect(before.durationMinutes).toBe("60");
    const bad = { ...before, "count.kinds.easy": "500", closesAt: "2020-01-01 24:00", durationMinutes: "0" };
    const refused = await examiner.post(address, { ...bad, durationMinutes: "45" });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    for (const told of ["题库里只有", "截止时间要在开始时间之后", 'value="500"', 'value="45"'])
      expect(page).toContain(told);
    expect((await examiner.post(address, bad)).status).toBe(422);
    expect(await fields()).toEqual(before);
    // Another examiner's change is not overwritten by a form that was filled before it, however often that one is refused.
    const other = await new TestVisitor(program.url).signIn("examiner");
    expect((await other.post(address, { ...before, durationMinutes: "50" })).status).toBe(302);
    const stale = await examiner.post(address, bad);
    expect([stale.status, (await stale.text()).includes(`name="stand" value="${before.stand}"`)]).toEqual([422, true]);
    const late = await examiner.post(address, before);
    expect([late.status, await late.text()]).toEqual([422, expect.stringContaining("打开现在的设置")]);
    expect((await fields()).durationMinutes).toBe("50");
    expect((await other.post(address, { ...(await fields()), durationMinutes: "60" })).status).toBe(302);
    before.stand = (await fields()).stand as string;
    const good = { ...before, durationMinutes: "30", cutScore: "70", "count.kinds.easy": "1" };
    expect((await examiner.post(address, good)).headers.get("location")).toBe(`${address}?changed=3`);
    expect((await examiner.post(address, { ...good, durationMinutes: "10" })).status).toBe(422);
    const after = await examiner.text(address);
    for (const told of ["改前", "改后"]) expect(after).toContain(told);
    expect((await learner.attemptState(room)).remainingMs).toBeGreaterThan(50 * 60_000);
    expect((await learner.attemptState(room)).items.length).toBe(state.items.length);
    await learner.post(`${room}/submission`);
    expect(await learner.text(`${room}/report`)).toContain("合格线60");
    const next = await learner.attemptState(await start(learner));
    expect([next.items.length, next.remainingMs <= 30 * 60_000]).toEqual([49, true]);
  });
});
