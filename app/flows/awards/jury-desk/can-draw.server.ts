import { db } from "@db/client.server";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { refused, type Verdict } from "~/kernel/verdict";
import { fillable, readGround } from "../jury/drawing/drawing-ground.server";

/** Whether a drawing would give anybody anything to read: some dossier lacks a juror, and somebody is free to read it. */
export async function canDraw(cycle: Cycle, now: number): Promise<Verdict> {
  const inReview = canDo("seal", cycle, now);
  if (!inReview.ok) return inReview;
  if (cycle.sealedAt !== null) return refused("jury.review.sealed");
  const some = fillable(await readGround(db, cycle, now)).some(({ places }) => places > 0);
  return some ? inReview : refused("award.nothingMissing");
}
