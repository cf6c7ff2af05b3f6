import { beforeAll, describe, expect, it } from "vitest";
import { namesOf } from "~/domains/glossary/term";
import { type Content, readContent } from "../content-tree";
import { readContentFiles } from "../read-files.server";
import { nearDuplicates } from "./near-duplicates";
import { type Question, questionsOf } from "./questions";
import { rewordings } from "./rewordings";

let content: Content;
let bank: Question[];
beforeAll(() => {
  content = readContent(readContentFiles("content")).content;
  bank = questionsOf(content);
});

const found = (more: Question[]): string[] =>
  rewordings([...bank, ...more], content.glossary.map(namesOf))
    .filter(({ first, second }) => [first, second].some((one) => more.includes(one)))
    .map(({ first, second }) => [first.id, second.id].sort().join(" = "));

/** The item said in other words, as somebody would who wants one more. */
const REWORDED: [of: string, stem: string, ...keys: string[]][] = [
  [
    "em-p-003",
    "公开征求意见时，为什么说要把《企业标准化管理办法》改成“促进办法”？",
    "为了服务企业发展、放开搞活企业标准",
  ],
  [
    "ip-p-007",
    "专利法第二十四条规定不丧失新颖性的公开，要在申请日前六个月内。下面几种里，算这样的是哪些？",
    "他人没有经申请人同意就泄露了内容",
    "首次发表在规定的学术会议上",
    "中国政府主办的国际展览会上首次展出",
  ],
  [
    "in-e-026",
    "国务院标准化主管部门在参加ISO、IEC国际标准化活动中有哪些职责？请按2015年公布的管理办法选。",
    "指导、监督对国际标准文件投票",
    "国内技术对口单位的设立、调整、撤销",
    "对参加工作组的我国专家审核、注册",
  ],
  ["ws-e-009", "嫌一份企业产品标准太长，想删几章；它同时也是规范标准。哪几章必须留下？", "试验方法", "技术要求"],
  [
    "sb-p-011",
    "销售员跟用户讲：“十八个月是纲要规定的，标准明年年底一定出来。”公司在参加这项国家标准起草，标准总监该怎样纠正他？",
    "十八个月是平均周期的目标，不保证每一项按时出",
  ],
];

describe("questions in other words", () => {
  it("are found, though they share too few pairs of letters to be near duplicates", () => {
    const again = REWORDED.map(([of, stem, ...keys]): Question => {
      const kind = bank.find(({ id }) => id === `item ${of}`)?.kind as Question["kind"];
      return { id: `z ${of}`, file: "x", line: 1, kind, stem, keys, words: [stem, ...keys].join("") };
    });
    expect(found(again).sort()).toEqual(REWORDED.map(([of]) => `item ${of} = z ${of}`).sort());
    const copies = nearDuplicates([...bank, ...again]).flatMap((pair) => pair.map(({ id }) => id));
    expect(copies).toEqual([]);
  });

  it("are another question where the answer is another, or the statement holds no more", () => {
    const ask = (kind: Question["kind"], stem: string, keys: string[]) => ({ kind, stem, keys });
    const others = Array.from({ length: 40 }, (_, n) => ask("single", `第${n}件互不相干的事由谁经办？`, [`单位${n}`]));
    const pairs = (one: ReturnType<typeof ask>, other: ReturnType<typeof ask>) =>
      rewordings([...others, one, other], [["产品标准", "货品标准"]]).length;
    const asked = ask("single", "垫片厂换了密封材料，产品标准的修订稿由谁批准？", ["总经理批准修订稿"]);
    expect(pairs(asked, ask("single", "密封材料换了，垫片厂货品标准修订稿谁来批准？", ["修订稿由总经理批准"]))).toBe(1);
    expect(pairs(asked, ask("single", asked.stem, ["质检科长"]))).toBe(0);
    const said = (verdict: string) =>
      ask("true-false", "密封材料换了，垫片厂产品标准的修订稿由总经理批准。", [verdict]);
    expect([pairs(asked, said("正确")), pairs(asked, said("错误"))]).toEqual([1, 0]);
    expect([pairs(said("正确"), said("正确")), pairs(said("正确"), said("错误"))]).toEqual([1, 0]);
  });

  it("are few in the bank, so that each can be looked at", () => {
    const began = performance.now();
    expect(rewordings(bank, content.glossary.map(namesOf)).length).toBeLessThan(20);
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
