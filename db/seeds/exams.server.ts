import { courseBlueprint, FIRST_COURSE } from "~/domains/assessment/course-blueprint";
import { itemCount } from "~/domains/assessment/form";
import { bankCounts } from "~/domains/assessment/set-sitting.server";
import { type BankCounts, cellKey } from "~/domains/assessment/sitting-settings";
import { currentCourses } from "~/domains/courses/published.server";
import type { PublishedCourse } from "~/domains/courses/published-course";
import { system, type Tx, transact } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import { db } from "../client.server";
import type { BlueprintCell } from "../schema/assessment";
import { ITEM_BANKS } from "../statuses";
import { tables } from "../tables";

/**
 * An exam and its mock by the same blueprint for each course that has none and whose banks can fill one: a hundred points, cut score 60, three attempts, 1.2 minutes an
 * item. All of it is a setting of the sitting that the examiner may change; the guidance
 * fixes none.
 */
export async function seedExams(): Promise<void> {
  const there = new Set(
    (await db.select({ course: tables.sitting.courseSlug }).from(tables.sitting)).map(({ course }) => course),
  );
  for (const course of await currentCourses()) {
    if (there.has(course.slug)) continue;
    const cells = courseBlueprint(course);
    const banks = await Promise.all(ITEM_BANKS.map((bank) => bankCounts({ bank, courseSlug: course.slug })));
    if (banks.every((bank) => fills(bank, cells))) await transact(system("setup"), (tx) => addExam(tx, course, cells));
  }
}

const fills = (bank: BankCounts, cells: readonly BlueprintCell[]): boolean =>
  cells.every((cell) => (bank.get(cellKey(cell)) ?? 0) >= cell.count);

const MINUTES_PER_ITEM = 1.2;
const FULL_SCORE = 100;
const CUT_SCORE = 60;

async function addExam(tx: Tx, { slug, title }: PublishedCourse, cells: BlueprintCell[]): Promise<void> {
  const items = itemCount(cells);
  const base = { courseSlug: slug, cells, pointsPerItem: FULL_SCORE / items };
  await tx.insert(tables.blueprint).values([
    { id: `${slug}-exam`, bank: "exam", ...base },
    { id: `${slug}-mock`, bank: "practice", ...base },
  ]);
  const durationMinutes = Math.ceil((items * MINUTES_PER_ITEM) / 5) * 5;
  const sitting = {
    ...{ courseSlug: slug, opensAt: tx.now, closesAt: null, durationMinutes },
    ...{ cutScore: CUT_SCORE, itemsPerPage: 1, updatedAt: tx.now },
  };
  await tx.insert(tables.sitting).values([
    {
      ...{ id: newId(tx.now), slug, title: `结业考试：${title}`, blueprintId: `${slug}-exam` },
      ...{ achievementId: slug, mock: false, attemptsAllowed: 3 },
      ...sitting,
    },
    {
      ...{ id: newId(tx.now), slug: slug === FIRST_COURSE ? "mock" : `mock-${slug}`, title: `模拟考试：${title}` },
      ...{ blueprintId: `${slug}-mock`, achievementId: null, mock: true, attemptsAllowed: null },
      ...sitting,
    },
  ]);
  tx.record({
    act: "sitting.created",
    subject: { kind: "sitting", id: slug },
    facts: { items, minutes: durationMinutes },
  });
}
