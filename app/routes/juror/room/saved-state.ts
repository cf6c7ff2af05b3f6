import type { SaveAnswer } from "./open-criterion";

/**
 * Whether what a juror wrote is stored, as her bar tells. With its mistakes a criterion is kept as a draft: only what another window wrote over is not.
 */
export function savedState(
  answer: Pick<SaveAnswer, "stand"> | undefined,
  savedAt: number | null,
): "none" | "saved" | "failed" {
  if (answer !== undefined && answer.stand === null) return "failed";
  return savedAt === null ? "none" : "saved";
}
