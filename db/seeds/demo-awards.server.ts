import { amendCycle } from "~/domains/awards/cycle/amend-cycle.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import type { CycleChange } from "~/domains/awards/cycle/cycle-changes";
import type { CyclePart, FactsForm } from "~/domains/awards/cycle/cycle-form";
import { standOf } from "~/domains/awards/cycle/keep-cycle.server";
import { openCycle } from "~/domains/awards/cycle/open-cycle.server";
import { quotasChange } from "~/domains/awards/cycle/part-change";
import { reportingBureaus } from "~/domains/awards/cycle/province";
import { createCycle, saveDraft } from "~/domains/awards/cycle/save-cycle.server";
import { findRegions } from "~/domains/directory/region.store.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { findByAccount } from "~/domains/people/person.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS, HOUR_MS } from "~/kernel/milliseconds";
import { endOfDay, startOfDay } from "~/kernel/typed-day";
import { db } from "../client.server";
import { tables } from "../tables";

/** The end of the day so many days from now. */
const inDays = (days: number): number => endOfDay(isoDayOf(now() + days * DAY_MS));
const thisYear = (): number => Number(isoDayOf(now()).slice(0, 4));

/** An act of the demo happened at nine in the morning of another day; the ledger tells when it was written. */
const ago = (tx: Tx, days: number): Tx => ({ ...tx, now: startOfDay(isoDayOf(tx.now - days * DAY_MS)) + 9 * HOUR_MS });

/**
 * Award cycles of a demo, by the use cases of the province's officer: one that takes nominations, amended once, and a draft of another that
 * only the province sees. Where there are cycles already nothing is done.
 */
export async function seedDemoAwards(): Promise<void> {
  if ((await db.$count(tables.awardCycle)) > 0) return;
  const found = await findByAccount(db, "province");
  if (!found) return;
  const bureauGrants = [{ id: "demo", role: "province", scopeKind: "region", scopeId: "340000" }];
  const by = { personId: found.id, name: found.name, bureauGrants } as unknown as BureauOfficer;
  await transact(person(by.personId), async (tx) => {
    const open = await seedOpen(ago(tx, 12), by);
    await amend(ago(tx, 5), by, open);
    await made(createCycle(tx, by, CASES(), null));
  });
}

const DIRECTORS = (): FactsForm => ({
  title: `演示${thisYear()}年度优秀企业标准总监评选`,
  label: "outstanding-director",
  year: thisYear(),
  approvalDocument: `演示批复〔${thisYear()}〕1号《关于同意开展优秀企业标准总监评选的批复》`,
  authority: "省级评选批准单位（演示）",
  introduction:
    "为鼓励企业标准总监履行职责、提高企业标准化水平，评选一批工作扎实、成效明显、愿意带动同行的标准总监。\n\n评选坚持企业自愿、本人同意，不收取任何费用。申报时平台已有的证书、学时和履职记录自动列出，不重复填写。",
  contact: "省级评选组织单位（演示），0551-00000000",
  submissionsUntil: inDays(33),
  countiesUntil: inDays(47),
  citiesUntil: inDays(61),
  reviewUntil: inDays(96),
});

/** Its approval is still awaited. */
const CASES = (): FactsForm => ({
  ...DIRECTORS(),
  title: `演示${thisYear() + 1}年度企业标准化典型案例评选`,
  label: "model-case",
  year: thisYear() + 1,
  approvalDocument: "",
  introduction: "",
  submissionsUntil: inDays(150),
  countiesUntil: inDays(164),
  citiesUntil: inDays(178),
  reviewUntil: inDays(215),
});

async function seedOpen(tx: Tx, by: BureauOfficer): Promise<Cycle> {
  const bureaus = reportingBureaus(await findRegions());
  const categories = [
    { id: "k1", name: "大中型企业", cap: 20 },
    { id: "k2", name: "小微企业", cap: 10 },
  ];
  // The largest city more, counties that report straight to the province fewer.
  const quotas = { "340100": 6, "340826": 1, "341882": 1 };
  const draft = await made(createCycle(tx, by, DIRECTORS(), null));
  const filled = await save(tx, by, draft, "quotas", {
    ...quotasChange({ cap: 30, categories, countyQuota: 2, quotaEach: 3, quotas }, bureaus),
  });
  const { eligibility } = filled.rules;
  const rules = { eligibility: { ...eligibility, hours: 8 }, award: { renewalMinutes: 180 } };
  const ready = await save(tx, by, filled, "eligibility", { rules });
  return made(openCycle(tx, by, ready.slug, standOf(ready)));
}

/** Nominations take longer than was planned, and one city has more firms than its quota allowed for. */
async function amend(tx: Tx, by: BureauOfficer, cycle: Cycle): Promise<void> {
  const reason = "部分企业反映准备材料的时间不够，芜湖市申报意向较多，延长申报时间并增加推荐名额。";
  const change: CycleChange = {
    facts: { submissionsUntil: inDays(40) },
    rules: { quotas: { ...cycle.rules.quotas, "340200": 4 } },
  };
  await made(amendCycle(tx, by, cycle.slug, { part: "facts", change, stand: standOf(cycle), reason }));
}

const save = (tx: Tx, by: BureauOfficer, cycle: Cycle, part: CyclePart, change: CycleChange): Promise<Cycle> =>
  made(saveDraft(tx, by, cycle.slug, { part, change, stand: standOf(cycle) }));

async function made(asked: Promise<{ ok: true; cycle: Cycle } | { ok: false; faults: unknown }>): Promise<Cycle> {
  const done = await asked;
  if (!done.ok) throw new Error(`demo awards: ${JSON.stringify(done.faults)}`);
  return done.cycle;
}
