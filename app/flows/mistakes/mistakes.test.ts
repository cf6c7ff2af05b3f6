import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { answerPractice } from "~/domains/courses/answer-practice.server";
import { lesson, sample } from "~/domains/courses/content/sample-content";
import { publishContent } from "~/domains/courses/publish-content.server";
import { getCurrentCourse } from "~/domains/courses/published.server";
import { person, transact } from "~/domains/ledger/transact.server";
import { canAnswer, canTake, daysWaited, type Mistake, stateOf } from "~/domains/mistakes/mistake";
import {
  beside,
  countByPlace,
  countWaiting,
  findMistake,
  listMistakes,
  ownMistakes,
} from "~/domains/mistakes/mistake.store.server";
import { mistakeFilter } from "~/domains/mistakes/mistake-forms";
import { eraseMistakeReporter, readMistakeRecords } from "~/domains/mistakes/mistake-records.server";
import { reportMistake } from "~/domains/mistakes/report-mistake.server";
import { takeMistake } from "~/domains/mistakes/take-mistake.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { Editor, Person } from "~/domains/people/proof";
import { NotFound, Refused } from "~/kernel/errors";
import { DAY_MS } from "~/kernel/milliseconds";
import { showTerm } from "../glossary/show-term.server";
import { answerReport } from "./answer-mistake.server";
import { mistakenPlace } from "./mistake-places.server";
import { mistakenRead } from "./mistake-texts.server";

let reader: Person;
let editor: Editor;
let second: Editor;
let version: string;
const editorOf = (who: Person) => who as unknown as Editor;

beforeAll(async () => {
  await publishContent(sample());
  version = (await getCurrentCourse("base")).versionId;
  reader = (await newcomer()).person;
  [editor, second] = [editorOf((await newcomer()).person), editorOf((await newcomer()).person)];
});

const section = () => mistakenPlace(reader.personId, `lesson/base/${version}/first/s1`);
const said = (text: string) => ({ kind: "wording" as const, text });
const report = async (text: string, who = reader): Promise<string> => {
  const kept = await reportMistake(who, await section(), said(text));
  if (!kept.ok) throw new Error(kept.reason);
  return kept.id;
};
const byId = async (id: string) => (await findMistake(db, editor, id)) as Mistake;

describe("rules", () => {
  const open = { takenAt: null, takenBy: null, answeredAt: null, outcome: null };
  const taken = { ...open, takenAt: 1, takenBy: "a" };
  const done = { ...taken, answeredAt: 2, outcome: "mended" as const };
  it("tell the state by the columns", () =>
    expect([open, taken, done].map(stateOf)).toEqual(["open", "taken", "mended"]));
  it("let one take what another left, and answer what nobody else checks, once", () => {
    expect([canTake(open, "a").ok, canTake(taken, "b").ok, canTake(taken, "a").ok]).toEqual([true, true, false]);
    expect([canAnswer(open, "a").ok, canAnswer(taken, "a").ok, canAnswer(taken, "b").ok]).toEqual([true, true, false]);
    expect([canTake(done, "b").ok, canAnswer(done, "a").ok]).toEqual([false, false]);
    expect(canAnswer({ ...taken, takenBy: null }, "b").ok).toBe(true);
  });
  it("count whole days", () =>
    expect([0, DAY_MS - 1, 3 * DAY_MS].map((now) => daysWaited({ at: 0, answeredAt: null }, now))).toEqual([0, 0, 3]));
});

describe("what can be reported", () => {
  it("a lesson, a section and a check of a version; nothing that is not there", async () => {
    const whole = await mistakenPlace(reader.personId, `lesson/base/${version}/first`);
    expect(whole).toMatchObject({ subject: "lesson", versionId: version, path: "/courses/base/first" });
    expect(await section()).toMatchObject({
      names: { line: "section", section: "一、公开" },
      path: "/courses/base/first#s1",
    });
    const check = await mistakenPlace(reader.personId, `check/base/${version}/first/c-2`);
    expect(check).toMatchObject({ names: { line: "check", check: 2 }, path: "/courses/base/first#check-c-2" });
    for (const about of [
      "",
      "x",
      "constructor",
      `lesson/base/${version}/first/s9`,
      "lesson/base/none/first",
      `lesson/other/${version}/first`,
      `check/base/${version}/first/none`,
    ])
      await expect(mistakenPlace(reader.personId, about)).rejects.toThrow(NotFound);
  });

  it("a term as it was read, with its definition; once published anew the report says that it reads otherwise", async () => {
    const glossary = (definition: string) =>
      publishContent(
        sample({
          "glossary.yaml": `- {slug: draft, term: 草案, english: draft, definition: ${definition}, source: law/2/1}\n`,
        }),
      );
    await glossary("还没有定下来的标准");
    const { report } = await showTerm("draft");
    const about = new URL(report, "http://x").searchParams.get("about") as string;
    const place = await mistakenPlace(reader.personId, about);
    expect(place).toMatchObject({ subject: "term", place: "term/draft", path: "/glossary/draft" });
    const kept = await reportMistake(reader, place, said("释义漏了征求意见"));
    const read = async () => mistakenRead(await byId(kept.ok ? kept.id : ""));
    expect(await read()).toEqual({ text: { words: "还没有定下来的标准" }, publishedAt: null, changed: false });
    await glossary("征求意见以前的标准");
    expect(await read()).toMatchObject({ text: { words: "还没有定下来的标准" }, changed: true });
    // Who reports what she read before that still can, and nobody has its words any more.
    const late = await mistakenPlace(reader.personId, about);
    expect(late.versionId).toBe(place.versionId);
    expect(late.names).toEqual({ line: "term", term: "草案" });
    for (const wrong of ["term/draft", "term/draft/x", `term/none/${place.versionId}`])
      await expect(mistakenPlace(reader.personId, wrong)).rejects.toThrow(NotFound);
    await publishContent(sample());
  });

  it("a practice item only by who answered it, in the version that she answered; its key is not told", async () => {
    const answered = await answerPractice(reader.personId, "base", "x-p-1", [await firstChoice()]);
    if (!answered.ok) throw new Error(answered.reason);
    const about = `item/base/x-p-1/${answered.answerId}`;
    const place = await mistakenPlace(reader.personId, about);
    expect(place).toMatchObject({ subject: "item", path: "/practice/base/x-p-1" });
    expect(JSON.stringify(place)).not.toContain("道理");
    const stranger = (await newcomer()).person;
    await expect(mistakenPlace(stranger.personId, about)).rejects.toThrow(NotFound);
    await expect(mistakenPlace(reader.personId, "item/base/x-p-1/")).rejects.toThrow(NotFound);
    const kept = await reportMistake(reader, place, said("题干有误，请核对"));
    const read = await mistakenRead(await byId(kept.ok ? kept.id : ""));
    expect(read.text).toEqual({ stem: "问：下列哪一项说得对？", choices: ["甲", "乙", "丙", "丁"] });
    expect(read.changed).toBe(false);
  });
});

const firstChoice = async () => {
  const [row] = await db.select().from(tables.itemVersion).where(eq(tables.itemVersion.itemId, "x-p-1"));
  return row?.choices[0]?.id as string;
};

describe("from report to answer", () => {
  it("is kept once, taken, taken over, answered once, and its reader is told", async () => {
    const id = await report("这里少了一个字");
    expect(await report("这里少了一个字")).toBe(id);
    const elsewhere = await report("同一处的另一个错");
    expect((await beside(db, editor, await byId(id))).map((one) => one.id)).toEqual([elsewhere]);
    expect((await countByPlace(db, editor, [(await section()).place])).get((await section()).place)).toBe(2);
    await takeMistake(editor, id);
    await expect(takeMistake(editor, id)).rejects.toThrow(Refused);
    await expect(answerReport(second, id, { outcome: "mended", answer: "已经改正" })).rejects.toThrow(Refused);
    await takeMistake(second, id);
    await answerReport(second, id, { outcome: "mended", answer: "已经补上漏字" });
    await expect(answerReport(second, id, { outcome: "mended", answer: "再答一次" })).rejects.toThrow(Refused);
    expect((await ownMistakes(db, reader.personId)).find((one) => one.id === id)).toMatchObject({
      outcome: "mended",
      answer: "已经补上漏字",
    });
    const mails = (await db.select().from(tables.mail)).filter(({ template }) => template === "mistake-mended");
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain("已经补上漏字");
    expect(mails[0]?.text).toContain(`/learn/reports#report-${id}`);
    const { mistakes } = await listMistakes(db, editor, mistakeFilter.parse({ subject: "lesson" }));
    expect(mistakes.map((one) => one.id)).toEqual([elsewhere]);
    expect(await countWaiting(db, editor)).toMatchObject({ taken: 0, oldestAt: expect.any(Number) });
  });

  it("the log says that something was reported and answered, and none of the words", async () => {
    await report("谁也不该在日志里读到的话");
    const entries = (await db.select().from(tables.ledgerEntry)).filter(({ act }) => act.startsWith("mistake."));
    expect(new Set(entries.map(({ act }) => act))).toEqual(
      new Set(["mistake.reported", "mistake.taken", "mistake.answered"]),
    );
    expect(JSON.stringify(entries)).not.toMatch(/谁也不该|补上漏字/);
  });

  it("tells editors whether the place reads otherwise by now", async () => {
    const id = await report("核对版本的一条");
    expect((await mistakenRead(await byId(id))).changed).toBe(false);
    const changed = lesson({ text: "企业应当公开标准（[第二条第一款](clause:law/2/1)）。" });
    await publishContent(sample({ "courses/base/01-first.md": changed }));
    const read = await mistakenRead(await byId(id));
    expect(read.changed).toBe(true);
    expect(JSON.stringify(read.text)).toContain("企业应当公开（");
    await publishContent(sample());
  });

  it("twenty a day and no more, however many are sent at once", async () => {
    const { person: busy } = await newcomer();
    const place = await section();
    const sent = await Promise.all(
      Array.from({ length: 24 }, (_, n) => reportMistake(busy, place, said(`第${n}处写错了`))),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(20);
    expect(sent.find(({ ok }) => !ok)).toMatchObject({
      reason: "limit.mistakeReportsHours",
      values: { hours: 24 },
      until: expect.any(Number),
    });
    expect(await ownMistakes(db, busy.personId)).toHaveLength(20);
  });

  it("goes with the erasure of its reader, and is open again with that of its editor", async () => {
    const [{ person: her }, { person: leaving }] = [await newcomer(), await newcomer()];
    const id = await report("注销以后不该留下的话", her);
    await takeMistake(editorOf(leaving), id);
    expect(JSON.stringify(await readMistakeRecords(db, her.personId))).not.toContain(leaving.personId);
    const erase = (who: Person) =>
      transact(person(who.personId), async (tx) => {
        await eraseMistakeReporter(tx, who.personId);
        tx.record({ act: "person.erased", subject: { kind: "person", id: who.personId } });
      });
    await erase(leaving);
    expect(await byId(id)).toMatchObject({ takenAt: null, takenBy: null, text: "注销以后不该留下的话" });
    await erase(her);
    expect(await byId(id)).toMatchObject({ personId: null, text: null, kind: "wording" });
  });
});
