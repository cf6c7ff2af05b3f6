import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Program, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";
import { bank, choose, EXAM, fresh, key, put, signUpLearner, start } from "./exam-candidate";

let program: Program;
let director: TestVisitor;
let learner: TestVisitor;

beforeAll(async () => {
  program = await startProgram();
  director = await new TestVisitor(program.url).signIn("director");
  learner = await signUpLearner(program.url);
});
afterAll(() => program?.stop());

describe("GET /exams and /exams/:exam", () => {
  it("show the exams and their rules to everyone", async () => {
    const anyone = new TestVisitor(program.url);
    const list = await anyone.text("/exams");
    for (const told of [`/exams/${EXAM}`, "/exams/mock", "合格线60分", "次数不限", "可考3次"])
      expect(list).toContain(told);
    expect(await anyone.text(`/exams/${EXAM}`)).toContain("登录后开始");
    expect((await anyone.get("/exams/none")).status).toBe(404);
    // Items of a demo's finals lie in the repository with their keys; a mock's are practice.
    expect(list).toContain("演示题库");
    expect(await anyone.text(`/exams/${EXAM}`)).toContain("演示题库");
    expect(await anyone.text("/exams/mock")).not.toContain("演示题库");
  });

  it("tell why somebody may not start, and start nothing", async () => {
    expect(await learner.text(`/exams/${EXAM}`)).toContain("还没有学完，学完即可开考");
    const refused = await learner.post(`/exams/${EXAM}/attempts`);
    expect([refused.status, refused.headers.get("location")]).toEqual([302, `/exams/${EXAM}`]);
    expect(await learner.text(`/exams/${EXAM}`)).not.toContain("/attempts/");
  });

  it("are 404 for starting one that does not exist", async () => {
    expect((await learner.post("/exams/none/attempts")).status).toBe(404);
  });
});

describe("the mock exam", () => {
  it("is open to everyone signed in, resumes, and may be sat any number of times with at least 20 items", async () => {
    const first = await start(learner);
    expect(await start(learner)).toBe(first);
    const rooms = new Set([first]);
    for (let n = 0; n < 4; n++) {
      const { room, state } = await fresh(learner);
      expect(state.items.length).toBeGreaterThanOrEqual(20);
      rooms.add(room);
    }
    expect(rooms.size).toBe(5);
  });

  it("waits on the learner's page and first in the list while it runs, and no longer once handed in", async () => {
    const certified = await new TestVisitor(program.url).signIn("graduate");
    const room = await start(certified);
    const [learn, list] = [await certified.text("/learn"), await certified.text("/exams")];
    for (const page of [learn, list]) {
      expect(page).toMatch(/还剩[^<]+，[^<]*\d\d:\d\d自动收卷/);
      expect(page).toMatch(new RegExp(`href="${room}"[^>]*>(<[^>]+>)*继续考试`));
    }
    expect(learn).not.toContain("现在没有等着办的事");
    expect(list.indexOf('href="/exams/mock"')).toBeLessThan(list.indexOf(`href="/exams/${EXAM}"`));
    expect(await learner.text("/exams")).not.toContain(room);
    await certified.post(`${room}/submission`);
    expect(await certified.text("/learn")).not.toContain("继续考试");
    expect(await certified.text("/exams")).not.toContain("继续考试");
  });

  it("is one attempt when started fifty times at once", async () => {
    await learner.post(`${await start(learner)}/submission`);
    const rooms = await Promise.all(Array.from({ length: 50 }, () => start(learner)));
    expect(new Set(rooms).size).toBe(1);
  });
});

describe("GET /attempts/:attempt", () => {
  it("carries the state that the contract names, with all items and nothing chosen", async () => {
    const { room, state } = await fresh(learner);
    expect(Object.keys(state).slice(0, 4)).toEqual(["attempt", "pen", "remainingMs", "items"]);
    expect(room).toBe(`/attempts/${state.attempt}`);
    expect(state.pen).toEqual(expect.any(String));
    expect(state.remainingMs).toBeGreaterThan(59 * 60_000);
    expect(state.remainingMs).toBeLessThanOrEqual(3_600_000);
    expect(new Set(state.items.map(({ id }) => id)).size).toBe(state.items.length);
    for (const { kind, revision, response, choices } of state.items) {
      expect(["single", "multiple", "true-false"]).toContain(kind);
      expect([revision, response]).toEqual([0, null]);
      expect(choices.length).toBeGreaterThanOrEqual(2);
    }
  });

  it("tells no key, rationale or clause of an exam item, in no view, and its choice ids carry no order", async () => {
    const { room, state } = await fresh(director, EXAM);
    const pages = [room, `${room}?view=all`, `${room}?page=2`, `${room}/submission`];
    const texts = (await Promise.all(pages.map((page) => director.text(page)))).join("\n");
    for (const { rationale } of bank("exam-items")) expect(texts).not.toContain(rationale);
    for (const word of ["correct", "rationale", "clause", "difficulty", "topic", "sl-e-"]) {
      expect(JSON.stringify(state), word).not.toContain(word);
      expect(texts, word).not.toContain(`"${word}`);
    }
    const items = state.items as unknown as { kind: string; stem: string; choices: { id: string; text: string }[] }[];
    let inOrder = 0;
    let rightFirst = 0;
    const several = items.filter(({ kind }) => kind !== "true-false");
    for (const { stem, choices } of several) {
      const source = bank("exam-items").find((item) => item.stem.trim() === stem.trim());
      const written = source?.choices.map(({ text }) => text) ?? [];
      const ids = choices.map(({ id }) => id);
      if ([...ids].sort().join() === written.map((text) => choices.find((one) => one.text === text)?.id).join())
        inOrder++;
      const right = new Set(source?.choices.filter(({ correct }) => correct).map(({ text }) => text));
      if (right.has(choices.find(({ id }) => id === [...ids].sort()[0])?.text ?? "")) rightFirst++;
    }
    expect(several.length).toBeGreaterThan(20);
    expect(inOrder).toBeLessThan(several.length / 3);
    expect(rightFirst).toBeLessThan(several.length * 0.75);
    await director.post(`${room}/pen`);
  });

  it("is 404 for anybody else, whatever the method, and for what is no attempt", async () => {
    const room = await start(learner);
    for (const address of [room, `${room}/report`, `${room}/submission`, "/attempts/none"])
      expect([address, (await director.get(address)).status]).toEqual([address, 404]);
    for (const address of [`${room}/pen`, `${room}/submission`, `${room}/responses`, `${room}/marks/x`])
      expect([address, (await director.post(address)).status]).toEqual([address, 404]);
    const state = await learner.attemptState(room);
    const body = { revision: 1, key: key(), pen: state.pen, response: choose(state) };
    expect((await put(director, room, state.items[0]?.id as string, body)).status).toBe(404);
    expect((await learner.attemptState(room)).items[0]?.revision).toBe(0);
  });

  it("and its report say that the items of a demo's final are public, and those of a mock say nothing", async () => {
    for (const [exam, marked] of [
      [EXAM, true],
      ["mock", false],
    ] as const) {
      const room = await start(director, exam);
      for (const view of [room, `${room}?view=all`])
        expect([view, (await director.text(view)).includes("（演示题库）")]).toEqual([view, marked]);
      await director.post(`${room}/submission`);
      const report = await director.text(`${room}/report`);
      expect([exam, report.includes("题目和答案都公开在代码仓库里")]).toEqual([exam, marked]);
    }
  });

  it("sends anonymous people to sign in, and answers a save of theirs with 401", async () => {
    const room = await start(learner);
    const anyone = new TestVisitor(program.url);
    for (const address of [room, `${room}/report`, `${room}/submission`]) {
      const answer = await anyone.get(address);
      const back = `/login?redirectTo=${encodeURIComponent(address)}`;
      expect([answer.status, answer.headers.get("location")]).toEqual([302, back]);
    }
    const posted = await anyone.post(`${room}/pen`);
    expect([posted.status, posted.headers.get("location")?.startsWith("/login")]).toEqual([302, true]);
    expect((await put(anyone, room, "x", {})).status).toBe(401);
  });
});

describe("POST /attempts/:attempt/submission", () => {
  it("ends once, leads to the report, and the room leads there afterwards", async () => {
    const { room } = await fresh(learner);
    expect((await learner.get(`${room}/report`)).headers.get("location")).toBe(room);
    const answers = await Promise.all([1, 2, 3].map(() => learner.post(`${room}/submission`)));
    for (const answer of answers)
      expect([answer.status, answer.headers.get("location")]).toEqual([302, `${room}/report`]);
    const report = await learner.text(`${room}/report`);
    for (const told of ["未合格", "0分", "各主题得分", "模拟考试，不签发证书", "王小明"])
      expect(report).toContain(told);
    expect(report).toMatch(/[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/);
    learner.cookies.set("locale", "en");
    const english = await learner.text(`${room}/report`);
    learner.cookies.delete("locale");
    expect(english).toMatch(/Better study again, for fewer right answers: (“[^”]+”, )+“[^”]+”\./);
    expect((await learner.get(room)).headers.get("location")).toBe(`${room}/report`);
    expect((await learner.post(`${room}/pen`)).status).toBe(302);
  });
});
