import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, ne } from "drizzle-orm";
import { BY_PLATFORM, keepNomination, moveNomination } from "~/domains/awards/nomination/move-nomination.server";
import { type Nomination, whereOther } from "~/domains/awards/nomination/nomination";
import type { Tx } from "~/domains/ledger/transact.server";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

type One = Pick<Nomination, "id" | "cycleId" | "personId">;

/** Her other nominations in the cycle: she, her firm and a bureau may each have opened one. */
async function beside(on: Reader, { id, cycleId, personId }: One): Promise<Nomination[]> {
  const { nomination } = tables;
  if (personId === null) return [];
  return on
    .select()
    .from(nomination)
    .where(
      and(
        ...[eq(nomination.cycleId, cycleId), eq(nomination.personId, personId)],
        ...[ne(nomination.id, id), ne(nomination.state, "withdrawn")],
      ),
    );
}

/** Another nomination of hers that was handed in, for of several only one is; null where there is none. */
export const handedInBeside = async (on: Reader, one: One): Promise<Nomination | null> =>
  (await beside(on, one)).find(({ submittedAt }) => submittedAt !== null) ?? null;

/** Whether she can agree to this one or hand it in, as far as another of hers goes. */
export async function noneBeside(on: Reader, one: One): Promise<Verdict> {
  const other = await handedInBeside(on, one);
  return other ? refused(`award.handedInOther.${whereOther(other)}`) : accepted;
}

/**
 * Ends what she agreed to in the others as one is handed in: whoever opened them has to ask her anew, as after any change of her records, and is not told why.
 */
export async function endConsentsBeside(tx: Tx, one: One): Promise<void> {
  for (const other of await beside(tx, one))
    if (other.submittedAt === null && other.consentHash !== null) {
      const written = await moveNomination(tx, BY_PLATFORM, other, "write", { facts: { what: "exhibits-renewed" } });
      await keepNomination(tx, written, { consentHash: null, consentedAt: null });
    }
}
