import type { Role } from "@db/statuses";
import { tables } from "@db/tables";
import { and, eq, gt, ne } from "drizzle-orm";
import { maintain, type Tx } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import { errorFields, log } from "~/kernel/log";
import { cookieFor, keyOf, luciaAt, tokenIn, type Upkeep } from "./lucia.server";
import {
  limitsFor,
  ROTATION_GRACE_MS,
  type SessionLimits,
  type SessionTimes,
  startTimes,
  touchDue,
  touched,
} from "./session-limits";
import { nobody, type SignedIn, type Visitor } from "./visitor";

/**
 * Who asks, by the Cookie header. One query. `setCookie` is a Set-Cookie header that must go out with the answer: the
 * token was rotated because her roles changed (the old one answers for 30 s more). Every handler that calls this passes
 * it on, also those beside Remix.
 */
export async function readVisitor(
  cookies: string | undefined | null,
  now: number,
): Promise<{ visitor: Visitor; setCookie?: string }> {
  const token = cookies ? tokenIn(cookies) : undefined;
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
