import type { SearchEntry } from "./entry";
import { stands } from "./find-matches";
import { makeLexicon } from "./lexicon";
import { readQuery, settled } from "./query";
import { rank } from "./rank";
import { buildIndex } from "./search-index";

/** A small academy to search in: what stands here is shaped as the real texts are. */
export const lexicon = makeLexicon([
  ["企业标准自我声明公开", "自我声明公开"],
  ["标准化"],
  ["企业标准"],
  ["团体标准"],
  ["技术性贸易壁垒", "TBT"],
  ["采用国际标准", "采标"],
  ["企业标准“领跑者”", "领跑者"],
  ["规范性引用文件"],
  ["标准必要专利", "SEP"],
]);

const entry = (kind: string, title: string, text: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  kind,
  title,
  names: [],
  href: `/${kind}/${title}`,
  weight: 1,
  about: null,
  passages: [{ text, href: `/${kind}/${title}#1` }],
  ...more,
});
const lesson = (title: string, ...sections: [heading: string, text: string][]) =>
  entry("lesson", title, "", {
    passages: sections.map(([heading, text], i) => ({ heading, text, href: `/lesson/${title}#s${i + 1}` })),
  });

export const ENTRIES: SearchEntry[] = [
  lesson(
    "把标准公开：自我声明的办法",
    ["一、公开什么", "企业应当公开其执行的强制性标准、推荐性标准、团体标准或者企业标准的编号和名称。"],
    ["二、在哪里公开", "国家鼓励在统一的平台上公开。企业标准的功能指标和性能指标应当公开。"],
  ),
  lesson(
    "标准化法管什么",
    ["一、五类标准", "标准包括国家标准、行业标准、地方标准和团体标准、企业标准。"],
    ["二、制定的程序", "制定推荐性标准应当组织由相关方组成的标准化技术委员会。"],
  ),
  lesson(
    "引用文件怎么写",
    ["一、规范性引用文件", "注日期的引用文件，仅该日期对应的版本适用。"],
    ["二、GB/T 1.1 的要求", "按照GB/T 1.1—2020起草。"],
  ),
  lesson("监督抽查来了", ["一、抽查", "产品质量监督抽查不合格的，要查原因。"], ["二、整改", "整改以后复查。"]),
  entry("term", "企业标准自我声明公开", "企业把自己执行的标准的编号和名称向社会公开，并对其真实性负责。", {
    names: ["自我声明公开", "self-declaration of enterprise standards"],
    weight: 1.1,
  }),
  entry("term", "团体标准", "社会团体协调市场主体共同制定的标准。", { names: ["group standard"], weight: 1.1 }),
  entry("term", "技术性贸易壁垒", "一国以技术法规、标准和合格评定程序限制进口的做法。", {
    names: ["TBT", "technical barriers to trade"],
    weight: 1.1,
  }),
  entry("term", "采用国际标准", "把国际标准的内容转化为本国标准。", {
    names: ["采标", "adoption of international standards"],
    weight: 1.1,
  }),
  entry("article", "标准化法第二十七条", "国家实行团体标准、企业标准自我声明公开和监督制度。", {
    names: ["标准化法第27条"],
  }),
  entry(
    "article",
    "标准化法第二条",
    "本法所称标准（含标准样品），是指农业、工业、服务业以及社会事业等领域需要统一的技术要求。",
    { names: ["标准化法第2条"] },
  ),
  entry("standard", "标准化工作导则 第1部分：标准化文件的结构和起草规则", "", {
    names: ["GB/T 1.1-2020"],
    passages: [],
  }),
  entry("standard", "标准化工作导则 第10部分", "", { names: ["GB/T 1.10-2014"], passages: [] }),
  entry("standard", "企业标准体系 要求", "", {
    names: ["GB/T 15496-2017", "Enterprise standards system — Requirements"],
    passages: [],
  }),
  entry("standard", "企业标准总监管理规范", "", { names: ["DB34/T 4348-2022"], passages: [] }),
  entry("standard", "信息安全管理体系", "", { names: ["ISO/IEC 27001:2022"], passages: [] }),
  entry("event", "合肥标准总监交流会", "现场交流企业标准体系建设，观摩示例机械的车间。"),
  entry("event", "中国标准创新贡献奖经验谈", "怎样申报标准创新贡献奖。"),
  entry("help", "忘记密码怎么办？", "在登录页点忘记密码，按提示用邮箱或者验证码重设。"),
  entry("help", "证书在哪里下载？", "考试合格以后，在我的证书里下载PDF。"),
  entry("standard", "国标委公告汇编", "国标目录。", {}),
];

/** What is found for a query, best first. */
export async function found(typed: string): Promise<string[]> {
  const index = await buildIndex(ENTRIES);
  const query = settled(readQuery(typed, lexicon), lexicon, (way) => stands(index, way));
  return rank([index], query).map(({ title }) => title);
}
