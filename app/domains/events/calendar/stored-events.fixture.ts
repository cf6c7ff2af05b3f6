import { tables } from "@db/tables";
import { system, transact } from "~/domains/ledger/transact.server";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import type { Event } from "../event/event";
import type { Registration } from "../registration/registration";

const HOUR = 3_600_000;
let made = 0;

/** A published event of Hefei at `startsAt` for two hours, with what is changed, as it would be stored. */
export function eventRow(startsAt: number, change: Partial<Event> = {}): Event {
  const id = newId(startsAt);
  const publishedAt = startsAt - 720 * HOUR;
  return {
    id,
    slug: `event-${++made}`,
    ownerKind: "region",
    ownerId: "340100",
    seriesId: null,
    kind: "seminar",
    title: `研讨 ${made}`,
    summary: "一起看三份作业卡。",
    description: "",
    mode: "on-site",
    venue: "二楼会议室",
    address: "合肥市蜀山区示例路8号",
    regionCode: "340104",
    meetingLink: null,
    startsAt,
    endsAt: startsAt + 2 * HOUR,
    capacity: 30,
    admission: "open",
    registrationOpensAt: publishedAt,
    registrationClosesAt: startsAt - HOUR,
    offerMinutes: 30,
    earnsHours: true,
    organizerName: "合肥市市场监管局（演示）",
    contact: "王工",
    sequence: 0,
    createdBy: null,
    createdAt: publishedAt,
    changedAt: publishedAt,
    publishedAt,
    closedAt: null,
    postponedAt: null,
    cancelledAt: null,
    summarisedAt: null,
    archivedAt: null,
    formKey: null,
    ...change,
  };
}

/** A sign-up for an event as it would be stored. */
export const registrationRow = (
  event: Pick<Event, "id">,
  personId: string,
  change: Partial<Registration> = {},
): Registration => ({
  id: newId(now()),
  eventId: event.id,
  sessionId: null,
  unitId: event.id,
  personId,
  walkInName: null,
  walkInEmployer: null,
  walkInContact: null,
  state: "confirmed",
  place: ++made,
  attendance: "on-site",
  answers: {},
  passCode: null,
  photoConsentAt: null,
  appliedAt: now(),
  stateAt: now(),
  offeredUntil: null,
  decidedBy: null,
  reason: null,
  outcome: null,
  outcomeAt: null,
  outcomeBy: null,
  formKey: null,
  ...change,
});

/** Lays rows down as a seed would. */
export const lay = (events: Event[], registrations: Registration[] = []): Promise<void> =>
  transact(system("test"), async (tx) => {
    if (events.length > 0) await tx.insertRows(tables.event, events);
    if (registrations.length > 0) await tx.insertRows(tables.registration, registrations);
    tx.record({ act: "event.created", subject: { kind: "event", id: "test" } });
  });
