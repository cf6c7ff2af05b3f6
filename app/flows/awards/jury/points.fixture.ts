import { db } from "@db/client.server";
import { getOwnReview } from "~/domains/awards/jury/jury.store.server";
import { type CriterionDraft, criterionStand, draftOf } from "~/domains/awards/jury/review/criterion-stand";
import type { Person } from "~/domains/people/proof";
import { saveCriterion } from "./ballots/save-criterion.server";

/** What a test gives to one criterion. */
export interface Point extends CriterionDraft {
  criterion: string;
}
/** Enough to hand a ballot of one criterion in. */
export const POINT: Point = { criterion: "c1", level: 0, score: 70, reason: "材料齐全，见证1证2各项。" };

/** Saves a criterion as the room does, by whoever has what is stored before her. @throws NotFound, Refused */
export async function savePoint(who: Person, reviewId: string, { criterion, ...given }: Point): Promise<void> {
  const { review } = await getOwnReview(db, who, reviewId);
  const seen = criterionStand(draftOf(review, criterion));
  const saved = await saveCriterion(who, reviewId, { criterion, ...given, seen, go: "stay" });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
}
