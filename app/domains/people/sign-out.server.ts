import { person, transact } from "~/domains/ledger/transact.server";
import { blankSessionCookie } from "./lucia.server";
import { endSession } from "./session.server";
import type { Visitor } from "./visitor";

/** Ends this session, if there is one; the Set-Cookie header takes the token back from the browser. */
export async function signOut(visitor: Visitor): Promise<string> {
  if (visitor.signedIn) {
    await transact(person(visitor.personId), (tx) => endSession(tx, visitor.personId, visitor.sessionId));
  }
  return blankSessionCookie();
}
