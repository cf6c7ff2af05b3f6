/** What the demonstration's past events say; people, firms and results are invented and called so. */
export const PAST_EVENTS = [
  {
    slug: "demo-ended-exchange",
    daysAgo: 2,
    title: "示例：中小企业标准体系交流会",
    summary: "三家示例企业讲从零建标准体系的做法，现场答疑。",
    sessions: ["三家企业的做法", "分组讨论"],
  },
  {
    slug: "demo-summarised-observation",
    daysAgo: 9,
    title: "示例：车间标准化现场观摩会",
    summary: "到示例企业车间看标准怎样贴到工位上。",
    sessions: ["车间观摩", "座谈"],
  },
  {
    slug: "demo-archived-seminar",
    daysAgo: 13,
    title: "示例：企业标准自我声明公开研讨会",
    summary: "逐项对照一份公开的企业标准，讨论怎样写得准、查得到。",
    sessions: ["对照修改", "答疑"],
  },
] as const;
export type PastEvent = (typeof PAST_EVENTS)[number];

export const DEMO_MINUTES = {
  text: [
    "会议由演示组织者主持，示例企业的标准总监到会。",
    "示例企业甲介绍了把国家标准拆成工位作业卡的做法：先列出和工位有关的条款，再由班组长改写成一句话，每张卡只放三句。",
    "示例企业乙介绍了标准复审的提醒办法：在目录里登记引用的标准，被代替的时候逐项核对，写明改还是不改、为什么。",
    "讨论中，大家认为最难的不是写标准，而是让用的人看得懂；也提到小企业人手少，建议几家合用一份复审清单。",
  ].join("\n\n"),
  summary: "三家示例企业交流了把标准落到工位、按期复审的做法，商定合用一份复审清单，下季度再到一家企业现场看效果。",
  decisions: ["合用一份标准复审清单，由演示组织者牵头整理。", "下季度到示例企业甲现场看作业卡的使用情况。"],
  tasks: [
    { text: "整理复审清单初稿，发给各企业", owner: "演示组织者", dueInDays: -1 },
    { text: "提供作业卡样例三张", owner: "示例企业甲", dueInDays: 0 },
    { text: "联系下次观摩的场地", owner: "示例企业乙", dueInDays: 30 },
  ],
} as const;

export const SURVEY_TEXTS = {
  best: ["作业卡的例子很具体，回去就能用。", "复审清单省了不少事。", "分组讨论比听讲收获大。", ""],
  change: ["时间再长一点，讨论没有说完。", "希望提前发资料。", ""],
} as const;
