import { createPublicKey, hash, verify } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Program, startProgram } from "../setup/program";
import { type AttemptState, TestVisitor } from "../setup/visitor";
import { choose, fresh, key, put, signUpLearner, told } from "./exam-candidate";

let program: Program;
let learner: TestVisitor;

beforeAll(async () => {
  program = await startProgram();
  learner = await signUpLearner(program.url);
});
afterAll(() => program?.stop());

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

  it("gives the first answer again after the signing key was changed", { timeout: 60_000 }, async () => {
    const { room, state } = await fresh(learner);
    const [item, other] = state.items.map(({ id }) => id) as [string, string];
    const body = { revision: 1, key: key(), pen: state.pen, response: choose(state) };
    const save = async (at: string, sent: unknown) => (await put(learner, room, at, sent)).text();
    const first = await save(item, body);
    const admin = await new TestVisitor(program.url).signIn("admin");
    const page = await admin.text("/admin/keys/receipt/rotation");
    const stand = /name="stand" value="([^"]*)"/.exec(page)?.[1];
    const form = { reason: "按规定每年更换", ...(stand !== undefined && { stand }) };
    expect((await admin.post("/admin/keys/receipt/rotation", form)).status).toBe(302);
    const kid = (answer: string) =>
      JSON.parse(Buffer.from(JSON.parse(answer).receipt.split(".")[0], "base64url").toString()).kid as string;
    const changed = async (revision: number): Promise<void> => {
      const later = await save(other, { ...body, revision, key: key(), response: choose(state, 1) });
      if (kid(later) !== kid(first)) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return changed(revision + 1);
    };
    await changed(1);
    expect(await save(item, body)).toBe(first);
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
    // What is not hers is not there, whatever is sent to it.
    const nowhere = "01900000-0000-7000-8000-000000000001";
    expect((await put(learner, room, nowhere, big)).status).toBe(404);
    const lost = await learner.fetch(`${room}/responses/${nowhere}`, { method: "PUT", body: new URLSearchParams() });
    expect(lost.status).toBe(404);
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
