import { createHash } from "node:crypto";
import type { Reader } from "@db/client.server";
import { recordRelease } from "~/domains/awards/honour/keep-award.server";
import { canRelease } from "~/domains/awards/honour/release";
import { canonicalize } from "~/domains/ledger/canonical";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Administrator } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { type Refusal, refused } from "~/kernel/verdict";
import { issueHonours, type ReadWithheld, readWithheld } from "./withheld-honours.server";

/** The same of what is withheld, with whether this administrator can release it. */
export async function readRelease(on: Reader, by: Administrator, personId: string, now: number) {
  const read = await readWithheld(on, personId, now);
  const { withheld, printable } = read;
  return { ...read, verdict: canRelease({ withheld: withheld.length, own: personId === by.personId, printable }) };
}

/** Of what the page showed: which certificates, under which name. */
export const releaseStand = ({ holderName, withheld }: Pick<ReadWithheld, "holderName" | "withheld">): string =>
  createHash("sha256")
    .update(canonicalize([holderName, ...withheld.map(({ id }) => id)]))
    .digest("hex")
    .slice(0, 16);

export interface ReleaseForm {
  reason: string;
  /** What the page was shown with. */
  stand: string;
}

/**
 * An administrator looked that the name is hers: the certificates of honour withheld from her are issued in it, told to her, and the reason stands in
 * the log. Of two at once the second finds nothing withheld. @throws Refused
 */
export const releaseHonours = (
  by: Administrator,
  personId: string,
  { reason, stand }: ReleaseForm,
): Promise<{ ok: true } | Refusal> =>
  transact(person(by.personId), async (tx) => {
    const release = await readRelease(tx, by, personId, tx.now);
    insist(release.verdict);
    if (releaseStand(release) !== stand) return refused("award.honour.releaseChanged");
    const { withheld, holderName } = release;
    await issueHonours(tx, personId, { holderName, withheld });
    for (const one of withheld) recordRelease(tx, one, { holderName, reason });
    return { ok: true };
  });
