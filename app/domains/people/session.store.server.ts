import { db, type Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq, gt } from "drizzle-orm";

/** A person's own sign-ins that stand at `now`, the last used first. */
export const listSessions = (personId: string, now: number) =>
  db
    .select({
      id: tables.session.id,
      signInId: tables.session.signInId,
      device: tables.session.device,
      createdAt: tables.session.createdAt,
      lastSeenAt: tables.session.lastSeenAt,
    })
    .from(tables.session)
    .where(and(eq(tables.session.personId, personId), gt(tables.session.expiresAt, now)))
    .orderBy(desc(tables.session.lastSeenAt));

/** Whether that person's sign-in, known by its id over all rotations of its token, still stands at `now`. */
export async function signInStands(on: Reader, personId: string, signInId: string, now: number): Promise<boolean> {
  const { session } = tables;
  const [found] = await on
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.personId, personId), eq(session.signInId, signInId), gt(session.expiresAt, now)))
    .limit(1);
  return found !== undefined;
}
