import { db, type Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { getCoveredEnterprise } from "./bureau-scope.server";
import { type Distinction, distinctionsOf, findDistinction } from "./distinction.store.server";
import type { Enterprise } from "./enterprise.store.server";

const { enterpriseDistinction: distinction } = tables;

type Firm = Pick<Enterprise, "id" | "mergedIntoId">;

/** Two that stand by themselves; of a merged one it was found that it is the same. */
export function canTellApart(one: Firm, other: Firm): Verdict {
  if (one.id === other.id) return refused("merge.same");
  return one.mergedIntoId || other.mergedIntoId ? refused("merge.already") : accepted;
}

const canTakeBack = ({ takenBackAt }: Distinction): Verdict =>
  takenBackAt === null ? accepted : refused("distinction.takenBack");

/**
 * The bureau above both finds that they are two firms: they are not proposed as duplicates any more, to no bureau, until that is
 * taken back. @throws NotFound unless both are the officer's
 */
export function tellApart(officer: BureauOfficer, oneId: string, otherId: string): Promise<{ ok: true } | Refusal> {
  return transact(person(officer.personId), async (tx) => {
    const one = await getCoveredEnterprise(tx, officer, oneId);
    const other = await getCoveredEnterprise(tx, officer, otherId);
    const verdict = canTellApart(one, other);
    if (!verdict.ok) return verdict;
    const [first, later] = one.addedAt <= other.addedAt ? [one, other] : [other, one];
    if (await standing(tx, first.id, later.id)) return refused("distinction.stands");
    const id = newId(tx.now);
    const found = { foundBy: officer.personId, foundAt: tx.now, takenBackBy: null, takenBackAt: null };
    await tx.insert(distinction).values({ id, firstId: first.id, laterId: later.id, ...found });
    record(tx, "enterprise.told-apart", { firstId: first.id, laterId: later.id });
    return { ok: true as const };
  });
}

/** It was a mistake: they are proposed again. @throws NotFound unless both are the officer's, Refused when it is taken back already */
export function takeBackDistinction(officer: BureauOfficer, id: string): Promise<void> {
  return transact(person(officer.personId), async (tx) => {
    const found = await getDistinction(officer, id, tx);
    insist(canTakeBack(found));
    const taken = { takenBackBy: officer.personId, takenBackAt: tx.now };
    await tx.update(distinction).set(taken).where(eq(distinction.id, id));
    record(tx, "enterprise.distinction-taken-back", found);
  });
}

/** @throws NotFound unless both firms are of the officer's region or below */
export async function getDistinction(officer: BureauOfficer, id: string, on: Reader = db): Promise<Distinction> {
  const found = await findDistinction(on, id);
  if (!found) throw new NotFound("distinction");
  await getCoveredEnterprise(on, officer, found.firstId);
  await getCoveredEnterprise(on, officer, found.laterId);
  return found;
}

const standing = async (on: Reader, firstId: string, laterId: string): Promise<boolean> =>
  (await distinctionsOf(on, [firstId])).some((one) => [one.firstId, one.laterId].includes(laterId));

const record = (tx: Tx, act: string, { firstId, laterId }: Pick<Distinction, "firstId" | "laterId">): void =>
  tx.record({ act, subject: { kind: "enterprise", id: laterId }, facts: { other: firstId } });
