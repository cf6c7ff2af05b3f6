import fc from "fast-check";
import { expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { readContent } from "./content-tree";
import { course, item, lesson, sample } from "./sample-content";

/** The places of a parsed YAML text: every key and list entry, as paths. */
function placesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value)) return [path, ...value.flatMap((one, i) => placesOf(one, [...path, i]))];
  if (value === null || typeof value !== "object") return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => placesOf(one, [...path, key]))];
}

/** The text with the value at `path` put in another's place, or taken out when `value` is undefined. */
function changed(text: string, path: (string | number)[], value: unknown): string {
  if (path.length === 0) return stringify(value ?? null);
  const whole = parse(text);
  let at = whole;
  for (const step of path.slice(0, -1)) at = at[step];
  const last = path.at(-1) as string | number;
  if (value !== undefined) at[last] = value;
  else if (Array.isArray(at)) at.splice(last as number, 1);
  else delete at[last];
  return stringify(whole);
}

const front = (text: string) => text.split("---\n")[1] as string;
const files: [name: string, yaml: string, whole: (yaml: string) => Record<string, string>][] = [
  [
    "the front matter of a lesson",
    front(lesson()),
    (yaml) => ({ "courses/base/01-first.md": lesson().replace(front(lesson()), () => yaml) }),
  ],
  ["course.yaml", course(), (yaml) => ({ "courses/base/course.yaml": yaml })],
  ["an item file", item("x-p-1"), (yaml) => ({ "practice-items/base.yaml": yaml })],
];

it.each(files)("%s with any field changed or gone is taken, or told with a line of its file", (_name, yaml, whole) => {
  const places = placesOf(parse(yaml));
  const value = fc.oneof(
    fc.constant(undefined),
    fc.jsonValue({ maxDepth: 2 }),
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.double(),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), value, (path, put) => {
      const files = sample(whole(changed(yaml, path, put)));
      const { problems } = readContent(files);
      for (const { file, line, reason } of problems) {
        expect(reason).not.toBe("");
        const held = files.get(file);
        if (held !== undefined) expect(line).toBeLessThanOrEqual(held.split("\n").length + 1);
        expect(line).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 120 },
  );
});

it.each(files)("%s without any one of its fields is told", (_name, yaml, whole) => {
  const optional = new Set(["taskSection", "correct"]);
  for (const path of placesOf(parse(yaml)).filter(
    (one) => typeof one.at(-1) === "string" && !optional.has(one.at(-1) as string),
  )) {
    const { problems } = readContent(sample(whole(changed(yaml, path, undefined))));
    expect([path.join("."), problems.length > 0]).toEqual([path.join("."), true]);
  }
});
