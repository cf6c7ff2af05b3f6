import { expect, it } from "vitest";
import { shownRead } from "./shown-read";

it.each([
  ["zzzz-zzzz", "zzzz-zzzz"],
  ["=HYPERLINK(1)\n\u202e-1", "=HYPERLINK(1) -1"],
  // Who is reached by it, what leads in at another door, and keys of other houses stay out.
  ["13812345678", "1****5678"],
  ["张三 13812345678", "张三 1****5678"],
  ["zhang@example.org", "zh***@example.org"],
  ["SDA1.7QF2K9TM.ABCDEFGH", "SDA1.…"],
  ["https://login.example.org/qr?token=1", "https://login.example.org…"],
  ["https://login.example.org", "https://login.example.org"],
  ["https://a:b@example.org/", "https://…"],
  ["wxp://f2f0abc", "wxp://…"],
  ["——", ""],
])("%j is kept as %j", (read, shown) => {
  expect(shownRead(read)).toBe(shown);
});
