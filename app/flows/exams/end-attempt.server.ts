import { db } from "@db/client.server";
import { decideEnd, isDue } from "~/domains/assessment/attempt";
import {
  type AttemptRow,
  type DueAttempt,
  dueAttempts,
  findAttempt,
  findOwnAttempt,
  updateAttempt,
} from "~/domains/assessment/attempt.store.server";
import { hashHandedIn } from "~/domains/assessment/handed-in";
import { readStance } from "~/domains/assessment/pen-stance.server";
import { storedAnswers } from "~/domains/assessment/response.store.server";
import { scoreAttempt } from "~/domains/assessment/score-attempt.server";
import { voidOfErased } from "~/domains/assessment/void-attempt.server";
import { person, system, type Tx, transact } from "~/domains/ledger/transact.server";
import { findPerson, isHere } from "~/domains/people/person.store.server";
import type { SignedIn } from "~/domains/people/visitor";
import { now as clock } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { errorFields, log } from "~/kernel/log";
import { certify } from "../certificates/release-certificate.server";
import { keepMockAnswers } from "./mock-items.server";

/** `pen-elsewhere`: another device of hers is writing and may hold answers that have not gone up; nothing was handed in. */
export type HandedIn = "ended" | "pen-elsewhere";

/**
 * The candidate hands in. Ended attempts stay as they are, so a second click or a race changes nothing; one whose time is up
 * is closed by its deadline. Scoring, release and the certificate are in the same transaction: she sees her result at once.
 * @throws NotFound when it is not hers.
 */
export function submitAttempt(who: SignedIn, attemptId: string): Promise<HandedIn> {
  return transact(person(who.personId), async (tx) => {
    const attempt = await findOwnAttempt(tx, who.personId, attemptId);
    if (!attempt) throw new NotFound("attempt");
    if (attempt.state !== "started") return "ended";
    const { kind } = await readStance(tx, who, attempt, tx.now);
    if (kind === "elsewhere" && !isDue(attempt, tx.now)) return "pen-elsewhere";
    await endAttempt(tx, attempt);
    return "ended";
  });
}

/** Closes one attempt if its time is up; for whoever touches it before the clock's job does. */
export function closeIfDue(attemptId: string): Promise<void> {
  return transact(system("exam-clock"), async (tx) => {
    const attempt = await findAttempt(tx, attemptId);
    if (attempt && isDue(attempt, tx.now)) await endAttempt(tx, attempt);
  });
}

const AT_ONCE = 100;
/** So many of those that could not be closed are named in the log's line. */
const NAMED = 20;

/**
 * Closes what is due, a hundred read at a time, each in a transaction of its own. Nobody's exam waits for one that cannot be
 * closed, however many there are: they are passed by, tried again in the next round, and told in one line of the log.
 */
export async function closeDueAttempts(): Promise<void> {
  const at = clock();
  const failed: { id: string; error: unknown }[] = [];
  let last: DueAttempt | undefined;
  do {
    const due = await dueAttempts(db, at, AT_ONCE, last);
    for (const { id } of due) await closeIfDue(id).catch((error) => failed.push({ id, error }));
    last = due.length < AT_ONCE ? undefined : due.at(-1);
  } while (last);
  if (failed.length === 0) return;
  const attempts = failed.slice(0, NAMED).map(({ id }) => id);
  log("error", "attempts not closed", { count: failed.length, attempts, ...errorFields(failed[0]?.error) });
}

async function endAttempt(tx: Tx, attempt: AttemptRow): Promise<void> {
  // Erasure voids what runs; whatever is left running for nobody all the same ends here without a score.
  if (!isHere(await findPerson(tx, attempt.personId)).ok) return voidOfErased(tx, attempt);
  const end = decideEnd(attempt, tx.now);
  const subject = { kind: "attempt", id: attempt.id };
  const about = attempt.personId;
  tx.record({ act: `attempt.${end.state}`, subject, facts: { endedAt: end.endedAt }, about });
  await releaseAttempt(tx, attempt, end.endedAt);
}

/**
 * Scores an ended attempt, releases the result and, when passed, issues the certificate, all in the caller's transaction. A
 * certificate that cannot be issued keeps nothing back.
 */
async function releaseAttempt(tx: Tx, attempt: AttemptRow, endedAt: number): Promise<void> {
  const scored = await scoreAttempt(tx, attempt);
  const answersHash = hashHandedIn(attempt.id, await storedAnswers(tx, attempt.id));
  const subject = { kind: "attempt", id: attempt.id };
  const about = attempt.personId;
  await updateAttempt(tx, attempt.id, { state: "released", endedAt, answersHash, releasedAt: tx.now, ...scored });
  tx.record({ act: "attempt.scored", subject, secrets: { ...scored, answersHash }, about });
  tx.record({ act: "attempt.released", subject, about });
  await keepMockAnswers(tx, attempt, endedAt);
  await certify(tx, attempt, scored);
}
