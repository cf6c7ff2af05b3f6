import { beforeAll, expect, it } from "vitest";
import { answerPractice } from "~/domains/courses/answer-practice.server";
import { item, sample } from "~/domains/courses/content/sample-content";
import { SET_LENGTH } from "~/domains/courses/practice-list";
import { publishContent } from "~/domains/courses/publish-content.server";
import { readPracticeItem } from "~/domains/courses/read-practice.server";
import { newcomer } from "~/domains/people/people.fixture";
import { practiceHome } from "./read-weakness.server";
import { placeInWeakSet } from "./weak-set-place.server";

const NOW = Date.UTC(2031, 2, 1);
const ids = Array.from({ length: 14 }, (_, n) => `x-p-${String(n + 1).padStart(2, "0")}`);
let me: string;

const answer = async (itemId: string, words: string) => {
  const { item: shown } = await readPracticeItem(me, "base", itemId, "topic", null, NOW);
  const chosen = shown.choices.find(({ text }) => text === words)?.id as string;
  expect(await answerPractice(me, "base", itemId, [chosen])).toMatchObject({ ok: true });
};

beforeAll(async () => {
  const all = ids.map((id) => item(id).replace("stem: 问", `stem: ${id}`)).join("");
  await publishContent(sample({ "practice-items/base.yaml": all }));
  me = (await newcomer()).person.personId;
});

it("a set of the weakest topics has its length whatever is answered on the way", async () => {
  expect(await practiceHome(me, NOW)).toMatchObject({ weak: [], set: [] });
  await answer("x-p-03", "甲");
  await answer("x-p-07", "甲");
  const { set, ofWeak } = await practiceHome(me, NOW);
  expect([set.length, ofWeak, set.slice(0, 2).map(({ id }) => id)]).toEqual([
    SET_LENGTH,
    SET_LENGTH,
    ["x-p-03", "x-p-07"],
  ]);

  const path = set.map(({ id }) => id);
  const walked: string[] = [];
  for (let here: string | null = path[0] as string; here !== null; ) {
    walked.push(here);
    // Two right answers and the topic is weak no more; a wrong one does not bring an item back within the set.
    await answer(here, walked.length === 5 ? "甲" : "丁");
    const { position, next } = await placeInWeakSet(me, here, path, NOW);
    expect(position).toEqual({ number: walked.length, total: SET_LENGTH });
    here = next?.itemId ?? null;
  }
  expect(walked).toEqual(path);
});

it("an address without a set begins one with its item, and what is not in use is no part of one", async () => {
  await answer("x-p-14", "甲");
  await answer("x-p-13", "甲");
  await answer("x-p-12", "甲");
  const begun = await placeInWeakSet(me, "x-p-01", [], NOW);
  expect(begun.set[0]).toBe("x-p-01");
  expect(begun.position).toEqual({ number: 1, total: begun.set.length });
  expect(begun.next?.itemId).toBe(begun.set[1]);
  expect(await placeInWeakSet(me, "x-p-01", ["x-p-01", "x-e-1", "none", "x-p-02"], NOW)).toEqual({
    position: { number: 1, total: 2 },
    next: { courseSlug: "base", itemId: "x-p-02" },
    set: ["x-p-01", "x-p-02"],
  });
  expect((await placeInWeakSet(me, "x-p-09", ["x-p-01"], NOW)).position).toBeNull();
});
