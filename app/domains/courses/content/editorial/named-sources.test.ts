import { expect, it } from "vitest";
import { readRegister } from "~/domains/register/register-source";
import type { RegulationSource } from "../regulation-source";
import { lawBook } from "./law-book";
import { namedSources } from "./named-sources";

const law = {
  slug: "law",
  title: "中华人民共和国标准化法",
  articles: [{ article: 27, paragraphs: ["一款。", "二款。"] }],
} as unknown as RegulationSource;
const { entries } = readRegister(
  [
    { slug: "law", kind: "law", title: law.title, text: "law" },
    { slug: "measures", kind: "rule", title: "企业标准化促进办法", clauses: ["第三条第三款", "第十二条"] },
    { slug: "transfer", kind: "law", title: "促进科技成果转化法", clauses: ["第十四条"] },
    { slug: "guidance", kind: "document", title: "指导意见", number: "皖市监标〔2021〕1号" },
    { slug: "order", kind: "rule", title: "某规定", number: "国家市场监督管理总局令第83号" },
    { number: "GB/T 1.1-2020", title: "导则" },
  ],
  new Set(["law"]),
);
const told = (text: string) =>
  namedSources(entries, [law], lawBook(entries, [law]))(text, ["law/27"]).map(({ reason }) => reason);

it.each([
  "标准化法第八十八条第九款规定，企业须备案。",
  "第二十七条第三款另有规定。",
  "促进办法第三十条另有规定。",
  "促进办法第十二条、第三十条另有规定。",
  "这是标准化促进条例管的。",
  "电子商务法第八条也这样规定。",
  "依据国市监标准〔2029〕999号。",
  "见皖政[2030]1号。",
  "国家市场监督管理总局令第99号公布。",
  "《标准化促进条例》管这件事。",
  "按GB/T 99999-2031做。",
])("%s names what nobody can look up", (text) => expect(told(text)).not.toEqual([]));

it.each([
  "按照标准化法第二十七条第二款，照促进办法第三条，按GB/T 1.1做。",
  "《企业标准化促进办法》第三条第三款和第十二条。",
  "科技成果转化法第十四条，这条款第二十七条第一款。",
  "根据皖市监标〔2021〕1号和皖市监标[2021]1号，总局令第83号，机号第12号。",
  "依法规定，本法规定，测定方法规定。",
])("%s names what is known", (text) => expect(told(text)).toEqual([]));
