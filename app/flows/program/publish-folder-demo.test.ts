import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { db } from "@db/client.server";
import { seedAchievements } from "@db/seeds/achievements.server";
import { seedExams } from "@db/seeds/exams.server";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { system, transact } from "~/domains/ledger/transact.server";
import { publishAtStart } from "./publish-at-start.server";
import { publishFolder } from "./publish-folder.server";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const COURSE = "standards-director";
const folder = mkdtempSync(join(tmpdir(), "academy-demo-bank-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As npm start does it, in a database that its demo people are in. */
beforeAll(async () => {
  await transact(system("test"), async (tx) => {
    tx.record({ act: "demo.people-added", subject: { kind: "demo", id: "province" } });
  });
  await publishAtStart();
  await seedAchievements();
  await seedExams();
});

const exam = eq(tables.item.bank, "exam");
const idsInUse = async () =>
  (
    await db
      .select({ id: tables.item.id, course: tables.item.courseSlug })
      .from(tables.item)
      .where(and(exam, isNull(tables.item.retiredAt)))
  )
    .filter(({ course }) => course === COURSE)
    .map(({ id }) => id);
const others = () => db.$count(tables.item, and(exam, isNull(tables.item.retiredAt)));
const practice = () => db.$count(tables.item, and(eq(tables.item.bank, "practice"), isNull(tables.item.retiredAt)));

it("a folder of exam items alone takes the place of its course's bank in a demo, until the demo starts again", async () => {
  const [before, all, practised] = [await idsInUse(), await others(), await practice()];
  const shipped = readFileSync(`content/exam-items/${COURSE}.yaml`, "utf8");
  mkdirSync(join(folder, "exam-items"));
  // A demo may take items that anybody can read: one keeps its words, the others are her own.
  const [head = "", first = "", ...rest] = shipped.split(/^(?=- id: )/m);
  const own = rest.map((item) => item.replace("- id: ", "- id: own-").replace(/^( {2}stem: )/m, "$1本单位自编："));
  writeFileSync(join(folder, "exam-items", `${COURSE}.yaml`), [head, first, ...own].join(""));
  const kept = first.match(/^- id: (\S+)/)?.[1];
  expect(before).toContain(kept);

  const published = await publishFolder(folder);
  expect(published).toMatchObject({ ok: true, done: { own: { leftOut: 0 }, exams: [], closed: [] } });
  expect(published.ok && published.done.own?.banks).toEqual([
    { course: COURSE, items: before.length, moved: 2 * (before.length - 1) },
  ]);
  const now = await idsInUse();
  expect(now.filter((id) => !id.startsWith("own-"))).toEqual([kept]);
  // The other ten banks and all practice are as they were.
  expect([await others(), await practice()]).toEqual([all, practised]);
  expect(await publishFolder(folder)).toMatchObject({ done: { own: { banks: [{ moved: 0 }] } } });

  await publishAtStart();
  expect((await idsInUse()).sort()).toEqual([...before].sort());
});
