import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { asc, eq } from "drizzle-orm";
import { materialsOf, photosOf } from "~/domains/events/after/material.store.server";
import { findMinutes, resolutionsOf } from "~/domains/events/after/minutes.store.server";
import { surveyQuestions, surveyResults } from "~/domains/events/after/survey";
import { answersOf, feedbackQuestionsOf, readSurveyTime } from "~/domains/events/after/survey.store.server";
import { announcementsOf } from "~/domains/events/announcement/announcement.store.server";
import type { Event } from "~/domains/events/event/event";
import { registrantsOf } from "~/domains/events/registration/registration.store.server";
import { standingOf } from "~/domains/events/registration/standing";
import { extensionOf } from "~/domains/files/file-kind";
import { entriesOfEvent } from "~/domains/hours/hour.store.server";
import { translator } from "~/i18n/translate";
import { namesOf } from "../../people/read-person.server";
import { type AttendanceLine, readAttendance } from "../after/attendance-lines.server";
import { type AttendanceRow, attendanceView } from "../after/attendance-view.server";
import { eventHistory } from "../call/event-history.server";
import { shownRead } from "./shown-read";

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
  const registrants = await registrantsOf(db, event.id);
  const ledger = await readLedger(event.id, registrants);
  return {
    event,
    sessions: sheet.sessions,
    announcements: (await announcementsOf(db, event.id)).reverse(),
    // Where people met online leads in there again where the same address serves several times.
    changes: (await eventHistory(event, "zh-CN", { whole: true, unsaid: ["meetingLink"] })).reverse(),
    registrations: registrants.map(({ registration, name, firm }) => ({
      name: name ?? registration.walkInName,
      firm: firm ?? registration.walkInEmployer,
      standing: standingOf(registration),
      attendance: registration.attendance,
      appliedAt: registration.appliedAt,
      outcome: registration.outcome,
      photoConsent: registration.photoConsentAt !== null,
    })),
    checkIns: await readScans(event.id, new Map(sheet.sessions.map(({ id, title }) => [id, title]))),
    lines: await readLines(attendanceView(sheet, now).lines, sheet.lines, ledger),
    ledger,
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

/** Who did what a person did, by name; null where it was the program. */
async function doers(ids: readonly (string | null)[]): Promise<(id: string | null) => string | null> {
  const names = await namesOf(ids);
  const erased = translator("zh-CN")("organizer.changes.erased");
  return (id) => (id === null ? null : (names.get(id) ?? erased));
}

/** The lines of the attendance, each with who said by hand how it is, and why, where somebody did. */
async function readLines(
  rows: readonly AttendanceRow[],
  lines: readonly AttendanceLine[],
  ledger: Awaited<ReturnType<typeof readLedger>>,
) {
  const entries = new Map<string, typeof ledger>();
  for (const entry of ledger) entries.set(entry.personId, [...(entries.get(entry.personId) ?? []), entry]);
  const doer = await doers(lines.flatMap(({ outcomeBy, settledBy }) => [outcomeBy, settledBy]));
  return rows.map((row, n) => {
    const { personId, outcomeBy, settledBy } = lines[n] as AttendanceLine;
    const hers = entries.get(personId ?? "") ?? [];
    const last = hers.at(-1);
    // What is taken back and what is booked instead are of one instant; what earlier versions booked says no reason itself.
    const why = hers.find(({ bookedAt, by, reason }) => by !== null && bookedAt === last?.bookedAt && reason !== null);
    const said = row.byHand ? { by: doer(outcomeBy) ?? last?.by ?? null, why: why?.reason ?? null } : null;
    return { ...row, said, settledBy: doer(settledBy) };
  });
}

/** Every entry of the ledger of hours that the event made, taken back or not. */
async function readLedger(eventId: string, registrants: Awaited<ReturnType<typeof registrantsOf>>) {
  const people = new Map(registrants.map((one) => [one.registration.personId, one]));
  const entries = await entriesOfEvent(
    db,
    eventId,
    [...people.keys()].filter((id): id is string => id !== null),
  );
  const doer = await doers(entries.map(({ checkerId }) => checkerId));
  const bookedAt = new Map(entries.map((one) => [one.id, one.bookedAt]));
  return entries.map((entry) => ({
    ...entry,
    name: people.get(entry.personId)?.name ?? null,
    firm: people.get(entry.personId)?.firm ?? null,
    by: doer(entry.checkerId),
    takesBackOf: bookedAt.get(entry.reversesId ?? "") ?? null,
  }));
}

async function readScans(eventId: string, sessions: Map<string, string>) {
  const { checkIn, registration, person } = tables;
  const rows = await db
    .select({ scan: checkIn, walkIn: registration.walkInName, name: person.name })
    .from(checkIn)
    .leftJoin(registration, eq(registration.id, checkIn.registrationId))
    .leftJoin(person, eq(person.id, registration.personId))
    .where(eq(checkIn.eventId, eventId))
    .orderBy(asc(checkIn.at), asc(checkIn.id));
  const doer = await doers(rows.flatMap(({ scan }) => [scan.settledBy, scan.undoneBy]));
  return rows.map(({ scan, walkIn, name }) => ({
    at: scan.at,
    name: name ?? walkIn,
    direction: scan.direction,
    how: scan.how,
    verdict: scan.verdict,
    session: scan.sessionId === null ? null : (sessions.get(scan.sessionId) ?? null),
    // What was read of nobody; null where a registration was known by it.
    read: scan.registrationId === null ? shownRead(scan.read ?? "") : null,
    undone: scan.undoneAt === null ? null : { by: doer(scan.undoneBy), why: scan.undoneReason },
    settled: scan.settledHow && { how: scan.settledHow, by: doer(scan.settledBy), why: scan.settledReason },
  }));
}
