import type { BlindExhibit } from "@db/schema/jury";
import { tables } from "@db/tables";
import type { Review } from "~/domains/awards/jury/jury.store.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { Juror } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { DAY_MS } from "~/kernel/milliseconds";
import { type AddedCycle, addCycle, inTest, RULES } from "../nominations.fixture";
import { drawAlias } from "./dossiers/make-dossiers.server";

const LEVELS = [
  { from: 30, to: 50, text: "全面" },
  { from: 10, to: 29, text: "基本" },
  { from: 0, to: 9, text: "欠缺" },
];
/** Two criteria with three levels each. */
export const TWO_CRITERIA = {
  ...RULES,
  rubric: [
    { id: "c1", name: "履职", points: 50, levels: LEVELS },
    { id: "c2", name: "体系", points: 50, levels: LEVELS },
  ],
};

/** A cycle under review, with nobody in it yet. */
export const reviewedCycle = (): Promise<AddedCycle> =>
  addCycle({ rules: TWO_CRITERIA, submissionsUntil: now() - DAY_MS, reviewingAt: now() - 1 });

/** A juror of a cycle, as the guards would prove her. */
export async function jurorOf(cycle: AddedCycle, number: number): Promise<Juror & { alias: string }> {
  const { person } = await newcomer();
  const alias = drawAlias();
  await inTest((tx) =>
    tx.insert(tables.cycleJuror).values({
      alias,
      cycleId: cycle.id,
      personId: person.personId,
      number,
      addedBy: null,
      addedAt: tx.now,
      removedAt: null,
      removedReason: null,
    }),
  );
  const grants = [{ id: "g", role: "juror" as const, scopeKind: "cycle" as const, scopeId: cycle.id }];
  return { ...person, grants, jurorGrants: grants, alias } as unknown as Juror & { alias: string };
}

/** A dossier of the cycle that a juror is to read, her review in a state. */
export async function reviewOf(
  cycle: AddedCycle,
  { alias }: { alias: string },
  number: number,
  { exhibits = [], ...change }: Partial<Review> & { exhibits?: BlindExhibit[] } = {},
): Promise<Review> {
  const nomination = drawAlias();
  return inTest(async (tx) => {
    await tx.insert(tables.blindDossier).values({
      alias: nomination,
      cycleId: cycle.id,
      nominationId: newId(tx.now),
      number,
      category: "firms",
      exhibits,
      deeds: [{ text: "清理标准（证1）。" }],
      summary: [{ text: "摘要" }],
      flags: [],
      alsoHidden: [],
      madeAt: tx.now,
      lookedAtBy: null,
      lookedAt: tx.now,
    });
    const row: Review = {
      id: newId(tx.now),
      cycleId: cycle.id,
      nomination,
      juror: alias,
      runId: newId(tx.now),
      state: "cleared" as const,
      stateAt: tx.now,
      changedAt: tx.now,
      assignedAt: tx.now,
      scores: {},
      levels: {},
      reasons: {},
      submittedAt: null,
      closesAt: null,
      replacesId: null,
      nonce: null,
      reasonsSalt: null,
      commitment: null,
      ...change,
    };
    await tx.insert(tables.review).values(row);
    return row;
  });
}
