import type { Reader } from "@db/client.server";
import { deskAt } from "~/domains/awards/nomination/desk-path";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { stepsOf } from "~/domains/awards/nomination/nomination.store.server";
import { findRegions } from "~/domains/directory/region.store.server";
import { isoDayOf } from "~/kernel/instant-format";
import { type Refusal, refused } from "~/kernel/verdict";
import { deskOf, deskPlace } from "./desk-place.server";

/** Acts after which a desk has nothing more to do with it, as the reason names them. */
const DONE = ["return", "recommend", "accept", "reject"] as const;

/** A refusal because it lies elsewhere says what was done last, by which bureau and on which day, or where it lies; others stay as they are. */
export async function toldSince(on: Reader, nomination: Nomination, refusal: Refusal): Promise<Refusal> {
  if (refusal.reason !== "award.otherDesk" && !refusal.reason.startsWith("award.nominationState.")) return refusal;
  const regions = await findRegions();
  const last = (await stepsOf(on, nomination.id)).filter(({ from, to }) => from !== to).at(-1);
  const act = DONE.find((one) => one === last?.act);
  const by = last?.level ? deskAt(nomination.regionCode, last.level, regions) : undefined;
  if (last && act && by)
    return refused(`award.doneAtDesk.${act}`, { place: deskPlace(by, regions), day: isoDayOf(last.at) });
  const lies = deskOf(nomination, regions);
  return lies ? refused("award.liesWith", { place: deskPlace(lies, regions) }) : refusal;
}
