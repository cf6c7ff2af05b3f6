import type { Role, ScopeKind } from "@db/statuses";
import { inArray } from "drizzle-orm";
import { foldEnterpriseName } from "~/domains/directory/enterprise-name";
import { counties } from "~/domains/directory/region";
import { readRegions } from "~/domains/directory/region.store.server";
import { usccCheckCharacter } from "~/domains/directory/uscc";
import { system, type Tx, transact } from "~/domains/ledger/transact.server";
import { giveConsent } from "~/domains/people/consent.store.server";
import { recordGrant } from "~/domains/people/grant-role.server";
import { hashPassword } from "~/domains/people/password-hash.server";
import { insertGrant } from "~/domains/people/role-grant.store.server";
import { consentText } from "~/flows/people/consent-texts.server";
import { newId } from "~/kernel/ids";
import { DAY_MS } from "~/kernel/milliseconds";
import { db } from "../client.server";
import { tables } from "../tables";
import { DEMO_FIRM_FACTS, type DemoFirmFacts } from "./demo-firm-facts";
import { DEMO_ACCOUNTS, DEMO_FIRMS, DEMO_LEARNERS, DEMO_PASSWORD, type DemoAccount } from "./demo-province";

/**
 * Fills a demo with its accounts (contract, "Demo province"), 60 firms over the counties and 120 learners, all plainly
 * invented. What is there already is left alone; a second start writes and hashes nothing.
 */
export async function seedDemoPeople(): Promise<void> {
  const wanted = [...DEMO_ACCOUNTS.map(({ account }) => account), ...DEMO_LEARNERS.map(({ account }) => account)];
  const there = await db
    .select({ account: tables.person.account })
    .from(tables.person)
    .where(inArray(tables.person.account, wanted));
  const known = new Set(there.map(({ account }) => account));
  if (wanted.every((account) => known.has(account))) return;
  // One hash for all: the password is printed on the login page, a salt each would only make the first start slow.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await transact(system("demo"), async (tx) => {
    const firms = await seedFirms(tx);
    let added = 0;
    const add = async (
      { account, name, firm, accountKind }: Pick<DemoAccount, "account" | "name" | "firm" | "accountKind">,
      hash: string | null,
      daysAgo: number,
    ) => {
      if (known.has(account)) return null;
      const id = newId(tx.now);
      await tx.insert(tables.person).values({
        id,
        name,
        account,
        accountKind: accountKind ?? "name",
        passwordHash: hash,
        enterpriseId: firm === null ? null : (firms[firm] as string),
        createdAt: tx.now - daysAgo * DAY_MS,
        erasedAt: null,
      });
      added++;
      return id;
    };
    for (const { grants, consents, ...who } of DEMO_ACCOUNTS) {
      const id = await add(who, passwordHash, 90);
      if (id === null) continue;
      for (const [role, scopeKind, scope] of grants) await seedGrant(tx, id, role, scopeKind, scopeOf(scope, firms));
      for (const purpose of consents) await giveConsent(tx, id, consentText(purpose, "zh-CN"));
    }
    for (const [i, learner] of DEMO_LEARNERS.entries()) {
      // The later in the list, the later they came: lists by date and by number agree.
      const daysAgo = 90 - Math.floor((i * 89) / DEMO_LEARNERS.length);
      await add({ ...learner, firm: i % DEMO_FIRMS.length }, null, daysAgo);
    }
    tx.record({ act: "demo.people-added", subject: { kind: "demo", id: "province" }, facts: { people: added } });
  });
}

/** A number in a scope is the place of a firm in the list. */
const scopeOf = (scope: string | number | null, firms: string[]): string | null =>
  typeof scope === "number" ? (firms[scope] as string) : scope;

async function seedGrant(tx: Tx, personId: string, role: Role, scopeKind: ScopeKind, scopeId: string | null) {
  const wanted = { role, scopeKind, scopeId, until: null };
  recordGrant(tx, await insertGrant(tx, { personId, grantedBy: null, ...wanted }), personId, wanted);
}

/** The firms' ids in the order of the list; missing ones are added. */
async function seedFirms(tx: Tx): Promise<string[]> {
  const places = placesOf(counties(await readRegions(tx)).map(({ code }) => code));
  const rows = DEMO_FIRMS.map((name, i) => {
    const regionCode = places[i] as string;
    const first17 = `91${regionCode}MADEM${String(i + 1).padStart(4, "0")}`;
    return { name, regionCode, code: first17 + usccCheckCharacter(first17) };
  });
  const { enterprise } = tables;
  const codes = rows.map(({ code }) => code);
  const there = await tx.select().from(enterprise).where(inArray(enterprise.code, codes));
  const ids = rows.map((row) => there.find(({ code }) => code === row.code)?.id ?? newId(tx.now));
  for (const [i, row] of rows.entries()) {
    const id = ids[i] as string;
    if (there.some(({ code }) => code === row.code)) continue;
    const { industry, size, kinds, group } = DEMO_FIRM_FACTS[i] as DemoFirmFacts;
    const parentId = group === null ? null : (ids[group] as string);
    const rest = { nameKey: foldEnterpriseName(row.name), addedBy: null, addedAt: tx.now - 90 * DAY_MS, demo: true };
    await tx.insert(enterprise).values({ id, ...row, industry, size, parentId, ...rest });
    await tx.insertRows(
      tables.enterpriseKind,
      kinds.map((kind) => ({ enterpriseId: id, kind })),
    );
  }
  return ids;
}

/** A county for each firm: 肥西, 宿松 and 广德 first, since rules of scope show there, then evenly over the rest. */
function placesOf(codes: string[]): string[] {
  const first = ["340123", "340826", "341882"];
  const rest = codes.filter((code) => !first.includes(code));
  const spread = DEMO_FIRMS.length - first.length;
  return [
    ...first,
    ...Array.from({ length: spread }, (_, i) => rest[Math.floor((i * rest.length) / spread)] as string),
  ];
}
