import { maintain } from "~/domains/ledger/transact.server";
import { checkLimits, counter, countUp } from "~/domains/people/limit.store.server";
import { LIMITS } from "~/domains/people/limits";
import type { Person } from "~/domains/people/proof";
import type { Verdict } from "~/kernel/verdict";

const uploadsOf = ({ personId }: Pick<Person, "personId">) => counter("uploads", LIMITS.uploads, personId);

/** Whether a person may send more files now. Asked before a byte of them is read. */
export const mayUpload = (who: Pick<Person, "personId">, now: number): Promise<Verdict> =>
  checkLimits([uploadsOf(who)], now);

/** Counts files that arrived, kept or not: it is their bytes that cost. */
export async function countUploads(who: Pick<Person, "personId">, files: number): Promise<void> {
  if (files > 0)
    await maintain((tx) =>
      countUp(
        tx,
        Array.from({ length: files }, () => uploadsOf(who)),
      ),
    );
}
