import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { item, lesson, sample } from "~/domains/courses/content/sample-content";
import { moveToCurrentVersion } from "~/domains/courses/enrol.server";
import { publishContent } from "~/domains/courses/publish-content.server";
import { findCurrentCourse } from "~/domains/courses/published.server";
import type { PublishedCourse } from "~/domains/courses/published-course";
import { person, system, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import { newId } from "~/kernel/ids";
import { addCycle } from "../awards/nominations.fixture";
import { indexesFor, warmIndexes } from "./indexes.server";
import { readSearch, searchAddress } from "./search-address";
import { searchEverything } from "./search-everything.server";

const GLOSSARY = `- slug: disclosure
  term: 自我声明公开
  english: self-declaration
  definition: 把执行的标准告诉社会。
  source: law/2/1
  also: [晒标准]
`;
const DAY = 86_400_000;
let member: string;

const ask = (text: string, personId: string | null = null, more = "") =>
  searchEverything(readSearch(new URLSearchParams(`q=${encodeURIComponent(text)}${more}`)), personId, "zh-CN");
const hrefs = async (text: string, personId: string | null = null) =>
  (await ask(text, personId)).hits.map(({ href }) => href);

const publish = (changes: Record<string, string> = {}) =>
  publishContent(
    sample({
      "glossary.yaml": GLOSSARY,
      "courses/base/01-first.md": lesson({
        text: "车间的密封垫片要换新（[第二条第一款](clause:law/2/1)）。",
        head: "title: 把标准公开",
      }),
      "exam-items/base.yaml": item("x-e-1").replace("stem: 问", "stem: 考场暗号"),
      "practice-items/base.yaml": item("x-p-1").replace("stem: 问", "stem: 练习暗号"),
      ...changes,
    }),
  );

async function addEvent(slug: string, title: string, publishedAt: number | null): Promise<void> {
  const at = Date.UTC(2031, 0, 10, 2);
  await transact(system("test"), async (tx) => {
    await tx.insert(tables.event).values({
      id: newId(tx.now),
      slug,
      ownerKind: "region",
      ownerId: "340100",
      seriesId: null,
      kind: "seminar",
      title,
      summary: "摘要",
      description: "说明",
      mode: "online",
      venue: null,
      address: null,
      regionCode: "340100",
      meetingLink: "https://meet.example.cn/暗链",
      startsAt: at,
      endsAt: at + DAY,
      capacity: null,
      admission: "open",
      registrationOpensAt: 0,
      registrationClosesAt: at,
      offerMinutes: 60,
      earnsHours: false,
      organizerName: "示例单位",
      contact: "x",
      sequence: 0,
      createdBy: null,
      createdAt: 0,
      changedAt: tx.now,
      publishedAt,
      closedAt: null,
      postponedAt: null,
      cancelledAt: null,
      summarisedAt: null,
      archivedAt: null,
      formKey: null,
    });
    tx.record({ act: "test.done", subject: { kind: "test", id: slug } });
  });
}

async function addNote(personId: string, note: string): Promise<void> {
  const { versionId } = (await findCurrentCourse("base")) as PublishedCourse;
  const row = { courseSlug: "base", lessonSlug: "first", section: "一、公开", courseVersionId: versionId, digest: "" };
  await transact(system("test"), async (tx) => {
    const times = { bookmarkedAt: null, notedAt: tx.now, keptAt: tx.now };
    await tx.insert(tables.lessonMark).values({ id: newId(tx.now), personId, note, ...row, ...times });
    tx.record({ act: "test.done", subject: { kind: "test", id: personId } });
  });
}

beforeAll(async () => {
  expect(await publish()).toMatchObject({ state: "published", glossary: true });
  member = (await newcomer()).person.personId;
});

describe("what a visitor finds", () => {
  it("is everything public, each kind where it is", async () => {
    expect(await hrefs("自我声明公开")).toContain("/glossary/disclosure");
    expect((await hrefs("晒标准"))[0]).toBe("/glossary/disclosure");
    // Short names are read only as one: glossary and articles by the whole name.
    expect(await hrefs("企标自我声明公开")).toEqual(await hrefs("企业标准自我声明公开"));
    expect((await hrefs("示例法第二条"))[0]).toMatch(/^\/regulations\/law#a2/);
    expect((await hrefs("gbt1.1"))[0]).toBe("/standards/GBT1.1-2020");
    expect(await hrefs("把标准公开")).toContain("/courses/base/first");
    expect(await hrefs("断网了答案会丢吗")).toContain("/help#q1");
  });

  it("is a course, an exam, an award and a page of the site by its name", async () => {
    const first = async (text: string) => (await ask(text)).hits[0];
    expect(await first("示例课程")).toMatchObject({ href: "/courses/base", about: { kind: "course" } });
    expect(await first("错题本")).toMatchObject({ href: "/wrong-answers", about: { kind: "page" } });
    expect(await hrefs("模拟考试")).toContain("/exams");
    await addCycle({ slug: "2031-test", title: "示例区优秀标准总监评选" });
    expect(await first("示例区优秀标准总监评选")).toMatchObject({
      href: "/awards/2031-test",
      about: { kind: "award" },
    });
  });

  it("is what she noted herself, and nobody else's note", async () => {
    const other = (await newcomer()).person.personId;
    await addNote(member, "回去问问轴承的游隙");
    expect((await ask("轴承游隙", member)).hits).toMatchObject([{ about: { kind: "note" } }]);
    expect([await hrefs("轴承游隙", other), await hrefs("轴承游隙")]).toEqual([[], []]);
    // Only what holds something asked for is indexed, by its parts too.
    expect((await ask("谁来问轴承的游隙", member)).hits[0]).toMatchObject({ about: { kind: "note" } });
  });

  it("is the text of lessons only once signed in, with the section it stands in", async () => {
    expect(await hrefs("密封垫片")).toEqual([]);
    const { hits } = await ask("密封垫片", member);
    expect(hits).toMatchObject([{ href: "/courses/base/first#s1", heading: "一、公开", about: { kind: "lesson" } }]);
    expect(hits[0]?.cut).toContainEqual({ text: "密封垫片", marked: true });
    // Whom nobody knows sees the title and the summary, and nothing of the text.
    const open = await ask("把标准公开");
    expect(JSON.stringify(open)).not.toContain("车间");
  });

  it("is never a question of a lesson, of practice or of an exam, with or without a sign-in", async () => {
    for (const text of ["考场暗号", "练习暗号", "下列哪一项说得对", "道理"])
      for (const who of [null, member]) expect([text, await hrefs(text, who)]).toEqual([text, []]);
  });

  it("is an event once it is published, and never its meeting link", async () => {
    await addEvent("draft", "草稿里的碰头会", null);
    await addEvent("open", "公开的碰头会", 1);
    expect(await hrefs("碰头会")).toEqual(["/events/open"]);
    expect(await hrefs("暗链", member)).toEqual([]);
    await transact(system("test"), async (tx) => {
      await tx
        .update(tables.event)
        .set({ title: "改名的茶话会", changedAt: tx.now + 1 })
        .where(eq(tables.event.slug, "open"));
      tx.record({ act: "test.done", subject: { kind: "test", id: "open" } });
    });
    expect([await hrefs("碰头会"), await hrefs("茶话会")]).toEqual([[], ["/events/open"]]);
  });

  it("is what is published now", async () => {
    await publish({ "glossary.yaml": GLOSSARY.replace("告诉社会", "贴上公告栏") });
    expect(await hrefs("公告栏")).toEqual(["/glossary/disclosure"]);
    expect(await hrefs("告诉社会")).not.toContain("/glossary/disclosure");
    await publish();
  });

  it("is at hand once warmed, and warmed anew after a publication", async () => {
    await warmIndexes();
    const before = await indexesFor(true, "zh-CN");
    expect(await indexesFor(true, "zh-CN")).toEqual(before);
    const same = (await indexesFor(true, "zh-CN")).map((index, part) => index === before[part]);
    expect(same).not.toContain(false);
    await publish({ "courses/base/01-first.md": lesson({ text: "油封要涂脂（[第二条第一款](clause:law/2/1)）。" }) });
    await warmIndexes();
    const after = await indexesFor(true, "zh-CN");
    // What a publication touches is another index, the rest is the same one.
    expect(after.map((index, part) => index === before[part])).toEqual([
      false,
      true,
      false,
      false,
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect([await hrefs("油封", member), await hrefs("密封垫片", member)]).toEqual([["/courses/base/first#s1"], []]);
    await publish();
  });

  it("is what her own version of a course says, whatever stands in the newer one", async () => {
    await transact(system("test"), async (tx) => {
      const [course] = await db.select().from(tables.course);
      const versionId = course?.currentVersionId as string;
      await tx.insert(tables.enrolment).values({
        personId: member,
        courseSlug: "base",
        courseVersionId: versionId,
        startedAt: tx.now,
        finishedAt: null,
      });
      tx.record({ act: "test.done", subject: { kind: "test", id: member } });
    });
    const course = (sample().get("courses/base/course.yaml") as string).replace(
      "  - 01-first.md",
      "  - 01-first.md\n  - 02-second.md",
    );
    const second = (sample().get("courses/base/01-first.md") as string)
      .replace("第一课", "后来添的一课")
      .replace(/id: c-/g, "id: d-");
    await publish({
      "courses/base/course.yaml": course,
      "courses/base/01-first.md": lesson({ text: "油封要涂脂（[第二条第一款](clause:law/2/1)）。" }),
      "courses/base/02-second.md": second,
    });
    const other = (await newcomer()).person.personId;
    const found = async (who: string) => [
      await hrefs("密封垫片", who),
      await hrefs("油封", who),
      (await hrefs("后来添的一课", who)).includes("/courses/base/second"),
    ];
    const [old, fresh] = [await found(member), await found(other)];
    expect(old).toEqual([["/courses/base/first#s1"], [], false]);
    expect(fresh).toEqual([[], ["/courses/base/first#s1"], true]);
    // A lesson that both versions have is found once, with the text of hers.
    const { hits } = await ask("公开", member, "&kind=lesson");
    expect(hits.filter(({ href }) => href.startsWith("/courses/base/"))).toHaveLength(1);
    await transact(person(member), (tx) => moveToCurrentVersion(tx, member, "base"));
    expect(await found(member)).toEqual(fresh);
  });
});

describe("pages and kinds", () => {
  it("count all kinds, show one, and go on page by page", async () => {
    const all = await ask("公开", member);
    const terms = await ask("公开", member, "&kind=term");
    expect(terms.counts).toEqual(all.counts);
    expect(terms.total).toBe(all.counts.find(({ kind }) => kind === "term")?.count);
    expect(terms.hits.every(({ about }) => about.kind === "term")).toBe(true);
    expect((await ask("公开", member, "&page=99")).hits).toEqual([]);
  });

  it("stand in the address, which forgives what cannot be", () => {
    expect(readSearch(new URLSearchParams("q=%20a%20&kind=x&page=-1"))).toEqual({ text: "a", kind: null, page: 1 });
    expect(searchAddress({ text: "甲 乙", kind: "term", page: 2 })).toBe(
      "/search?q=%E7%94%B2+%E4%B9%99&kind=term&page=2",
    );
    expect(readSearch(new URLSearchParams("q=x&page=1e9")).page).toBe(1);
  });
});
