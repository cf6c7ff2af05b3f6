import { expect, it } from "vitest";
import { formKeyOf } from "./form-key";

it("is the same for a form sent twice, and another for another opening, text or file", () => {
  const sent = { opened: "a.b", sentence: "宣讲标准化法", "files-kept": ["id1/120/照片.jpg"] };
  const key = formKeyOf(sent);
  expect(formKeyOf({ "files-kept": ["id2/120/照片.jpg"], sentence: "宣讲标准化法", opened: "a.b" })).toBe(key);
  for (const change of [
    { opened: "c.d" },
    { sentence: "又宣讲一次" },
    { "files-kept": [] },
    { "files-kept": ["id1/9/照片.jpg"] },
  ])
    expect(formKeyOf({ ...sent, ...change })).not.toBe(key);
  expect([formKeyOf({ sentence: "x" }), formKeyOf({ opened: "", sentence: "x" })]).toEqual([null, null]);
});
