import type { Event } from "~/domains/events/event/event";
import { getEvent } from "~/domains/events/event/event.store.server";
import { openSeatBook } from "~/domains/events/event/seat-book.server";
import { makePassCode } from "~/domains/events/registration/pass-code";
import { system, type Tx, transact } from "~/domains/ledger/transact.server";
import { dayBeside } from "~/kernel/calendar-days";
import { now } from "~/kernel/clock";
import { drawBytes, newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "~/kernel/milliseconds";
import { startOfDay } from "~/kernel/typed-day";
import { tables } from "../tables";
import type { PastEvent } from "./demo-event-texts";

export interface Comer {
  personId: string;
  account: string;
}

/**
 * An event of the past with who signed up and what was seen at its doors: the first of those who came left early, the last stayed away, one is a
 * walk-in. No use case makes what is over, so that it is written as it would stand.
 */
export function makePastEvent(
  { slug, daysAgo, title, summary, sessions }: PastEvent,
  comers: readonly Comer[],
  organizerId: string,
  { invalidPass = false }: { invalidPass?: boolean },
): Promise<Event> {
  const day = dayBeside(isoDayOf(now()), -daysAgo);
  const startsAt = startOfDay(day) + 14 * HOUR_MS;
  const endsAt = startsAt + 180 * MINUTE_MS;
  const [at, id] = [startsAt - 20 * DAY_MS, newId(now())];
  return transact(system("demo"), async (tx) => {
    await tx.insert(tables.event).values({
      id,
      slug,
      ownerKind: "region",
      ownerId: "340100",
      seriesId: null,
      kind: "exchange",
      title,
      summary,
      description: "演示活动，人和单位都是虚构的。",
      mode: "on-site",
      venue: "示例大厦三楼会议室",
      address: "合肥市示例路8号",
      regionCode: "340100",
      meetingLink: null,
      startsAt,
      endsAt,
      capacity: 40,
      admission: "open",
      registrationOpensAt: at,
      registrationClosesAt: startsAt,
      offerMinutes: 30,
      earnsHours: true,
      organizerName: "合肥市市场监督管理局（演示）",
      contact: "0551-00000000",
      sequence: 0,
      createdBy: organizerId,
      createdAt: at,
      changedAt: at,
      publishedAt: at,
      closedAt: null,
      postponedAt: null,
      cancelledAt: null,
      summarisedAt: null,
      archivedAt: null,
      formKey: null,
    });
    await openSeatBook(tx, id, id);
    for (const kind of ["created", "published"] as const)
      await tx.insert(tables.eventChange).values({
        id: newId(tx.now),
        eventId: id,
        kind,
        at,
        byPersonId: organizerId,
        reason: null,
        changes: {},
        sequence: 0,
      });
    for (const [n, name] of sessions.entries())
      await tx.insert(tables.eventSession).values({
        id: newId(tx.now),
        eventId: id,
        title: name,
        room: "会议室",
        ownSeats: false,
        capacity: null,
        startsAt: startsAt + n * 100 * MINUTE_MS,
        endsAt: startsAt + (80 + n * 100) * MINUTE_MS,
        earnsHours: true,
        speakers: [{ name: "示例讲者", post: "示例企业" }],
        removedAt: null,
      });
    await addComers(tx, { id, startsAt, at }, comers, invalidPass);
    tx.record({ act: "demo.people-added", subject: { kind: "demo", id: slug }, facts: { people: comers.length } });
    return getEvent(tx, id);
  });
}

interface Begun {
  id: string;
  startsAt: number;
  at: number;
}

async function addComers(tx: Tx, event: Begun, comers: readonly Comer[], invalidPass: boolean): Promise<void> {
  const seats = [...comers.map(({ personId }) => personId), null];
  for (const [n, personId] of seats.entries()) {
    const id = newId(tx.now);
    await tx.insert(tables.registration).values({
      id,
      eventId: event.id,
      sessionId: null,
      unitId: event.id,
      personId,
      place: n + 1,
      walkInName: personId ? null : "演示来宾",
      walkInEmployer: personId ? null : "示例协会",
      walkInContact: null,
      state: "confirmed",
      attendance: "on-site",
      answers: {},
      passCode: makePassCode(drawBytes),
      photoConsentAt: n % 3 === 0 ? null : event.at,
      appliedAt: event.at + n * DAY_MS,
      stateAt: event.at + n * DAY_MS,
      offeredUntil: null,
      decidedBy: null,
      reason: null,
      outcome: null,
      outcomeAt: null,
      outcomeBy: null,
      formKey: null,
    });
    const stayedAway = n === comers.length - 1;
    if (stayedAway) continue;
    const scan = { eventId: event.id, registrationId: id, how: personId ? ("scan" as const) : ("walk-in" as const) };
    const wrong = invalidPass && n === comers.length - 2;
    await addScan(tx, {
      ...scan,
      direction: "in",
      at: event.startsAt + (n * 3 - 10) * MINUTE_MS,
      verdict: wrong ? "invalid-pass" : "admitted",
    });
    if (n === 2)
      await addScan(tx, { ...scan, direction: "out", at: event.startsAt + 95 * MINUTE_MS, verdict: "admitted" });
  }
}

type Scan = Pick<
  typeof tables.checkIn.$inferInsert,
  "eventId" | "registrationId" | "how" | "direction" | "at" | "verdict"
>;
async function addScan(tx: Tx, scan: Scan): Promise<void> {
  await tx.insert(tables.checkIn).values({
    id: newId(tx.now),
    sessionId: null,
    read: null,
    deviceAt: scan.at,
    receivedAt: scan.at,
    clockAheadMs: 0,
    deskId: null,
    byPersonId: null,
    duplicateOfId: null,
    undoneAt: null,
    undoneBy: null,
    undoneReason: null,
    settledAt: null,
    settledBy: null,
    settledHow: null,
    settledReason: null,
    ...scan,
  });
}
