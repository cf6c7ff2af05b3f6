import { expect, test } from "vitest";
import { now } from "~/kernel/clock";
import { changePassword } from "./change-own.server";
import { browser, newcomer, PASSWORD } from "./people.fixture";
import { resetByCode } from "./reset-password.server";
import { signIn } from "./sign-in.server";

const reasonsOf = (answers: { ok: boolean }[]) => {
  const reasons = answers.map((answer) => (answer.ok ? "ok" : (answer as unknown as { reason: string }).reason));
  return Object.fromEntries([...new Set(reasons)].sort().map((one) => [one, reasons.filter((r) => r === one).length]));
};
const atOnce = <T>(times: number, one: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: times }, (_, i) => one(i)));

test("forty wrong passwords at once are ten failures, and the right one after them is not let in", async () => {
  const { account } = await newcomer();
  const thief = browser({ address: "203.0.113.9" });
  const answers = await atOnce(40, (i) => signIn({ account, password: `wrong password ${i}` }, thief, now()));
  expect(reasonsOf(answers)).toEqual({ "account.wrong": 10, "limit.signIn": 30 });
  expect(await signIn({ account, password: PASSWORD }, thief, now())).toMatchObject({ reason: "limit.signIn" });
});

test("many right passwords at once are all let in", async () => {
  const { account } = await newcomer();
  const home = browser({ address: "203.0.113.10" });
  expect(reasonsOf(await atOnce(20, () => signIn({ account, password: PASSWORD }, home, now())))).toEqual({ ok: 20 });
});

test("thirty wrong codes at once are five failures", async () => {
  const typed = { account: "13955100002", code: "7K3M-9QXA", password: "brand new kettle 9" };
  const from = browser({ address: "203.0.113.11" });
  const answers = await atOnce(30, () => resetByCode(typed, from, now()));
  expect(reasonsOf(answers)).toEqual({ "limit.resetCode": 25, "reset.codeWrong": 5 });
});

test("thirty wrong current passwords at once are ten failures", async () => {
  const { person } = await newcomer();
  const answers = await atOnce(30, (i) =>
    changePassword(person, { current: `wrong ${i}`, next: "another kettle orbit 8" }, now()),
  );
  expect(reasonsOf(answers)).toEqual({ "limit.signIn": 20, "password.currentWrong": 10 });
});
