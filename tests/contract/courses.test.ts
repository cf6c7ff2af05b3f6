import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { toVersion } from "~/domains/assessment/item";
import { readContent } from "~/domains/courses/content/content-tree";
import { readContentFiles } from "~/domains/courses/content/read-files.server";
import { type Program, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";

const { content } = readContent(readContentFiles("content"));
const course = content.courses.find(({ slug }) => slug === "standardization-law") as (typeof content.courses)[number];
const items = content.items.filter(({ courseSlug }) => courseSlug === course.slug);
const COURSE = `/courses/${course.slug}`;
const [first, second] = course.lessons as [(typeof course.lessons)[number], (typeof course.lessons)[number]];
const FIRST = `${COURSE}/${first.slug}`;
const DAY_MS = 86_400_000;
const PASSWORD = "三棵松树下一口井2026";

// Programs and commands are started here, on machines that are busy with other tests.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const dataDir = mkdtempSync(join(tmpdir(), "academy-courses-"));
let program: Program;
let anyone: TestVisitor;
let learner: TestVisitor;

async function newcomer(account: string): Promise<TestVisitor> {
  const visitor = new TestVisitor(program.url);
  const answer = await visitor.post("/signup", { name: "学习者", account, password: PASSWORD, consent: "terms" });
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/learn"]);
  return visitor;
}
const again = (account: string) => new TestVisitor(program.url).signIn(account, PASSWORD);

beforeAll(async () => {
  program = await startProgram({ dataDir });
  anyone = new TestVisitor(program.url);
  learner = await newcomer("13800000001");
});
afterAll(async () => {
  await program?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

// Whole pages in a failure's message would bury it.
const says = (page: string, words: string) => expect([words, page.includes(words)]).toEqual([words, true]);
const hides = (page: string, words: string) => expect([words, page.includes(words)]).toEqual([words, false]);

type Check = (typeof first.checks)[number];
const right = (check: Pick<Check, "choices">) => check.choices.filter(({ correct }) => correct).map(({ id }) => id);
const wrong = (check: Pick<Check, "choices">) => {
  const found = check.choices.find(({ correct }) => !correct);
  if (!found) throw new Error("every choice is right");
  return found;
};
const answersOf = (lesson: string, check: Check) => `${COURSE}/${lesson}/checks/${check.id}/answers`;

describe("anyone", () => {
  it("sees the catalogue, a course with all its lessons, and the law it rests on", async () => {
    says(await anyone.text("/courses"), `href="${COURSE}"`);
    const page = await anyone.text(COURSE);
    for (const { slug, title } of course.lessons) {
      says(page, `href="${COURSE}/${slug}"`);
      says(page, title);
    }
    says(page, `/login?redirectTo=${encodeURIComponent(FIRST)}`);
    for (const href of [`/practice/${course.slug}`, "/exams/mock", "/regulations/standardization-law"]) {
      says(page, `href="${href}"`);
    }
    const law = await anyone.text("/regulations/standardization-law");
    for (const anchor of ["a1", "a27", "a27-1", "a27-2", "a45"]) says(law, `id="${anchor}"`);
    says(law, "国家实行团体标准、企业标准自我声明公开和监督制度");
    says(law, `href="${FIRST}"`);
  });

  it("is asked to sign in for lessons and practice, and comes back there", async () => {
    for (const path of [FIRST, `/practice/${course.slug}`, "/practice/x/y?list=wrong", "/wrong-answers"]) {
      const answer = await anyone.get(path);
      expect([answer.status, answer.headers.get("location")]).toEqual([
        302,
        `/login?redirectTo=${encodeURIComponent(path)}`,
      ]);
    }
    const check = first.checks[0] as Check;
    const posts = [answersOf(first.slug, check), `${FIRST}/place`, `${COURSE}/enrolment`, "/practice/x/y/answers"];
    for (const path of posts) {
      expect((await anyone.post(path, { choice: "x" })).headers.get("location"), path).toMatch(/^\/login\?/);
    }
  });

  it("is told in a 404 page what does not exist", async () => {
    for (const path of ["/courses/none", "/courses/%ZZ", "/regulations/none", "/regulations"]) {
      expect((await anyone.get(path)).status, path).toBeGreaterThanOrEqual(400);
      expect((await anyone.get(path)).status, path).toBeLessThan(500);
    }
    const exam = items.find(({ bank }) => bank === "exam")?.id;
    const none = ["/courses/none/x", `${COURSE}/none`, "/practice/none", `/practice/${course.slug}/none`];
    for (const path of [...none, `/practice/${course.slug}/${exam}`]) {
      expect((await learner.get(path)).status, path).toBe(404);
    }
    const posts = ["/courses/none/enrolment", `${COURSE}/none/place`, `${COURSE}/none/checks/x/answers`];
    const answers = [`${FIRST}/checks/none/answers`, `/practice/${course.slug}/${exam}/answers`];
    for (const path of [...posts, ...answers]) {
      expect((await learner.post(path, { choice: "x", place: "s1" })).status, path).toBe(404);
    }
  });
});

/** The one line of a refused form's summary, and the name of the control that its link lands on. */
function summaryOf(page: string) {
  const [, id, line] = /id="error-summary"[\s\S]*?<a href="#([^"]+)">([^<]+)<\/a>/.exec(page) ?? [];
  const control = new RegExp(`<input[^>]* id="${id}"[^>]*>`).exec(page)?.[0];
  return { line, name: /name="([^"]+)"/.exec(control ?? "")?.[1] };
}

describe("a lesson", () => {
  it("tells nothing of a key before the answer, and joins nobody who only reads", async () => {
    const page = await learner.text(FIRST);
    for (const check of first.checks) {
      says(page, check.stem);
      hides(page, check.rationale);
    }
    hides(page, 'class="feedback"');
    expect((await learner.post(`${FIRST}/place`, { place: "s1" })).status).toBe(422);
    says(await learner.text(COURSE), "开始学习");
  });

  it("refuses an answer without a choice, or with too many, and keeps what was chosen", async () => {
    const check = first.checks.find(({ kind }) => kind === "single") as Check;
    const path = answersOf(first.slug, check);
    const empty = await learner.post(path);
    expect(empty.status).toBe(422);
    const page = await empty.text();
    says(page, "请先选一项，再提交");
    says(page, 'id="error-summary"');
    const number = first.checks.indexOf(check) + 1;
    expect(summaryOf(page)).toEqual({ line: `检查${number}，单选：请先选一项，再提交`, name: "choice" });
    const two = await learner.post(path, { choice: check.choices.slice(0, 2).map(({ id }) => id) });
    expect(two.status).toBe(422);
    expect(((await two.text()).match(/checked=""/g) ?? []).length).toBeGreaterThan(0);
    expect((await learner.post(path, { choice: "nope" })).status).toBe(422);
    expect(
      (await learner.fetch(path, { method: "POST", body: "{}", headers: { "content-type": "application/json" } }))
        .status,
    ).toBe(415);
    says(await learner.text(COURSE), "开始学习");
  });

  it("answers back with the reason and the clause, and takes another try", async () => {
    const check = first.checks[0] as Check;
    const path = answersOf(first.slug, check);
    const taken = await learner.post(path, { choice: wrong(check).id });
    expect([taken.status, taken.headers.get("location")]).toEqual([302, `${FIRST}#check-${check.id}`]);
    const page = await learner.text(FIRST);
    for (const said of [wrong(check).feedback as string, check.rationale, "依据：《标准化法》", "再答一次"]) {
      says(page, said);
    }
    await learner.post(path, { choice: right(check) });
    says(await learner.text(FIRST), "答对了");
  });

  it("keeps the place on the server for a second sign-in", async () => {
    expect((await learner.post(`${FIRST}/place`, { place: "s3" })).status).toBe(204);
    expect((await learner.post(`${FIRST}/place`, { place: "s99" })).status).toBe(422);
    expect((await learner.post(`${FIRST}/place`)).status).toBe(422);
    const elsewhere = await again("13800000001");
    says(await elsewhere.text(FIRST), 'href="#s3"');
    says(await elsewhere.text("/learn"), `href="${FIRST}#s3"`);
    says(await elsewhere.text(COURSE), `href="${FIRST}#s3"`);
  });

  it("is finished, and its minutes are booked once, when all its checks are right", async () => {
    const booked = async () =>
      [...(await learner.text("/me/hours")).matchAll(new RegExp(`href="${FIRST}"`, "g"))].length;
    for (const check of first.checks.slice(1, -1)) {
      await learner.post(answersOf(first.slug, check), { choice: right(check) });
    }
    expect(await booked()).toBe(0);
    const last = first.checks.at(-1) as Check;
    // The same answer twice at once, and again later, on another sign-in.
    await Promise.all([1, 2].map(() => learner.post(answersOf(first.slug, last), { choice: right(last) })));
    const elsewhere = await again("13800000001");
    await elsewhere.post(answersOf(first.slug, last), { choice: right(last) });
    expect(await booked()).toBe(1);
    says(await learner.text("/me/hours"), `共${first.minutes}分钟`);
    const page = await elsewhere.text(COURSE);
    says(page, "已学完");
    says(page, `href="${COURSE}/${second.slug}"`);
    says(page, "接着学第2课");
    says(page, `${course.lessons.length}课学完1课`);
  });
});

describe("a check that the lesson no longer has", () => {
  it("is told on the lesson as it is now, and keeps nothing", async () => {
    const reader = await newcomer("13800000004");
    const gone = await reader.post(`${FIRST}/checks/was-here-before/answers`, { choice: "a" });
    expect(gone.status).toBe(404);
    const page = await gone.text();
    says(page, "这道检查已经没有了");
    says(page, first.title);
    says(await reader.text(FIRST), "您还没有开始这门课");
  });
});

describe("practice", () => {
  const item = items.find(({ bank, kind }) => bank === "practice" && kind === "single");
  if (!item) throw new Error("no practice item");
  const version = toVersion(item);
  const here = `/practice/${course.slug}/${item.id}`;

  it("lists a set a topic and shows an item without its key", async () => {
    const sets = await learner.text(`/practice/${course.slug}`);
    for (const { title } of course.topics) says(sets, title);
    const page = await learner.text(here);
    says(page, item.stem);
    hides(page, item.rationale);
    hides(page, 'class="feedback"');
  });

  it("refuses an answer without a choice and writes nothing", async () => {
    const empty = await learner.post(`${here}/answers`);
    expect(empty.status).toBe(422);
    const page = await empty.text();
    expect(summaryOf(page)).toEqual({ line: expect.stringMatching(/：请先选一项，再提交$/), name: "choice" });
    says(await learner.text("/wrong-answers"), "错题本是空的");
  });

  it("tells the reason and the clause, and brings a wrong answer back until it was right on two days", async () => {
    const taken = await learner.post(`${here}/answers`, { choice: wrong(version).id });
    expect(taken.status).toBe(302);
    const outcome = taken.headers.get("location") as string;
    expect(outcome).toMatch(new RegExp(`^${here}\\?answer=[\\w-]{36}#outcome$`));
    const page = await learner.text(outcome);
    for (const said of [
      wrong(version).feedback as string,
      item.rationale,
      "依据：《标准化法》",
      "已进错题本",
      "应选这一项",
    ]) {
      says(page, said);
    }
    const stranger = await newcomer("13800000002");
    hides(await stranger.text(outcome), item.rationale);
    says(await learner.text("/wrong-answers"), "今天没有要复习的错题");

    await program.stop();
    for (const [days, told] of [
      [1, "已对过1天"],
      [2, "已移出错题本"],
    ] as const) {
      program = await startProgram({ dataDir, env: { CLOCK_OFFSET_MS: String(days * DAY_MS) } });
      learner = await again("13800000001");
      says(await learner.text("/learn"), "今天复习1题");
      says(await learner.text("/wrong-answers"), `href="${here}?list=wrong"`);
      const done = await learner.post(`${here}/answers?list=wrong`, { choice: right(version) });
      says(await learner.text(done.headers.get("location") as string), told);
      if (days === 1) await program.stop();
    }
    says(await learner.text("/wrong-answers"), "错题本是空的");
  });
});

describe("whatever is posted", () => {
  it("is answered without a fault of the program", async () => {
    const ids = first.checks.flatMap(({ choices }) => choices.map(({ id }) => id));
    const value = fc.oneof(fc.string({ unit: "binary", maxLength: 80 }), fc.constantFrom("", "s1", "current", ...ids));
    const fields = fc.dictionary(
      fc.constantFrom("choice", "place", "version", "__proto__", "list"),
      fc.oneof(value, fc.array(value, { maxLength: 25 })),
    );
    const item = items.find(({ bank }) => bank === "practice")?.id;
    const paths = fc.constantFrom(
      answersOf(first.slug, first.checks[0] as Check),
      `${FIRST}/place`,
      `${COURSE}/enrolment`,
      `/practice/${course.slug}/${item}/answers`,
      `/practice/${course.slug}/${item}/answers?list=%ff&answer=x`,
    );
    await fc.assert(
      fc.asyncProperty(paths, fields, async (path, form) => {
        const sent = Object.fromEntries(Object.entries(form).map(([name, all]) => [name, all])) as Record<
          string,
          string | string[]
        >;
        const answer = await learner.post(path, sent);
        await answer.arrayBuffer();
        expect([204, 302, 422]).toContain(answer.status);
      }),
      { numRuns: 80 },
    );
    for (const query of ["answer=x", "answer=%00", "list=wrong&answer=", "answer[]=1"]) {
      expect((await learner.get(`/practice/${course.slug}/${item}?${query}`)).status, query).toBe(200);
    }
  });
});
