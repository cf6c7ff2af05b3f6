import { expect, it } from "vitest";
import { HOUR_MS } from "~/kernel/milliseconds";
import type { Cycle } from "../cycle/cycle";
import { readyCycle } from "../cycle/cycles.fixture";
import { ballotsMissing, canUnblind } from "./sealing";

it("counts what the rule asks for beside what came in, whatever for it did not", () => {
  const given = ["a", "a", "b"];
  expect(ballotsMissing(["a", "b", "c"], given, 2)).toEqual({ asked: 6, missing: 3, short: 2 });
  expect(ballotsMissing(["a"], given, 2)).toEqual({ asked: 2, missing: 0, short: 0 });
  // More than the rule asks for makes up for nobody else.
  expect(ballotsMissing(["a", "c"], ["a", "a", "a"], 2)).toMatchObject({ missing: 2, short: 1 });
});

it("names are joined to scores once the time for keeping the list is over, and not a moment before", () => {
  const rules = (checkHours?: number) => ({ ...readyCycle(0).rules, checkHours });
  const sealed = (hours?: number): Pick<Cycle, "sealedAt" | "unblindedAt" | "rules"> => ({
    sealedAt: 1_000,
    unblindedAt: null,
    rules: rules(hours),
  });
  const until = 1_000 + 24 * HOUR_MS;
  expect(canUnblind(sealed(24), until - 1)).toEqual({
    ok: false,
    reason: "jury.seal.checking",
    values: { count: 24 },
    until,
  });
  expect(canUnblind(sealed(24), until)).toEqual({ ok: true });
  // A cycle of before there was such a rule.
  expect(canUnblind(sealed(), 1_000)).toEqual({ ok: true });
  expect(canUnblind({ ...sealed(24), sealedAt: null }, until)).toMatchObject({ reason: "jury.seal.notYet" });
  expect(canUnblind({ ...sealed(24), unblindedAt: until }, until)).toMatchObject({ reason: "jury.review.unblinded" });
});
