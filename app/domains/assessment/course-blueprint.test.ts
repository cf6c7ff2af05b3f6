import { expect, it } from "vitest";
import { courseBlueprint } from "./course-blueprint";
import { itemCount } from "./form";

const topics = (count: number) => Array.from({ length: count }, (_, i) => ({ key: `t${i}` }));

it.each([5, 6, 7, 8, 12])("draws 25 items from %i topics, each topic with an easy and a hard one", (count) => {
  const cells = courseBlueprint({ slug: "other", topics: topics(count) });
  expect(itemCount(cells)).toBe(25);
  for (const { key } of topics(count)) {
    const own = cells.filter(({ topic }) => topic === key);
    expect(own.map((cell) => [cell.difficulty, cell.count > 0 || cell.difficulty === "medium"])).toEqual([
      ["easy", true],
      ["medium", true],
      ["hard", true],
    ]);
  }
});

it("draws 50 items of the first course", () => {
  const keys = ["kinds", "force", "making", "disclosure", "conduct", "liability", "transition"];
  expect(itemCount(courseBlueprint({ slug: "standardization-law", topics: keys.map((key) => ({ key })) }))).toBe(50);
});
