import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(file, "utf8");

test("what the room's page promises its island names every text and every notice", () => {
  const promised = read("app/domains/assessment/README.md");
  const texts = /texts: \{([\s\S]*?)\n {4}\},/.exec(read("app/routes/learner/room/attempt-state.ts"))?.[1] ?? "";
  const keys = [...texts.matchAll(/^ {6}(\w+):/gm)].map(([, key]) => key);
  const notices = read("app/routes/learner/room/room-notices.tsx");
  const names = [...notices.matchAll(/name="([\w-]+)"|^ {2}\["([\w-]+)",/gm)].map(([, line, end]) => line ?? end);
  expect(keys.length).toBeGreaterThan(15);
  expect(names.length).toBeGreaterThan(10);
  for (const name of [...keys, ...names])
    expect(promised, name).toMatch(new RegExp(`\`(\\[data-notice=)?${name}\\]?\``));
});
