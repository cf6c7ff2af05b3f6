import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { lesson, sample } from "~/domains/courses/content/sample-content";
import { publishContent } from "~/domains/courses/publish-content.server";
import { person, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { changeNote, keepNote, removeMark, setBookmark } from "./keep-mark.server";
import { listMarks } from "./list-marks.server";
import { eraseMarks, readMarkRecords } from "./mark-records.server";
import { markedAgain, markedPlace } from "./marked-place.server";

let me: Person;
let other: Person;
beforeEach(async () => {
  await publishContent(sample());
  [me, other] = [(await newcomer()).person, (await newcomer()).person];
});
const place = (at = "s1", who = me) => markedPlace(who.personId, { course: "base", lesson: "first", at });
const marks = async (who = me, query = "") =>
  (await listMarks(who.personId, query)).flatMap(({ lessons }) => lessons.flatMap((one) => one.marks));
const acts = async () =>
  (await db.select().from(tables.ledgerEntry).where(eq(tables.ledgerEntry.aboutPersonId, me.personId)))
    .filter(({ act }) => act.startsWith("lesson-mark"))
    .map(({ act }) => act);

describe("keeping", () => {
  it("a bookmark twice is one, and taking it away leaves nothing", async () => {
    for (const _ of [1, 2]) await setBookmark(me, await place(), true);
    expect(await marks()).toMatchObject([{ note: null, standing: "same", href: "/courses/base/first#s1" }]);
    for (const _ of [1, 2]) await setBookmark(me, await place(), false);
    expect(await marks()).toEqual([]);
    expect(await acts()).toEqual(["lesson-mark.bookmarked", "lesson-mark.unbookmarked"]);
  });

  it("the lesson itself is bookmarked beside its sections", async () => {
    await setBookmark(me, await place(), true);
    await setBookmark(me, await place(""), true);
    expect((await marks()).map(({ section, href }) => [section, href])).toEqual([
      [null, "/courses/base/first"],
      [(await place()).title, "/courses/base/first#s1"],
    ]);
  });

  it("two at once make one mark", async () => {
    const here = await place();
    await Promise.all([1, 2, 3].map(() => setBookmark(me, here, true)));
    expect(await marks()).toHaveLength(1);
  });

  it("a note stays when the bookmark goes, is not overwritten unseen, and goes with its removal", async () => {
    await keepNote(me, await place(), { note: "记一笔", seen: "" });
    await setBookmark(me, await place(), true);
    await setBookmark(me, await place(), false);
    const [mark] = await marks();
    expect(mark).toMatchObject({ note: "记一笔", bookmarkedAt: null });
    expect(await keepNote(me, await place(), { note: "盲写", seen: "" })).toMatchObject({ reason: "note.elsewhere" });
    const id = mark?.id as string;
    const again = await markedAgain(me.personId, mark?.href ?? null);
    expect(await changeNote(me, id, { note: "改过", seen: String(mark?.notedAt) }, again)).toEqual({ ok: true });
    expect(await marks()).toMatchObject([{ note: "改过" }]);
    await removeMark(me, id);
    expect(await marks()).toEqual([]);
  });
});

describe("privacy", () => {
  it("another's mark does not exist for me", async () => {
    await keepNote(other, await place("s1", other), { note: "别人的", seen: "" });
    const [theirs] = await marks(other);
    const id = theirs?.id as string;
    expect(await marks()).toEqual([]);
    await expect(removeMark(me, id)).rejects.toThrow(NotFound);
    await expect(changeNote(me, id, { note: "x", seen: "" }, null)).rejects.toThrow(NotFound);
    expect(await marks(other)).toMatchObject([{ note: "别人的" }]);
  });

  it("the log holds no word of a note and no place, and an erasure leaves nothing", async () => {
    await keepNote(me, await place(), { note: "谁也不知道的话", seen: "" });
    const rows = await db.select().from(tables.ledgerEntry).where(eq(tables.ledgerEntry.act, "lesson-mark.noted"));
    const mine = rows.filter(({ aboutPersonId }) => aboutPersonId === me.personId);
    expect(mine).toHaveLength(1);
    for (const word of ["谁也不知道的话", "first", (await place()).title ?? "-"])
      expect([word, JSON.stringify(mine).includes(word)]).toEqual([word, false]);
    expect(await readMarkRecords(db, me.personId)).toMatchObject([{ note: "谁也不知道的话" }]);
    await transact(person(me.personId), async (tx) => {
      await eraseMarks(tx, me.personId);
      tx.record({ act: "person.erased", subject: { kind: "person", id: me.personId } });
    });
    expect(await marks()).toEqual([]);
  });
});

describe("what becomes of a place", () => {
  it("says when a section has changed or is gone, and finds it under another anchor", async () => {
    await setBookmark(me, await place(), true);
    const title = (await place()).title as string;
    const text = lesson();
    const heading = `## ${title}`;
    expect(text).toContain(heading);
    await publishContent(
      sample({
        "courses/base/01-first.md": text.replace(
          heading,
          `## 先说一节\n\n企业应当公开（[第二条第一款](clause:law/2/1)）。\n\n${heading}`,
        ),
      }),
    );
    expect(await marks()).toMatchObject([{ standing: "same", href: "/courses/base/first#s2" }]);
    await publishContent(sample({ "courses/base/01-first.md": text.replace(heading, `${heading}\n\n多说一句。`) }));
    expect(await marks()).toMatchObject([{ standing: "changed", href: "/courses/base/first#s1" }]);
    await publishContent(sample({ "courses/base/01-first.md": text.replace(heading, "## 换了名字") }));
    expect(await marks()).toMatchObject([{ standing: "gone", href: "/courses/base/first", section: title }]);
  });

  it("takes the section of the version that was read, not the one that stands at its number now", async () => {
    const read = await place();
    const title = read.title as string;
    const text = lesson();
    const heading = `## ${title}`;
    const before = `## 先说一节\n\n企业应当公开（[第二条第一款](clause:law/2/1)）。\n\n${heading}`;
    await publishContent(sample({ "courses/base/01-first.md": text.replace(heading, before) }));
    const named = { course: "base", lesson: "first", at: "s1", version: read.courseVersionId };
    expect((await place()).title).toBe("先说一节");
    const there = await markedPlace(me.personId, named);
    expect(there).toMatchObject({ title, tools: "/courses/base/first#keep-s2" });
    await setBookmark(me, there, true);
    expect(await marks()).toMatchObject([{ section: title, standing: "same", href: "/courses/base/first#s2" }]);
    await publishContent(sample({ "courses/base/01-first.md": text.replace(heading, "## 换了名字") }));
    const gone = await markedPlace(me.personId, named);
    expect(gone).toMatchObject({ title, tools: null });
    await keepNote(me, gone, { note: "写在旧课文上", seen: "" });
    expect(await marks()).toMatchObject([{ section: title, standing: "gone", note: "写在旧课文上" }]);
    for (const version of ["none", `${read.courseVersionId}x`])
      await expect(markedPlace(me.personId, { ...named, version })).rejects.toThrow(NotFound);
  });

  it("finds hers by words of the note and of the place", async () => {
    await keepNote(me, await place(), { note: "备案已经取消", seen: "" });
    expect(await marks(me, "备案 取消")).toHaveLength(1);
    expect(await marks(me, "第一课")).toHaveLength(1);
    expect(await marks(me, "没有的词")).toEqual([]);
  });
});
