import { db } from "@db/client.server";
import { expect, it, vi } from "vitest";
import { getOwnReview } from "~/domains/awards/jury/jury.store.server";
import { criterionStand, draftOf } from "~/domains/awards/jury/review/criterion-stand";
import type { ScoreForm } from "~/domains/awards/jury/review/score-form";
import { NotFound } from "~/kernel/errors";
import { jurorOf, reviewedCycle, reviewOf } from "../one-review.fixture";
import { saveCriterion } from "./save-criterion.server";

const EMPTY = criterionStand({ level: null, score: null, reason: "" });
const form = (change: Partial<ScoreForm> = {}): ScoreForm => ({
  criterion: "c1",
  level: 1,
  score: 20,
  reason: "",
  seen: EMPTY,
  go: "next" as const,
  ...change,
});
const cast = async () => {
  const cycle = await reviewedCycle();
  const who = await jurorOf(cycle, 1);
  const { id } = await reviewOf(cycle, who, 7);
  return { cycle, who, id, read: async () => (await getOwnReview(db, who, id)).review };
};

it("goes on to the next criterion, and past the last one where all have points", async () => {
  const { who, id, read } = await cast();
  expect(await saveCriterion(who, id, form())).toEqual({ ok: true, next: "c2" });
  expect(await read()).toMatchObject({ state: "in-progress", scores: { c1: 20 }, levels: { c1: 1 } });
  expect(await saveCriterion(who, id, form({ criterion: "c2" }))).toEqual({ ok: true, next: null });
});

it("is done only when it keeps to the rubric; a draft may be anything, and may be emptied again", async () => {
  const { who, id, read } = await cast();
  expect(await saveCriterion(who, id, form({ score: 30 }))).toMatchObject({
    ok: false,
    faults: [{ field: "score", reason: "jury.ballot.outsideLevel" }],
  });
  const wrong = criterionStand(draftOf(await read(), "c1"));
  expect(await saveCriterion(who, id, form({ level: 0, score: 45, seen: wrong }))).toMatchObject({
    ok: false,
    faults: [{ field: "reason" }],
  });
  const draft = criterionStand(draftOf(await read(), "c1"));
  expect(await saveCriterion(who, id, form({ score: 30, seen: draft, go: "stay" }))).toMatchObject({ ok: true });
  const seen = criterionStand(draftOf(await read(), "c1"));
  expect(seen).not.toBe(EMPTY);
  const emptied = form({ level: null, score: null, seen, go: "stay" });
  expect(await saveCriterion(who, id, emptied)).toMatchObject({ ok: true });
  expect(await read()).toMatchObject({ scores: {}, levels: {}, reasons: {} });
  expect(await saveCriterion(who, id, form({ criterion: "strange" }))).toMatchObject({ ok: false });
});

it("keeps as a draft what goes on with a mistake, and tells the mistakes", async () => {
  const { who, id, read } = await cast();
  const wrong = form({ score: 30, reason: "见证1" });
  const sent = await saveCriterion(who, id, wrong);
  expect(sent).toMatchObject({ ok: false, faults: [{ field: "score" }] });
  expect(await read()).toMatchObject({ state: "in-progress", scores: { c1: 30 }, reasons: { c1: "见证1" } });
  // The form that comes back was drawn up from what is kept.
  const seen = sent.ok ? "" : (sent.stand ?? "");
  expect(await saveCriterion(who, id, form({ seen }))).toMatchObject({ ok: true });
});

it("of two windows the later one wins only over what it has seen, and each criterion stands for itself", async () => {
  const { who, id, read } = await cast();
  const first = form({ reason: "第一个窗口写的", go: "stay" });
  await saveCriterion(who, id, first);
  const second = form({ reason: "第二个窗口写的", go: "stay" });
  expect(await saveCriterion(who, id, second)).toMatchObject({
    ok: false,
    meanwhile: { reason: "第一个窗口写的", score: 20 },
  });
  expect((await read()).reasons).toEqual({ c1: "第一个窗口写的" });
  // The same again is no loss, whatever it had seen; and what was seen is written over.
  expect(await saveCriterion(who, id, first)).toMatchObject({ ok: true });
  const seen = criterionStand(draftOf(await read(), "c1"));
  expect(await saveCriterion(who, id, { ...second, seen })).toMatchObject({ ok: true });
  expect(await saveCriterion(who, id, form({ criterion: "c2", go: "stay" }))).toMatchObject({ ok: true });
});

it("takes nothing after its time, by the clock of the transaction, and nothing of another juror's", async () => {
  const { cycle, who, id, read } = await cast();
  const other = await jurorOf(cycle, 2);
  await expect(saveCriterion(other, id, form())).rejects.toBeInstanceOf(NotFound);
  vi.useFakeTimers({ toFake: ["Date"], now: cycle.reviewUntil });
  await expect(saveCriterion(who, id, form())).rejects.toMatchObject({ reason: "jury.review.closed" });
  vi.setSystemTime(cycle.reviewUntil - 1);
  expect(await saveCriterion(who, id, form())).toMatchObject({ ok: true });
  vi.useRealTimers();
  expect((await read()).scores).toEqual({ c1: 20 });
});
