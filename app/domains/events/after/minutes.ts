import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { canDo, type EventTimes } from "../event/event";

/** What of the minutes rules look at; null where nothing was written yet. */
export interface MinutesFacts {
  text: string;
  summary: string;
  savedAt: number;
  publishedAt: number | null;
}

/** Whether minutes may be written now: from the beginning on until the event is archived. */
export const canWriteMinutes = (event: EventTimes, now: number): Verdict => canDo("write-up", event, now);

/** Whether the minutes may be published: the event is over, and there is a text and a summary for everyone. */
export function canPublishMinutes(event: EventTimes, minutes: MinutesFacts | null, now: number): Verdict {
  const open = canDo("publish-minutes", event, now);
  if (!open.ok) return open;
  if (minutes === null || minutes.text === "") return refused("minutes.noText");
  if (minutes.summary === "") return refused("minutes.noSummary");
  return minutes.publishedAt === null ? accepted : refused("minutes.published");
}

/** How the hours of an event stand. `waived`: said to earn none; `open`: something is not booked yet. */
export type HoursStanding = "waived" | "booked" | "open";

/**
 * Whether an event is summarised (product.md: minutes, hours approved): it is over, its minutes are published, and its hours are
 * booked as they were seen, or it was said that it earns none.
 */
export function canSummarise(
  event: EventTimes,
  { minutes, hours }: { minutes: MinutesFacts | null; hours: HoursStanding },
  now: number,
): Verdict {
  const open = canDo("summarise", event, now);
  if (!open.ok) return open;
  if (minutes === null || minutes.publishedAt === null) return refused("minutes.notPublished");
  return hours === "open" ? refused("after.hoursOpen") : accepted;
}

/** Whether a text was changed after it was published: then its page says so, with the day. */
export const correctedAt = ({ savedAt, publishedAt }: MinutesFacts): number | null =>
  publishedAt !== null && savedAt > publishedAt ? savedAt : null;

export interface TaskFacts {
  dueOn: string | null;
  doneAt: number | null;
}
/** How a task stands on a day (`YYYY-MM-DD`): overdue from the day after its last one on. */
export function taskStanding({ dueOn, doneAt }: TaskFacts, today: string): "done" | "overdue" | "due" | "open" {
  if (doneAt !== null) return "done";
  if (dueOn === null) return "open";
  if (dueOn < today) return "overdue";
  return dueOn === today ? "due" : "open";
}
