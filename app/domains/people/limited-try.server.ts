import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { type Refusal, refused } from "~/kernel/verdict";
import { type Counter, checkLimits, countFailure } from "./limit.store.server";
import { inHashSlot } from "./password-hash.server";

/** Where the failures of a try are counted, and the reason told for a wrong secret. */
export interface Limited {
  counters: readonly Counter[];
  wrong: string;
  now: number;
}

/** A right secret: whose it is, and what was made of it meanwhile. */
interface Proved {
  ok: true;
  personId: string;
}

/**
 * One try at a secret whose failures are limited; the only way to try one that is hashed. Asks the limit
 * - first, so that past it nothing is hashed;
 * - again once there is a place to hash in: while this one waited, others may have failed;
 * - with a failure, which counts only while it may still be one;
 * - in the transaction that a right one opens: what was being hashed while others used up the tries is one too many.
 * `prove` runs in the place to hash and gives null for a wrong secret, a refusal for a right one that is of no use.
 * @throws TryLater 503 when too many wait.
 */
export async function limitedTry<P extends Proved | Refusal, R>(
  { counters, wrong, now }: Limited,
  prove: () => Promise<P | null>,
  act: (tx: Tx, proved: Extract<P, Proved>) => Promise<R>,
): Promise<R | Exclude<P, Proved> | Refusal> {
  const before = await checkLimits(counters, now);
  if (!before.ok) return before;
  const proved = await inHashSlot(async (): Promise<P | Refusal> => {
    const still = await checkLimits(counters, now);
    if (!still.ok) return still;
    const made = await prove();
    if (made !== null) return made;
    const failed = await countFailure(counters);
    return failed.ok ? refused(wrong) : failed;
  });
  if (!proved.ok) return proved as Exclude<P, Proved> | Refusal;
  const right = proved as Extract<P, Proved>;
  return transact(person(right.personId), async (tx) => {
    const past = await checkLimits(counters, tx.now, tx);
    return past.ok ? act(tx, right) : past;
  });
}
