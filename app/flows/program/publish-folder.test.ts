import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { db } from "@db/client.server";
import { seedAchievements } from "@db/seeds/achievements.server";
import { seedExams } from "@db/seeds/exams.server";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { readContentFiles } from "~/domains/courses/content/read-files.server";
import { publishContent } from "~/domains/courses/publish-content.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { listExams } from "~/flows/exams/list-exams.server";
import { now } from "~/kernel/clock";
import { publishAtStart } from "./publish-at-start.server";
import { publishFolder } from "./publish-folder.server";

vi.hoisted(() => {
  process.env.ACADEMY_MODE = "serve";
});

const COURSE = "standards-director";
const folder = mkdtempSync(join(tmpdir(), "academy-bank-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As npm run serve does it. */
async function start(): Promise<void> {
  await publishAtStart();
  await seedAchievements();
  await seedExams();
}
beforeAll(start, 120_000);

const inUse = and(eq(tables.item.bank, "exam"), isNull(tables.item.retiredAt));
const inBank = () => db.$count(tables.item, eq(tables.item.bank, "exam"));
const finals = async () => (await listExams()).flatMap(({ formal }) => (formal ? [formal.slug] : []));
/** A bank of the operator's own: this house's, every question put in other words. */
const ownBank = (): string =>
  readFileSync(`content/exam-items/${COURSE}.yaml`, "utf8")
    .replace(/^(- id: )/gm, "$1own-")
    .replace(/^( {2}stem: )/gm, "$1本单位自编：");

it("has no final exam and no item of the public bank in production, but courses, practice and mocks", async () => {
  expect(await inBank()).toBe(0);
  expect(await finals()).toEqual([]);
  expect((await listExams()).filter(({ mock }) => mock !== null)).toHaveLength(11);
});

it("takes no item that anybody can read in the repository, whichever folder it comes in", async () => {
  writeFileSync(join(folder, `${COURSE}.yaml`), readFileSync(`content/exam-items/${COURSE}.yaml`));
  for (const from of ["content", folder]) {
    const published = await publishFolder(from);
    expect(published).toMatchObject({ ok: true, done: { own: { banks: [] }, exams: [] } });
    expect(published.ok && published.done.own?.leftOut).toBeGreaterThan(40);
  }
  expect(await inBank()).toBe(0);
});

it("takes an operator's own items, makes their exam by the blueprint, and keeps both when the program starts again", async () => {
  writeFileSync(join(folder, `${COURSE}.yaml`), ownBank());
  const published = await publishFolder(folder);
  expect(published).toMatchObject({ ok: true, done: { own: { leftOut: 0 }, exams: [COURSE] } });
  const again = { own: { banks: [{ moved: 0 }] }, exams: [], closed: [] };
  expect(await publishFolder(folder)).toMatchObject({ done: again });
  const items = await inBank();
  expect(items).toBeGreaterThan(40);
  await start();
  expect(await inBank()).toBe(items);
  expect(await finals()).toEqual([COURSE]);
  const [exam] = (await listExams()).flatMap(({ formal }) => formal ?? []);
  expect(exam).toMatchObject({ achievementId: COURSE, items: 25, attemptsAllowed: 3 });
});

it("retires items of the public bank that an earlier version had published, and closes their exams", async () => {
  const other = "international";
  // In other words than today's, as before; and with a day on which the exam would close by itself.
  const path = `exam-items/${other}.yaml`;
  const files = new Map(readContentFiles("content"));
  files.set(path, (files.get(path) as string).replace(/^( {2}stem: )/gm, "$1从前的说法："));
  await publishContent(files);
  await seedExams();
  expect(await finals()).toContain(other);
  await transact(system("test"), async (tx) => {
    const closing = { closesAt: tx.now + 86_400_000 };
    await tx.update(tables.sitting).set(closing).where(eq(tables.sitting.slug, other));
    tx.record({ act: "test.prepared", subject: { kind: "test", id: other } });
  });
  await publishAtStart();
  expect(await db.$count(tables.item, and(eq(tables.item.courseSlug, other), inUse))).toBe(0);
  const [exam] = (await listExams()).flatMap(({ formal }) => (formal?.slug === other ? [formal] : []));
  expect(exam?.closesAt).toBeLessThanOrEqual(now());
  const before = await db.$count(tables.ledgerEntry);
  await publishAtStart();
  expect(await db.$count(tables.ledgerEntry)).toBe(before);
});

it("names the exams that a bank cannot fill any more, and none that it fills again", async () => {
  writeFileSync(join(folder, `${COURSE}.yaml`), ownBank().replace(/difficulty: easy/g, "difficulty: medium"));
  const short = await publishFolder(folder);
  const lacking = expect.arrayContaining([expect.objectContaining({ difficulty: "easy", wanted: 1, found: 0 })]);
  expect(short).toMatchObject({ ok: true, done: { short: [{ slug: COURSE, short: lacking }] } });
  writeFileSync(join(folder, `${COURSE}.yaml`), ownBank());
  expect(await publishFolder(folder)).toMatchObject({ ok: true, done: { short: [] } });
});

it("refuses a bank with mistakes whole, with line and reason", async () => {
  writeFileSync(join(folder, `${COURSE}.yaml`), ownBank().replace(/^ {2}topic: .*$/m, "  topic: none-such"));
  const published = await publishFolder(folder);
  expect(published.ok).toBe(false);
  expect(published.ok ? [] : published.problems).toMatchObject([{ file: `exam-items/${COURSE}.yaml` }]);
});
