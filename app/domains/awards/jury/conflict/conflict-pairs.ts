import type { ReviewPair } from "../assignment/assignment-input";
import { type Conflict, conflictsBetween } from "./conflict";
import type { ConflictRule, Tie } from "./tie";

export interface PairConflict extends ReviewPair {
  conflicts: Conflict[];
}

/**
 * All pairs of juror and nomination that are in conflict on a day, with why: what an assignment has to keep away from each other. A nomination may be of
 * several people (a case and its authors); one in conflict is enough.
 */
export function conflictPairs(
  jurors: readonly { id: string; personId: string }[],
  nominations: readonly { id: string; personIds: readonly string[] }[],
  ties: readonly Tie[],
  rule: ConflictRule,
  day: string,
): PairConflict[] {
  const byPerson = new Map<string, Tie[]>();
  for (const tie of ties) {
    const known = byPerson.get(tie.personId);
    if (known) known.push(tie);
    else byPerson.set(tie.personId, [tie]);
  }
  const withTies = (personId: string) => ({ personId, ties: byPerson.get(personId) ?? [] });
  return nominations.flatMap((nomination) => {
    const people = nomination.personIds.map(withTies);
    return jurors.flatMap((juror) => {
      const hers = withTies(juror.personId);
      const conflicts = people.flatMap((person) => conflictsBetween(hers, person, rule, day));
      return conflicts.length === 0 ? [] : [{ nomination: nomination.id, juror: juror.id, conflicts }];
    });
  });
}
