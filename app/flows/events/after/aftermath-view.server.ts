import { db } from "@db/client.server";
import { isRegistered, wasThere } from "~/domains/events/after/attended.server";
import { mayRead } from "~/domains/events/after/material";
import { materialsOf, photosOf } from "~/domains/events/after/material.store.server";
import { correctedAt } from "~/domains/events/after/minutes";
import { findMinutes, resolutionsOf } from "~/domains/events/after/minutes.store.server";
import { canAnswer } from "~/domains/events/after/survey";
import { hasGiven, readSurveyTime } from "~/domains/events/after/survey.store.server";
import { type Event, eventState } from "~/domains/events/event/event";
import { getPublicEvent, sessionsOf } from "~/domains/events/event/event.store.server";
import { isOver } from "~/domains/events/event/state-questions";
import type { Visitor } from "~/domains/people/visitor";

/**
 * What stays of an event as this visitor may see it: summary and decisions for everyone, the text and the tasks for the registered,
 * papers from their release on, photos that are shown, and the way to the survey for who was there. Null where there is nothing yet.
 */
export async function readAftermath(visitor: Visitor, slug: string, now: number) {
  const event = await getPublicEvent(db, slug);
  if (eventState(event, now) === "cancelled") return null;
  const registered = visitor.signedIn && (await isRegistered(db, event.id, visitor.personId));
  const [minutes, materials, photos, feedback] = [
    await minutesView(event, registered),
    await materialViews(event, registered, now),
    (await photosOf(db, event.id, { shown: true })).map(({ photo: { id, caption, fileId } }) => ({
      id,
      caption,
      fileId,
    })),
    await feedbackView(visitor, event, now),
  ];
  if (!minutes && materials.length === 0 && photos.length === 0 && !feedback) return null;
  return { slug: event.slug, contact: event.contact, minutes, materials, photos, feedback };
}
export type Aftermath = NonNullable<Awaited<ReturnType<typeof readAftermath>>>;

async function minutesView(event: Event, registered: boolean) {
  const minutes = await findMinutes(db, event.id);
  if (minutes === null || minutes.publishedAt === null) return null;
  const { decisions, tasks } = await resolutionsOf(db, event.id);
  return {
    summary: minutes.summary,
    corrected: correctedAt(minutes),
    decisions: decisions.map(({ text }) => text),
    tasks: registered
      ? tasks.map(({ text, owner, dueOn, doneAt }) => ({ text, owner, dueOn, done: doneAt !== null }))
      : [],
    whole: registered,
  };
}

/** Papers this visitor may have or will have; of those for the registered others learn that there are some. */
async function materialViews(event: Event, registered: boolean, now: number) {
  const sessions = new Map((await sessionsOf(db, event.id)).map(({ id, title }) => [id, title]));
  const reader = registered ? "registered" : "anyone";
  return (await materialsOf(db, event.id)).flatMap(({ material, file }) => {
    const { id, title, author, audience, releasedAt, sessionId } = material;
    const open = mayRead(material, reader, now);
    if (now < releasedAt && audience === "registered" && !registered) return [];
    return [
      {
        id,
        title,
        author,
        releasedAt,
        forRegistered: audience === "registered",
        session: sessionId === null ? null : (sessions.get(sessionId) ?? null),
        soon: now < releasedAt,
        file: open ? { id: file.id, fileName: file.fileName, bytes: file.bytes } : null,
      },
    ];
  });
}

/** For who was there: whether she may answer the survey, or has. */
async function feedbackView(visitor: Visitor, event: Event, now: number) {
  if (!visitor.signedIn || !isOver(eventState(event, now))) return null;
  const given = await hasGiven(db, event.id, visitor.personId);
  const time = await readSurveyTime(db, event);
  const attended = given || (await wasThere(db, event.id, visitor.personId));
  const open = canAnswer(event, { attended, given }, time, now).ok;
  return given || open ? { given, until: time.until } : null;
}
