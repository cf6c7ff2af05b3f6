import { type Refusal, refused } from "~/kernel/verdict";
import type { JuryStand } from "./next-step";

type Stand = Pick<JuryStand, "undecided" | "unmade" | "unlooked" | "dossiers" | "jurors">;

/** Everything that keeps a review from beginning, in the order in which it is done; the flow refuses by the first of them. */
export function startFaults({ undecided, unmade, unlooked, dossiers, jurors }: Stand): Refusal[] {
  const missing = unmade + unlooked;
  return [
    ...(undecided > 0 ? [refused("award.undecided", { count: undecided })] : []),
    ...(dossiers === 0 && missing === 0 ? [refused("award.nothingToReview")] : []),
    ...(missing > 0 ? [refused("award.dossiersUnlooked", { count: missing })] : []),
    ...(jurors === 0 ? [refused("award.noJurors")] : []),
  ];
}
