import { db } from "@db/client.server";
import type { ItemBank } from "@db/statuses";
import { tables } from "@db/tables";
import { findAttempt } from "~/domains/assessment/attempt.store.server";
import type { ItemSource } from "~/domains/assessment/item";
import { itemVersions } from "~/domains/assessment/item-versions.server";
import { publishItems } from "~/domains/assessment/publish-items.server";
import type { SaveRequest } from "~/domains/assessment/save";
import { startAttempt } from "~/domains/assessment/start-attempt.server";
import { ACHIEVEMENT, addPerson, inTest, setUpAchievement } from "~/domains/credentials/credentials.fixture";
import type { Examiner } from "~/domains/people/proof";
import type { SignedIn } from "~/domains/people/visitor";
import { newId } from "~/kernel/ids";

const COURSE = "test-course";
export const ITEMS = 5;

/** A sitting of five items of two points, cut score 6, an hour long, two attempts; with a certificate unless it is a mock. */
export async function setUpSitting(
  slug: string,
  { mock, bank }: { mock: boolean; bank: ItemBank } = { mock: false, bank: "exam" },
): Promise<string> {
  await setUpAchievement();
  const sources = Array.from(
    { length: 8 },
    (_, i): ItemSource => ({
      id: `t-${bank}-${i}`,
      kind: i % 2 === 0 ? "single" : "multiple",
      topic: "kinds",
      difficulty: "easy",
      stem: `第${i}题`,
      choices: [{ text: "甲", correct: true }, { text: "乙", correct: i % 2 === 1 }, { text: "丙" }],
      rationale: "因为",
      clause: "standardization-law/2/2",
    }),
  );
  return inTest(async (tx) => {
    await publishItems(tx, bank, COURSE, sources);
    const id = newId(tx.now);
    const cells = [{ topic: "kinds", difficulty: "easy" as const, count: ITEMS }];
    const blueprintId = newId(tx.now);
    await tx.insert(tables.blueprint).values({ id: blueprintId, courseSlug: COURSE, bank, cells, pointsPerItem: 2 });
    await tx.insert(tables.sitting).values({
      id,
      slug,
      title: "考试",
      courseSlug: COURSE,
      blueprintId,
      achievementId: mock ? null : ACHIEVEMENT,
      mock,
      opensAt: 0,
      closesAt: null,
      durationMinutes: 60,
      attemptsAllowed: 2,
      cutScore: 6,
      itemsPerPage: 1,
      updatedAt: tx.now,
    });
    return id;
  });
}

/** Facts of other nouns that let everyone start. */
export const everyone = {
  courseFacts: async () => ({ title: "课", finishedAt: 1 }),
  certifiable: async () => undefined,
};

export async function begin(who: SignedIn, slug: string): Promise<string> {
  const started = await startAttempt(who, slug, everyone);
  if (!started.ok) throw new Error("not eligible");
  return started.attemptId;
}

/** A candidate with an attempt at a sitting. */
export async function candidate(slug: string) {
  const who = await addPerson("王小玉");
  const attemptId = await begin(who, slug);
  return { who, attemptId };
}

let keys = 0;
/** A save of an attempt's item number `n` (from 0), right or wrong, by the one who holds the pen. */
export async function saveOf(
  attemptId: string,
  n: number,
  right: boolean,
  change: { revision?: number; key?: string; pen?: string | null } = {},
): Promise<SaveRequest> {
  const attempt = await findAttempt(db, attemptId);
  const item = attempt?.form[n];
  if (!attempt || !item) throw new Error("no such item");
  const [version] = await itemVersions(db, [item.itemVersionId]);
  const choices = (version?.choices ?? []).filter(({ correct }) => correct === right).map(({ id }) => id);
  if (!right) choices.splice(1);
  const body = { revision: 1, key: `k${++keys}`, pen: attempt.penToken, response: { choices }, ...change };
  return { personId: attempt.personId, attemptId, itemId: item.id, body };
}

/** Somebody whom the guards would let into the examiner's desk, for one sitting or all. */
export async function addExaminer(sittingId: string | null): Promise<Examiner> {
  const who = await addPerson("演示考务");
  const scope =
    sittingId === null
      ? ({ scopeKind: "all", scopeId: null } as const)
      : ({ scopeKind: "sitting", scopeId: sittingId } as const);
  return { ...who, examinerGrants: [{ id: "g", role: "examiner", ...scope }] } as unknown as Examiner;
}
