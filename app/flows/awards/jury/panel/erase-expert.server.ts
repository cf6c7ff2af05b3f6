import { tables } from "@db/tables";
import { eq, or } from "drizzle-orm";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { forgetJuryOfficer } from "~/domains/awards/jury/forget-jury-officer.server";
import { forgetReader } from "~/domains/awards/jury/forget-reader.server";
import { reviewStandsOf, servesIn } from "~/domains/awards/jury/jury.store.server";
import { OPEN_REVIEWS } from "~/domains/awards/jury/review/review";
import type { Tx } from "~/domains/ledger/transact.server";
import { findPerson } from "~/domains/people/person.store.server";
import { replaceReviews } from "../ties/recuse.server";

/**
 * Takes a person out of the pool of experts and out of the cycles she serves in: what she did not hand in is drawn anew until ballots are
 * sealed, what she did counts on under her alias, which leads to nobody any more. What was declared by her or of her is gone. What she did for
 * the jury as an officer stays, without her.
 */
export async function eraseExpert(tx: Tx, personId: string): Promise<void> {
  const { expert, expertTerm, declaredTie, cycleJuror } = tables;
  for (const { alias, cycleId } of await servesIn(tx, { personId })) {
    await tx.update(cycleJuror).set({ removedAt: tx.now, removedReason: "erased" }).where(eq(cycleJuror.alias, alias));
    const cycle = await getCycle(tx, cycleId);
    const open = (await reviewStandsOf(tx, cycleId)).filter(
      ({ juror, state }) => juror === alias && OPEN_REVIEWS.includes(state),
    );
    if (open.length > 0 && cycle.sealedAt === null) {
      // The erasure is her act: its entries must not be what still leads from her alias to her.
      await replaceReviews(tx, null, cycle, open, { reason: "erased", unopened: true });
    }
  }
  await forgetReader(tx, personId);
  await tx.update(cycleJuror).set({ personId: null }).where(eq(cycleJuror.personId, personId));
  await tx.delete(expertTerm).where(eq(expertTerm.personId, personId));
  await tx.delete(expert).where(eq(expert.personId, personId));
  await forgetJuryOfficer(tx, personId);
  await tx.delete(declaredTie).where(or(eq(declaredTie.personId, personId), eq(declaredTie.aboutPersonId, personId)));
  // Typed before she signed up, and hers since.
  const account = (await findPerson(tx, personId))?.account;
  if (account) await tx.delete(declaredTie).where(eq(declaredTie.aboutAccount, account));
}
