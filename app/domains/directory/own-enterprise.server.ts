import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { checkLimits, counter, countUp } from "~/domains/people/limit.store.server";
import { LIMITS } from "~/domains/people/limits";
import { findPerson } from "~/domains/people/person.store.server";
import type { Person } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import type { Refusal } from "~/kernel/verdict";
import { addEnterprise, type NewFirm } from "./add-enterprise.server";
import { type Enterprise, findStandingEnterprise } from "./enterprise.store.server";

/** She says where she works; of a duplicate that was merged it is the firm it became. @throws NotFound when there is no such firm. */
export function chooseEnterprise({ personId }: Person, enterpriseId: string): Promise<Enterprise> {
  return transact(person(personId), async (tx) => {
    const enterprise = await findStandingEnterprise(tx, enterpriseId);
    if (!enterprise) throw new NotFound("enterprise");
    await join(tx, personId, enterprise.id);
    return enterprise;
  });
}

/**
 * She adds her firm to the directory and works there. What a firm has been honoured as (`kinds`) is not hers to say: its proven
 * administrator or its bureau does.
 */
export function addOwnEnterprise(
  { personId }: Person,
  firm: Omit<NewFirm, "known"> & { known: Omit<NewFirm["known"], "kinds"> },
): Promise<{ ok: true; enterprise: Enterprise } | (Refusal & { existing?: Enterprise })> {
  return transact(person(personId), async (tx) => {
    const counters = [counter("new-enterprises", LIMITS.newEnterprises, personId)];
    const limit = await checkLimits(counters, tx.now, tx);
    if (!limit.ok) return limit;
    const added = await addEnterprise(tx, { ...firm, known: { ...firm.known, kinds: [] }, addedBy: personId });
    if (!added.ok) return added;
    await countUp(tx, counters);
    await join(tx, personId, added.enterprise.id);
    return added;
  });
}

/** She no longer works there; nothing else changes, what was issued stays as it is. */
export function leaveEnterprise({ personId }: Person): Promise<void> {
  return transact(person(personId), (tx) => join(tx, personId, null));
}

async function join(tx: Tx, personId: string, enterpriseId: string | null): Promise<void> {
  const before = (await findPerson(tx, personId))?.enterpriseId ?? null;
  if (before === enterpriseId) return;
  await tx.update(tables.person).set({ enterpriseId }).where(eq(tables.person.id, personId));
  tx.record({
    act: enterpriseId === null ? "enterprise.left" : "enterprise.chosen",
    subject: { kind: "person", id: personId },
    secrets: { before, after: enterpriseId },
    about: personId,
  });
}
