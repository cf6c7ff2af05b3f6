import { bureauGrantsOf, coversRegion } from "~/domains/people/role-scope";
import type { SignedIn } from "~/domains/people/visitor";
import { grantsOf } from "~/domains/people/visitor";

/** Whose a duty record, check, order, training or report is. */
export interface DutySubject {
  enterpriseId: string;
  /** The director of the appointment; null once she is erased. */
  directorId: string | null;
  /** The firm's reporting line, its own county first. */
  regionPath: readonly string[];
}

/**
 * Nobody sees a firm's duty records but the firm's administrators, the director whose they are, and the bureaus above the
 * firm: no other firm, no bureau beside, no administrator of the site. A role that ended is no grant any more.
 */
export function seesDuties(who: SignedIn, { enterpriseId, directorId, regionPath }: DutySubject): boolean {
  if (directorId !== null && directorId === who.personId) return true;
  if (grantsOf(who, "enterprise").some(({ scopeId }) => scopeId === enterpriseId)) return true;
  return bureauGrantsOf(who).some((grant) => coversRegion(grant, regionPath));
}
