import { db } from "@db/client.server";
import { coversEnterprise } from "~/domains/directory/bureau-scope.server";
import { findEnterprise, firmItBecame } from "~/domains/directory/enterprise.store.server";
import { grantsOf, type Visitor } from "~/domains/people/visitor";
import { isId } from "~/kernel/ids";
import { bureauOfficerOf } from "./guards.server";

const OF_A_FIRM = /^\/(enterprise|bureau\/enterprises)\/([0-9a-f-]{36})(\/[^?]*)?(\?.*)?$/i;

/**
 * Where an address of a firm leads that was made one with another: the same page of that other one, for whoever may see it there.
 * Undefined for all other addresses and visitors, so that nobody else learns of it.
 */
export async function ledOn(address: string, visitor: Visitor): Promise<string | undefined> {
  const [, desk, id = "", rest = "", query = ""] = OF_A_FIRM.exec(address) ?? [];
  if (!visitor.signedIn || desk === undefined || !isId(id)) return undefined;
  const actsFor = grantsOf(visitor, "enterprise").map(({ scopeId }) => scopeId);
  const officer = bureauOfficerOf(visitor);
  const ofBureau = desk !== "enterprise";
  if (ofBureau ? officer === null : actsFor.length === 0 || actsFor.includes(id)) return undefined;
  const firm = await findEnterprise(db, id);
  if (!firm?.mergedIntoId) return undefined;
  const became = await firmItBecame(db, firm);
  const seen = ofBureau
    ? officer !== null && (await coversEnterprise(officer, firm)) && (await coversEnterprise(officer, became))
    : actsFor.includes(became.id);
  return seen ? `/${desk}/${became.id}${rest}${query}` : undefined;
}
