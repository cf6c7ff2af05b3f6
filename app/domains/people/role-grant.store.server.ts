import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, gt, gte, isNotNull, isNull, ne, or } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import type { WantedGrant } from "./role-scope";

export type RoleGrant = typeof tables.roleGrant.$inferSelect;

/** Every grant a person has or had, oldest first: the administrator's view. */
export const listGrants = (on: Reader, personId: string) =>
  on
    .select()
    .from(tables.roleGrant)
    .where(eq(tables.roleGrant.personId, personId))
    .orderBy(asc(tables.roleGrant.grantedAt));

/** Grants of one person in force at `now`. */
export const grantsInForce = (on: Reader, personId: string, now: number) => {
  const { roleGrant } = tables;
  return on
    .select()
    .from(roleGrant)
    .where(and(eq(roleGrant.personId, personId), grantIsInForce(now)))
    .orderBy(asc(roleGrant.grantedAt));
};

export async function findGrant(on: Reader, grantId: string) {
  const [grant] = await on.select().from(tables.roleGrant).where(eq(tables.roleGrant.id, grantId));
  return grant ?? null;
}

/**
 * Whether somebody could still administer the site without this grant: another one in force that lasts as long, of a person
 * who can sign in.
 */
export async function hasOtherAdministrator(
  on: Reader,
  { id, until }: { id: string; until: number | null },
  now: number,
): Promise<boolean> {
  const { roleGrant, person } = tables;
  const lasts = until === null ? isNull(roleGrant.until) : or(isNull(roleGrant.until), gte(roleGrant.until, until));
  const others = await on
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(
      and(
        eq(roleGrant.role, "admin"),
        ne(roleGrant.id, id),
        grantIsInForce(now),
        lasts,
        isNotNull(person.passwordHash),
      ),
    )
    .limit(1);
  return others.length > 0;
}

/** Writes a grant; the caller has checked it and records the act. */
export async function insertGrant(
  tx: Tx,
  { personId, grantedBy, ...wanted }: WantedGrant & { personId: string; grantedBy: string | null },
): Promise<string> {
  const id = newId(tx.now);
  await tx.insert(tables.roleGrant).values({ id, personId, ...wanted, grantedBy, grantedAt: tx.now });
  return id;
}

/** The condition of a grant in force at `now`. */
export const grantIsInForce = (now: number) =>
  and(isNull(tables.roleGrant.endedAt), or(isNull(tables.roleGrant.until), gt(tables.roleGrant.until, now)));
