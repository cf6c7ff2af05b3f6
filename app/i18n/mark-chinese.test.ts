import { expect, it } from "vitest";
import { markChinese } from "./mark-chinese";

const zh = (text: string) => `<span lang="zh-CN">${text}</span>`;

it("wraps each run of Chinese with what stands inside it", () => {
  expect(markChinese("<p>Finish 《标准化法》 by 王小明, then sit it</p>")).toBe(
    `<p>Finish ${zh("《标准化法》 by 王小明")}, then sit it</p>`,
  );
  expect(markChinese("<h1>结业考试：GB/T 1.1 与企业</h1>")).toBe(`<h1>${zh("结业考试：GB/T 1.1 与企业")}</h1>`);
  expect(markChinese("<p>plain <b>words</b><br>and 𠮷</p>")).toBe(`<p>plain <b>words</b><br>and ${zh("𠮷")}</p>`);
});

it("leaves alone what has its language, what is no prose, and attributes", () => {
  const html =
    '<html lang="en"><head><title>课程</title><script>if (1<2) a("课")</script></head><body>' +
    '<p lang="zh-CN">标准<b>化</b></p><img alt="图"><textarea>课</textarea><select><option>市</option></select></body></html>';
  expect(markChinese(html)).toBe(html);
  expect(markChinese(`${html}<p>课</p>`)).toBe(`${html}<p>${zh("课")}</p>`);
});

it("marks English that stands in Chinese no more than Chinese that stands in that", () => {
  expect(markChinese('<p lang="zh-CN">标准 <i lang="en">standard 标</i> 化</p>')).toBe(
    `<p lang="zh-CN">标准 <i lang="en">standard ${zh("标")}</i> 化</p>`,
  );
});

it("does not part a run where a word may break", () => {
  expect(markChinese("<h1>Course: 带式<wbr/>输送机<wbr/></h1>")).toBe(
    `<h1>Course: ${zh("带式<wbr/>输送机")}<wbr/></h1>`,
  );
  expect(markChinese('<h1 lang="zh">带式<wbr/>输送机</h1><p>a</p>')).toBe(
    '<h1 lang="zh">带式<wbr/>输送机</h1><p>a</p>',
  );
});
