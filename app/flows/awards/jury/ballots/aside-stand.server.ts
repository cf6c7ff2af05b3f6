import type { Reader } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import type { ReviewStep } from "~/domains/awards/jury/jury.store.server";
import { reviewStepsOf } from "~/domains/awards/jury/jury.store.server";
import type { AsideStand } from "~/domains/awards/jury/setting-aside";
import { isInConflict, type ReadPair } from "../ties/ballots-in-conflict.server";

/** The step by which an officer asked another one to set a ballot aside (`review_step.act`). */
export const ASKED = "ask-aside";

/** The last request of that kind whose officer is still there; null where none waits for a second one. */
export function lastAsked(steps: readonly ReviewStep[]): ReviewStep | null {
  const last = steps.findLast(({ act }) => act === ASKED);
  return last && last.byPersonId !== null ? last : null;
}

/** Whether one officer may set a ballot aside by herself, and what the last who asked for it said. */
export async function asideStand(
  on: Reader,
  cycle: Cycle,
  reviewId: string,
  { juror, dossier }: { [P in keyof ReadPair]: ReadPair[P] | undefined },
  now: number,
): Promise<AsideStand & { asked: Pick<ReviewStep, "at" | "reason"> | null }> {
  const asked = lastAsked(await reviewStepsOf(on, reviewId));
  return {
    unblinded: cycle.unblindedAt !== null,
    tieOnRecord:
      juror !== undefined && dossier !== undefined && (await isInConflict(on, cycle, { juror, dossier }, now)),
    askedBy: asked?.byPersonId ?? null,
    asked,
  };
}
