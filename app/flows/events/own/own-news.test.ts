import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { getOwnedEvent } from "~/domains/events/event/event.store.server";
import { keepEvent } from "~/domains/events/event/keep-event.server";
import { addSession, changeEvent, DAY_MS, openEvent, organizerFor } from "~/domains/events/events.fixture";
import { system, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { callOff, giveNewTime, putOff } from "../call/run-event.server";
import { changeAgenda } from "../call/set-agenda.server";
import { crowd } from "../seats/crowd.fixture";
import { invite, takeInvitationBack } from "../seats/invite.server";
import { signUp } from "../seats/sign-up.server";
import { signUpForSession } from "../seats/sign-up-session.server";
import { ownEventWaits } from "./own-event-waits.server";
import { listOwnEvents } from "./own-events.server";

beforeAll(seedRegions);
afterEach(() => {
  vi.useRealTimers();
});
const bare = { attendance: null, photoConsent: false, invitationCode: "", typed: {}, formKey: null };
const told = async (who: Person, at = now()) =>
  (await ownEventWaits(who.personId, at)).flatMap(({ kind, told }) => (told ? [told.news.kind] : [kind]));
/** Two with mobile accounts, of whom one has the seat and the other waits, and their organizer. */
const asked = async () => {
  const event = await openEvent(now(), { capacity: 1, startsAt: now() + 20 * DAY_MS, endsAt: now() + 21 * DAY_MS });
  const people = (await crowd(2)) as [Person, Person];
  for (const one of people) await signUp(one, event.slug, bare);
  return { event, people, by: organizerFor((await newcomer()).person) };
};

it("who has no mail reads of a cancellation where she looks first, also when she only waited", async () => {
  const { event, people, by } = await asked();
  for (const one of people) expect(await told(one)).toEqual([]);
  await callOff(by, event.slug, "场地停电");
  for (const one of people) {
    const [wait] = await ownEventWaits(one.personId, now());
    expect(wait).toMatchObject({ kind: "news", told: { news: { kind: "cancelled", reason: "场地停电" } } });
    expect(await told(one, event.startsAt - 1)).toEqual(["cancelled"]);
    expect(await told(one, event.startsAt)).toEqual([]);
  }
});

it("a postponement stands until there is a new time, which stands with the old one until it begins", async () => {
  const { event, people, by } = await asked();
  vi.useFakeTimers({ toFake: ["Date"], now: now() + 1_000 });
  await putOff(by, event.slug, "专家时间冲突");
  for (const one of people) expect(await told(one, event.startsAt + 40 * DAY_MS)).toEqual(["postponed"]);
  const startsAt = event.startsAt + 30 * DAY_MS;
  const times = { startsAt, endsAt: startsAt + 3_600_000, registrationClosesAt: null };
  expect(await giveNewTime(by, event.slug, times)).toMatchObject({ ok: true });
  for (const one of people) {
    const { coming } = await listOwnEvents(one, now());
    const before = { startsAt: event.startsAt, endsAt: event.endsAt };
    expect(coming).toMatchObject([{ news: { kind: "moved", before }, event: { startsAt } }]);
    expect(await told(one, startsAt - 1)).toEqual(["moved"]);
    expect(await told(one, startsAt)).not.toContain("moved");
  }
});

it("another place is told until it begins, and not once it is as she knew it", async () => {
  const { event, people, by } = await asked();
  const place = async (venue: string) =>
    transact(system("test"), async (tx) => {
      const found = await getOwnedEvent(tx, by, event.slug);
      const changes = { venue: { before: found.venue, after: venue } };
      await keepEvent(tx, by, found, { venue }, { kind: "changed", changes, told: true });
    });
  vi.useFakeTimers({ toFake: ["Date"], now: now() + 1_000 });
  await place("报告厅");
  expect(await told(people[0])).toEqual(["changed"]);
  await place(event.venue as string);
  expect(await told(people[0])).toEqual([]);
});

it("another time or room of a session she has a seat in is told, once, with that seat", async () => {
  const HOUR_MS = 3_600_000;
  const event = await openEvent(now());
  const session = await addSession(event, {
    title: "车间观摩",
    startsAt: event.startsAt,
    endsAt: event.startsAt + HOUR_MS,
    ownSeats: true,
    capacity: 9,
  });
  const other = await addSession(event, {
    title: "座谈",
    startsAt: event.endsAt - HOUR_MS,
    endsAt: event.endsAt,
    ownSeats: true,
    capacity: 9,
  });
  const { person } = await newcomer();
  const by = organizerFor((await newcomer()).person);
  await signUp(person, event.slug, bare);
  for (const { id } of [session, other]) await signUpForSession(person, event.slug, id);
  vi.useFakeTimers({ toFake: ["Date"], now: now() + 1_000 });
  const put = async (change: Partial<typeof session>) =>
    expect(await changeAgenda(by, event.slug, session.id, { ...session, ...change })).toMatchObject({ ok: true });
  const news = async (at = now()) =>
    (await ownEventWaits(person.personId, at)).flatMap(({ told, title, session }) =>
      told ? [{ title, session, ...told.news }] : [],
    );

  await put({ room: "二号车间" });
  const of = { title: event.title, session: "车间观摩" };
  expect(await news()).toEqual([{ ...of, kind: "changed", fields: ["room"], before: null, reason: null }]);
  vi.setSystemTime(now() + 1_000);
  const startsAt = session.startsAt + HOUR_MS;
  await put({ room: session.room, startsAt, endsAt: startsAt + HOUR_MS });
  const before = { startsAt: session.startsAt, endsAt: session.endsAt };
  expect(await news()).toEqual([{ ...of, kind: "moved", fields: ["startsAt", "endsAt"], before, reason: null }]);
  // The session begins after the event has: it is news until then.
  expect(await news(startsAt - 1)).toHaveLength(1);
  expect(await news(startsAt)).toEqual([]);
  vi.setSystemTime(now() + 1_000);
  await put({});
  expect(await news()).toEqual([]);
});

it("an invitation by her account waits until she answers, it is withdrawn or sign-up is over", async () => {
  const event = await openEvent(now(), { admission: "invitation" });
  const by = organizerFor((await newcomer()).person);
  const [a, b] = [await newcomer(), await newcomer()];
  const accounts = [a.account, b.account];
  await invite(by, event.slug, accounts);
  for (const { person } of [a, b]) expect(await told(person)).toEqual(["invited"]);
  expect(await told(a.person, event.registrationClosesAt)).toEqual([]);
  await signUp(a.person, event.slug, bare);
  expect(await told(a.person)).not.toContain("invited");
  const { tables } = await import("@db/tables");
  const { eq } = await import("drizzle-orm");
  const [row] = await db.select().from(tables.eventInvitation).where(eq(tables.eventInvitation.account, b.account));
  await takeInvitationBack(by, event.slug, row?.id as string);
  expect(await told(b.person)).toEqual([]);
  await changeEvent(event, { cancelledAt: now() });
});
