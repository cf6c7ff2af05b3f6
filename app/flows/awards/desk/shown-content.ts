import type { Nomination } from "~/domains/awards/nomination/nomination";
import type { ExhibitWithFile } from "~/domains/awards/nomination/nomination.store.server";
import { contentHash } from "~/domains/awards/nomination/nomination-content";

/** What bureaus read of a nomination: what its nominee handed in, and of her exhibits those that she let go. */
export interface ShownContent {
  /** It reads as it was handed in: its hash computed anew is the one that was stored then. */
  intact: boolean;
  /** She mends what was returned; until she hands it in again, that is hers alone and nothing of it is shown. */
  mending: boolean;
  deeds: string;
  summary: string;
  exhibits: ExhibitWithFile[];
}

/** @param exhibits all that stand in it: the hash is over those too that are not let go */
export function shownContent(nomination: Nomination, exhibits: readonly ExhibitWithFile[]): ShownContent {
  const intact = nomination.lockedHash !== null && contentHash(nomination, exhibits) === nomination.lockedHash;
  const mending = nomination.state === "returned" && !intact;
  const { deeds, summary } = mending ? { deeds: "", summary: "" } : nomination;
  return {
    intact,
    mending,
    deeds,
    summary,
    exhibits: mending ? [] : exhibits.filter(({ forward }) => forward === true),
  };
}
