import { tables } from "@db/tables";
import { system, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Administrator, Person } from "~/domains/people/proof";
import type { SignedIn } from "~/domains/people/visitor";
import { newId } from "~/kernel/ids";
import { type Achieved, issueAssertion } from "./issue-assertion.server";
import { putAchievement, putIssuer } from "./set-achievement.server";

/** What tests of this domain start from. */
export const ACHIEVEMENT = "test-achievement";

export const inTest = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  transact(system("test"), async (tx) => {
    tx.record({ act: "test.prepared", subject: { kind: "test", id: "1" } });
    return work(tx);
  });

/** An issuer and an achievement valid for 36 months. */
export const setUpAchievement = (): Promise<string> =>
  inTest(async (tx) => {
    const form = { name: "示例标准化培训中心（演示）", sealTop: "示例标准化培训中心", sealFoot: "培训专用章" };
    await putIssuer(tx, { id: "test-issuer", demo: true, form });
    return putAchievement(tx, ACHIEVEMENT, {
      issuerId: "test-issuer",
      title: "培训合格证书",
      courseTitle: "企业标准总监基础课程",
      outcome: "能依法办理企业标准自我声明公开",
      hours: 24,
      validityMonths: 36,
      renewalHours: null,
      renewalOpensDays: null,
    });
  });

/** A person as the guards prove her, with a row of her own. */
export async function addPerson(name: string): Promise<Person> {
  const personId = newId(Date.parse("2026-01-01T00:00:00Z"));
  await inTest((tx) =>
    tx.insert(tables.person).values({
      id: personId,
      name,
      account: `${personId}@example.org`,
      accountKind: "email",
      passwordHash: null,
      enterpriseId: null,
      createdAt: tx.now,
      erasedAt: null,
    }),
  );
  const visitor: SignedIn = {
    signedIn: true,
    personId,
    name,
    enterpriseId: null,
    sessionId: "s",
    signInId: "s",
    grants: [],
  };
  return visitor as Person;
}

/** Somebody whom the guards would let into the administrator's desk. */
export const addAdministrator = async (): Promise<Administrator> =>
  (await addPerson("演示管理员")) as SignedIn as Administrator;

/** She agrees that the check page shows her masked name. */
export const consent = (personId: string): Promise<unknown> =>
  inTest((tx) =>
    tx.insert(tables.consent).values({
      id: newId(tx.now),
      personId,
      purpose: "public-verification",
      textVersion: "1",
      textHash: "0",
      givenAt: tx.now,
      withdrawnAt: null,
    }),
  );

export const achieved = (personId: string, change: Partial<Achieved> = {}): Achieved => ({
  attemptId: newId(Date.parse("2026-01-01T00:00:00Z")),
  personId,
  achievementId: ACHIEVEMENT,
  score: 86,
  maxScore: 100,
  cutScore: 60,
  holderName: "王小明",
  employerName: "示例机械有限公司",
  hours: null,
  ...change,
});

/** Issues one more certificate to that person; answers its code. */
export const issueTo = async (personId: string, change: Partial<Achieved> = {}): Promise<string> =>
  (await inTest((tx) => issueAssertion(tx, achieved(personId, change)))).code;
