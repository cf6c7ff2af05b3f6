import type { Database } from "better-sqlite3";
import { usualRules } from "../../app/domains/awards/cycle/cycle-rules";
import { writeLevels } from "../../app/domains/awards/cycle/rubric-form";
import { usualRubric } from "../../app/domains/awards/cycle/usual-rubric";
import { typedInstant } from "../../app/kernel/typed-instant";
import type { TestVisitor } from "../setup/visitor";
import type { Ready } from "./ready-acts";

/** What addresses of awards name: a cycle that is open. */
export const awardThings = { cycle: "guards-cycle" };
export type AwardThings = typeof awardThings;

const ID = (n: number) => `01900000-0000-7000-8000-${String(900 + n).padStart(12, "0")}`;
const DAY = 86_400_000;
const BUREAUS = ["340100", "340826"];
const LABEL = "outstanding-director";
const DEADLINES = [30, 40, 50, 80];
/** A draft for each act that would be in the way of another. */
const DRAFTS = ["facts", "quotas", "eligibility", "rubric", "scoring", "notice", "opening", "discarding"] as const;
const TO_END = "guards-cycle-ending";
const draftOf = (act: (typeof DRAFTS)[number]): string => `guards-cycle-${act}`;

/** Writes cycles that could open: one that did, and the drafts. */
export function addAwards(database: Database): void {
  const rules = JSON.stringify({ ...usualRules(BUREAUS), cap: 6 });
  const now = Date.now();
  const until = DEADLINES.map((days) => now + days * DAY);
  const insert = database.prepare(
    `INSERT INTO award_cycle (id, slug, title, year, label, approval_document, authority, introduction, contact, rules,
       submissions_until, counties_until, cities_until, review_until, created_at, changed_at, opened_at)
     VALUES (?, ?, '守门评选', 2026, ?, 'x', 'x', 'x', 'x', ?, ?, ?, ?, ?, 0, 0, ?)`,
  );
  insert.run(ID(0), awardThings.cycle, LABEL, rules, ...until, now);
  for (const [n, act] of DRAFTS.entries()) insert.run(ID(n + 1), draftOf(act), LABEL, rules, ...until, null);
  // Over without a nomination: nothing but its end is left.
  insert.run(ID(DRAFTS.length + 1), TO_END, LABEL, rules, ...DEADLINES.map((days) => now - days * DAY).reverse(), 1);
}

/** Each act of the province's desk with what it needs to be taken. */
export function awardActs(province: TestVisitor): Record<string, Ready> {
  const root = "/bureau/awards/:cycle";
  const wall = (days: number) => typedInstant(Date.now() + days * DAY);
  const [submissionsUntil, countiesUntil, citiesUntil, reviewUntil] = DEADLINES.map(wall) as [
    string,
    string,
    string,
    string,
  ];
  const facts = {
    title: "守门评选甲",
    label: LABEL,
    year: "2026",
    approvalDocument: "x",
    authority: "x",
    introduction: "x",
    contact: "x",
    submissionsUntil,
    countiesUntil,
    citiesUntil,
    reviewUntil,
  };
  const rubric = Object.fromEntries(
    usualRubric().flatMap(({ id, name, points, levels }, row) => [
      ...[
        [`criterion.${row}.id`, id],
        [`criterion.${row}.name`, row === 0 ? "履职" : name],
      ],
      ...[
        [`criterion.${row}.points`, String(points)],
        [`criterion.${row}.levels`, writeLevels(levels)],
      ],
    ]),
  );
  const act = (below: (typeof DRAFTS)[number], fields: Record<string, string> = {}): Ready => ({
    by: province,
    address: `/bureau/awards/${draftOf(below)}/${below}`,
    fields: { ...fields, stand: "0" },
  });
  const numbers = {
    appointedMonths: "6",
    windowMonths: "24",
    hours: "0",
    dutyRecords: "0",
    dutyKinds: "0",
    yearsSinceAward: "3",
  };
  return {
    "/bureau/awards/new": { by: province, address: "/bureau/awards/new", fields: facts },
    [`${root}/facts`]: act("facts", facts),
    [`${root}/quotas`]: act("quotas", {
      cap: "7",
      quotaEach: "2",
      countyQuota: "1",
      "category.0.id": "k1",
      "category.0.name": "全部企业",
    }),
    [`${root}/eligibility`]: act("eligibility", { ...numbers, documents: "3", kinds: "hours" }),
    [`${root}/rubric`]: act("rubric", { ...rubric, reasonLength: "12" }),
    [`${root}/scoring`]: act("scoring", { jurors: "7", drop: "1", years: "3", conflicts: "group", "tie.0": "c1" }),
    [`${root}/notice`]: act("notice", {
      days: "7",
      counting: "working-days",
      countFirst: "no",
      acceptWithinDays: "3",
      ruleWithinDays: "15",
      renewalHours: "4",
    }),
    [`${root}/opening`]: act("opening"),
    [`${root}/copy`]: { by: province, address: `/bureau/awards/${awardThings.cycle}/copy` },
    [`${root}/ending`]: {
      by: province,
      address: `/bureau/awards/${TO_END}/ending`,
      fields: { reason: "没有收到申报，经批准单位同意终止。" },
    },
    [`${root}/discarding`]: act("discarding"),
  };
}
