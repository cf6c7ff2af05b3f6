import { person, transact } from "~/domains/ledger/transact.server";
import type { SignedIn } from "~/domains/people/visitor";
import { NotFound } from "~/kernel/errors";
import { drawBytes } from "~/kernel/ids";
import { isRunning } from "./attempt";
import { findOwnAttempt, updateAttempt } from "./attempt.store.server";
import { readStance } from "./pen-stance.server";

/**
 * Gives the pen of a running attempt to this sign-in: `over` from whoever holds it (what the other page has not sent yet
 * stays there and goes up after it takes the pen back), `free` only where no sign-in that stands does. An attempt that is
 * over keeps its pen.
 * @throws NotFound when it is not hers.
 */
export function takePen(who: SignedIn, attemptId: string, how: "free" | "over"): Promise<void> {
  const { personId, signInId } = who;
  return transact(person(personId), async (tx) => {
    const attempt = await findOwnAttempt(tx, personId, attemptId);
    if (!attempt) throw new NotFound("attempt");
    if (!isRunning(attempt, tx.now)) return;
    const { kind } = await readStance(tx, who, attempt, tx.now);
    if (kind === "held" || (kind === "elsewhere" && how === "free")) return;
    const penToken = Buffer.from(drawBytes(18)).toString("base64url");
    await updateAttempt(tx, attemptId, { penToken, penSignInId: signInId, penTakenAt: tx.now });
    tx.record({ act: "pen.taken", subject: { kind: "attempt", id: attemptId }, about: personId });
  });
}
