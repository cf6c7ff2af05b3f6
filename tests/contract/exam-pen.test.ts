import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Program, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";
import { choose, key, newcomer, put, start, told } from "./exam-candidate";

let program: Program;

beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program?.stop());

describe("the pen", () => {
  it("stays with a sign-in; another looks on, is offered it, and takes it over", async () => {
    const { visitor: phone, account, password } = await newcomer(program.url);
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
    const { visitor, account, password } = await newcomer(program.url);
    const room = await start(visitor);
    const { pen } = await visitor.attemptState(room);
    await visitor.post("/logout");
    await visitor.signIn(account, password);
    const again = await visitor.attemptState(room);
    expect(again.pen).toEqual(expect.any(String));
    expect(again.pen).not.toBe(pen);
  });

  it("is asked for before another device hands in: the one that writes may hold answers", async () => {
    const { visitor: phone, account, password } = await newcomer(program.url);
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
