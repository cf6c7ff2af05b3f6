import { expect, it } from "vitest";
import type { RegisterEntry } from "~/domains/register/entry";
import { readRegister, registerFile } from "~/domains/register/register-source";
import { endedCitations, entryOfCitation, markEnded } from "./cited-entry";

const register = new Map<string, RegisterEntry>(
  readRegister(
    registerFile.parse([
      { slug: "law", kind: "law", title: "示例法", text: "law" },
      { slug: "law-1988", kind: "law", title: "旧示例法", ended: "2018-01-01", replacedBy: "law" },
      { number: "GB/T 1.1-2009", title: "旧", ended: "2020-10-01", replacedBy: "GB/T 1.1-2020" },
      { number: "GB/T 1.1-2020", title: "新" },
      { number: "GB/T 5-2001", title: "废止", ended: "2019-01-01" },
    ]),
    new Set(["law"]),
  ).entries.map((source) => [source.key, { ...source, contentHash: null, changedBy: null, changedAt: 0 }]),
);

it("a citation names an edition, the newest one, or the law that holds the clause", () => {
  const keys = ["standard:GBT1.1-2009", "standard:GBT1.1", "law/2/1", "standard:law", "standard:GBT9", "other/1"];
  expect(keys.map((key) => entryOfCitation(register, key)?.key ?? null)).toEqual([
    "GBT1.1-2009",
    "GBT1.1-2020",
    "law",
    "law",
    null,
    null,
  ]);
});

it("what is over is told once, with what came after, from its day on", () => {
  const cited = ["standard:GBT1.1-2009", "standard:GBT1.1-2009", "standard:GBT1.1", "standard:GBT5-2001", "law/1"];
  expect(endedCitations(register, cited, "2026-01-01")).toEqual([
    {
      href: "/standards/GBT1.1-2009",
      name: "GB/T 1.1-2009",
      by: { href: "/standards/GBT1.1-2020", name: "GB/T 1.1-2020" },
    },
    { href: "/standards/GBT5-2001", name: "GB/T 5-2001", by: null },
  ]);
  expect(endedCitations(register, cited, "2018-12-31")).toEqual([]);
});

it("each link to it carries a mark, and no other link does", () => {
  const link = (key: string) => `<a class="standard" href="/standards/${key}">${key}</a>`;
  const ended = endedCitations(register, ["standard:GBT1.1-2009"], "2026-01-01");
  const text = (mark: string) =>
    `<p>${link("GBT1.1-2009")}${mark}、${link("GBT1.1-2020")}；${link("GBT1.1-2009")}${mark}</p>`;
  expect(markEnded(text(""), ended)).toBe(text('<span class="citation-ended">（已失效）</span>'));
  expect(markEnded(text(""), [])).toBe(text(""));
});
