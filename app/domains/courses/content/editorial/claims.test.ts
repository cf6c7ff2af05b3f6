import { describe, expect, it } from "vitest";
import { bareClaims } from "./claims";

const told = (markdown: string, invented: string[] = []) =>
  bareClaims(markdown, { taskSection: "周一做什么", invented }).map(({ line, sentence }) => `${line} ${sentence}`);

describe("claims of a lesson", () => {
  it("that hold a number, a date or 应当 need their citation in the same sentence", () => {
    expect(
      told(
        "公示期是30天。企业应当公开编号。\n\n\n\n公示期是30天（[第八条](clause:law/8)）。应当公开（[导则](standard:GB/T1.1-2020#9.5)）。",
      ),
    ).toEqual(["1 公示期是30天。", "1 企业应当公开编号。"]);
    expect(told("办法自二〇二三年十月一日起施行。")).toEqual(["1 办法自二〇二三年十月一日起施行。"]);
    expect(told("一句不说规矩的话。")).toEqual([]);
    // A link elsewhere is no source.
    expect(told("应当公开，见[帮助](/help)。")).toEqual(["1 应当公开，见帮助。"]);
  });

  it("are not what the invented firm tells, what is asked, drawn, checked or set as a task", () => {
    expect(told("> **案例　某厂（虚构）**\n> 噪声64分贝。")).toEqual([]);
    expect(told("公司公开的是62分贝。64分贝的不放行。", ["62", "64"])).toEqual([]);
    expect(told("公开的是62.5分贝。", ["62"])).toEqual(["1 公开的是62.5分贝。"]);
    expect(told("公示30天够不够？")).toEqual([]);
    expect(told("早上8点开会，10:30散。")).toEqual([]);
    expect(told("早上8点以前报30件。")).toHaveLength(1);
    expect(told("比如限值写成60。")).toEqual([]);
    expect(told("图1里有四格。第3步要解释一句。")).toEqual([]);
    expect(told("```check\nstem: 公示30天\n```\n![图](figures/a.svg)\n## 第2节")).toEqual([]);
    expect(told("## 周一做什么\n\n做3件事。")).toEqual([]);
    expect(told("---\nminutes: 11\n---\n应当。")).toEqual(["4 应当。"]);
    expect(told("前一句是“应当”，后一句是“推动”。")).toEqual([]);
  });

  it("are no less claims for a word of example before them, in a quotation, or in Chinese signs", () => {
    expect(told("例如企业标准应当在发布后30日内备案。")).toHaveLength(1);
    expect(told("比如逾期罚款5000元。")).toHaveLength(1);
    expect(told("> 企业应当每年报告。")).toEqual(["1 企业应当每年报告。"]);
    for (const said of [
      "复审周期是五年一次。",
      "必须每三年复审。",
      "合格率要到百分之九十八。",
      "三十日内备案。",
      "五个工作日内答复。",
    ])
      expect([said, told(said).length]).toEqual([said, 1]);
    for (const said of ["三个人商量了两件事。", "一年到头。", "第一件事做完了。"])
      expect([said, told(said)]).toEqual([said, []]);
    expect(told("三个工作日内回话。", ["三个工作日内"])).toEqual([]);
  });

  it("in a case and in the closing tasks are rules that need their citation there too", () => {
    const rule = "企业应当在30日内备案，逾期处10万元罚款";
    const inBoth = (said: string) => [told(`> **案例　某厂（虚构）**\n> ${said}`), told(`## 周一做什么\n\n${said}`)];
    expect(inBoth(`${rule}。`)).toEqual([[`2 ${rule}。`], [`3 ${rule}。`]]);
    expect(inBoth(`${rule}（[第八条](clause:law/8)）。`)).toEqual([[], []]);
    // What somebody says in it is hers, and a question states nothing.
    expect(inBoth("科长说：“应当先备案。”大家没有说话。")).toEqual([[], []]);
    expect(inBoth("噪声64分贝，应当怎样答复？")).toEqual([[], []]);
  });

  it("in tables are cited by their row, caption or note; in lists by the sentence before", () => {
    const table = (caption: string, note: string) =>
      `${caption}\n\n| 事 | 天 |\n| --- | --- |\n| 公示 | 30 |\n\n${note}`;
    expect(told(table("表1　期限", ""))).toEqual(["5 | 公示 | 30 |"]);
    expect(told(table("表1　期限（[第八条](clause:law/8)）", ""))).toEqual([]);
    expect(told(table("表1　期限", "注：依据[第八条](clause:law/8)。"))).toEqual([]);
    expect(told(table("表1　期限（案例所设）", ""))).toEqual([]);
    expect(told("- 应当公开\n- 30天")).toEqual(["1 - 应当公开", "2 - 30天"]);
    expect(told("条文（[第八条](clause:law/8)）列了两样：\n\n- 应当公开\n- 30天")).toEqual([]);
  });
});
