import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readContent } from "~/domains/courses/content/content-tree";
import { readContentFiles } from "~/domains/courses/content/read-files.server";
import { type Program, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";

const course = readContent(readContentFiles("content")).content.courses.find(
  ({ slug }) => slug === "standardization-law",
);
if (!course) throw new Error("no course");
const COURSE = `/courses/${course.slug}`;
const [first] = course.lessons;
if (!first) throw new Error("no lesson");

// Programs and commands are started here, on machines that are busy with other tests.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const dataDir = mkdtempSync(join(tmpdir(), "academy-content-"));
const folder = join(dataDir, "content");
const FILE = join(folder, "courses", course.slug, first.file);
let program: Program;
let learner: TestVisitor;

const content = (...args: string[]) => {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_FILE: "", VITEST: "" };
  const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/content.ts", ...args], {
    env,
    encoding: "utf8",
  });
  return { status: run.status, out: run.stdout.trim(), told: run.stderr.trim().split("\n") };
};
const edit = (change: (text: string) => string) => writeFileSync(FILE, change(readFileSync(FILE, "utf8")));

beforeAll(async () => {
  cpSync("content", folder, { recursive: true });
  program = await startProgram({ dataDir });
  learner = new TestVisitor(program.url);
  const form = { name: "学习者", account: "13800000003", password: "三棵松树下一口井2026", consent: "terms" };
  expect((await learner.post("/signup", form)).status).toBe(302);
});
afterAll(async () => {
  await program?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe("npm run content -- check", () => {
  it("says that there is nothing to mend, and how much there is", () => {
    expect(content("check")).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^nothing to mend: 11 courses, .* practice items, .* exam items/m),
    });
  });

  it("names file, line and reason of a dead link, a missing citation, a check without rationale, a lesson too long", () => {
    const sound = readFileSync(FILE, "utf8");
    edit((text) =>
      text.replace("standardization-law/2/1)", "standardization-law/99)").replace(/^rationale: .*\n/m, ""),
    );
    edit((text) => `${text}\n## 七、没有依据\n\n${"长".repeat(1_300)}[去](/courses/none)。\n`);
    const { status, told } = content("check", folder);
    expect(status).toBe(1);
    for (const reason of [
      /01-kinds\.md:\d+: clause:standardization-law\/99: there is no such article/,
      /01-kinds\.md:\d+: rationale: /,
      /01-kinds\.md:\d+: the section "七、没有依据" cites no clause/,
      /01-kinds\.md:\d+: the link \/courses\/none leads nowhere/,
      /01-kinds\.md:\d+: the lesson has \d+ Chinese characters, more than 2500/,
    ]) {
      expect(
        told.some((line) => reason.test(line)),
        `${reason}\n${told.join("\n")}`,
      ).toBe(true);
    }
    expect(content("publish", folder)).toMatchObject({ status: 1 });
    writeFileSync(FILE, sound);
  });
});

describe("npm run content -- publish", () => {
  it("writes nothing twice; a changed course is a new version that people stay off or move to, with all they have", async () => {
    const check = first.checks[0];
    const choice = check?.choices.filter(({ correct }) => correct).map(({ id }) => id) ?? [];
    await learner.post(`${COURSE}/${first.slug}/checks/${check?.id}/answers`, { choice });
    expect(content("publish", folder)).toMatchObject({ status: 0, out: "nothing changed since the last publication" });

    edit((text) => text.replace("## 一、什么算标准", "## 一、什么才算标准"));
    const published = content("publish", folder);
    expect(published).toMatchObject({ status: 0, out: expect.stringContaining(`new versions of ${course.slug}`) });
    expect(content("publish", folder).out).toBe("nothing changed since the last publication");

    const page = await learner.text(COURSE);
    expect(page.includes("课程有更新")).toBe(true);
    expect((await learner.text(`${COURSE}/${first.slug}`)).includes("什么才算标准")).toBe(false);
    const stranger = new TestVisitor(program.url);
    expect((await stranger.text(COURSE)).includes("课程有更新")).toBe(false);

    const moved = await learner.post(`${COURSE}/enrolment`, { version: "current" });
    expect([moved.status, moved.headers.get("location")]).toEqual([302, COURSE]);
    expect((await learner.text(COURSE)).includes("课程有更新")).toBe(false);
    const lesson = await learner.text(`${COURSE}/${first.slug}`);
    expect(lesson.includes("什么才算标准")).toBe(true);
    expect(lesson.includes(`${first.checks.length}个检查，已答对1个`)).toBe(true);
  });
});
