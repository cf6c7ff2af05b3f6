import type { Reader } from "@db/client.server";
import { findPerson } from "~/domains/people/person.store.server";
import { listOwnCertificates, statusAt } from "./assertion.store.server";

/**
 * The name that a further certificate of hers bears: that of the newest one that stands (past its last day, too), else the
 * one she is registered by. So nobody holds certificates under several names: what stands changes by a correction, for a
 * reason that an administrator has looked at, and what follows goes by it (docs/decisions/017).
 */
export async function nameForCertificate(on: Reader, personId: string, now: number): Promise<string> {
  const standing = (await listOwnCertificates(on, personId)).find(
    (one) => one.holderName !== null && statusAt(one, now).status !== "revoked",
  );
  return standing?.holderName ?? (await findPerson(on, personId))?.name ?? "";
}
