import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

/** A person by id, erased ones included; null when there is none. */
export async function findPerson(on: Reader, personId: string) {
  const [found] = await on.select().from(tables.person).where(eq(tables.person.id, personId));
  return found ?? null;
}

/** Whether she is still here: whoever erased herself, perhaps while this was asked, starts nothing and is issued nothing. */
export const isHere = (found: { erasedAt: number | null } | null): Verdict =>
  found && found.erasedAt === null ? accepted : refused("account.erased");

/** A person by the stored form of her account (`accountKey`); erased people have none. */
export async function findByAccount(on: Reader, account: string) {
  const [found] = await on.select().from(tables.person).where(eq(tables.person.account, account));
  return found ?? null;
}
