import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { translator } from "~/i18n/translate";
import { actText, KNOWN_ACTS, subjectText } from "./act-words";

const sources = ["app", "db"]
  .flatMap((root) => readdirSync(root, { recursive: true }).map((name) => join(root, String(name))))
  .filter((file) => /\.ts$/.test(file) && !/\.(test|fixture)\.ts$/.test(file))
  .map((file) => readFileSync(file, "utf8"));
const written = (pattern: RegExp) => sources.flatMap((text) => [...text.matchAll(pattern)].map((found) => found[1]));
const recorded = written(/\bact: "([a-z-]+\.[a-z-]+)"/g);
const kinds = written(/\bsubject: \{ kind: "([a-z-]+)"/g);

it("has words for every act that is recorded", () => {
  expect(recorded.length).toBeGreaterThan(40);
  expect(recorded.filter((act) => !KNOWN_ACTS.includes(act as string))).toEqual([]);
});

it("has words for everything that an entry is about", () => {
  const t = translator("zh-CN");
  expect(kinds.length).toBeGreaterThan(40);
  expect(kinds.filter((kind) => subjectText(t, kind as string) === kind)).toEqual([]);
});

it("says what it does not know as it is written", () => {
  expect(subjectText(translator("zh-CN"), "constructor")).toBe("constructor");
  expect(actText(translator("zh-CN"), "role.granted")).toBe("给予角色");
  expect(actText(translator("zh-CN"), "moon.landed")).toBe("moon.landed");
});
