import { hash } from "node:crypto";
import type { BallotDraft } from "./ballot-faults";

/** What a ballot holds of one criterion. */
export interface CriterionDraft {
  level: number | null;
  score: number | null;
  reason: string;
}

/** What a draft says of one criterion: null and an empty reason where nothing was given yet. */
export const draftOf = ({ levels, scores, reasons }: BallotDraft, criterion: string): CriterionDraft => ({
  level: levels[criterion] ?? null,
  score: scores[criterion] ?? null,
  reason: reasons[criterion] ?? "",
});

/**
 * Names what stood in a criterion when its form was drawn up: of two windows the later one saves only over what it has seen. By criterion, for another
 * one of the same ballot is nobody's hindrance.
 */
export const criterionStand = ({ level, score, reason }: CriterionDraft): string =>
  hash("sha256", JSON.stringify([level, score, reason]), "base64url").slice(0, 22);
