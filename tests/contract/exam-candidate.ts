import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { parse } from "yaml";
import { type AttemptState, TestVisitor } from "../setup/visitor";

/** What the contract's tests of the exam share: the demo's exam, somebody new, and what a candidate does. */
export const EXAM = "standardization-law";

type Bank = { stem: string; rationale: string; choices: { text: string; correct?: boolean }[] }[];
/** What the sources say, to know what must not be told and what is right. */
export const bank = (name: string) => parse(readFileSync(`content/${name}/${EXAM}.yaml`, "utf8")) as Bank;

/** Somebody new, who has learnt nothing yet. */
export const signUpLearner = async (url: string): Promise<TestVisitor> => (await newcomer(url)).visitor;

/** Somebody new with what she signs in by, for a second device of hers. */
export async function newcomer(url: string): Promise<{ visitor: TestVisitor; account: string; password: string }> {
  const visitor = new TestVisitor(url);
  const password = "seven lanterns over the river";
  const account = `exam-${Math.random().toString(36).slice(2)}@example.org`;
  const form = { name: "王小明", account, password, consent: ["terms"] };
  expect((await visitor.post("/signup", form)).status).toBe(302);
  return { visitor, account, password };
}

/** Starts or resumes; answers the room's address. */
export const start = async (visitor: TestVisitor, exam = "mock"): Promise<string> => {
  const answer = await visitor.post(`/exams/${exam}/attempts`);
  expect(answer.status).toBe(302);
  const room = answer.headers.get("location") ?? "";
  expect(room).toMatch(/^\/attempts\/[0-9a-f-]{36}$/);
  return room;
};
export const put = (visitor: TestVisitor, room: string, item: string, body: unknown) =>
  visitor.saveAnswer(room, item, body);
/** A response that picks a choice by its place. */
export const choose = (state: AttemptState, n = 0, choice = 0) => ({
  choices: [state.items[n]?.choices[choice]?.id as string],
});
/** A key never used before. */
let keys = 0;
export const key = () => `key-${++keys}`;
/** Status and JSON of an answer. */
export const told = async (answer: Response) =>
  [answer.status, await answer.json()] as [number, Record<string, unknown>];

/** Hands in whatever runs and starts anew. */
export async function fresh(visitor: TestVisitor, exam = "mock") {
  const running = await start(visitor, exam);
  await visitor.post(`${running}/submission`);
  const room = await start(visitor, exam);
  return { room, state: await visitor.attemptState(room) };
}

/** Answers so many items of an exam right, the rest not at all, as the sources say. */
export async function answer(visitor: TestVisitor, room: string, right: number): Promise<AttemptState> {
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
