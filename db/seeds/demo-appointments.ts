import type { EducationForm, JobForm } from "~/domains/appointments/employment-forms";
import type { Duty } from "../statuses";
import { DEMO_FIRMS, DEMO_LEARNERS } from "./demo-province";

/** The day on which the stories were written: told on another day, all their days move along. */
export const WRITTEN_ON = "2026-11-26";

/** One appointment of the demo, as it went. */
export interface Story {
  account: string;
  proposedOn: string;
  from: string;
  to?: string;
  answer?: "accepted" | "declined" | "withdrawn";
  reason?: string;
  end?: { on: string; told: string; by: "enterprise" | "director"; reason: string };
  duties?: readonly Duty[];
  otherDuties?: string;
  shortfall?: string;
  /** She consents to the public register. */
  registered?: boolean;
}

const SHORTFALL = "学历或年限暂不符合，负责本企业标准化工作多年，能够胜任。";

const told = (account: string, story: Omit<Story, "account">): Story => ({ shortfall: SHORTFALL, ...story, account });

/**
 * The appointments of one firm, in the order of time. Each firm has two learners: what became of the first and the second goes
 * round, so that every state is seen in several places.
 */
export function storiesOf(firm: number): Story[] {
  const first = DEMO_LEARNERS[firm]?.account ?? "";
  const second = DEMO_LEARNERS[firm + DEMO_FIRMS.length]?.account ?? "";
  const registered = firm % 3 !== 0;
  const long = { proposedOn: "2024-06-20", from: "2024-07-01", to: "2027-06-30", answer: "accepted" } as const;
  const expired = told(second, { proposedOn: "2021-06-10", from: "2021-07-01", to: "2024-06-30", answer: "accepted" });
  if (firm === 0)
    return [
      told(first, { proposedOn: "2021-06-10", from: "2021-07-01", to: "2023-06-30", answer: "accepted" }),
      told(second, { proposedOn: "2023-06-10", from: "2023-07-01", to: "2026-06-30", answer: "declined" }),
      {
        account: "director",
        proposedOn: "2023-12-20",
        from: "2024-01-01",
        to: "2028-12-31",
        answer: "accepted",
        otherDuties: "组织企业参加国家标准、行业标准制修订",
        registered: true,
      },
    ];
  if (firm === 3)
    return [
      expired,
      told(first, { proposedOn: "2025-03-01", from: "2025-03-15", answer: "withdrawn" }),
      { account: "graduate", proposedOn: "2026-11-20", from: "2026-12-01", to: "2029-11-30", shortfall: SHORTFALL },
    ];
  switch (firm % 6) {
    case 0:
      return [expired, told(first, { ...long, registered })];
    case 1:
      return [
        told(second, {
          proposedOn: "2023-02-20",
          from: "2023-03-01",
          answer: "declined",
          reason: "手上项目较多，暂不接受。",
        }),
        told(first, { proposedOn: "2023-03-01", from: "2023-03-15", answer: "accepted", registered }),
      ];
    case 2:
      return [
        told(first, {
          proposedOn: "2022-01-05",
          from: "2022-01-10",
          answer: "accepted",
          end: { on: "2025-01-01", told: "2024-12-20", by: "enterprise", reason: "岗位调整，另行聘任。" },
        }),
        told(second, {
          proposedOn: "2024-12-28",
          from: "2025-01-01",
          to: "2027-12-31",
          answer: "accepted",
          registered,
        }),
      ];
    case 3:
      return [
        told(second, {
          proposedOn: "2022-05-05",
          from: "2022-05-10",
          answer: "accepted",
          end: { on: "2026-09-01", told: "2026-08-20", by: "director", reason: "工作变动。" },
        }),
        told(first, { proposedOn: "2026-11-18", from: "2026-12-01", to: "2029-11-30" }),
      ];
    case 4:
      return [
        told(second, { proposedOn: "2021-09-01", from: "2021-09-01", to: "2026-10-31", answer: "accepted" }),
        told(first, { proposedOn: "2026-11-10", from: "2027-01-01", to: "2029-12-31", answer: "accepted", registered }),
      ];
    default:
      return [
        told(first, { proposedOn: "2022-03-01", from: "2022-03-10", to: "2022-12-31" }),
        told(second, {
          proposedOn: "2023-01-05",
          from: "2023-01-10",
          answer: "accepted",
          registered,
          duties: ["promotion", "strategy-and-system", "disclosure", "training"],
          end: { on: "2027-02-01", told: "2026-11-16", by: "director", reason: "即将退休。" },
        }),
      ];
  }
}

const numberOf = (account: string): number => Number(/\d+$/.exec(account)?.[0] ?? 1);

/** Some have a degree that is enough, some a title, and a few neither. */
export function educationOf(account: string): EducationForm {
  const n = numberOf(account);
  if (n % 13 === 0) return { degree: "secondary", title: "junior" };
  if (n % 7 === 0) return { degree: "secondary", title: "intermediate" };
  return { degree: n % 3 === 0 ? "college" : "bachelor", title: n % 2 === 0 ? "intermediate" : null };
}

/** One or two jobs, some overlapping; a few have not worked three years yet. */
export function careerOf(account: string): JobForm[] {
  const n = numberOf(account);
  const job = { employer: "示例制造厂（演示）", post: "标准化专员", standardsWork: true };
  if (n % 11 === 0) return [{ ...job, from: "2025-02-01", to: null }];
  return [
    { ...job, from: `${2008 + (n % 9)}-03-01`, to: `${2014 + (n % 6)}-02-28` },
    { ...job, employer: "示例科技有限公司（演示）", post: "质量部经理", from: `${2013 + (n % 5)}-09-01`, to: null },
  ];
}
