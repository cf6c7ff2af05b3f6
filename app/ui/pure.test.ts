import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const here = fileURLToPath(new URL(".", import.meta.url));
const files = readdirSync(here, { recursive: true, encoding: "utf8" }).filter(
  (f) => /\.tsx?$/.test(f) && !f.includes(".test."),
);
const read = (file: string) => readFileSync(here + file, "utf8");

test("components are drawn once on the server under a policy without inline styles: none asks for more", () => {
  expect(files.length).toBeGreaterThan(50);
  for (const file of files) {
    expect(read(file), file).not.toMatch(/\bstyle=|\bon[A-Z]\w*=|\buse(State|Effect|LayoutEffect|Ref|Reducer)\b/);
    expect(read(file), file).not.toMatch(/from "~?\/?.*(domains|flows|routes|db)\//);
  }
});
