import { createPublicKey, hash, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Program, startProgram } from "../setup/program";
import { type AttemptState, TestVisitor } from "../setup/visitor";

const EXAM = "standardization-law";

let program: Program;
let director: TestVisitor;
let learner: TestVisitor;
let examiner: TestVisitor;

type Bank = { stem: string; rationale: string; choices: { text: string; correct?: boolean }[] }[];
/** What the sources say, to know what must not be told and what is right. */
const bank = (name: string) => parse(readFileSync(`content/${name}/${EXAM}.yaml`, "utf8")) as Bank;

beforeAll(async () => {
  program = await startProgram();
  director = await new TestVisitor(program.url).signIn("director");
  learner = new TestVisitor(program.url);
  const account = `exam-${Math.random().toString(36).slice(2)}@example.org`;
  const form = { name: "王小明", account, password: "seven lanterns over the river", consent: ["terms"] };
  expect((await learner.post("/signup", form)).status).toBe(302);
  examiner = await new TestVisitor(program.url).signIn("examiner");
});
afterAll(() => program?.stop());

const start = async (visitor: TestVisitor, exam = "mock"): Promise<string> => {
  const answer = await visitor.post(`/exams/${exam}/attempts`);
  expect(answer.status).toBe(302);
  const room = answer.headers.get("location") ?? "";
  expect(room).toMatch(/^\/attempts\/[0-9a-f-]{36}$/);
  return room;
};
const put = (visitor: TestVisitor, room: string, item: string, body: unknown) => visitor.saveAnswer(room, item, body);
const choose = (state: AttemptState, n = 0, choice = 0) => ({
  choices: [state.items[n]?.choices[choice]?.id as string],
});
/** A key never used before. */
let keys = 0;
const key = () => `key-${++keys}`;
const told = async (answer: Response) => [answer.status, await answer.json()] as [number, Record<string, unknown>];

/** Hands in whatever runs and starts anew. */
async function fresh(visitor: TestVisitor, exam = "mock") {
  const running = await start(visitor, exam);
  await visitor.post(`${running}/submission`);
  const room = await start(visitor, exam);
  return { room, state: await visitor.attemptState(room) };
}

describe("GET /exams and /exams/:exam", () => {
  it("show the exams and their rules to everyone", async () => {
    const anyone = new TestVisitor(program.url);
    const list = await anyone.text("/exams");
    for (const told of [`/exams/${EXAM}`, "/exams/mock", "合格线60分", "次数不限", "可考3次"])
      expect(list).toContain(told);
    expect(await anyone.text(`/exams/${EXAM}`)).toContain("登录后开始");
    expect((await anyone.get("/exams/none")).status).toBe(404);
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

describe("PUT /attempts/:attempt/responses/:item", () => {
  it("stores, tells time and gives a receipt that anyone can check with /keys.json", async () => {
    const { room, state } = await fresh(learner);
    const item = state.items[0]?.id as string;
    const response = choose(state);
    const [status, answer] = await told(
      await put(learner, room, item, { revision: 1, key: key(), pen: state.pen, response }),
    );
    expect([status, Object.keys(answer)]).toEqual([200, ["revision", "savedAt", "remainingMs", "receipt"]]);
    expect(answer.revision).toBe(1);
    expect(answer.savedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const [head, body, signature] = String(answer.receipt).split(".") as [string, string, string];
    const { kid, alg } = JSON.parse(Buffer.from(head, "base64url").toString());
    const fact = JSON.parse(Buffer.from(body, "base64url").toString());
    const { keys: published } = await (await new TestVisitor(program.url).get("/keys.json")).json();
    const jwk = published.find((one: { kid: string }) => one.kid === kid);
    expect(alg).toBe("EdDSA");
    const check = (text: string) =>
      verify(
        null,
        Buffer.from(text),
        createPublicKey({ key: jwk, format: "jwk" }),
        Buffer.from(signature, "base64url"),
      );
    expect(check(`${head}.${body}`)).toBe(true);
    expect(check(`${head}.${body}x`)).toBe(false);
    const sha = hash("sha256", JSON.stringify(response), "base64url");
    expect(fact).toEqual({ attempt: state.attempt, item, revision: 1, hash: sha, at: answer.savedAt });
    const after = (await learner.attemptState(room)).items[0];
    expect([after?.revision, after?.response]).toEqual([1, response]);
  });

  it("decides in the contract's order", async () => {
    const { room, state } = await fresh(learner);
    const [item, other] = state.items.map(({ id }) => id) as [string, string];
    const good = { revision: 3, key: key(), pen: state.pen, response: choose(state) };
    const to = (body: unknown, at = item) => put(learner, room, at, body).then(told);
    // 404 before 400
    expect(await to("{", "none")).toMatchObject([404, { error: "not-found" }]);
    // 400
    for (const bad of [
      "{",
      { ...good, revision: -1 },
      { ...good, response: { choices: ["none"] } },
      { ...good, response: choose(state, 1) },
      { ...good, response: { text: "B" } },
      { ...good, key: "" },
    ])
      expect((await to(bad))[0]).toBe(400);
    const first = await to(good);
    expect(first[0]).toBe(200);
    // a known key: the first answer again, another body refused
    expect(await to(good)).toEqual(first);
    expect(await to({ ...good, response: null })).toMatchObject([409, { error: "key-reused" }]);
    // 423 before 409
    expect((await to({ ...good, key: key(), pen: "other" }))[0]).toBe(423);
    // 409 with the stored copy
    const stored = { revision: 3, response: good.response, savedAt: first[1].savedAt };
    for (const revision of [3, 2]) expect(await to({ ...good, key: key(), revision })).toMatchObject([409, { stored }]);
    // clearing
    expect((await to({ ...good, key: key(), revision: 9, response: null }))[0]).toBe(200);
    expect((await learner.attemptState(room)).items[0]?.response).toBeNull();
    // closed: a known key still has its answer, a new one is kept, and twice the same is kept once
    await learner.post(`${room}/submission`);
    expect(await to(good)).toEqual(first);
    const late = { ...good, key: key(), revision: 1 };
    const kept = await to(late, other);
    expect(kept).toMatchObject([400, {}]);
    const lateBody = { ...late, response: choose(state, 1) };
    const [status, answer] = await to(lateBody, other);
    expect([status, answer.late]).toEqual([410, true]);
    expect(Date.parse(String(answer.keptAt))).toBeGreaterThan(0);
    expect(await to(lateBody, other)).toEqual([status, answer]);
    expect((await to({ ...lateBody, pen: "other", key: key() }, other))[0]).toBe(410);
  });

  it("takes JSON only, and not much of it", async () => {
    const { room, state } = await fresh(learner);
    const address = `${room}/responses/${state.items[0]?.id}`;
    const form = await learner.fetch(address, { method: "PUT", body: new URLSearchParams({ revision: "1" }) });
    expect(form.status).toBe(415);
    const big = JSON.stringify({
      revision: 1,
      key: key(),
      pen: state.pen,
      response: { choices: ["x".repeat(20_000)] },
    });
    expect((await put(learner, room, state.items[0]?.id as string, big)).status).toBe(413);
  });

  it("never answers 500 or stores what is not its item's, whatever arrives", async () => {
    const { room, state } = await fresh(learner);
    const item = state.items[0]?.id as string;
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom(null, [], {}, { choices: [] }, { choices: [[]] }));
    const body = fc.oneof(
      fc.json(),
      fc.string({ unit: "binary", maxLength: 60 }),
      fc
        .record({ revision: value, key: value, pen: fc.constant(state.pen), response: value })
        .map((b) => JSON.stringify(b)),
    );
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        expect([200, 400, 409]).toContain((await put(learner, room, item, text)).status);
      }),
      { numRuns: 150 },
    );
    const after = (await learner.attemptState(room)).items[0];
    const allowed = state.items[0]?.choices.map(({ id }) => id);
    for (const choice of after?.response?.choices ?? []) expect(allowed).toContain(choice);
  });

  it("refuses another site's page", async () => {
    const { room, state } = await fresh(learner);
    const answer = await learner.fetch(`${room}/responses/${state.items[0]?.id}`, {
      method: "PUT",
      headers: { "content-type": "application/json", origin: "https://evil.example" },
      body: JSON.stringify({ revision: 1, key: key(), pen: state.pen, response: null }),
    });
    expect(answer.status).toBe(403);
  });
});

describe("the pen", () => {
  it("stays with a sign-in; another looks on, is offered it, and takes it over", async () => {
    const account = `pen-${Math.random().toString(36).slice(2)}@example.org`;
    const phone = new TestVisitor(program.url);
    const password = "seven lanterns over the river";
    await phone.post("/signup", { name: "王小玉", account, password, consent: ["terms"] });
    const room = await start(phone);
    const mine = await phone.attemptState(room);
    expect((await phone.attemptState(room)).pen).toBe(mine.pen);
    const desk = await new TestVisitor(program.url).signIn(account, password);
    expect((await desk.attemptState(room)).pen).toBeNull();
    const page = await desk.text(room);
    expect(page).toContain("在这里接着答");
    expect(page).toContain(`action="${room}/pen"`);
    expect(page).toMatch(/<fieldset[^>]* disabled/);
    expect((await phone.attemptState(room)).pen).toBe(mine.pen);
    const item = mine.items[0]?.id as string;
    const body = { revision: 1, key: key(), pen: mine.pen, response: choose(mine) };
    const [, saved] = await told(await put(phone, room, item, body));
    const taken = await desk.post(`${room}/pen`);
    expect([taken.status, taken.headers.get("location")]).toEqual([302, room]);
    const theirs = await desk.attemptState(room);
    expect(theirs.pen).toEqual(expect.any(String));
    expect((await phone.attemptState(room)).pen).toBeNull();
    expect((await put(phone, room, item, { ...body, key: key(), revision: 2 })).status).toBe(423);
    expect(await told(await put(phone, room, item, body))).toEqual([200, saved]);
    // Without JavaScript: nothing is saved, and the page says so.
    const posted = await phone.post(`${room}/responses`, {
      pen: mine.pen ?? "",
      [`revision.${item}`]: "1",
      go: "next",
    });
    expect(posted.status).toBe(302);
    expect(await phone.text(posted.headers.get("location") ?? "")).toContain("刚才这一页没有保存");
    expect((await desk.attemptState(room)).items[0]?.revision).toBe(1);
    // What was ticked there is ticked again, and goes with her when she takes over.
    const other = mine.items[0]?.choices[1]?.id as string;
    const ticked = new RegExp(`<input[^>]*value="${other}"[^>]* checked|<input[^>]* checked[^>]*value="${other}"`);
    const refused = await phone.post(`${room}/responses`, {
      pen: mine.pen ?? "",
      [`revision.${item}`]: "1",
      [`response.${item}`]: other,
    });
    const back = refused.headers.get("location") ?? "";
    const there = await phone.text(back);
    for (const told of ["刚才这一页没有保存", "您选的答案留在本页"]) expect(there).toContain(told);
    expect(there).toMatch(ticked);
    const over = await phone.post(`${room}/pen`, { back });
    expect([over.status, over.headers.get("location")]).toEqual([302, back]);
    const here = await phone.text(back);
    expect(here).toContain("请核对后保存");
    expect(here).toMatch(ticked);
    const elsewhere = await phone.post(`${room}/pen`, { back: "//evil.example/" });
    expect(elsewhere.headers.get("location")).toBe(room);
  });

  it("of a sign-in that has ended is free for the next", async () => {
    const account = `pen-${Math.random().toString(36).slice(2)}@example.org`;
    const visitor = new TestVisitor(program.url);
    const password = "seven lanterns over the river";
    await visitor.post("/signup", { name: "王小玉", account, password, consent: ["terms"] });
    const room = await start(visitor);
    const { pen } = await visitor.attemptState(room);
    await visitor.post("/logout");
    await visitor.signIn(account, password);
    const again = await visitor.attemptState(room);
    expect(again.pen).toEqual(expect.any(String));
    expect(again.pen).not.toBe(pen);
  });

  it("is asked for before another device hands in: the one that writes may hold answers", async () => {
    const account = `pen-${Math.random().toString(36).slice(2)}@example.org`;
    const phone = new TestVisitor(program.url);
    const password = "seven lanterns over the river";
    await phone.post("/signup", { name: "王小玉", account, password, consent: ["terms"] });
    const room = await start(phone);
    await phone.attemptState(room);
    const desk = await new TestVisitor(program.url).signIn(account, password);
    const page = await desk.text(`${room}/submission`);
    for (const told of ["正在另一台设备上作答", `action="${room}/pen"`]) expect(page).toContain(told);
    expect(page).not.toContain("提交答卷");
    const refused = await desk.post(`${room}/submission`);
    expect([refused.status, refused.headers.get("location")]).toEqual([302, `${room}/submission`]);
    expect((await phone.attemptState(room)).pen).toEqual(expect.any(String));
    const taken = await desk.post(`${room}/pen`, { back: `${room}/submission` });
    expect(taken.headers.get("location")).toBe(`${room}/submission`);
    expect((await desk.post(`${room}/submission`)).headers.get("location")).toBe(`${room}/report`);
  });
});

describe("POST /attempts/:attempt/responses", () => {
  it("saves a page's items without JavaScript and leads back to the room", async () => {
    const { room, state } = await fresh(learner);
    const [a, b] = state.items as [AttemptState["items"][number], AttemptState["items"][number]];
    const fields = {
      pen: state.pen ?? "",
      [`revision.${a.id}`]: "0",
      [`response.${a.id}`]: a.choices[0]?.id ?? "",
      [`revision.${b.id}`]: "0",
      [`response.${b.id}`]: b.choices[1]?.id ?? "",
    };
    const answer = await learner.post(`${room}/responses`, { ...fields, go: "next", page: "1" });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, `${room}?page=2`]);
    const after = await learner.attemptState(room);
    expect(after.items.slice(0, 2).map(({ revision, response }) => [revision, response?.choices])).toEqual([
      [1, [a.choices[0]?.id]],
      [1, [b.choices[1]?.id]],
    ]);
    // The same again changes nothing; an old page that shows nothing chosen does not undo what was chosen since.
    await learner.post(`${room}/responses`, { ...fields, go: "save" });
    await learner.post(`${room}/responses`, { pen: state.pen ?? "", [`revision.${a.id}`]: "0", go: "save" });
    expect((await learner.attemptState(room)).items[0]).toMatchObject({
      revision: 1,
      response: { choices: [a.choices[0]?.id] },
    });
    // Unticking on the page that showed it clears it.
    await learner.post(`${room}/responses`, { pen: state.pen ?? "", [`revision.${a.id}`]: "1", go: "save" });
    expect((await learner.attemptState(room)).items[0]).toMatchObject({ revision: 2, response: null });
    for (const go of ["prev", "save", "", "999999999999", "mark.none"])
      expect([302, 404]).toContain((await learner.post(`${room}/responses`, { pen: state.pen ?? "", go })).status);
  });

  it("leads who was signed out back to the page, with what she ticked", async () => {
    const { room, state } = await fresh(learner);
    const item = state.items[1] as AttemptState["items"][number];
    const chosen = item.choices[1]?.id as string;
    const anyone = new TestVisitor(program.url);
    const posted = await anyone.post(`${room}/responses`, {
      pen: state.pen ?? "",
      page: "2",
      [`revision.${item.id}`]: "0",
      [`response.${item.id}`]: chosen,
      go: "next",
    });
    const to = new URL(posted.headers.get("location") ?? "", program.url);
    expect([posted.status, to.pathname]).toEqual([302, "/login"]);
    const back = to.searchParams.get("redirectTo") ?? "";
    expect(back).toMatch(new RegExp(`^${room}\\?page=2&`));
    const page = await learner.text(back);
    for (const told of ["登录已过期", "请核对后保存"]) expect(page).toContain(told);
    expect(page).toMatch(
      new RegExp(`<input[^>]*value="${chosen}"[^>]* checked|<input[^>]* checked[^>]*value="${chosen}"`),
    );
    expect((await learner.attemptState(back)).items[1]?.revision).toBe(0);
    for (const address of [`/exams/mock/attempts`, `${room}/pen`, `${room}/submission`]) {
      const asked = (await anyone.post(address)).headers.get("location") ?? "";
      expect(new URL(asked, program.url).searchParams.get("redirectTo")).toBe(
        address === `${room}/pen` ? room : address,
      );
    }
  });

  it("refuses unknown choices and items", async () => {
    const { room, state } = await fresh(learner);
    const id = state.items[0]?.id as string;
    const bad = { pen: state.pen ?? "", [`revision.${id}`]: "0", [`response.${id}`]: "none" };
    expect((await learner.post(`${room}/responses`, bad)).status).toBe(400);
    expect((await learner.post(`${room}/responses`, { pen: "", "revision.none": "0" })).status).toBe(404);
    const json = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" };
    expect((await learner.fetch(`${room}/responses`, json)).status).toBe(415);
    expect((await learner.attemptState(room)).items[0]?.revision).toBe(0);
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
    expect((await learner.get(room)).headers.get("location")).toBe(`${room}/report`);
    expect((await learner.post(`${room}/pen`)).status).toBe(302);
  });
});

/** Answers so many items of an exam right, the rest not at all, as the sources say. */
async function answer(visitor: TestVisitor, room: string, right: number): Promise<AttemptState> {
  const state = await visitor.attemptState(room);
  const items = state.items as unknown as { id: string; stem: string; choices: { id: string; text: string }[] }[];
  for (const { id, stem, choices } of items.slice(0, right)) {
    const source = bank("exam-items").find((item) => item.stem.trim() === stem.trim());
    const keyed = source?.choices.filter(({ correct }) => correct).map(({ text }) => text) ?? [];
    const response = { choices: choices.filter(({ text }) => keyed.includes(text)).map((one) => one.id) };
    expect((await put(visitor, room, id, { revision: 1, key: key(), pen: state.pen, response })).status).toBe(200);
  }
  return state;
}

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
    for (const told of ["已被作废", "查实由他人代答"]) expect(report).toContain(told);
    expect(report).not.toContain(".pdf");
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
    const address = "/examiner/sittings/mock/settings";
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
    const good = { ...before, durationMinutes: "30", cutScore: "70", "count.kinds.easy": "2" };
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
