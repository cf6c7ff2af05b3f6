import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { course as aCourse, item, lesson, sample } from "./content/sample-content";
import { publishContent } from "./publish-content.server";

const { course, courseVersion, ledgerEntry } = tables;
const counts = async () => ({
  versions: await db.$count(courseVersion),
  lessons: await db.$count(tables.lesson),
  entries: await db.$count(ledgerEntry),
  items: await db.$count(tables.itemVersion),
});

it("publishes once, writes nothing again, and makes a new version of what changed", async () => {
  expect(await publishContent(sample())).toEqual({
    state: "published",
    courses: ["base"],
    regulations: ["law"],
    register: ["law", "GBT1.1-2020", "GBT1.1-2009"],
    items: 1,
    glossary: false,
  });
  const first = await counts();
  expect(first).toMatchObject({ versions: 1, lessons: 1, items: 1 });
  expect(await publishContent(sample())).toEqual({ state: "unchanged" });
  expect(await counts()).toEqual(first);

  const [before] = await db.select().from(course);
  const changed = { "courses/base/01-first.md": lesson({ minutes: "11" }) };
  expect(await publishContent(sample(changed))).toEqual({
    state: "published",
    courses: ["base"],
    regulations: [],
    register: [],
    items: 0,
    glossary: false,
  });
  const [after] = await db.select().from(course);
  expect(after?.currentVersionId).not.toBe(before?.currentVersionId);
  expect(await counts()).toMatchObject({ versions: 2, lessons: 2 });

  // Back to the first words: the first version is shown again, nothing is doubled.
  expect(await publishContent(sample())).toMatchObject({ state: "published", courses: ["base"] });
  expect((await db.select().from(course))[0]?.currentVersionId).toBe(before?.currentVersionId);
  expect(await counts()).toMatchObject({ versions: 2, lessons: 2 });
});

it("renders a stored lesson anew without a new version when the program renders otherwise", async () => {
  await publishContent(sample());
  const [shown] = await db.select().from(course);
  const own = and(
    eq(tables.lesson.courseVersionId, shown?.currentVersionId as string),
    eq(tables.lesson.slug, "first"),
  );
  const [right] = await db.select().from(tables.lesson).where(own);
  const { transact, system } = await import("~/domains/ledger/transact.server");
  await transact(system("test"), async (tx) => {
    await tx.update(tables.lesson).set({ blocks: [], contentHash: "older rendering" }).where(own);
    await tx.delete(tables.setting).where(eq(tables.setting.key, "content.fingerprint"));
    tx.record({ act: "test.done", subject: { kind: "test", id: "test" } });
  });
  const versions = await db.$count(courseVersion);
  expect(await publishContent(sample())).toMatchObject({ state: "published", courses: [] });
  expect(await db.$count(courseVersion)).toBe(versions);
  expect((await db.select().from(tables.lesson).where(own))[0]).toEqual(right);
});

it("refuses the whole when anything is wrong, and writes nothing", async () => {
  await publishContent(sample());
  const before = await counts();
  const broken = {
    "practice-items/base.yaml": item("x-p-1").replace("topic: base", "topic: no"),
    "courses/base/01-first.md": lesson({ minutes: "12" }),
  };
  const result = await publishContent(sample(broken));
  expect(result).toMatchObject({ state: "refused", problems: [{ file: "practice-items/base.yaml", line: 3 }] });
  expect(await counts()).toEqual(before);
});

it("two processes that publish at once publish once", async () => {
  const changed = sample({ "courses/base/01-first.md": lesson({ minutes: "13" }) });
  const results = await Promise.all([publishContent(changed), publishContent(changed)]);
  expect(results.map(({ state }) => state).sort()).toEqual(["published", "unchanged"]);
});

it("refuses sources that leave out a published course, with a line that says so, and keeps it whole", async () => {
  const more = {
    "courses/more/course.yaml": aCourse().replace("slug: base", "slug: more").replace("示例课程", "另一门课"),
    "courses/more/01-first.md": lesson(),
  };
  expect((await publishContent(sample(more))).state).toBe("published");
  const before = await counts();
  const left = await publishContent(sample({ "courses/base/01-first.md": lesson({ minutes: "12" }) }));
  expect(left).toMatchObject({ state: "refused", problems: [{ file: "courses/more/course.yaml", line: 1 }] });
  expect(await counts()).toEqual(before);
  expect((await publishContent(sample(more))).state).toBe("unchanged");
});
