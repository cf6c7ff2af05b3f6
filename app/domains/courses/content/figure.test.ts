import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanFigure } from "./figure";

const clean = (svg: string) => {
  const told: string[] = [];
  return { html: cleanFigure(svg, (line, reason) => told.push(`${line}: ${reason}`)), told };
};
const figure = (inner: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 200"${attributes}>\n<title id="fig-a">甲</title>\n${inner}\n</svg>`;

describe("cleanFigure", () => {
  it("keeps a drawing as it is", () => {
    const { html, told } = clean(
      figure('<rect class="wall" fill="currentColor" x="1" y="2" width="3" height="4"/><text x="5">a &amp; b</text>'),
    );
    expect(told).toEqual([]);
    expect(html).toBe(
      '<svg viewBox="0 0 360 200"><title id="fig-a">甲</title><rect class="wall" fill="currentColor" x="1" y="2" width="3" height="4"/><text x="5">a &amp; b</text></svg>',
    );
  });

  it.each([
    ["<script>alert(1)</script>", "3: <script> is not allowed in a figure"],
    ["<style>*{}</style>", "3: <style> is not allowed in a figure"],
    ["<foreignObject><p>x</p></foreignObject>", "3: <foreignObject> is not allowed in a figure"],
    ['<a href="https://x"><text>t</text></a>', "3: <a> is not allowed in a figure"],
    ['<image href="x.png"/>', "3: <image> is not allowed in a figure"],
    ['<use href="#x"/>', "3: <use> is not allowed in a figure"],
    ["<animate/>", "3: <animate> is not allowed in a figure"],
    ['<rect onload="alert(1)"/>', '3: onload="alert(1)" on <rect>: this attribute is not allowed in a figure'],
    ['<rect style="fill:red"/>', '3: style="fill:red" on <rect>: this attribute is not allowed in a figure'],
    ['<rect fill="red"/>', '3: fill="red" on <rect>: colours are none and currentColor'],
    ['<rect fill="url(#x)"/>', '3: fill="url(#x)" on <rect>: colours are none and currentColor'],
    ['<rect class="btn"/>', '3: class="btn" on <rect>: classes are tile, wall, ink2 and seal'],
    ['<text font-family="Arial">t</text>', '3: font-family="Arial" on <text>: must be inherit'],
    ['<rect id="main"/>', '3: id="main" on <rect>: must look like fig-name'],
    ["<svg></svg>", "3: <svg> is not allowed in a figure"],
  ])("leaves out %s and says so", (inner, line) => {
    const { html, told } = clean(figure(inner));
    expect(told).toEqual([line]);
    expect(html).not.toMatch(/script|style|foreign|href|onload|url\(|red|Arial|btn|main/);
  });

  it.each([
    ["", "1: no element found"],
    ["<svg viewBox='0 0 1 1'><title>a</title>", "1: not well-formed: <svg> is not closed"],
    ["<svg><g></svg></g>", "1: not well-formed: </svg> closes nothing"],
    ["<svg/><svg/>", "1: more than one root element"],
    ["<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "1: not well-formed: a tag cannot be read"],
    ["<svg>&a;</svg>", "1: an unknown entity"],
    ["<g/>", "1: a figure must begin with <svg>"],
    ["x<svg/>", "1: text outside the root element"],
  ])("refuses %j", (svg, line) => {
    const { html, told } = clean(svg);
    expect(html).toBeNull();
    expect(told).toEqual([line]);
  });

  it("asks for a title and a viewBox that a phone can show", () => {
    expect(clean('<svg viewBox="0 0 900 10"></svg>').told).toEqual([
      "1: the viewBox is wider than 640",
      "1: the figure has no <title>",
    ]);
    expect(clean("<svg><title>a</title></svg>").told).toEqual(['1: the figure needs a viewBox="0 0 WIDTH HEIGHT"']);
  });

  it("lets nothing through that is not on the list, whatever is thrown at it", () => {
    const junk = fc.array(
      fc.oneof(
        fc.constantFrom(
          "<svg",
          "<g>",
          "</g>",
          "<script>",
          "</script>",
          ' onload="x"',
          " href='javascript:x'",
          ">",
          "/>",
          '"',
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "&lt;script&gt;",
        ),
        fc.string({ unit: "binary", maxLength: 5 }),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(junk, (parts) => {
        for (const svg of [
          parts.join(""),
          figure(parts.join("")),
          figure(`<text>${parts.join("")}</text>`),
          figure("", parts.join("")),
        ]) {
          const { html } = clean(svg);
          expect(html ?? "").not.toMatch(/<(?!\/?(svg|g|title|text)\b)|<[^>]*\son|<[^>]*href/i);
        }
      }),
      { numRuns: 150 },
    );
  });
});
