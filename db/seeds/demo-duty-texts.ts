/** What the demonstration's directors did; plainly invented. Days are counted back from today. */
export interface DemoRecord {
  pick: string;
  sentence: string;
  daysAgo: number;
}

/** A rich year of the first firm's director, in all eight duties. */
export const RICH_RECORDS: readonly DemoRecord[] = [
  { pick: "promotion.publicity", sentence: "向全体班组长宣讲标准化法，28人参加", daysAgo: 262 },
  { pick: "promotion.measures", sentence: "制定《企业标准自我声明公开管理办法（演示）》，报总经理批准", daysAgo: 240 },
  { pick: "strategy-and-system.planning", sentence: "编制三年标准化规划，明确12项标准的制定计划", daysAgo: 221 },
  {
    pick: "strategy-and-system.drafting",
    sentence: "组织修订Q/YS 001《输送机通用技术条件》，通过内部审查",
    daysAgo: 176,
  },
  { pick: "disclosure.supervision", sentence: "检查自我声明公开的落实，3项标准的公开信息与在用版本一致", daysAgo: 131 },
  { pick: "disclosure.conformity", sentence: "抽取5批产品核对公开的技术指标，全部符合", daysAgo: 104 },
  { pick: "culture.values", sentence: "在厂务会上提出“按标准做、做成标准”的标准化理念", daysAgo: 95 },
  { pick: "culture.activity", sentence: "举办标准化知识竞赛，9个班组参加", daysAgo: 61 },
  { pick: "training.planning", sentence: "编写新员工标准化培训教材，共4章", daysAgo: 54 },
  { pick: "stopping.reporting", sentence: "就外协件不按图纸验收一事，书面报告总经理", daysAgo: 33 },
  { pick: "other.authorised", sentence: "代表企业答复客户对产品标准的询问", daysAgo: 12 },
];

/** The year before, which the firm has confirmed. */
export const LAST_YEAR_RECORDS: readonly { pick: string; sentence: string; day: string }[] = [
  { pick: "strategy-and-system.system", sentence: "建立标准体系表，收录在用标准86项", day: "03-18" },
  { pick: "disclosure.publishing", sentence: "公开输送机产品执行的企业标准", day: "05-20" },
  { pick: "training.lecture", sentence: "给质量部讲标准的查新方法，11人参加", day: "06-12" },
  { pick: "spot-check.products", sentence: "抽查成品出厂检验，依据Q/YS 001，未发现问题", day: "09-03" },
  { pick: "promotion.interpretation", sentence: "解读团体标准管理规定，转发各部门", day: "10-15" },
];

export const SUMMARIES = {
  lastYear:
    "全年建立了标准体系表，公开了主要产品执行的企业标准，开展了标准查新培训和出厂检验抽查。\n下一年准备修订产品标准，完善自我声明公开的管理办法。",
  other: "按授权书的职责做了培训、抽查和标准公开，发现的问题已经整改。",
};

export const STANDARDS = [
  {
    number: "Q/YS 001-2023",
    title: "输送机通用技术条件（演示）",
    daysAgo: 300,
    cites: ["GB/T 1.1-2020", "GB/T 15496-2017", "GB/T 1184-1996"],
    link: "https://www.qybz.org.cn/",
  },
  {
    number: "Q/YS 002-2019",
    title: "托辊组件（演示）",
    daysAgo: 210,
    cites: ["GB/T 1.1-2009"],
    link: null,
  },
  { number: "GB/T 15496-2017", title: "", daysAgo: 160, cites: [], link: null },
] as const;

/** For firms that have a little. */
export const OTHER_RECORDS: readonly DemoRecord[] = [
  { pick: "disclosure.publishing", sentence: "公开主导产品执行的标准编号和名称", daysAgo: 140 },
  { pick: "promotion.publicity", sentence: "组织学习标准化法，17人参加", daysAgo: 88 },
  { pick: "strategy-and-system.guidance", sentence: "检查标准体系运行，更新作废标准2项", daysAgo: 47 },
  { pick: "training.lecture", sentence: "给新员工讲产品标准，9人参加", daysAgo: 20 },
];
