import type { CycleRules } from "@db/schema/cycle-rules";
import { tables } from "@db/tables";
import { addFirm } from "~/domains/directory/enterprises.fixture";
import { system, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { giveConsent } from "./nomination/consent-nomination.server";
import { openNomination } from "./nomination/open-nomination.server";
import { submitNomination } from "./nomination/submit-nomination.server";
import { writeNomination } from "./nomination/write-nomination.server";

/** What tests of awards start from: a cycle that asks for an appointment of a year and for nothing else. */
export const RULES: CycleRules = {
  categories: [{ id: "firms", name: "企业组", cap: null }],
  cap: 3,
  countyQuota: 2,
  quotas: { "340100": 2, "340826": 1 },
  eligibility: {
    certificate: false,
    appointedMonths: 12,
    windowMonths: 24,
    hours: 0,
    dutyRecords: 0,
    dutyKinds: 0,
    yearsSinceAward: 0,
  },
  evidence: { documents: 2, kinds: ["certificate", "appointment", "hours", "event", "duty", "standard"] },
  rubric: [{ id: "c1", name: "履职", points: 100, levels: [{ from: 0, to: 100, text: "全部" }] }],
  reasonLength: 10,
  conflicts: { kinds: ["employment"], years: 3 },
  scoring: { jurors: 5, drop: 1 },
  ties: [{ by: "draw" }],
  notice: { days: 5, counting: "working-days", countFirst: false },
  objections: { acceptWithinDays: 3, ruleWithinDays: 15 },
  award: { renewalMinutes: 0 },
};

let made = 0;
export type AddedCycle = typeof tables.awardCycle.$inferSelect;

/** A cycle that is open since a day, with submissions for thirty more. */
export async function addCycle(change: Partial<AddedCycle> = {}): Promise<AddedCycle> {
  const at = now();
  const row: AddedCycle = {
    id: newId(at),
    slug: `cycle-${++made}-${newId(at).slice(-6)}`,
    title: "示例年度评选",
    year: 2026,
    label: "x",
    approvalDocument: "示例函〔2026〕1号",
    authority: "示例批准单位",
    introduction: "",
    contact: "",
    rules: RULES,
    submissionsUntil: at + 30 * DAY_MS,
    countiesUntil: at + 40 * DAY_MS,
    citiesUntil: at + 50 * DAY_MS,
    reviewUntil: at + 80 * DAY_MS,
    copiedFromId: null,
    createdBy: null,
    createdAt: at,
    changedAt: at,
    openedAt: at - DAY_MS,
    reviewingAt: null,
    sealedAt: null,
    unblindedAt: null,
    noticedAt: null,
    decidedAt: null,
    archivedAt: null,
    formKey: null,
    sealedReason: null,
    endedAt: null,
    endedReason: null,
    ...change,
  };
  await inTest((tx) => tx.insert(tables.awardCycle).values(row));
  return row;
}

export const inTest = <T>(work: (tx: Parameters<Parameters<typeof transact>[1]>[0]) => Promise<T>): Promise<T> =>
  transact(system("test"), async (tx) => {
    tx.record({ act: "test.prepared", subject: { kind: "test", id: "1" } });
    return work(tx);
  });

/** A director in office for two years, of a firm in this region. */
export async function director(regionCode = "340123"): Promise<{ person: Person; firmId: string }> {
  const { person } = await newcomer();
  const firm = await addFirm({ regionCode, code: newId(now()) });
  await appoint(person, firm.id, isoDayOf(now() - 730 * DAY_MS));
  return { person: { ...person, enterpriseId: firm.id }, firmId: firm.id };
}

export const appoint = (person: Pick<Person, "personId">, enterpriseId: string, from: string): Promise<unknown> =>
  inTest((tx) =>
    tx.insert(tables.appointment).values({
      id: newId(tx.now),
      number: newId(tx.now),
      enterpriseId,
      personId: person.personId,
      holderName: "王小明",
      invitedAccount: null,
      codeHash: null,
      codeTries: null,
      firmName: "示例机械有限公司",
      firmCode: null,
      duties: ["training"],
      otherDuties: null,
      authority: null,
      statement: "",
      shortfall: null,
      qualified: null,
      from,
      to: null,
      proposedBy: null,
      proposedAt: tx.now - 731 * DAY_MS,
      withdrawnAt: null,
      answeredAt: tx.now - 730 * DAY_MS,
      answer: "accepted" as const,
      answerReason: null,
      endsOn: null,
      endedAt: null,
      endedBy: null,
      endReason: null,
      publicSince: null,
    }),
  );

/** An officer of a region's bureau, as the guards would prove her. */
export async function officerAt(scopeId: string, role: "county" | "city" | "province"): Promise<BureauOfficer> {
  const { person } = await newcomer();
  const grants = [{ id: "g", role, scopeKind: "region" as const, scopeId }];
  return { ...person, grants, bureauGrants: grants } as unknown as BureauOfficer;
}

export const WRITING = { category: "firms", deeds: "任职两年，清理企业标准。", summary: "摘要", hiddenWords: [] };
export const AGREES = { forward: [], publishName: true, publishSummary: true, publishOtherwise: false };

/** Somebody's own nomination, written and agreed to; answers its id. */
export async function written(person: Person, cycle: AddedCycle, forward: string[] = []): Promise<string> {
  const opening = { cycle: cycle.slug, personId: person.personId, category: "firms", origin: "self" as const };
  const opened = await openNomination(person, { ...opening, originId: null, formKey: null });
  if (!opened.ok) throw new Error(opened.reason);
  await writeNomination(person, opened.id, WRITING, 7 * 60);
  await giveConsent(person, opened.id, { ...AGREES, forward });
  return opened.id;
}

/** The same, handed in. */
export async function submitted(person: Person, cycle: AddedCycle): Promise<string> {
  const id = await written(person, cycle);
  const sent = await submitNomination(person, id);
  if (!sent.ok) throw new Error(sent.faults[0]?.reason);
  return id;
}
