import { db } from "@db/client.server";
import { handsOf } from "~/domains/awards/nomination/hand";
import { exhibitsOf, findCoveredNomination, findNomination } from "~/domains/awards/nomination/nomination.store.server";
import { bureauGrantsOf } from "~/domains/people/role-scope";
import type { SignedIn } from "~/domains/people/visitor";

/**
 * The papers of a nomination are for whoever has a part in it, and, once it was handed in, for the bureaus of its line as far as the nominee let
 * them go.
 */
export async function seesNominationPaper(who: SignedIn, nominationId: string, fileId: string): Promise<boolean> {
  const found = await findNomination(db, nominationId);
  if (found === null) return false;
  if (handsOf(found, who).length > 0) return true;
  if ((await findCoveredNomination(db, { bureauGrants: bureauGrantsOf(who) }, nominationId)) === null) return false;
  return (await exhibitsOf(db, nominationId)).some((one) => one.fileId === fileId && one.forward === true);
}
