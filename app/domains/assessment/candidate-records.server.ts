import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq, inArray } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import { voidOfErased } from "./void-attempt.server";

/**
 * A person's exams as her export shows them: what she answered and what came of it. Not the items' texts and not the seed:
 * the bank is still in use, and from the seed one could tell in which order the choices were written.
 */
export async function readCandidateRecords(on: Reader, personId: string) {
  const { attempt, response, lateAnswer, attemptMark, sitting } = tables;
  const own = await on.select().from(attempt).where(eq(attempt.personId, personId));
  const ids = own.map(({ id }) => id);
  if (ids.length === 0) return { attempts: [], responses: [], lateAnswers: [], marks: [] };
  const [titles, responses, lateAnswers, marks] = await Promise.all([
    on.select({ id: sitting.id, title: sitting.title }).from(sitting),
    on.select().from(response).where(inArray(response.attemptId, ids)),
    on.select().from(lateAnswer).where(inArray(lateAnswer.attemptId, ids)),
    on.select().from(attemptMark).where(inArray(attemptMark.attemptId, ids)),
  ]);
  const attempts = own.map(({ seed: _, form, penToken: __, penSignInId: ___, ...rest }) => ({
    ...rest,
    exam: titles.find(({ id }) => id === rest.sittingId)?.title ?? null,
    items: form.length,
  }));
  return { attempts, responses, lateAnswers: lateAnswers.map(({ ruledBy: _, ...rest }) => rest), marks };
}

/**
 * Takes a person out of her attempts: each gets an id of its own that is nobody's, so that neither she nor what she did
 * elsewhere is found from it; answers and scores stay for the statistics of items. What was written about her goes. One that
 * still runs is void: nobody is left to hand it in, and the clock must not score and certify it for nobody.
 */
export async function eraseCandidate(tx: Tx, personId: string): Promise<void> {
  const { attempt, attemptMark, lateAnswer } = tables;
  const own = await tx.select().from(attempt).where(eq(attempt.personId, personId));
  for (const { id, ...rest } of own) {
    if (rest.state === "started") await voidOfErased(tx, { id, ...rest });
    const nobody = { personId: newId(tx.now), penToken: null, penSignInId: null };
    await tx.update(attempt).set(nobody).where(eq(attempt.id, id));
    await tx.delete(attemptMark).where(eq(attemptMark.attemptId, id));
    await tx.update(lateAnswer).set({ reason: null }).where(eq(lateAnswer.attemptId, id));
  }
  const ids = own.map(({ id }) => id);
  if (ids.length > 0) await tx.update(attempt).set({ voidReason: null }).where(inArray(attempt.id, ids));
}
