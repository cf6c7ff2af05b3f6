import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import { mayChange } from "~/domains/awards/cycle/cycle.store.server";
import { type DeclaredTie, drawingsWith, findTie } from "~/domains/awards/jury/declared-tie.store.server";
import { canLift, canTakeBack } from "~/domains/awards/jury/taking-back";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { insist, NotFound, Refused } from "~/kernel/errors";

/** Takes back what she declared herself, as long as no drawing went by it. @throws NotFound for another's as for one that there is not, Refused */
export const takeTieBack = (by: Person, id: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const tie = await findTie(tx, id);
    if (tie?.personId !== by.personId) throw new NotFound("tie of hers");
    insist(canTakeBack(tie, await drawingsWith(tx, by)));
    await withdraw(tx, by.personId, tie, null);
  });

/**
 * An officer of the province lifts a tie, with a reason that its expert reads: one of whom it is not, one that ended. Readings that it ended stay ended.
 * @throws NotFound, Refused
 */
export const liftTie = (by: BureauOfficer, id: string, reason: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    if (!(await mayChange(by))) throw new NotFound("desk of the province");
    const tie = await findTie(tx, id);
    if (!tie) throw new NotFound("tie");
    insist(canLift(tie, by.personId));
    await withdraw(tx, by.personId, tie, reason);
  });

async function withdraw(tx: Tx, by: string, { id, personId, kind }: DeclaredTie, reason: string | null): Promise<void> {
  const { declaredTie } = tables;
  const [kept] = await tx
    .update(declaredTie)
    .set({ withdrawnAt: tx.now, withdrawnBy: by, withdrawnReason: reason })
    .where(and(eq(declaredTie.id, id), isNull(declaredTie.withdrawnAt)))
    .returning();
  if (!kept) throw new Refused("award.tie.withdrawn");
  tx.record({
    act: "tie.withdrawn",
    subject: { kind: "declared-tie", id },
    facts: { kind, own: by === personId },
    ...(reason !== null && { secrets: { reason } }),
    about: personId,
  });
}
