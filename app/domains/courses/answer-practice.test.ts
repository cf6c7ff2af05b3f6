import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { answerPractice } from "./answer-practice.server";
import { item, sample } from "./content/sample-content";
import { countDue } from "./practice.store.server";
import { choicesOfDay, practiceSets } from "./practice-set";
import { publishContent } from "./publish-content.server";
import { readPractice, readPracticeItem, readWrongBook } from "./read-practice.server";

const clock = vi.hoisted(() => ({ now: 0 }));
vi.mock("~/kernel/clock", () => ({ now: () => clock.now, writtenAt: (at: number) => at }));

const DAY = 86_400_000;
/** 2026-03-01 23:30 in Shanghai. */
const LATE_EVENING = Date.UTC(2026, 2, 1, 15, 30);
const four = ["x-p-1", "x-p-2", "x-p-3"].map((id) => item(id).replace("stem: 问", `stem: ${id}`)).join("");
const exam = item("x-e-1").replace("stem: 问", "stem: 考");

beforeAll(async () => {
  clock.now = LATE_EVENING;
  await publishContent(sample({ "practice-items/base.yaml": four, "exam-items/base.yaml": exam }));
});

const somebody = () => newId(1);
/** 丁 is the right choice of every sample item. */
async function answer(me: string, itemId: string, words: string): Promise<string> {
  const { item: shown } = await readPracticeItem(me, "base", itemId, "wrong", null, clock.now);
  const chosen = shown.choices.find(({ text }) => text === words)?.id as string;
  const taken = await answerPractice(me, "base", itemId, [chosen]);
  if (!taken.ok) throw new Error(taken.reason);
  return taken.answerId;
}

describe("practising", () => {
  it("answers back, counts by topic, and goes through the set", async () => {
    clock.now = LATE_EVENING;
    const me = somebody();
    const first = await answer(me, "x-p-1", "丁");
    await answer(me, "x-p-2", "甲");
    const view = await readPracticeItem(me, "base", "x-p-1", "topic", first, clock.now);
    expect(view).toMatchObject({
      answer: { correct: true },
      position: { number: 1, total: 3 },
      next: { itemId: "x-p-2" },
      topicTitle: "示例主题",
    });
    expect((await readPractice(me, "base", clock.now)).sets).toEqual([
      { topic: "base", title: "示例主题", total: 3, answered: 2, right: 1, startId: "x-p-3" },
    ]);
    await answer(me, "x-p-2", "丁");
    expect((await readPractice(me, "base", clock.now)).sets[0]).toMatchObject({ answered: 2, right: 2 });
  });

  it("brings a wrong item back the next Shanghai day until it was right on two", async () => {
    clock.now = LATE_EVENING;
    const me = somebody();
    await answer(me, "x-p-1", "甲");
    expect(await countDue(db, me, "2026-03-01")).toBe(0);
    expect(await readWrongBook(me, clock.now)).toEqual({ due: [], later: [{ day: "2026-03-02", count: 1 }] });
    clock.now += 31 * 60_000; // 2026-03-02 00:01 in Shanghai, still 1 March in UTC
    expect((await readWrongBook(me, clock.now)).due).toMatchObject([
      { itemId: "x-p-1", stem: expect.stringContaining("x-p-1") },
    ]);
    await answer(me, "x-p-1", "丁");
    await answer(me, "x-p-1", "丁");
    expect((await readWrongBook(me, clock.now)).later).toEqual([{ day: "2026-03-03", count: 1 }]);
    clock.now += DAY;
    expect(await countDue(db, me, "2026-03-03")).toBe(1);
    await answer(me, "x-p-1", "丁");
    expect(await readWrongBook(me, clock.now + 30 * DAY)).toEqual({ due: [], later: [] });
    expect(await db.$count(tables.practiceAnswer, eq(tables.practiceAnswer.personId, me))).toBe(4);
  });

  it("keeps people's books apart and shows nobody else's answer", async () => {
    clock.now = LATE_EVENING;
    const [me, other] = [somebody(), somebody()];
    const mine = await answer(me, "x-p-1", "甲");
    expect(await readWrongBook(other, clock.now + DAY)).toEqual({ due: [], later: [] });
    const view = await readPracticeItem(other, "base", "x-p-1", "wrong", mine, clock.now);
    expect(view.answer).toBeNull();
    const elsewhere = await readPracticeItem(me, "base", "x-p-2", "wrong", mine, clock.now);
    expect(elsewhere.answer).toBeNull();
  });

  it("never finds an exam item, another course's or an unknown one", async () => {
    const me = somebody();
    for (const [course, id] of [
      ["base", "x-e-1"],
      ["other", "x-p-1"],
      ["base", "x-p-9"],
    ] as const) {
      await expect(answerPractice(me, course, id, ["a"])).rejects.toBeInstanceOf(NotFound);
      await expect(readPracticeItem(me, course, id, "wrong", null, clock.now)).rejects.toBeInstanceOf(NotFound);
    }
    expect(await answerPractice(me, "base", "x-p-1", [])).toEqual({ ok: false, reason: "course.nothingChosen" });
  });
});

describe("sets", () => {
  it("begin at the first item never answered, or at the first", () => {
    const items = ["a", "b"].map((itemId) => ({ itemId, topic: "t" }));
    expect(practiceSets(["t", "empty"], items, new Map())).toEqual([
      { topic: "t", total: 2, answered: 0, right: 0, startId: "a" },
    ]);
    expect(practiceSets(["t"], items, new Map([["a", false]]))[0]).toMatchObject({
      answered: 1,
      right: 0,
      startId: "b",
    });
    expect(
      practiceSets(
        ["t"],
        items,
        new Map([
          ["a", true],
          ["b", true],
        ]),
      )[0],
    ).toMatchObject({ right: 2, startId: "a" });
  });

  it("show choices in the order of the day", () => {
    const choices = ["1", "2", "3", "4"].map((id) => ({ id, text: id, correct: false }));
    const on = (day: string) =>
      choicesOfDay("single", choices, day)
        .map(({ id }) => id)
        .join("");
    expect(on("2026-03-01")).toBe(on("2026-03-01"));
    const orders = new Set(Array.from({ length: 28 }, (_, i) => on(`2026-02-${String(i + 1).padStart(2, "0")}`)));
    expect(orders.size).toBeGreaterThan(8);
    for (const order of orders) expect([...order].sort().join("")).toBe("1234");
    expect(choicesOfDay("true-false", choices.slice(0, 2), "2026-03-02").map(({ id }) => id)).toEqual(["1", "2"]);
  });
});
