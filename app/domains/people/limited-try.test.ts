import { expect, test } from "vitest";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { refused } from "~/kernel/verdict";
import { counter, countFailure } from "./limit.store.server";
import { limitedTry } from "./limited-try.server";

const rule = { most: 2, windowMs: 60_000, reason: "limit.signIn" };
/** Tries of somebody's own, and what they come to. */
function tries() {
  const personId = newId(now());
  const counters = [counter("limited-try-test", rule, personId)];
  const right = { ok: true as const, personId };
  const opened: string[] = [];
  const attempt = (prove: () => Promise<typeof right | ReturnType<typeof refused> | null>) =>
    limitedTry({ counters, wrong: "account.wrong", now: now() }, prove, async (_, proved) => {
      opened.push(proved.personId);
      return proved;
    });
  return { counters, right, opened, attempt };
}

test("a wrong one counts until the limit, and past it nothing is tried at all", async () => {
  const { attempt, opened } = tries();
  for (let i = 0; i < rule.most; i++)
    expect(await attempt(async () => null)).toMatchObject({ ok: false, reason: "account.wrong" });
  let tried = false;
  const past = await attempt(async () => {
    tried = true;
    return null;
  });
  expect([past, tried, opened]).toMatchObject([{ ok: false, reason: "limit.signIn" }, false, []]);
});

test("a right one that was being tried while others used up the tries opens nothing", async () => {
  const { attempt, counters, opened, right } = tries();
  const answer = await attempt(async () => {
    for (let i = 0; i < rule.most; i++) await countFailure(counters);
    return right;
  });
  expect(answer).toMatchObject({ ok: false, reason: "limit.signIn" });
  expect(opened).toEqual([]);
});

test("a right one of no use is no failure, and a right one opens", async () => {
  const { attempt, opened, right } = tries();
  for (let i = 0; i < 2 * rule.most; i++)
    expect(await attempt(async () => refused("password.short"))).toMatchObject({ reason: "password.short" });
  expect(await attempt(async () => right)).toEqual(right);
  expect(opened).toEqual([right.personId]);
});
