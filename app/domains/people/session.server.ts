import { hash } from "node:crypto";
import type { Role } from "@db/statuses";
import { tables } from "@db/tables";
import { and, eq, gt, lte, ne } from "drizzle-orm";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { maintain, type Tx } from "~/domains/ledger/transact.server";
import { config } from "~/kernel/config";
import { newId } from "~/kernel/ids";
import { errorFields, log } from "~/kernel/log";
import {
  limitsFor,
  ROTATION_GRACE_MS,
  type SessionLimits,
  type SessionTimes,
  stands,
  startTimes,
  touchDue,
  touched,
} from "./session-limits";
import { rowsOfSession } from "./session-lookup.server";
import { type Grant, nobody, type SignedIn, type Visitor } from "./visitor";

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
type Upkeep = Omit<Tx, "record">;

export const SESSION_COOKIE = "academy_session";
const NEVER = new Date(8.64e15);
const TOKEN = new RegExp(`(?:^|;)\\s*${SESSION_COOKIE}=([a-z2-7]{40})\\s*(?:;|$)`);
const keyOf = (token: string): string => hash("sha256", token);

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
function luciaAt(now: number, tx?: Upkeep): Lucia<SessionAttributes, UserAttributes> {
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

/**
 * Who asks, by the Cookie header. One query. `setCookie` is a Set-Cookie header that must go out with the answer: the
 * token was rotated because her roles changed (the old one answers for 30 s more). Every handler that calls this passes
 * it on, also those beside Remix.
 */
export async function readVisitor(
  cookies: string | undefined | null,
  now: number,
): Promise<{ visitor: Visitor; setCookie?: string }> {
  const token = cookies ? TOKEN.exec(cookies)?.[1] : undefined;
  if (!token) return { visitor: nobody };
  const { session, user } = await luciaAt(now).validateSession(token);
  if (!session) return { visitor: nobody };
  const visitor: SignedIn = {
    signedIn: true,
    personId: user.id,
    name: user.name,
    enterpriseId: user.enterpriseId,
    sessionId: session.id,
    signInId: session.signInId,
    grants: user.grants,
  };
  if (session.rotationDue) {
    const fresh = await maintain((tx) => rotate(tx, session.id, user.limits));
    if (fresh) return { visitor: { ...visitor, sessionId: keyOf(fresh) }, setCookie: cookieFor(fresh) };
  } else if (touchDue(session.times, now)) touch(session.id, session.times, user.limits, now);
  return { visitor };
}

/** The Set-Cookie header that carries a token. */
const cookieFor = (token: string): string => luciaAt(0).createSessionCookie(token).serialize();

/** The Set-Cookie header that takes the token back from the browser. */
export const blankSessionCookie = (): string => luciaAt(0).createBlankSessionCookie().serialize();

/** Sessions being touched by this process, so that a burst of requests writes once. */
const touching = new Set<string>();

/** Writes that the session was seen, without keeping the answer waiting; a failure costs a minute of idle time at most. */
function touch(key: string, times: SessionTimes, limits: SessionLimits, now: number): void {
  if (touching.has(key)) return;
  touching.add(key);
  const { session } = tables;
  maintain((tx) =>
    tx
      .update(session)
      .set(touched(times, limits, now))
      // Not if it was rotated or ended meanwhile: that end stays.
      .where(and(eq(session.id, key), eq(session.expiresAt, times.expiresAt))),
  )
    .catch((error) => log("warn", "session not touched", errorFields(error)))
    .finally(() => touching.delete(key));
}

/**
 * Opens a session for a person who proved who she is, and records it. `device` as `describeDevice` tells it. The
 * Set-Cookie header goes out only after the transaction is through.
 */
export async function openSession(
  tx: Tx,
  { personId, device, roles }: { personId: string; device: string; roles: readonly Role[] },
): Promise<{ setCookie: string; sessionId: string; signInId: string }> {
  const signInId = newId(tx.now);
  const attributes = { signInId, rotationDue: false, device, times: startTimes(limitsFor(roles), tx.now) };
  const { id: token } = await luciaAt(tx.now, tx).createSession(personId, attributes);
  tx.record({
    act: "session.opened",
    subject: { kind: "sign-in", id: signInId },
    about: personId,
    secrets: { device },
  });
  return { setCookie: cookieFor(token), sessionId: keyOf(token), signInId };
}

/** Ends one session of that person by its key; false when she has no such session. */
export async function endSession(tx: Tx, personId: string, sessionId: string): Promise<boolean> {
  const { session } = tables;
  const [own] = await tx
    .select({ signInId: session.signInId })
    .from(session)
    .where(and(eq(session.id, sessionId), eq(session.personId, personId)));
  if (!own) return false;
  await luciaAt(tx.now, tx).invalidateSession(sessionId);
  tx.record({ act: "session.ended", subject: { kind: "sign-in", id: own.signInId }, about: personId });
  return true;
}

/** Ends every session of a person, or every one but `keep`. */
export async function endSessions(tx: Tx, personId: string, keep?: string): Promise<void> {
  const { session } = tables;
  if (keep === undefined) await luciaAt(tx.now, tx).invalidateUserSessions(personId);
  else await tx.delete(session).where(and(eq(session.personId, personId), ne(session.id, keep)));
  tx.record({
    act: "sessions.ended",
    subject: { kind: "person", id: personId },
    facts: { kept: keep !== undefined },
    about: personId,
  });
}

/**
 * A new token for the same sign-in: after a change of password the old one dies at once, otherwise it answers for 30 s
 * more. Null when another request was first or the session is gone.
 */
export async function renewToken(
  tx: Tx,
  sessionId: string,
  roles: readonly Role[],
): Promise<{ setCookie: string } | null> {
  const { session } = tables;
  await tx.update(session).set({ rotationDue: true }).where(eq(session.id, sessionId));
  const token = await rotate(tx, sessionId, limitsFor(roles));
  if (!token) return null;
  await luciaAt(tx.now, tx).invalidateSession(sessionId);
  return { setCookie: cookieFor(token) };
}

/** Every session of a person gets a new token at its next request: her roles changed. */
export async function askRotation(tx: Tx, personId: string): Promise<void> {
  const { session } = tables;
  await tx
    .update(session)
    .set({ rotationDue: true })
    // The row of a token that was just replaced keeps its 30 s and makes no second successor.
    .where(and(eq(session.personId, personId), gt(session.expiresAt, tx.now + ROTATION_GRACE_MS)));
}

/** Removes sessions that are over. Upkeep. */
export const sweepSessions = (): Promise<void> => maintain((tx) => luciaAt(tx.now, tx).deleteExpiredSessions());

async function rotate(tx: Upkeep, key: string, limits: SessionLimits): Promise<string | null> {
  const { session } = tables;
  const [old] = await tx
    .update(session)
    // `lastSeenAt` now: so that the old token's last 30 s are not lengthened by a touch.
    .set({ rotationDue: false, lastSeenAt: tx.now, expiresAt: tx.now + ROTATION_GRACE_MS })
    .where(and(eq(session.id, key), eq(session.rotationDue, true)))
    .returning();
  if (!old) return null;
  const { personId, signInId, device, createdAt, absoluteExpiresAt } = old;
  const times = { createdAt, absoluteExpiresAt, ...touched(old, limits, tx.now) };
  return (await luciaAt(tx.now, tx).createSession(personId, { signInId, device, times, rotationDue: false })).id;
}
