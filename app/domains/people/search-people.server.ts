import type { Reader } from "@db/client.server";
import type { Role } from "@db/statuses";
import { tables } from "@db/tables";
import { and, desc, eq, inArray, lt, or, sql } from "drizzle-orm";
import { accountKey, maskAccount } from "./account";
import type { Administrator } from "./proof";
import { grantIsInForce } from "./role-grant.store.server";

export const PEOPLE_PER_PAGE = 20;
/** So many holders of one name part are looked at; who finds more types more of the name. */
const MOST_NAMED = 500;

export interface PeopleQuery {
  /** A whole account, or part of a name; empty for everybody. */
  text: string;
  /** Only who holds this role now; `any` for who holds one at all. */
  role: Role | "any" | null;
  /** Id of the last one seen. */
  after: string | null;
}
export interface FoundPerson {
  id: string;
  /** Null when erased. */
  name: string | null;
  /** Masked. */
  account: string | null;
  createdAt: number;
  roles: Role[];
}

/** For the administrator: people by account, part of a name or role, who came last first. Pages follow ids, which sort by time. */
export async function searchPeople(
  on: Reader,
  _by: Administrator,
  { text, role, after }: PeopleQuery,
  now: number,
): Promise<{ people: FoundPerson[]; next: string | null }> {
  const { person, roleGrant } = tables;
  const holders =
    role === null
      ? undefined
      : on
          .select({ id: roleGrant.personId })
          .from(roleGrant)
          .where(and(grantIsInForce(now), role === "any" ? undefined : eq(roleGrant.role, role)));
  const found = await on
    .select({ id: person.id, name: person.name, account: person.account, createdAt: person.createdAt })
    .from(person)
    .where(
      and(
        text === "" ? undefined : or(eq(person.account, accountKey(text)), inArray(person.id, namedLike(on, text))),
        holders && inArray(person.id, holders),
        after === null ? undefined : lt(person.id, after),
      ),
    )
    .orderBy(desc(person.id))
    .limit(PEOPLE_PER_PAGE + 1);
  const shown = found.slice(0, PEOPLE_PER_PAGE);
  const roles = await rolesOf(
    on,
    shown.map(({ id }) => id),
    now,
  );
  return {
    people: shown.map((one) => ({
      ...one,
      account: one.account === null ? null : maskAccount(one.account),
      roles: roles.get(one.id) ?? [],
    })),
    next: found.length > PEOPLE_PER_PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** Ids of people whose name holds `text`, in any case; a subquery for a search by name. */
export function namedLike(on: Reader, text: string) {
  const { person } = tables;
  const part = `%${text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\\%_]/g, "\\$&")}%`;
  return on
    .select({ id: person.id })
    .from(person)
    .where(sql`lower(${person.name}) like ${part} escape '\\'`)
    .limit(MOST_NAMED);
}

async function rolesOf(on: Reader, ids: readonly string[], now: number): Promise<Map<string, Role[]>> {
  const { roleGrant } = tables;
  const held = new Map<string, Role[]>();
  if (ids.length === 0) return held;
  const grants = await on
    .select({ personId: roleGrant.personId, role: roleGrant.role })
    .from(roleGrant)
    .where(and(inArray(roleGrant.personId, [...ids]), grantIsInForce(now)));
  for (const { personId, role } of grants) {
    const known = held.get(personId) ?? [];
    if (!known.includes(role)) held.set(personId, [...known, role]);
  }
  return held;
}
