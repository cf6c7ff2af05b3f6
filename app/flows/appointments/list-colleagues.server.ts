import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { maskAccount } from "~/domains/people/account";
import type { EnterpriseAdministrator } from "~/domains/people/proof";

/** More are not listed: whoever is missing can be invited by her account. */
export const COLLEAGUES_SHOWN = 40;

export interface Colleague {
  id: string;
  name: string;
  /** Masked, to tell two of one name apart. */
  account: string;
}

/** Who said that she works at the firm, but for the one who asks: she cannot appoint herself. */
export async function listColleagues(by: EnterpriseAdministrator): Promise<{ colleagues: Colleague[]; more: boolean }> {
  const { person } = tables;
  const found = await db
    .select({ id: person.id, name: person.name, account: person.account })
    .from(person)
    .where(and(eq(person.enterpriseId, by.actsForId), isNull(person.erasedAt), ne(person.id, by.personId)))
    .orderBy(asc(person.createdAt), asc(person.id))
    .limit(COLLEAGUES_SHOWN + 1);
  const colleagues = found
    .slice(0, COLLEAGUES_SHOWN)
    .flatMap(({ id, name, account }) => (name === null ? [] : [{ id, name, account: maskAccount(account ?? "") }]));
  return { colleagues, more: found.length > COLLEAGUES_SHOWN };
}
