import { describe, expect, it } from "vitest";
import { linkTerms, termLinks } from "./link-terms";
import type { GlossaryTerm } from "./term";

const term = (slug: string, name: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm => ({
  slug,
  term: name,
  english: slug,
  definition: "义。",
  source: "law/2/1",
  also: [],
  lessons: [],
  initial: null,
  ...more,
});
const links = termLinks([
  term("standard", "标准", { lessons: ["base/first"] }),
  term("enterprise-standard", "企业标准"),
  term("declaration", "自我声明公开", { also: ["声明公开"] }),
  term("tbt", "技术性贸易壁垒", { also: ["TBT"] }),
]);
const link = (html: string, lesson = "base/second", linked = new Set<string>()) =>
  linkTerms(html, links, lesson, linked);

describe("terms in lessons", () => {
  it("lead to their entry once a lesson, the longest name that stands there", () => {
    const linked = new Set<string>();
    expect(link("<p>企业标准自我声明公开，企业标准</p>", "base/second", linked)).toBe(
      '<p><a class="term" href="/glossary/enterprise-standard">企业标准</a><a class="term" href="/glossary/declaration">自我声明公开</a>，企业标准</p>',
    );
    expect(link("<p>声明公开企业标准</p>", "base/second", linked)).toBe("<p>声明公开企业标准</p>");
  });

  it("of two signs only where they are taught, and never out of a longer term", () => {
    expect(link("<p>标准</p>")).toBe("<p>标准</p>");
    expect(link("<p>企业标准和标准</p>", "base/first", new Set(["enterprise-standard"]))).toBe(
      '<p>企业标准和<a class="term" href="/glossary/standard">标准</a></p>',
    );
  });

  it.each([
    "<h2>企业标准</h2>",
    '<p><a href="/x">企业标准</a></p>',
    "<figure><svg><title>企业标准</title><path/></svg><figcaption>企业标准</figcaption></figure>",
    "<table><thead><tr><th>企业标准</th></tr></thead></table>",
    '<p title="企业标准">别的</p>',
    "<p>TBTX</p>",
  ])("not in %s", (html) => expect(link(html)).toBe(html));

  it("also behind what is passed over, and Latin ones as words", () => {
    expect(link("<h3>企业标准</h3><p>看<br>企业标准、TBT</p>")).toContain(
      '<p>看<br><a class="term" href="/glossary/enterprise-standard">企业标准</a>、<a class="term" href="/glossary/tbt">TBT</a></p>',
    );
  });

  it("without a glossary nothing changes", () =>
    expect(linkTerms("<p>企业标准</p>", termLinks([]), "base/first", new Set())).toBe("<p>企业标准</p>"));
});
