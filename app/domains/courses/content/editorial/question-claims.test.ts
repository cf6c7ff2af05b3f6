import { expect, it } from "vitest";
import { readRegister } from "~/domains/register/register-source";
import type { RegulationSource } from "../regulation-source";
import { keptTexts } from "./kept-texts";
import { questionClaims, type Stated } from "./question-claims";

const law = {
  slug: "law",
  title: "中华人民共和国标准化法",
  shortTitle: "标准化法",
  articles: [
    { article: 1, paragraphs: ["企业执行的标准应当自我声明公开编号和名称。"] },
    { article: 2, paragraphs: ["团体标准未编号的，三十日内改正。"] },
    { article: 3, paragraphs: ["军用标准的制定，由国务院、中央军事委员会另行规定。"] },
  ],
} as unknown as RegulationSource;
const { entries } = readRegister(
  [
    { slug: "law", kind: "law", title: law.title, issued: "2017-11-04", effective: "2018-01-01", text: "law" },
    { slug: "measures", kind: "rule", title: "企业标准化促进办法", clauses: ["第三条第三款", "第十二条"] },
  ],
  new Set(["law"]),
);
const told = (change: Partial<Stated>) =>
  questionClaims(
    entries,
    [law],
    keptTexts([law]),
  )({
    kind: "single",
    stem: "一家泵厂在公司网站公开了编号，公示30天。哪一项对？",
    choices: [{ text: "还要公开名称", correct: true, feedback: "第一条说自我声明公开编号和名称。" }],
    rationale: "标准化法第一条要求编号和名称都公开。",
    clause: "law/1",
    ...change,
  });

it("says of laws what they say", () => {
  expect(told({})).toEqual([]);
  expect(
    told({ rationale: "2018年1月1日起施行的标准化法第二条说三十日，促进办法第十二条、第三条第三款另说。" }),
  ).toEqual([]);
  // What another article says, one that is not here, cannot be held against the one cited.
  expect(told({ rationale: "促进办法第十二条说四十五日，见第一条。" })).toEqual([]);
  expect(told({ rationale: "标准化法第二条说三十日改正，见第一条。" })).toEqual([]);
  expect(told({ rationale: "公示的30天是题里说的，一件省5元，乘2万件得10万元，见第一条。" })).toEqual([]);
});

it.each<[string, Partial<Stated>, string]>([
  ["day", { rationale: "2031年3月1日起企业须公开，见第一条。" }, "2031年3月1日"],
  ["figure", { rationale: "第一条规定企业须在四十五日内公开。" }, "四十五日"],
  ["figure of no article", { rationale: "标准化法第八十八条规定企业须在四十五日内公开，见第一条。" }, "四十五日"],
  ["clause", { clause: "law/3" }, "law/3 has nothing to do with"],
])("tells another %s", (_what, change, words) => expect(told(change).join()).toContain(words));

it("bears on an article whose words it uses without its number", () => {
  const nameless: Partial<Stated> = {
    choices: [{ text: "还要公开名称", correct: true, feedback: "自我声明公开编号和名称。" }],
    rationale: "执行的标准，编号和名称都自我声明公开。",
  };
  expect(told(nameless)).toEqual([]);
  expect(told({ ...nameless, clause: "law/3" })).toHaveLength(1);
});
