import type { HourClaimState } from "../statuses";

/** What somebody of the demonstration claimed, how many days ago, and what came of it. */
export interface HourStory {
  account: string;
  kind: string;
  title: string;
  statement: string;
  minutes: number;
  daysAgo: number;
  outcome: HourClaimState;
  reason?: string;
  /** Where it was lowered. */
  approved?: number;
}

export const HOUR_STORIES: readonly HourStory[] = [
  // Enough for the renewal of a certificate: 25.3 hours.
  {
    account: "graduate2",
    kind: "drafting",
    minutes: 600,
    daysAgo: 700,
    outcome: "approved",
    title: "起草示例企业标准《示例阀门技术要求》",
    statement: "第二起草人，承担技术要求和试验方法两章，按起草会议记录计算用时。",
  },
  {
    account: "graduate2",
    kind: "teaching",
    minutes: 300,
    daysAgo: 410,
    outcome: "approved",
    title: "为示例企业联合会讲授标准自我声明公开",
    statement: "授课三次，每次一百分钟，附授课通知和课表。",
  },
  {
    account: "graduate2",
    kind: "committee",
    minutes: 300,
    daysAgo: 120,
    outcome: "approved",
    approved: 240,
    title: "参加示例省级标准化技术委员会年会",
    statement: "会议两天，参加标准审查，附会议通知和签到页。",
    reason: "按会议通知核减参观时间",
  },
  {
    account: "graduate3",
    kind: "training",
    minutes: 480,
    daysAgo: 300,
    outcome: "approved",
    title: "参加示例行业协会标准编写培训",
    statement: "两天脱产培训，附培训通知和结业名单。",
  },
  // Every state.
  {
    account: "graduate",
    kind: "drafting",
    minutes: 360,
    daysAgo: 12,
    outcome: "approved",
    approved: 270,
    title: "起草示例团体标准《示例轴承包装规范》",
    statement: "起草人之一，承担包装要求一章。附标准封面和起草人页。",
    reason: "征求意见的时间没有材料，按会议记录核定",
  },
  {
    account: "graduate",
    kind: "paper",
    minutes: 240,
    daysAgo: 9,
    outcome: "returned",
    title: "发表论文《示例企业标准体系建设》",
    statement: "第一作者，从选题到定稿。附录用通知。",
    reason: "请补充刊物封面、目录和论文首页",
  },
  {
    account: "graduate",
    kind: "other",
    minutes: 120,
    daysAgo: 15,
    outcome: "refused",
    title: "参加示例企业年会",
    statement: "参加企业年会半天，会上听取了质量工作报告。",
    reason: "年会不属于标准化工作",
  },
  {
    account: "graduate",
    kind: "training",
    minutes: 90,
    daysAgo: 6,
    outcome: "withdrawn",
    title: "参加示例线上讲座",
    statement: "线上讲座一次，题目是标准数字化。",
  },
  {
    account: "graduate",
    kind: "teaching",
    minutes: 135,
    daysAgo: 2,
    outcome: "filed",
    title: "为本企业车间讲授产品标准",
    statement: "面向一线班组讲授产品标准的试验方法，两次，附授课通知和签到表。",
  },
  {
    account: "director",
    kind: "drafting",
    minutes: 420,
    daysAgo: 1,
    outcome: "filed",
    title: "修订示例企业标准《示例机械安全要求》",
    statement: "主起草人，完成修订稿和编制说明，附修订稿封面。",
  },
];
