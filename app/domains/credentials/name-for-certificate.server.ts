import type { Reader } from "@db/client.server";
import { findPerson } from "~/domains/people/person.store.server";
import { type AssertionRow, listOwnCertificates, statusAt } from "./assertion.store.server";

/**
 * The name that a further certificate of hers bears: that of the newest one that stands (past its last day, too), else the
 * one she is registered by. So nobody holds certificates under several names: what stands changes by a correction, for a
 * reason that an administrator has looked at, and what follows goes by it (docs/decisions/017).
 */
export async function nameForCertificate(on: Reader, personId: string, now: number): Promise<string> {
  return (await standingName(on, personId, now)) ?? (await findPerson(on, personId))?.name ?? "";
}

/** Whether another certificate of its holder stands under another name than this one that was revoked. */
export async function holdsOtherName(
  on: Reader,
  { personId, holderName }: Pick<AssertionRow, "personId" | "holderName">,
  now: number,
): Promise<boolean> {
  const name = personId === null ? null : await standingName(on, personId, now);
  return name !== null && name !== holderName;
}

/** The name on the newest of her certificates that stand, past their last day, too; null when none does. */
export async function standingName(on: Reader, personId: string, now: number): Promise<string | null> {
  const standing = (await listOwnCertificates(on, personId)).find(
    (one) => one.holderName !== null && statusAt(one, now).status !== "revoked",
  );
  return standing?.holderName ?? null;
}
