import { eq } from "drizzle-orm";
import { addressLetter, makeLetter, typeLetterCode } from "~/domains/directory/claim-letter.server";
import { confirmClaim, refuseClaim } from "~/domains/directory/decide-claim.server";
import { makeClaim } from "~/domains/directory/make-claim.server";
import { system, type Tx, transact } from "~/domains/ledger/transact.server";
import { makeHandedCode } from "~/domains/people/handed-code";
import { findByAccount } from "~/domains/people/person.store.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { drawBytes } from "~/kernel/ids";
import { DAY_MS } from "~/kernel/milliseconds";
import { db } from "../client.server";
import { tables } from "../tables";

/** Who claimed to act for the firm where she works, how many days ago, and what came of it. */
interface Story {
  /** Of `DEMO_LEARNERS` or `DEMO_ACCOUNTS`; `nearby` is somebody of 合肥 outside 肥西. */
  account: string;
  position: string;
  daysAgo: number;
  outcome?: "letter" | "confirmed" | "confirmed by letter" | "refused";
}

const STORIES: readonly Story[] = [
  { account: "learner061", position: "质量部经理", daysAgo: 20, outcome: "confirmed by letter" },
  { account: "learner001", position: "标准化专员", daysAgo: 2 },
  { account: "director", position: "质量部副经理", daysAgo: 9, outcome: "letter" },
  { account: "nearby 0", position: "总工程师", daysAgo: 4 },
  { account: "nearby 1", position: "办公室主任", daysAgo: 12, outcome: "refused" },
  { account: "nearby 2", position: "技术负责人", daysAgo: 30, outcome: "confirmed" },
];

/**
 * Claims of a demo in all their states, by the use cases that every claim is made and decided by, dated back: one waits in 肥西, one
 * elsewhere in 合肥, `director` waits for a letter. Done once.
 */
export async function seedDemoClaims(): Promise<void> {
  if ((await db.$count(tables.enterpriseClaim)) > 0) return;
  const officer = await cityOfficer();
  if (!officer) return;
  const nearby = await peopleNearby();
  await transact(system("demo"), async (tx) => {
    for (const story of STORIES) {
      const [, place] = /^nearby (\d)$/.exec(story.account) ?? [];
      const found = place === undefined ? await findByAccount(tx, story.account) : nearby[Number(place)];
      if (found?.enterpriseId) await play(tx, story, { by: found.id, firm: found.enterpriseId, officer });
    }
  });
}

/** `city`, as the guards would prove her. */
async function cityOfficer(): Promise<BureauOfficer | null> {
  const city = await findByAccount(db, "city");
  if (!city) return null;
  const bureauGrants = [{ id: "demo", role: "city", scopeKind: "region", scopeId: "340100" }];
  return { personId: city.id, name: city.name, bureauGrants } as unknown as BureauOfficer;
}

/** Learners of 合肥 outside 肥西, in the order of their accounts, one a firm. */
async function peopleNearby() {
  const { person, enterprise } = tables;
  const all = await db
    .select({
      id: person.id,
      account: person.account,
      enterpriseId: person.enterpriseId,
      region: enterprise.regionCode,
    })
    .from(person)
    .innerJoin(enterprise, eq(enterprise.id, person.enterpriseId));
  return all
    .filter(({ account, region }) => /^learner0/.test(account ?? "") && /^3401(?!23)/.test(region))
    .sort((a, b) => ((a.account ?? "") < (b.account ?? "") ? -1 : 1))
    .filter((one, i, list) => list.findIndex(({ enterpriseId }) => enterpriseId === one.enterpriseId) === i);
}

async function play(
  tx: Tx,
  { position, daysAgo, outcome }: Story,
  { by, firm, officer }: { by: string; firm: string; officer: BureauOfficer },
): Promise<void> {
  const on = (later: number): Tx => ({ ...tx, now: tx.now - (daysAgo - later) * DAY_MS });
  const who = { personId: by } as Person;
  const made = await makeClaim(on(0), who, { enterprise: firm, position, phone: "0551-60000000" });
  if (!made.ok) throw new Error(`demo claim: ${made.reason}`);
  if (outcome === "letter" || outcome === "confirmed by letter") {
    const code = makeHandedCode(drawBytes(12));
    await addressLetter(on(1), officer, made.id, "安徽省合肥市肥西县示例大道1号");
    await makeLetter(on(1), officer, made.id, code);
    if (outcome === "confirmed by letter") await typeLetterCode(on(5), who, made.id, code);
  }
  if (outcome === "confirmed") await confirmClaim(on(2), officer, made.id);
  if (outcome === "refused")
    await refuseClaim(on(2), officer, made.id, "电话联系企业负责人，企业没有委托，建议由企业指定的同事申请。");
}
