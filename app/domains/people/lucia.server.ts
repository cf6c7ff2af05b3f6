import { hash } from "node:crypto";
import { tables } from "@db/tables";
import { eq, lte } from "drizzle-orm";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import type { Tx } from "~/domains/ledger/transact.server";
import { config } from "~/kernel/config";
import { limitsFor, type SessionLimits, type SessionTimes, stands } from "./session-limits";
import { rowsOfSession } from "./session-lookup.server";
import type { Grant } from "./visitor";

/*
 * The only file that knows Lucia. Lucia draws tokens, validates, and writes the cookie; the adapter stores the SHA-256 of a
 * token and never the token: tokens go in, what comes out carries the row's key. Lucia reads the machine's clock and knows
 * one length for all, while here time is `now` and the limits depend on roles: so the adapter hands over only sessions that
 * stand, with an end Lucia cannot reach. The cookie is read here, since Lucia's parser throws at a stray `%`.
 */
interface SessionAttributes {
  signInId: string;
  rotationDue: boolean;
  device: string;
  times: SessionTimes;
}
interface UserAttributes {
  name: string;
  enterpriseId: string | null;
  grants: Grant[];
  limits: SessionLimits;
}
declare module "lucia" {
  interface Register {
    Lucia: Lucia<SessionAttributes, UserAttributes>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}
/** A transaction, also one of upkeep, which records nothing. */
export type Upkeep = Omit<Tx, "record">;

export const SESSION_COOKIE = "academy_session";
const TOKEN = new RegExp(`(?:^|;)\\s*${SESSION_COOKIE}=([a-z2-7]{40})\\s*(?:;|$)`);
const NEVER = new Date(8.64e15);
/** The key of a token's row. */
export const keyOf = (token: string): string => hash("sha256", token);

async function load(key: string, now: number): Promise<[DatabaseSession | null, DatabaseUser | null]> {
  const found = await rowsOfSession(key);
  const first = found[0];
  if (!first) return [null, null];
  const grants: Grant[] = [];
  for (const row of found) {
    if (row.grantId === null || row.role === null || row.scopeKind === null) continue;
    if (row.until !== null && row.until <= now) continue;
    grants.push({ id: row.grantId, role: row.role, scopeKind: row.scopeKind, scopeId: row.scopeId });
  }
  const limits = limitsFor(grants.map((grant) => grant.role));
  if (!stands(first, limits, now)) return [null, null];
  const { personId, signInId, rotationDue, device, createdAt, lastSeenAt, expiresAt, absoluteExpiresAt } = first;
  const times = { createdAt, lastSeenAt, expiresAt, absoluteExpiresAt };
  const attributes = { signInId, rotationDue, device, times };
  return [
    { id: key, userId: personId, expiresAt: NEVER, attributes },
    { id: personId, attributes: { name: first.name ?? "", enterpriseId: first.enterpriseId, grants, limits } },
  ];
}

/** Lucia over one connection at one instant; without `tx` it can only read. */
export function luciaAt(now: number, tx?: Upkeep): Lucia<SessionAttributes, UserAttributes> {
  const { session } = tables;
  const writer = (): Upkeep => {
    if (!tx) throw new Error("sessions are written inside a transaction");
    return tx;
  };
  const adapter: Adapter = {
    getSessionAndUser: (token) => load(keyOf(token), now),
    async setSession({ id: token, userId, attributes: { times, ...rest } }) {
      await writer()
        .insert(session)
        .values({ id: keyOf(token), personId: userId, ...rest, ...times });
    },
    async deleteSession(key) {
      await writer().delete(session).where(eq(session.id, key));
    },
    async deleteUserSessions(personId) {
      await writer().delete(session).where(eq(session.personId, personId));
    },
    async deleteExpiredSessions() {
      await writer().delete(session).where(lte(session.expiresAt, now));
    },
    getUserSessions: () => Promise.reject(new Error("own sessions are listed by session.store.server")),
    updateSessionExpiration: () => Promise.reject(new Error("a session's end is moved by a touch")),
  };
  return new Lucia(adapter, {
    // The cookie lives as long as the longest sign-in; the row decides.
    sessionExpiresIn: new TimeSpan(30, "d"),
    sessionCookie: { name: SESSION_COOKIE, attributes: { secure: config.origin.startsWith("https:") } },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });
}

/** The token of a Cookie header, if there is one of ours. */
export const tokenIn = (cookies: string): string | undefined => TOKEN.exec(cookies)?.[1];

/** The Set-Cookie header that carries a token. */
export const cookieFor = (token: string): string => luciaAt(0).createSessionCookie(token).serialize();

/** The Set-Cookie header that takes the token back from the browser. */
export const blankSessionCookie = (): string => luciaAt(0).createBlankSessionCookie().serialize();
