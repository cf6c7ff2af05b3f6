import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { person, transact } from "~/domains/ledger/transact.server";
import { NotFound } from "~/kernel/errors";
import { endSession, endSessions } from "./session.server";
import type { SignedIn } from "./visitor";

/** Ends one of her sign-ins by its id, or every other one by `others`. @throws NotFound when she has no such sign-in. */
export function endSignIn({ personId, sessionId }: SignedIn, which: string): Promise<void> {
  return transact(person(personId), async (tx) => {
    if (which === "others") return endSessions(tx, personId, sessionId);
    const { session } = tables;
    const found = await tx
      .select({ id: session.id })
      .from(session)
      .where(and(eq(session.personId, personId), eq(session.signInId, which)));
    if (found.length === 0) throw new NotFound("sign-in");
    for (const { id } of found) await endSession(tx, personId, id);
  });
}
