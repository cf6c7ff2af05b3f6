import { deskAt } from "~/domains/awards/nomination/desk-path";
import type { Hand } from "~/domains/awards/nomination/hand";
import type { Nomination, NominationAct } from "~/domains/awards/nomination/nomination";
import type { NominationStep } from "~/domains/awards/nomination/nomination.store.server";
import { placeName, type RegionMap } from "~/domains/directory/region";
import { type SeenCorrections, seenCorrections } from "./correction-views.server";

/** What happened to a nomination, as the nominee and whoever opened it read it: by which side, no officer's name; what is written by nobody is the platform's, or of an account that was erased. */
export interface StepView {
  act: NominationAct | "open";
  at: number;
  by: "nominee" | "opener" | "bureau" | "platform";
  /** The bureau that did it. */
  place: string;
  reason: string | null;
  /** Of a return: what was to be put right. */
  corrections: SeenCorrections;
}

const OF_BUREAUS: readonly string[] = ["check", "return", "recommend", "take-recommendation-back", "accept", "reject"];

/** Who reads it, and which exhibits she sees. */
interface Reading {
  hands: readonly Hand[];
  seen: readonly { id: string }[];
}

/** The oldest first; of several times of writing one after the other the last stands for all. */
export function viewSteps(
  { personId, regionCode }: Pick<Nomination, "personId" | "regionCode">,
  steps: readonly NominationStep[],
  regions: RegionMap,
  { hands, seen }: Reading,
): StepView[] {
  return steps.flatMap(({ act, at, byPersonId, level, reason }, n) => {
    if (act === "write" && steps[n + 1]?.act === "write") return [];
    const code =
      OF_BUREAUS.includes(act) && level !== null ? deskAt(regionCode, level, regions)?.regionCode : undefined;
    return {
      act: act as StepView["act"],
      at,
      reason,
      corrections: seenCorrections(steps, n, hands, seen),
      by: sideOf(act, byPersonId, personId),
      place: code === undefined ? "" : placeName(code, regions),
    };
  });
}

function sideOf(act: string, byPersonId: string | null, nominee: string | null): StepView["by"] {
  if (OF_BUREAUS.includes(act)) return "bureau";
  if (byPersonId === null) return act === "write" ? "platform" : "opener";
  return byPersonId === nominee ? "nominee" : "opener";
}
