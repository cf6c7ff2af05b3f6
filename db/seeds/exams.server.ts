import { system, transact } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import { db } from "../client.server";
import type { BlueprintCell } from "../schema/assessment";
import { tables } from "../tables";

const COURSE = "standardization-law";
const TOPICS = ["kinds", "force", "making", "disclosure", "conduct", "liability"];
/** The two topics that decide in practice whether a firm discloses rightly weigh one item more. */
const HEAVIER = new Set(["disclosure", "liability"]);

const cells: BlueprintCell[] = TOPICS.flatMap((topic): BlueprintCell[] => [
  { topic, difficulty: "easy", count: 3 },
  { topic, difficulty: "medium", count: HEAVIER.has(topic) ? 4 : 3 },
  { topic, difficulty: "hard", count: 2 },
]);

/**
 * The first exam and its mock, where there is none: 50 items of 2 points, 60 minutes, cut score 60, three attempts. All of it
 * is a setting of the sitting that the examiner may change; the guidance fixes none.
 */
export async function seedExams(): Promise<void> {
  const there = await db.select({ slug: tables.sitting.slug }).from(tables.sitting).limit(1);
  if (there.length > 0) return;
  await transact(system("setup"), async (tx) => {
    const base = { courseSlug: COURSE, cells, pointsPerItem: 2 };
    await tx.insert(tables.blueprint).values([
      { id: `${COURSE}-exam`, bank: "exam", ...base },
      { id: `${COURSE}-mock`, bank: "practice", ...base },
    ]);
    const sitting = {
      courseSlug: COURSE,
      opensAt: tx.now,
      closesAt: null,
      durationMinutes: 60,
      cutScore: 60,
      itemsPerPage: 1,
      updatedAt: tx.now,
    };
    await tx.insert(tables.sitting).values([
      {
        id: newId(tx.now),
        slug: COURSE,
        title: "结业考试：标准化法与企业标准自我声明公开",
        blueprintId: `${COURSE}-exam`,
        achievementId: COURSE,
        mock: false,
        attemptsAllowed: 3,
        ...sitting,
      },
      {
        id: newId(tx.now),
        slug: "mock",
        title: "模拟考试：标准化法与企业标准自我声明公开",
        blueprintId: `${COURSE}-mock`,
        achievementId: null,
        mock: true,
        attemptsAllowed: null,
        ...sitting,
      },
    ]);
    tx.record({ act: "sitting.created", subject: { kind: "sitting", id: COURSE }, facts: { items: 50, minutes: 60 } });
  });
}
