import { bankCounts } from "~/domains/assessment/bank-counts.server";
import { courseBlueprint, FIRST_COURSE } from "~/domains/assessment/course-blueprint";
import { itemCount, shortOf } from "~/domains/assessment/form";
import { currentCourses } from "~/domains/courses/published.server";
import type { PublishedCourse } from "~/domains/courses/published-course";
import { system, type Tx, transact } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import { db } from "../client.server";
import type { BlueprintCell } from "../schema/assessment";
import { ITEM_BANKS, type ItemBank } from "../statuses";
import { tables } from "../tables";

/**
 * The exam and the mock of each course that has none and whose bank can fill one, by the same blueprint: a hundred points, cut score 60, three attempts, 1.2 minutes an
 * item. All of it is a setting of the sitting that the examiner may change; the guidance
 * fixes none. Where no exam items are, as in production before its operator brings them, there are mocks alone. Gives the addresses of what was made.
 */
export async function seedExams(): Promise<string[]> {
  const { sitting } = tables;
  const there = await db.select({ course: sitting.courseSlug, mock: sitting.mock }).from(sitting);
  const made: string[] = [];
  for (const course of await currentCourses()) {
    const cells = courseBlueprint(course);
    for (const bank of ITEM_BANKS) {
      if (there.some((one) => one.course === course.slug && one.mock === (bank === "practice"))) continue;
      if (shortOf(cells, await bankCounts({ bank, courseSlug: course.slug })).length > 0) continue;
      made.push(await transact(system("setup"), (tx) => addExam(tx, course, cells, bank)));
    }
  }
  return made;
}

const MINUTES_PER_ITEM = 1.2;
const FULL_SCORE = 100;
const CUT_SCORE = 60;

async function addExam(
  tx: Tx,
  { slug, title }: PublishedCourse,
  cells: BlueprintCell[],
  bank: ItemBank,
): Promise<string> {
  const items = itemCount(cells);
  const mock = bank === "practice";
  const blueprintId = `${slug}-${mock ? "mock" : "exam"}`;
  await tx
    .insert(tables.blueprint)
    .values({ id: blueprintId, bank, courseSlug: slug, cells, pointsPerItem: FULL_SCORE / items });
  const durationMinutes = Math.ceil((items * MINUTES_PER_ITEM) / 5) * 5;
  const names = mock
    ? { slug: slug === FIRST_COURSE ? "mock" : `mock-${slug}`, title: `模拟考试：${title}` }
    : { slug, title: `结业考试：${title}` };
  await tx.insert(tables.sitting).values({
    id: newId(tx.now),
    ...names,
    mock,
    blueprintId,
    courseSlug: slug,
    achievementId: mock ? null : slug,
    attemptsAllowed: mock ? null : 3,
    opensAt: tx.now,
    closesAt: null,
    durationMinutes,
    cutScore: CUT_SCORE,
    itemsPerPage: 1,
    updatedAt: tx.now,
  });
  tx.record({
    act: "sitting.created",
    subject: { kind: "sitting", id: names.slug },
    facts: { items, minutes: durationMinutes },
  });
  return names.slug;
}
