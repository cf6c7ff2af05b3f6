import { count, like } from "drizzle-orm";
import type { Locale } from "../../app/i18n/translate";

/** People added beside the demo province, in batches; idempotent. Needs DATA_DIR or DATABASE_URL set before it is called. */
export async function addCrowd(people: number): Promise<void> {
  const { transact, system } = await import("../../app/domains/ledger/transact.server");
  const { newId } = await import("../../app/kernel/ids");
  const { db } = await import("../../db/client.server");
  const { tables } = await import("../../db/tables");
  const [have] = await db.select({ n: count() }).from(tables.person).where(like(tables.person.account, "crowd-%"));
  const BATCH = 10_000;
  for (let from = Number(have?.n ?? 0); from < people; from += BATCH) {
    await transact(system("bench"), async (tx) => {
      const rows = Array.from({ length: Math.min(BATCH, people - from) }, (_, i) => ({
        id: newId(tx.now),
        name: `演示人群${from + i}`,
        account: `crowd-${String(from + i).padStart(7, "0")}`,
        accountKind: "name" as const,
        passwordHash: null,
        enterpriseId: null,
        createdAt: tx.now,
        erasedAt: null,
      }));
      await tx.insertRows(tables.person, rows);
      tx.record({ act: "demo.people-added", subject: { kind: "demo", id: "crowd" }, facts: { count: rows.length } });
    });
  }
}

export interface SignedInPerson {
  personId: string;
  /** Value of the Cookie header. */
  cookie: string;
}

/** Sign-ins for the first `many` of the crowd, without hashing passwords. */
export async function signInCrowd(many: number): Promise<SignedInPerson[]> {
  const { transact, system } = await import("../../app/domains/ledger/transact.server");
  const { openSession } = await import("../../app/domains/people/session.server");
  const { db } = await import("../../db/client.server");
  const { tables } = await import("../../db/tables");
  const people = await db
    .select({ id: tables.person.id })
    .from(tables.person)
    .where(like(tables.person.account, "crowd-%"))
    .orderBy(tables.person.account)
    .limit(many);
  return transact(system("bench"), async (tx) => {
    const signedIn: SignedInPerson[] = [];
    for (const { id } of people) {
      const { setCookie } = await openSession(tx, { personId: id, device: "bench", roles: [] });
      signedIn.push({ personId: id, cookie: setCookie.split(";", 1)[0] as string });
    }
    return signedIn;
  });
}

export const headersOf = (cookie: string, origin: string, locale: Locale = "zh-CN"): string =>
  `Cookie: ${cookie}; locale=${locale}\r\nOrigin: ${origin}\r\n`;
