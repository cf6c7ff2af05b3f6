import { maintain } from "~/domains/ledger/transact.server";
import { checkLimits, counter, countUp } from "~/domains/people/limit.store.server";
import { LIMITS } from "~/domains/people/limits";
import type { Verdict } from "~/kernel/verdict";

/** By whom uploads are counted: a person, or the address of whoever need not sign in. */
export type Sender = { personId: string } | { personId: null; address: string };

const uploadsOf = (who: Sender) =>
  who.personId === null
    ? counter("uploads-of-anyone", LIMITS.uploadsOfAnyone, who.address)
    : counter("uploads", LIMITS.uploads, who.personId);

/** Whether somebody may send more files now. Asked before a byte of them is read. */
export const mayUpload = (who: Sender, now: number): Promise<Verdict> => checkLimits([uploadsOf(who)], now);

/** Counts files that arrived, kept or not: it is their bytes that cost. */
export async function countUploads(who: Sender, files: number): Promise<void> {
  if (files > 0)
    await maintain((tx) =>
      countUp(
        tx,
        Array.from({ length: files }, () => uploadsOf(who)),
      ),
    );
}
