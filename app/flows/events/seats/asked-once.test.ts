import { connect, db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { findRegions } from "~/domains/directory/region.store.server";
import { eventRow, lay, registrationRow } from "~/domains/events/calendar/stored-events.fixture";
import type { Event } from "~/domains/events/event/event";
import { addSession, DAY_MS, openEvent } from "~/domains/events/events.fixture";
import type { Registration } from "~/domains/events/registration/registration";
import { system, type Tx, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { listOwnEvents } from "../own/own-events.server";
import { showEvent } from "../show-event.server";
import { tellComers } from "../told/tell-comers.server";

// Regions are read once a process; that is none of what is counted.
beforeAll(async () => {
  await seedRegions();
  await findRegions();
});
afterEach(() => void vi.restoreAllMocks());

/** How many questions a piece of work asks of the database outside of transactions. */
async function asked<T>(work: () => Promise<T>): Promise<{ many: number; answer: T }> {
  const select = vi.spyOn(connect().reader, "select");
  const answer = await work();
  const many = select.mock.calls.length;
  select.mockRestore();
  return { many, answer };
}

/** Mails the comers of an event; how many questions that took inside the transaction. */
const askedToTell = (event: Event): Promise<number> =>
  transact(system("test"), async (tx) => {
    let many = 0;
    const select = (...args: []) => {
      many++;
      return tx.select(...args);
    };
    await tellComers({ ...tx, select } as unknown as Tx, event, "changed", { fields: ["venue"] });
    tx.record({ act: "event.changed", subject: { kind: "event", id: event.id } });
    return many;
  });

async function eventWith(comers: number): Promise<{ event: Event; again: string }> {
  const event = eventRow(now() + 9 * DAY_MS);
  const people = await Promise.all(Array.from({ length: comers }, () => newcomer()));
  const again = people[0]?.person.personId as string;
  const over: Registration = registrationRow(event, again, { state: "cancelled" });
  await lay([event], [over, ...people.map(({ person }) => registrationRow(event, person.personId))]);
  return { event, again };
}

it("what calendars need of those who are told is asked once, however many they are", async () => {
  const [few, many] = [await eventWith(1), await eventWith(7)];
  const questions = await askedToTell(few.event);
  expect([questions, await askedToTell(many.event)]).toEqual([questions, questions]);
  const mails = await db.select().from(tables.mail).where(eq(tables.mail.eventId, many.event.id));
  expect(mails).toHaveLength(7);
  // Who signed up a second time has a number of her own.
  for (const { personId, calendar } of mails)
    expect(calendar).toContain(`SEQUENCE:${personId === many.again ? 1 : 0}\r\n`);
});

it("her places in several lines are asked at once", async () => {
  const waitingFor = async (lines: number) => {
    const [{ person: she }, { person: first }] = [await newcomer(), await newcomer()];
    const events = Array.from({ length: lines }, (_, n) => eventRow(now() + (n + 2) * DAY_MS));
    const rows = events.flatMap((event) => [
      registrationRow(event, first.personId, { state: "waitlisted" }),
      registrationRow(event, she.personId, { state: "waitlisted" }),
    ]);
    await lay(events, rows);
    return asked(() => listOwnEvents(she, now()));
  };
  const [few, many] = [await waitingFor(1), await waitingFor(6)];
  expect(many.many).toBe(few.many);
  expect(many.answer.coming.map(({ line }) => line)).toEqual(Array(6).fill({ place: 2, of: 2 }));
});

it("how full sessions are is asked at once", async () => {
  const withSessions = async (sessions: number) => {
    const event = await openEvent(now());
    for (let n = 0; n < sessions; n++) {
      const session = await addSession(event, { ownSeats: true, capacity: 5, title: `第${n}场` });
      const { person } = await newcomer();
      await lay([], [registrationRow(event, person.personId, { sessionId: session.id, unitId: session.id })]);
    }
    const visitor = { signedIn: false } as Parameters<typeof showEvent>[0];
    return asked(() => showEvent(visitor, event.slug, { now: now(), locale: "zh-CN" }));
  };
  const [few, many] = [await withSessions(1), await withSessions(5)];
  expect(many.many).toBe(few.many);
  expect(many.answer.agenda.map(({ seats }) => seats?.confirmed)).toEqual([1, 1, 1, 1, 1]);
});
