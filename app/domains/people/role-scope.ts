import type { Role, ScopeKind } from "@db/statuses";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { type Grant, grantsOf, type SignedIn } from "./visitor";

/** What each role may be limited to (product.md, People). `all` only where the work has no narrower bound. */
export const ROLE_SCOPES: Record<Role, readonly ScopeKind[]> = {
  enterprise: ["enterprise"],
  organizer: ["region", "alliance"],
  editor: ["all"],
  examiner: ["all", "sitting"],
  juror: ["cycle"],
  county: ["region"],
  city: ["region"],
  province: ["region"],
  admin: ["all"],
};

export interface WantedGrant {
  role: Role;
  scopeKind: ScopeKind;
  scopeId: string | null;
  /** When it ends by itself (ms, UTC); null = until someone ends it. */
  until: number | null;
}

/** Whether a grant makes sense by itself; that the scope exists is looked up by the caller. */
export function canBeGranted(wanted: WantedGrant, now: number): Verdict {
  if (!ROLE_SCOPES[wanted.role].includes(wanted.scopeKind)) return refused("role.scopeKind");
  if ((wanted.scopeKind === "all") !== (wanted.scopeId === null)) return refused("role.scopeMissing");
  if (wanted.until !== null && wanted.until <= now) return refused("role.untilPast");
  return accepted;
}

/** The kind of region each bureau sits in. */
export const BUREAU_REGION = { county: "county", city: "city", province: "province" } as const;

const BUREAU_ROLES = Object.keys(BUREAU_REGION) as (keyof typeof BUREAU_REGION)[];

/** What somebody may do as an officer of a bureau: the grants whose regions `coversRegion` asks. */
export const bureauGrantsOf = (who: SignedIn): Grant[] => BUREAU_ROLES.flatMap((role) => grantsOf(who, role));

/**
 * Whether a grant reaches a region, given by its reporting line (`reportingPath`: itself first, then those above). A bureau
 * sees its region and those that report to it, never a neighbour's; 宿松 and 广德 report to the province, so 安庆 and 宣城 do
 * not reach them.
 */
export const coversRegion = (grant: Pick<Grant, "scopeKind" | "scopeId">, regionPath: readonly string[]): boolean =>
  grant.scopeKind === "all" ||
  (grant.scopeKind === "region" && grant.scopeId !== null && regionPath.includes(grant.scopeId));
