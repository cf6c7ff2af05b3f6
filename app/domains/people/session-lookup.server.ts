import { prepared } from "@db/prepared.server";
import { tables } from "@db/tables";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { batched } from "~/kernel/batch";
import type { SessionTimes } from "./session-limits";
import type { Grant } from "./visitor";

/** A session with its person, and one of her grants that were not ended. */
export interface FoundSession extends SessionTimes {
  key: string;
  personId: string;
  signInId: string;
  rotationDue: boolean;
  device: string;
  name: string | null;
  enterpriseId: string | null;
  grantId: string | null;
  role: Grant["role"] | null;
  scopeKind: Grant["scopeKind"] | null;
  scopeId: Grant["scopeId"];
  until: number | null;
}

/** Session, person and her grants by the keys of so many sessions: one query, one row a grant. */
const findByKeys = (size: number) =>
  prepared<Record<string, string>, FoundSession[]>(`sessions_by_${size}_keys`, (on) => {
    const { session, person, roleGrant } = tables;
    return on
      .select({
        key: session.id,
        personId: session.personId,
        signInId: session.signInId,
        rotationDue: session.rotationDue,
        device: session.device,
        createdAt: session.createdAt,
        lastSeenAt: session.lastSeenAt,
        expiresAt: session.expiresAt,
        absoluteExpiresAt: session.absoluteExpiresAt,
        name: person.name,
        enterpriseId: person.enterpriseId,
        grantId: roleGrant.id,
        role: roleGrant.role,
        scopeKind: roleGrant.scopeKind,
        scopeId: roleGrant.scopeId,
        until: roleGrant.until,
      })
      .from(session)
      .innerJoin(person, eq(person.id, session.personId))
      .leftJoin(roleGrant, and(eq(roleGrant.personId, session.personId), isNull(roleGrant.endedAt)))
      .where(
        and(
          inArray(
            session.id,
            places(size).map((place) => sql.placeholder(place)),
          ),
          isNull(person.erasedAt),
        ),
      );
  });
const places = (size: number): string[] => Array.from({ length: size }, (_, n) => `key${n}`);

/** Few statements for any number of keys: the list is filled up with the last one. */
const LISTS = [1, 8, 64].map((size) => ({ size, find: findByKeys(size) }));

/** Reads need no order: one that PostgreSQL is slow to answer, or never answers, keeps the next ones waiting only when all are. */
const LOOKUPS_AT_ONCE = 4;

async function findTogether(keys: readonly string[]): Promise<FoundSession[][]> {
  const { size, find } = LISTS.find((list) => list.size >= keys.length) as (typeof LISTS)[number];
  const found = await find(
    Object.fromEntries(places(size).map((place, n) => [place, keys[Math.min(n, keys.length - 1)] as string])),
  );
  return keys.map((key) => found.filter((row) => row.key === key));
}

/**
 * The rows of a session, looked up together with those that others ask for in the same turn of the event loop: after each
 * commit SQLite reads its pages anew, and one reading serves them all (24 µs a session alone, 13 so, while 64 people save).
 */
export const rowsOfSession = batched<string, FoundSession[]>(64, findTogether, { atOnce: LOOKUPS_AT_ONCE });
