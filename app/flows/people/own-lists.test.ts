import { db } from "@db/client.server";
import { beforeAll, expect, test } from "vitest";
import { attemptLines } from "~/domains/assessment/attempt.store.server";
import { listOwnCertificates } from "~/domains/credentials/assertion.store.server";
import { issueTo, setUpAchievement } from "~/domains/credentials/credentials.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import { listSessions } from "~/domains/people/session.store.server";
import { now } from "~/kernel/clock";
import { candidate, setUpSitting } from "../exams/exam.fixture";

/** A list shows whose it is by what is not in it: no status tells that a query forgot its person. */
beforeAll(async () => {
  await setUpAchievement();
  await setUpSitting("own-lists");
});

test("a person's list of attempts holds hers alone", async () => {
  const [one, other] = [await candidate("own-lists"), await candidate("own-lists")];
  for (const { who, attemptId } of [one, other])
    expect((await attemptLines(db, who.personId)).map(({ id }) => id)).toEqual([attemptId]);
});

test("a person's list of certificates holds hers alone", async () => {
  const [one, other] = [(await newcomer()).person, (await newcomer()).person];
  const [code] = [await issueTo(one.personId), await issueTo(other.personId)];
  expect((await listOwnCertificates(db, one.personId)).map((certificate) => certificate.code)).toEqual([code]);
});

test("a person's list of sign-ins holds hers alone", async () => {
  const [one] = [(await newcomer()).person, (await newcomer()).person];
  expect((await listSessions(one.personId, now())).map(({ signInId }) => signInId)).toEqual([one.signInId]);
});
