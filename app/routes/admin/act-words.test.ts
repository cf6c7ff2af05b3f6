import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { translator } from "~/i18n/translate";
import { actText, KNOWN_ACTS } from "./act-words";

const recorded = ["app", "db"]
  .flatMap((root) => readdirSync(root, { recursive: true }).map((name) => join(root, String(name))))
  .filter((file) => /\.ts$/.test(file) && !/\.(test|fixture)\.ts$/.test(file))
  .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/\bact: "([a-z-]+\.[a-z-]+)"/g)].map((found) => found[1]));

it("has words for every act that is recorded", () => {
  expect(recorded.length).toBeGreaterThan(40);
  expect(recorded.filter((act) => !KNOWN_ACTS.includes(act as string))).toEqual([]);
});

it("says an act it does not know as it is written", () => {
  expect(actText(translator("zh-CN"), "role.granted")).toBe("给予角色");
  expect(actText(translator("zh-CN"), "moon.landed")).toBe("moon.landed");
});
