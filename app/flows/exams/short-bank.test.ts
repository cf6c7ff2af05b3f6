import { db } from "@db/client.server";
import { expect, it } from "vitest";
import { retireItems } from "~/domains/assessment/item.store.server";
import { shortSittings } from "~/domains/assessment/short-sittings.server";
import { findSittingBySlug, type Sitting } from "~/domains/assessment/sitting.store.server";
import { startAttempt } from "~/domains/assessment/start-attempt.server";
import { addPerson, inTest } from "~/domains/credentials/credentials.fixture";
import { candidate, everyone, ITEMS, setUpSitting } from "./exam.fixture";
import { readEligibility } from "./start-exam.server";

const SLUG = "short-bank";
const lacking = { topic: "kinds", difficulty: "easy", wanted: ITEMS, found: 4 };

it("an exam that its bank cannot fill any more refuses to start, with the reason, and is named; what runs goes on", async () => {
  await setUpSitting(SLUG);
  const { who: running, attemptId } = await candidate(SLUG);
  expect(await shortSittings(db, Date.now())).toEqual([]);
  await inTest((tx) =>
    retireItems(
      tx,
      [0, 1, 2, 3].map((i) => `t-exam-${i}`),
    ),
  );

  const who = await addPerson("王小玉");
  const started = await startAttempt(who, SLUG, everyone);
  expect(started).toMatchObject({ ok: false, eligibility: { eligible: false } });
  const rules = started.ok ? [] : started.eligibility.rules;
  expect(rules.flatMap(({ verdict }) => (verdict.ok ? [] : [verdict.reason]))).toEqual(["exam.bankShort"]);
  const sitting = (await findSittingBySlug(db, SLUG)) as Sitting;
  expect((await readEligibility(who.personId, sitting, Date.now())).rules.map(({ rule }) => rule)).toContain("bank");
  expect(await startAttempt(running, SLUG, everyone)).toEqual({ ok: true, attemptId });

  expect(await shortSittings(db, Date.now())).toEqual([{ slug: SLUG, short: [lacking] }]);
  const closed = { ...sitting, closesAt: 1 };
  expect((await readEligibility(running.personId, closed, Date.now())).runningId).toBe(attemptId);
});
