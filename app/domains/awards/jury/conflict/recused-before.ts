import { pairKey, type ReviewPair } from "../assignment/assignment-input";
import type { PairConflict } from "./conflict-pairs";

interface Served {
  alias: string;
  /** Null for whoever was erased. */
  personId: string | null;
}

/**
 * Dossiers that a juror ceased to read under another alias of hers: whoever is released and named again has a new one, and what she was recused from
 * keeps her away as before. Under the same alias it does so by itself.
 * @param serving jurors of a cycle who serve
 * @param named everybody who ever served in it
 * @param ended readings that ended, by the aliases that they were read under
 */
export function recusedBefore(
  serving: readonly Served[],
  named: readonly Served[],
  ended: readonly ReviewPair[],
): PairConflict[] {
  const personOf = new Map(named.map(({ alias, personId }) => [alias, personId]));
  const found = new Map<string, PairConflict>();
  for (const { alias, personId } of serving)
    for (const { nomination, juror } of ended) {
      if (personId === null || juror === alias || personOf.get(juror) !== personId) continue;
      const pair = { nomination, juror: alias };
      found.set(pairKey(pair), { ...pair, conflicts: [RECUSED] });
    }
  return [...found.values()];
}

const RECUSED = {
  kind: "recused",
  key: "recused",
  juror: null,
  nominee: null,
  together: null,
  freeFrom: null,
} as const satisfies PairConflict["conflicts"][number];
