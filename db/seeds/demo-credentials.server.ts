import { eq, inArray } from "drizzle-orm";
import { findByIssueKey } from "~/domains/credentials/assertion.store.server";
import { demoCode } from "~/domains/credentials/demo-code.server";
import { issueAs } from "~/domains/credentials/issue-assertion.server";
import { reissueAssertion } from "~/domains/credentials/reissue-assertion.server";
import { revokeAssertion } from "~/domains/credentials/revoke-assertion.server";
import { system, type Tx, transact } from "~/domains/ledger/transact.server";
import { giveConsent } from "~/domains/people/consent.store.server";
import type { Administrator } from "~/domains/people/proof";
import { consentText } from "~/flows/people/consent-texts.server";
import { newId } from "~/kernel/ids";
import { DAY_MS } from "~/kernel/milliseconds";
import { db } from "../client.server";
import { tables } from "../tables";
import { FIRST_ACHIEVEMENT } from "./achievements.server";

interface DemoCertificate {
  account: string;
  daysAgo: number;
  score: number;
  /** What makes the code, of accounts without a number in their name. */
  number?: number;
  /** The name as it was misprinted. */
  misprint?: string;
  revoked?: string;
  /** The name asked for, still to be answered. */
  asked?: string;
}

const learner = (n: number): string => `learner${String(n).padStart(3, "0")}`;

/** Oldest first, so that their ids sort as their days do. The learner's number makes the code; `graduate` is number 0. */
const CERTIFICATES: readonly DemoCertificate[] = [
  { account: learner(1), daysAgo: 1_130, score: 78 },
  // Both expire within ninety days; only the first has the hours for a renewal (demo-hours).
  { account: "graduate3", daysAgo: 1_062, score: 71, number: 903 },
  { account: "graduate2", daysAgo: 1_048, score: 82, number: 902 },
  { account: learner(2), daysAgo: 58, score: 92 },
  { account: learner(3), daysAgo: 55, score: 74 },
  { account: learner(4), daysAgo: 51, score: 66, revoked: "经核实，考试由他人代答" },
  { account: learner(5), daysAgo: 47, score: 88 },
  { account: learner(6), daysAgo: 44, score: 80 },
  { account: learner(7), daysAgo: 40, score: 94, misprint: "演示学员OO7" },
  { account: learner(8), daysAgo: 36, score: 70 },
  { account: learner(9), daysAgo: 33, score: 84, asked: "演示学员玖" },
  { account: learner(10), daysAgo: 29, score: 62 },
  { account: learner(11), daysAgo: 25, score: 90 },
  { account: learner(12), daysAgo: 21, score: 76 },
  { account: "graduate", daysAgo: 18, score: 86, number: 0 },
  { account: learner(13), daysAgo: 14, score: 82 },
  { account: learner(14), daysAgo: 9, score: 96 },
  { account: learner(15), daysAgo: 3, score: 68 },
];

/**
 * Certificates of the demonstration, by the use cases that issue real ones: valid, expired, revoked, replaced after a
 * correction, and one whose holder asks for a correction. A second start finds them and writes nothing.
 */
export async function seedDemoCredentials(): Promise<void> {
  if (await findByIssueKey(db, "demo:graduate")) return;
  const { person, enterprise } = tables;
  const accounts = ["admin", ...CERTIFICATES.map(({ account }) => account)];
  const people = await db
    .select({ id: person.id, account: person.account, name: person.name, employer: enterprise.name })
    .from(person)
    .leftJoin(enterprise, eq(enterprise.id, person.enterpriseId))
    .where(inArray(person.account, accounts));
  const byAccount = new Map(people.map((one) => [one.account, one]));
  const admin = { personId: byAccount.get("admin")?.id } as Administrator;
  await transact(system("demo"), async (tx) => {
    for (const [n, wanted] of CERTIFICATES.entries()) {
      const holder = byAccount.get(wanted.account);
      if (!holder) throw new Error(`the demonstration has no ${wanted.account}`);
      // Not everyone agrees that checks show the surname.
      if (wanted.number === undefined && n % 5 !== 4)
        await giveConsent(tx, holder.id, consentText("public-verification", "zh-CN"));
      await issueDemo(tx, admin, wanted, { ...holder, name: holder.name ?? "" });
    }
  });
}

interface DemoHolder {
  id: string;
  name: string;
  employer: string | null;
}

async function issueDemo(tx: Tx, admin: Administrator, wanted: DemoCertificate, holder: DemoHolder): Promise<void> {
  const { account, daysAgo, score, misprint, revoked, asked } = wanted;
  const number = wanted.number ?? Number(account.slice("learner".length));
  const points = { score, maxScore: 100, cutScore: 60, hours: null };
  const { code } = await issueAs(
    tx,
    {
      personId: holder.id,
      achievementId: FIRST_ACHIEVEMENT,
      holderName: misprint ?? holder.name,
      employerName: holder.employer,
      ...points,
    },
    { issueKey: `demo:${account}`, attemptId: null, issuedAt: tx.now - daysAgo * DAY_MS, code: demoCode(number) },
  );
  if (revoked) await revokeAssertion(tx, admin, code, revoked);
  if (misprint) await reissueAssertion(tx, admin, code, { holderName: holder.name, reason: "数字0误印成字母O" });
  if (asked) await askDemo(tx, holder.id, code, asked);
}

/** A request that waits, for the administrator's list. */
async function askDemo(tx: Tx, personId: string, code: string, requestedName: string): Promise<void> {
  const { assertion, nameCorrection } = tables;
  const [certificate] = await tx.select({ id: assertion.id }).from(assertion).where(eq(assertion.code, code));
  const id = newId(tx.now);
  const explanation = "末尾应为汉字“玖”，不是数字";
  await tx.insert(nameCorrection).values({
    id,
    assertionId: certificate?.id ?? "",
    personId,
    requestedName,
    explanation,
    requestedAt: tx.now - 2 * DAY_MS,
    outcome: "pending",
    answeredBy: null,
    answeredAt: null,
    reason: null,
  });
  tx.record({
    act: "name-correction.requested",
    subject: { kind: "name-correction", id },
    reason: explanation,
    about: personId,
  });
}
