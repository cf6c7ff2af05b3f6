import { db } from "@db/client.server";
import { seedAchievements } from "@db/seeds/achievements.server";
import { seedDemoCredentials } from "@db/seeds/demo-credentials.server";
import { seedDemoLearning } from "@db/seeds/demo-learning.server";
import { seedDemoPeople } from "@db/seeds/demo-people.server";
import { seedExams } from "@db/seeds/exams.server";
import { seedRegions } from "@db/seeds/regions.server";
import { beforeAll, expect, it, vi } from "vitest";
import { findAttempt } from "~/domains/assessment/attempt.store.server";
import { saveAnswers } from "~/domains/assessment/save-answers.server";
import { findByAccount } from "~/domains/people/person.store.server";
import type { SignedIn } from "~/domains/people/visitor";
import { submitAttempt } from "~/flows/exams/end-attempt.server";
import { saveOf } from "~/flows/exams/exam.fixture";
import { startExam } from "~/flows/exams/start-exam.server";
import { publishAtStart } from "~/flows/program/publish-at-start.server";
import { now } from "~/kernel/clock";
import { showSyllabus } from "./show-syllabus.server";

vi.hoisted(() => {
  process.env.ACADEMY_MODE = "demo";
});

const COURSE = "standardization-law";

beforeAll(async () => {
  await seedRegions();
  await publishAtStart();
  await seedAchievements();
  await seedExams();
  await seedDemoPeople();
  await seedDemoLearning();
  await seedDemoCredentials();
}, 120_000);

const as = async (account: string): Promise<SignedIn> => {
  const person = await findByAccount(db, account);
  return { signedIn: true, personId: person?.id, signInId: "s", name: person?.name, grants: [] } as unknown as SignedIn;
};
const under = async (who: SignedIn) => {
  const shown = await showSyllabus(who, null, now());
  const outcomes = shown.courses.find(({ slug }) => slug === COURSE)?.outcomes ?? [];
  return { shown: shown.shown, states: outcomes.map(({ own }) => own) };
};

it("counts the exam that a certificate stands for", async () => {
  const { shown, states } = await under(await as("graduate"));
  expect(shown).toBe(states.length);
  expect(new Set(states.map((state) => JSON.stringify(state)))).toEqual(
    new Set([JSON.stringify({ state: "shown", by: "certificate" })]),
  );
});

it("shows every outcome of a course whose exam was passed with all points", async () => {
  const director = await as("director");
  expect((await under(director)).shown).toBe(0);
  const started = await startExam(director, COURSE);
  if (!started.ok) throw new Error("not eligible");
  const items = (await findAttempt(db, started.attemptId))?.form.length ?? 0;
  await saveAnswers(await Promise.all(Array.from({ length: items }, (_, n) => saveOf(started.attemptId, n, true))));
  await submitAttempt(director, started.attemptId);
  const { shown, states } = await under(director);
  expect(states.length).toBeGreaterThan(4);
  expect(states.every((state) => state?.state === "shown" && state.by === "exam")).toBe(true);
  expect(shown).toBe(states.length);
});
