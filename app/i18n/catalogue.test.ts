import { expect, test } from "vitest";
import { en } from "./en";
import { reasonText, translator } from "./translate";
import { zhCN } from "./zh-CN";

type Tree = { [key: string]: string | Tree };
const leaves = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();

test("both languages have the same keys, none empty, with the same values to fill in", () => {
  const zh = new Map(leaves(zhCN as unknown as Tree));
  const english = new Map(leaves(en as unknown as Tree));
  const plain = [...english.keys()].filter((key) => !key.endsWith("_one"));
  expect(plain.sort()).toEqual([...zh.keys()].sort());
  for (const [key, text] of zh) {
    expect(text.trim(), key).not.toBe("");
    expect(holes(english.get(key) ?? ""), key).toEqual(holes(text));
  }
});

test("a text is found and filled in", () => {
  const [key, text] = leaves(zhCN as unknown as Tree).find(([, value]) => !value.includes("{{")) as [string, string];
  expect(translator("zh-CN")(key as never)).toBe(text);
});

test("what is filled in is taken as it is, each time anew, and no hole is left", () => {
  const t = translator("zh-CN");
  expect(t("public.title", { page: "甲 {{page}} $& <b>" })).toBe(
    t("public.title", { page: "@" }).replace("@", () => "甲 {{page}} $& <b>"),
  );
  for (const locale of ["zh-CN", "en"] as const) {
    for (const [key] of leaves(zhCN as unknown as Tree))
      expect(translator(locale)(key.replace(/_other$/, "") as never, { count: 3 }), key).not.toContain("{{");
  }
});

test("plurals follow the count, in any order of asking", () => {
  const said = ([3, 1, 0, 1, 3] as const).map((count) => translator("en")("ui.errorSummary", { count }));
  expect(said[0]).toContain("3 things");
  expect(said).toEqual([said[0], said[1], said[0]?.replace("3", "0"), said[1], said[0]]);
  expect(said[1]).not.toBe(said[0]);
});

test("no line ends between a number and its unit", () => {
  for (const tree of [zhCN, en])
    for (const [key, text] of leaves(tree as unknown as Tree)) expect(text, key).not.toMatch(/\}\} (KB|MB)\b/);
});

test("practice and exams call the kinds of items by the same names", () => {
  for (const locale of ["zh-CN", "en"] as const) {
    const t = translator(locale);
    for (const kind of ["single", "multiple", "trueFalse"] as const)
      expect(t(`exam.room.${kind}`, { points: 2 }).toLowerCase()).toContain(t(`courses.check.${kind}`));
  }
});

test("a reason says a day as its language writes it, and leaves alone what only looks like one", () => {
  const said = (locale: "zh-CN" | "en", day: string) =>
    reasonText(translator(locale), { reason: "appointment.endBeforeStart", values: { day } });
  expect(said("zh-CN", "2024-02-29")).toContain("2024年2月29日");
  expect(said("en", "2024-02-29")).toContain("29 Feb 2024");
  expect(said("zh-CN", "2023-02-29")).toContain("2023-02-29");
});
