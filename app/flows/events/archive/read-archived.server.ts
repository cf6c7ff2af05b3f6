import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { asc, eq } from "drizzle-orm";
import { materialsOf, photosOf } from "~/domains/events/after/material.store.server";
import { findMinutes, resolutionsOf } from "~/domains/events/after/minutes.store.server";
import { surveyQuestions, surveyResults } from "~/domains/events/after/survey";
import { answersOf, feedbackQuestionsOf, readSurveyTime } from "~/domains/events/after/survey.store.server";
import { announcementsOf } from "~/domains/events/announcement/announcement.store.server";
import type { Event } from "~/domains/events/event/event";
import { changesOf } from "~/domains/events/event/event.store.server";
import { registrantsOf } from "~/domains/events/registration/registration.store.server";
import { standingOf } from "~/domains/events/registration/standing";
import { extensionOf } from "~/domains/files/file-kind";
import { readAttendance } from "../after/attendance-lines.server";
import { attendanceView } from "../after/attendance-view.server";

const two = (n: number): string => String(n).padStart(2, "0");

/**
 * All that an archive tells of an event, each list in an order of its own that never changes. People stand in it by name and firm: an
 * archive shows who took part. How they are reached and what they answered on the form was asked to run the event, and stays out; so do
 * photos that nobody may see.
 */
export async function readArchived(event: Event, askedBy: string, now: number) {
  const sheet = await readAttendance(db, event, askedBy);
  const { decisions, tasks } = await resolutionsOf(db, event.id);
  const minutes = await findMinutes(db, event.id);
  const published = minutes?.publishedAt ? minutes : null;
  const questions = surveyQuestions(await feedbackQuestionsOf(db, event.id));
  return {
    event,
    sessions: sheet.sessions,
    announcements: (await announcementsOf(db, event.id)).reverse(),
    changes: (await changesOf(db, event.id)).reverse(),
    registrations: (await registrantsOf(db, event.id)).map(({ registration, name, firm }) => ({
      ...{
        name: name ?? registration.walkInName,
        firm: firm ?? registration.walkInEmployer,
        standing: standingOf(registration),
      },
      ...{ attendance: registration.attendance, appliedAt: registration.appliedAt, outcome: registration.outcome },
      photoConsent: registration.photoConsentAt !== null,
    })),
    checkIns: await readScans(event.id, new Map(sheet.sessions.map(({ id, title }) => [id, title]))),
    lines: attendanceView(sheet, now).lines,
    minutes: published,
    decisions: published ? decisions : [],
    tasks: published ? tasks : [],
    results: surveyResults(questions, await answersOf(db, event.id), await readSurveyTime(db, event)),
    materials: (await materialsOf(db, event.id)).map(({ material, file }, n) => ({
      ...material,
      storageName: file.storageName,
      path: `materials/${two(n + 1)}.${extensionOf(file.fileName)}`,
    })),
    photos: (await photosOf(db, event.id, { shown: true })).map(({ photo, file }, n) => ({
      ...photo,
      storageName: file.storageName,
      path: `photos/${two(n + 1)}.${extensionOf(file.fileName)}`,
    })),
  };
}
export type ArchivedEvent = Awaited<ReturnType<typeof readArchived>>;

async function readScans(eventId: string, sessions: Map<string, string>) {
  const { checkIn, registration, person } = tables;
  const rows = await db
    .select({ scan: checkIn, walkIn: registration.walkInName, name: person.name })
    .from(checkIn)
    .leftJoin(registration, eq(registration.id, checkIn.registrationId))
    .leftJoin(person, eq(person.id, registration.personId))
    .where(eq(checkIn.eventId, eventId))
    .orderBy(asc(checkIn.at), asc(checkIn.id));
  return rows.map(({ scan, walkIn, name }) => ({
    ...{ at: scan.at, name: name ?? walkIn, direction: scan.direction, how: scan.how, verdict: scan.verdict },
    session: scan.sessionId === null ? null : (sessions.get(scan.sessionId) ?? null),
    ...{ undone: scan.undoneAt !== null, settledHow: scan.settledHow },
  }));
}
