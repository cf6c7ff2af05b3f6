import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { findAttempt } from "~/domains/assessment/attempt.store.server";
import { getSittingFor } from "~/domains/assessment/desk.store.server";
import { setSitting, settingsOf } from "~/domains/assessment/set-sitting.server";
import { findSitting, findSittingBySlug, listSittings } from "~/domains/assessment/sitting.store.server";
import { sittingForm } from "~/domains/assessment/sitting-form";
import type { SittingSettings } from "~/domains/assessment/sitting-settings";
import { inTest } from "~/domains/credentials/credentials.fixture";
import type { Examiner } from "~/domains/people/proof";
import { addExaminer, candidate, setUpSitting } from "./exam.fixture";
import { listExams } from "./list-exams.server";

const [FINAL, MOCK] = ["a-final", "b-mock"];
let examiner: Examiner;
beforeAll(async () => {
  await setUpSitting(FINAL);
  await setUpSitting(MOCK, { mock: true, bank: "practice" });
  examiner = await addExaminer(null);
});

async function set(slug: string, change: Partial<SittingSettings> & { count?: number }) {
  const held = await getSittingFor(db, examiner, slug);
  const { count, ...plain } = change;
  const [cell] = settingsOf(held).cells as [SittingSettings["cells"][number]];
  const cells = [{ ...cell, ...(count !== undefined && { count }) }];
  return setSitting(examiner, slug, String(held.updatedAt), { ...settingsOf(held), cells, ...plain });
}
const mock = async () => {
  const found = await findSittingBySlug(db, MOCK);
  return found && { ...settingsOf(found), follows: found.followsFinal, bank: found.blueprint.bank };
};
const stored = async () => (await db.select().from(tables.sitting).where(eq(tables.sitting.slug, MOCK)))[0];

it("a mock has the items, points, minutes and cut score of the final, also after an examiner changed that", async () => {
  expect(await set(FINAL, { durationMinutes: 90, cutScore: 9, pointsPerItem: 3, count: 4 })).toMatchObject({
    ok: true,
  });
  const like = { durationMinutes: 90, cutScore: 9, pointsPerItem: 3, cells: [{ count: 4 }], follows: FINAL };
  expect(await mock()).toMatchObject({ ...like, bank: "practice" });
  expect((await listSittings(db)).find(({ slug }) => slug === MOCK)).toMatchObject({ items: 4, maxScore: 12 });
  expect((await listExams())[0]).toMatchObject({ mock: { items: 4, durationMinutes: 90, followsFinal: FINAL } });
  const attempt = await findAttempt(db, (await candidate(MOCK)).attemptId);
  expect(attempt).toMatchObject({ cutScore: 9, pointsPerItem: 3, form: { length: 4 } });
  expect((attempt?.deadlineAt ?? 0) - (attempt?.startedAt ?? 0)).toBe(90 * 60_000);
  expect(await findSitting(db, attempt?.sittingId ?? "")).toMatchObject({ items: 4 });
});

it("a mock's own form has no field for what is the final's, and sets none of it", async () => {
  const held = (await mock()) as SittingSettings;
  const typed = { opensAt: "2026-01-01 00:00", attemptsAllowed: "7", itemsPerPage: "1", durationMinutes: "10" };
  const form = sittingForm(held.cells, held).parse({ ...typed, stand: "1" });
  expect(form.settings).toMatchObject({ attemptsAllowed: 7, durationMinutes: 90, cells: [{ count: 4 }] });
  const set7 = await set(MOCK, { attemptsAllowed: 7, durationMinutes: 10, cutScore: 1, pointsPerItem: 1, count: 2 });
  expect(set7).toEqual({ ok: true, changes: [{ setting: "attemptsAllowed", before: 2, after: 7 }] });
  expect(await mock()).toMatchObject({ durationMinutes: 90, cutScore: 9, attemptsAllowed: 7 });
  expect(await stored()).toMatchObject({ durationMinutes: 60, cutScore: 6, attemptsAllowed: 7 });
});

it("goes by its own settings, and says so, while the bank of practice cannot fill the final's blueprint", async () => {
  const { blueprintId } = (await findSittingBySlug(db, FINAL)) ?? {};
  const { blueprint } = tables;
  const cells = [{ topic: "kinds", difficulty: "easy" as const, count: 9 }];
  await inTest((tx) =>
    tx
      .update(blueprint)
      .set({ cells })
      .where(eq(blueprint.id, blueprintId as string)),
  );
  expect(await mock()).toMatchObject({ durationMinutes: 60, cutScore: 6, cells: [{ count: 5 }], follows: null });
  expect((await findAttempt(db, (await candidate(MOCK)).attemptId))?.form).toHaveLength(5);
  expect(await set(MOCK, { count: 3 })).toMatchObject({ ok: true, changes: [{ after: 3 }] });
});
