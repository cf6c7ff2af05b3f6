import { expect, it } from "vitest";
import { nearDuplicates } from "./near-duplicates";

const ids = (words: string[]) =>
  nearDuplicates(words.map((one, i) => ({ id: String(i), words: one }))).map(([a, b]) => `${a.id}=${b.id}`);

it("finds questions in nearly the same words, whatever stands between their letters", () => {
  const one = "一家阀门厂公开了企业标准，产品出厂时噪声高于公开的数，应当怎么办？";
  expect(
    ids([one, "一家阀门厂公开了企业标准。产品出厂时噪声高于公开的数，该怎么办", "推荐性国家标准由谁制定？"]),
  ).toEqual(["0=1"]);
  expect(ids(["", "", "甲"])).toEqual([]);
});

it("holds some thousand questions against each other in a second", () => {
  const words = Array.from({ length: 1_500 }, (_, i) =>
    Array.from({ length: 60 }, (_, k) => String.fromCodePoint(0x4e00 + ((i * 7919 + k * k * 31 + k) % 900))).join(""),
  );
  const from = performance.now();
  nearDuplicates([...words, words[3] as string].map((one, i) => ({ id: String(i), words: one })));
  expect(performance.now() - from).toBeLessThan(3_000);
});
