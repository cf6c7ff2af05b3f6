import type { Tx } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { addHours } from "./hour.store.server";

export interface EarnedLesson {
  courseSlug: string;
  lessonSlug: string;
  /** What stands in the list of hours; a later change of the course does not change it. */
  title: string;
  minutes: number;
}

/** Books the minutes of a finished lesson in the transaction that finishes it; a lesson counts once in a lifetime. */
export async function bookLesson(tx: Tx, personId: string, lesson: EarnedLesson): Promise<void> {
  const { title, minutes } = lesson;
  const sourceKey = `${lesson.courseSlug}/${lesson.lessonSlug}`;
  const row = { id: newId(tx.now), personId, source: "lesson" as const, sourceKey, title, minutes };
  const seen = { day: isoDayOf(tx.now), bookedAt: tx.now, checkedBy: "program" as const };
  const booked = await addHours(tx, { ...row, ...seen });
  if (booked) tx.record({ act: "hours.booked", subject: { kind: "lesson", id: sourceKey }, facts: { minutes } });
}
