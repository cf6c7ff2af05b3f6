import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { system, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { newId } from "~/kernel/ids";
import type { Event } from "./event/event";
import { type EventSession, getEvent } from "./event/event.store.server";
import { openSeatBook } from "./event/seat-book.server";

export const DAY_MS = 86_400_000;
let made = 0;

/** An event of 合肥市 as tests need it, published and open for sign-up at `at`, a week away, without limits unless `change` says so. */
export function openEvent(at: number, change: Partial<Event> = {}): Promise<Event> {
  const id = change.id ?? newId(at);
  return transact(system("test"), async (tx) => {
    const startsAt = at + 7 * DAY_MS;
    await tx.insert(tables.event).values({
      id,
      slug: `event-${++made}-${id.slice(-6)}`,
      ownerKind: "region",
      ownerId: "340100",
      kind: "exchange",
      title: "企业标准体系怎样落到班组",
      summary: "三家企业讲做法",
      description: "带着问题来。",
      mode: "on-site",
      venue: "二楼会议室",
      address: "合肥市示例路8号",
      regionCode: "340104",
      meetingLink: null,
      startsAt,
      endsAt: startsAt + 3 * 3_600_000,
      capacity: null,
      admission: "open",
      offerMinutes: 30,
      registrationOpensAt: at - DAY_MS,
      registrationClosesAt: startsAt,
      earnsHours: true,
      organizerName: "合肥市市场监督管理局（演示）",
      contact: "0551-00000000",
      sequence: 0,
      createdBy: null,
      createdAt: at - DAY_MS,
      changedAt: at - DAY_MS,
      publishedAt: at - DAY_MS,
      ...change,
    });
    await openSeatBook(tx, id, id);
    tx.record({ act: "event.published", subject: { kind: "event", id } });
    return getEvent(tx, id);
  });
}

/** The event with other columns, as its organizer may have set them. */
export const changeEvent = ({ id }: Event, change: Partial<Event>): Promise<Event> =>
  transact(system("test"), async (tx) => {
    await tx.update(tables.event).set(change).where(eq(tables.event.id, id));
    tx.record({ act: "event.changed", subject: { kind: "event", id } });
    return getEvent(tx, id);
  });

/** A session over the whole of an event, with a book of seats where it has its own. */
export const addSession = (event: Event, change: Partial<EventSession> = {}): Promise<EventSession> =>
  transact(system("test"), async (tx) => {
    const row: EventSession = {
      id: newId(tx.now),
      eventId: event.id,
      title: "交流",
      room: null,
      ownSeats: false,
      capacity: null,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      earnsHours: true,
      speakers: [],
      removedAt: null,
      ...change,
    };
    await tx.insert(tables.eventSession).values(row);
    if (row.ownSeats) await openSeatBook(tx, row.id, event.id);
    tx.record({ act: "event.changed", subject: { kind: "event", id: event.id } });
    return row;
  });

/** Somebody as the guards would prove an organizer of a region. */
export const organizerFor = (person: { personId: string }, region = "340100"): Organizer =>
  ({
    ...person,
    organizerGrants: [{ id: "g", role: "organizer", scopeKind: "region", scopeId: region }],
  }) as unknown as Organizer;
