import type { Cycle } from "~/domains/awards/cycle/cycle";
import type { FactsForm } from "~/domains/awards/cycle/cycle-form";
import type { BureauOfficer } from "~/domains/people/proof";
import { asOf } from "~/kernel/clock";
import { db } from "../client.server";
import { tables } from "../tables";
import { amendDemoCycle, demoProvince, draftDemoCycle, openDemoCycle } from "./demo-cycle.server";
import { daysAgo, inDays, thisYear } from "./demo-days";

/**
 * Award cycles of a demo, by the use cases of the province's officer: one that takes nominations, amended once, and a draft of another that
 * only the province sees. Where there are cycles already nothing is done. Answers the slug of the one that is open.
 */
export async function seedDemoAwards(): Promise<string | null> {
  if ((await db.$count(tables.awardCycle)) > 0) return null;
  const by = await demoProvince();
  if (!by) return null;
  const facts = directors();
  const open = await asOf(daysAgo(12), () => openDemoCycle(by, facts, RULES));
  await amend(by, open);
  await draftDemoCycle(by, cases());
  return open.slug;
}

/** What a cycle of the demo says of itself. */
export const demoFacts = (
  year: number,
): Omit<FactsForm, "submissionsUntil" | "countiesUntil" | "citiesUntil" | "reviewUntil"> => ({
  title: `演示${year}年度优秀企业标准总监评选`,
  label: "outstanding-director",
  year,
  approvalDocument: `演示批复〔${year}〕1号《关于同意开展优秀企业标准总监评选的批复》`,
  authority: "省级评选批准单位（演示）",
  introduction:
    "为鼓励企业标准总监履行职责、提高企业标准化水平，评选一批工作扎实、成效明显、愿意带动同行的标准总监。\n\n评选坚持企业自愿、本人同意，不收取任何费用。申报时平台已有的证书、学时和履职记录自动列出，不重复填写。",
  contact: "省级评选组织单位（演示），0551-00000000",
});

const directors = (): FactsForm => ({
  ...demoFacts(thisYear()),
  submissionsUntil: inDays(33),
  countiesUntil: inDays(47),
  citiesUntil: inDays(61),
  reviewUntil: inDays(96),
});

/** Its approval is still awaited. */
const cases = (): FactsForm => ({
  ...demoFacts(thisYear() + 1),
  title: `演示${thisYear() + 1}年度企业标准化典型案例评选`,
  label: "model-case",
  approvalDocument: "",
  introduction: "",
  submissionsUntil: inDays(150),
  countiesUntil: inDays(164),
  citiesUntil: inDays(178),
  reviewUntil: inDays(215),
});

const RULES = {
  quotas: {
    cap: 30,
    countyQuota: 2,
    quotaEach: 3,
    categories: [
      { id: "k1", name: "大中型企业", cap: 20 },
      { id: "k2", name: "小微企业", cap: 10 },
    ],
    // The largest city more, counties that report straight to the province fewer.
    quotas: { "340100": 6, "340826": 1, "341882": 1 },
  },
  eligibility: { certificate: false, hours: 2 },
  renewalMinutes: 180,
};

/** Nominations take longer than was planned, and one city has more firms than its quota allowed for. */
async function amend(by: BureauOfficer, cycle: Cycle): Promise<void> {
  const reason = "部分企业反映准备材料的时间不够，芜湖市申报意向较多，延长申报时间并增加推荐名额。";
  const change = {
    facts: { submissionsUntil: inDays(40) },
    rules: { quotas: { ...cycle.rules.quotas, "340200": 4 } },
  };
  await asOf(daysAgo(5), () => amendDemoCycle(by, cycle, change, reason));
}
