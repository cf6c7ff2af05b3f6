import { db } from "@db/client.server";
import { beforeAll, expect, test } from "vitest";
import { findAttempt, updateAttempt } from "~/domains/assessment/attempt.store.server";
import { inTest, issueTo } from "~/domains/credentials/credentials.fixture";
import { giveConsent } from "~/domains/people/consent.store.server";
import { now } from "~/kernel/clock";
import { candidate, setUpSitting } from "../exams/exam.fixture";
import { consentText } from "../people/consent-texts.server";
import { readLearningOverview } from "./learning-overview.server";

beforeAll(() => setUpSitting("overview"));

test("an attempt whose clock runs waits, also when its certificate is held already", async () => {
  const { who, attemptId } = await candidate("overview");
  await issueTo(who.personId);
  const deadlineAt = (await findAttempt(db, attemptId))?.deadlineAt as number;
  const { running, exams } = await readLearningOverview(who, now());
  expect(running).toEqual([{ id: attemptId, slug: "overview", title: "考试", deadlineAt }]);
  expect(exams).toEqual([]);
  expect((await readLearningOverview(who, deadlineAt)).running).toEqual([]);
});

test("nobody else's attempt waits, nor one that was handed in", async () => {
  const [one, other] = [await candidate("overview"), await candidate("overview")];
  await inTest((tx) => updateAttempt(tx, one.attemptId, { state: "submitted", endedAt: tx.now }));
  expect((await readLearningOverview(one.who, now())).running).toEqual([]);
  expect((await readLearningOverview(other.who, now())).running).toHaveLength(1);
});

test("terms that changed since she agreed to them wait until she agrees anew", async () => {
  const { who } = await candidate("overview");
  const text = consentText("terms", "zh-CN");
  const newer = async () => (await readLearningOverview(who, now())).newerTerms;
  await inTest((tx) => giveConsent(tx, who.personId, { ...text, version: "2020-01-01", hash: "old" }));
  expect(await newer()).toBe(true);
  await inTest((tx) => giveConsent(tx, who.personId, text));
  expect(await newer()).toBe(false);
});
