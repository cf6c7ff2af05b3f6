import type { Examiner } from "~/domains/people/proof";
import type { Grant } from "~/domains/people/visitor";

/** Which sittings an examiner sees: all of them, or those of these ids. */
export type SittingScope = { all: true } | { all: false; sittingIds: string[] };

/** The sum of her grants in force; a grant of another kind reaches nothing. */
export function sittingScope({ examinerGrants }: Pick<Examiner, "examinerGrants">): SittingScope {
  if (examinerGrants.some(({ scopeKind }) => scopeKind === "all")) return { all: true };
  const named = (grant: Grant) => (grant.scopeKind === "sitting" && grant.scopeId !== null ? [grant.scopeId] : []);
  return { all: false, sittingIds: [...new Set(examinerGrants.flatMap(named))] };
}

/** Whether a sitting is hers. */
export const covers = (scope: SittingScope, sittingId: string): boolean =>
  scope.all || scope.sittingIds.includes(sittingId);
