import { expect, it } from "vitest";
import { isUnchanged } from "./not-modified";

const TAG = 'W/"abc"';
const AT = Date.UTC(2026, 10, 26, 1, 2, 3, 500);
const same = new Date(AT).toUTCString();

it.each([
  [{}, false],
  [{ "if-none-match": 'W/"abc"' }, true],
  [{ "if-none-match": '"abc"' }, true],
  [{ "if-none-match": '"x", W/"abc"' }, true],
  [{ "if-none-match": "*" }, true],
  [{ "if-none-match": '"x"' }, false],
  [{ "if-none-match": '"x"', "if-modified-since": same }, false],
  [{ "if-modified-since": same }, true],
  [{ "if-modified-since": new Date(AT - 1000).toUTCString() }, false],
  [{ "if-modified-since": "yesterday" }, false],
] as const)("%j is answered unchanged: %s", (asked, unchanged) => {
  expect(isUnchanged(asked, TAG, AT)).toBe(unchanged);
});

it("no time is told, none is compared", () =>
  expect(isUnchanged({ "if-modified-since": same }, TAG, null)).toBe(false));
