import { deskAt } from "~/domains/awards/nomination/desk-path";
import type { Nomination, NominationAct } from "~/domains/awards/nomination/nomination";
import type { NominationStep } from "~/domains/awards/nomination/nomination.store.server";
import { placeName, type RegionMap } from "~/domains/directory/region";

/** What happened to a nomination, as the nominee and whoever opened it read it: by which side, no officer's name. */
export interface StepView {
  act: NominationAct | "open";
  at: number;
  by: "nominee" | "opener" | "bureau";
  /** The bureau that did it. */
  place: string;
  reason: string | null;
}

const OF_BUREAUS: readonly string[] = ["check", "return", "recommend", "take-recommendation-back", "accept", "reject"];

/** The oldest first; of several times of writing one after the other the last stands for all. */
export function viewSteps(
  { personId, regionCode }: Pick<Nomination, "personId" | "regionCode">,
  steps: readonly NominationStep[],
  regions: RegionMap,
): StepView[] {
  const told = steps.filter(({ act }, n) => act !== "write" || steps[n + 1]?.act !== "write");
  return told.map(({ act, at, byPersonId, level, reason }) => {
    const bureau = OF_BUREAUS.includes(act);
    const code = bureau && level !== null ? deskAt(regionCode, level, regions)?.regionCode : undefined;
    return {
      ...{ act: act as StepView["act"], at, reason },
      by: bureau ? "bureau" : personId !== null && byPersonId === personId ? "nominee" : "opener",
      place: code === undefined ? "" : placeName(code, regions),
    };
  });
}
