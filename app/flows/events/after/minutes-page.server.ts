import type { Reader } from "@db/client.server";
import {
  canPublishMinutes,
  canSummarise,
  canWriteMinutes,
  correctedAt,
  taskStanding,
} from "~/domains/events/after/minutes";
import { findMinutes, resolutionsOf } from "~/domains/events/after/minutes.store.server";
import { standOf } from "~/domains/events/after/save-minutes.server";
import { type Event, eventState } from "~/domains/events/event/event";
import { isoDayOf } from "~/kernel/instant-format";
import { readAttendance } from "./attendance-lines.server";
import { hoursStanding } from "./summarise-event.server";

/** The minutes of an event as its organizers write them, with what is missing until it is summarised. */
export async function readMinutesPage(on: Reader, event: Event, askedBy: string, now: number) {
  const minutes = await findMinutes(on, event.id);
  const { decisions, tasks } = await resolutionsOf(on, event.id);
  const hours = hoursStanding(await readAttendance(on, event, askedBy));
  const today = isoDayOf(now);
  const publish = canPublishMinutes(event, minutes, now);
  return {
    event: { slug: event.slug, title: event.title },
    state: eventState(event, now),
    minutes: minutes && {
      text: minutes.text,
      summary: minutes.summary,
      savedAt: minutes.savedAt,
      publishedAt: minutes.publishedAt,
      correctedAt: correctedAt(minutes),
    },
    stand: standOf(minutes),
    decisions: decisions.map(({ text }) => text),
    tasks: tasks.map(({ id, text, owner, dueOn, doneAt }) => ({
      id,
      text,
      owner,
      dueOn,
      doneAt,
      standing: taskStanding({ dueOn, doneAt }, today),
    })),
    write: canWriteMinutes(event, now),
    publish,
    publishable: publish.ok,
    summarise: canSummarise(event, { minutes, hours }, now),
  };
}
export type MinutesPage = Awaited<ReturnType<typeof readMinutesPage>>;
