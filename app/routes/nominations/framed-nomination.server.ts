import type { Hand } from "~/domains/awards/nomination/hand";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { nominationView } from "~/flows/awards/nomination/nomination-view.server";

/** A nomination with what the frame of its pages needs. */
export async function framedNomination({ nomination, hands }: { nomination: Nomination; hands: Hand[] }, now: number) {
  const view = await nominationView(nomination, hands, now);
  const enterpriseId = nomination.origin === "enterprise" ? nomination.originId : null;
  return { nomination: view, frame: { id: view.id, cycle: view.cycle, hands, enterpriseId } };
}
