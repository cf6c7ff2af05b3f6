import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, like } from "drizzle-orm";
import { afterEach, expect, it, vi } from "vitest";
import type { Event } from "~/domains/events/event/event";
import { addSession, changeEvent, DAY_MS, openEvent } from "~/domains/events/events.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import * as clock from "~/kernel/clock";
import { crowd } from "../seats/crowd.fixture";
import { giveBack } from "../seats/give-back.server";
import { signUp } from "../seats/sign-up.server";
import { signUpForSession } from "../seats/sign-up-session.server";
import { remindComers } from "./remind.server";

vi.mock("~/kernel/clock", { spy: true });
const setClock = (ms: number) => {
  vi.mocked(clock.now).mockReturnValue(ms);
};
afterEach(() => void vi.mocked(clock.now).mockRestore());

const mails = (personId: string, template = "event-%") =>
  db
    .select()
    .from(tables.mail)
    .where(and(eq(tables.mail.personId, personId), like(tables.mail.template, template)));
const comes = async (event: Event, who: Person) => {
  const form = { attendance: null, photoConsent: false, invitationCode: "", typed: {}, formKey: null };
  const signed = await signUp(who, event.slug, form);
  if (!signed.ok) throw new Error("not signed up");
  return signed.registration;
};

it("reminds three days and one day before, once each, whoever runs it and how often", async () => {
  const start = Date.now();
  const event = await openEvent(start);
  const { person } = await newcomer();
  const [mobile] = (await crowd(1)) as [Person];
  const mine = await comes(event, person);
  await comes(event, mobile);
  setClock(event.startsAt - 3 * DAY_MS - 1);
  expect(await remindComers()).toBe(0);
  setClock(event.startsAt - 3 * DAY_MS);
  const both = await Promise.all([remindComers(), remindComers()]);
  expect(both.sort()).toEqual([0, 1]);
  expect(await remindComers()).toBe(0);
  setClock(event.startsAt - DAY_MS);
  expect(await remindComers()).toBe(1);
  const sent = await mails(person.personId);
  expect(sent.map(({ template }) => template).sort()).toEqual(["event-last", "event-soon"]);
  expect(sent.every(({ topic, text }) => topic === "events" && text?.includes(`/me/events/${mine.id}`))).toBe(true);
  expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(2);
});

it("is silent after a cancellation or while it is postponed, and reminds anew of a new time", async () => {
  const start = Date.now();
  const [off, late] = [await openEvent(start), await openEvent(start)];
  const { person } = await newcomer();
  await comes(off, person);
  await comes(late, person);
  await changeEvent(off, { cancelledAt: start });
  setClock(late.startsAt - 2 * DAY_MS);
  expect(await remindComers()).toBe(1);
  await changeEvent(late, { postponedAt: start });
  setClock(late.startsAt - HOUR);
  expect(await remindComers()).toBe(0);
  const startsAt = late.startsAt + 9 * DAY_MS;
  await changeEvent(late, { postponedAt: null, startsAt, endsAt: startsAt + HOUR });
  setClock(startsAt - 2 * DAY_MS);
  expect(await remindComers()).toBe(1);
});
const HOUR = 3_600_000;

it("writes no reminder to whoever left the topic, and does not try again", async () => {
  const event = await openEvent(Date.now());
  const { person } = await newcomer();
  await comes(event, person);
  const { leaveTopic } = await import("~/domains/mail/mail-topic.server");
  await leaveTopic({ personId: person.personId }, "events");
  setClock(event.startsAt - HOUR);
  await remindComers();
  await remindComers();
  expect(await mails(person.personId, "event-last")).toMatchObject([{ state: "suppressed", text: null }]);
});

it("reminds once, an hour before it lapses, of a seat in a session that is offered, also once the event has begun", async () => {
  const start = Date.now();
  const event = await openEvent(start);
  const session = await addSession(event, {
    title: "车间观摩",
    room: "二号车间",
    ownSeats: true,
    capacity: 1,
    startsAt: event.startsAt + 3 * HOUR,
    endsAt: event.startsAt + 4 * HOUR,
  });
  const people = [(await newcomer()).person, (await newcomer()).person] as const;
  const seats = [];
  for (const one of people) {
    await comes(event, one);
    const seated = await signUpForSession(one, event.slug, session.id);
    if (!seated.ok) throw new Error("not seated");
    seats.push(seated.registration);
  }
  expect(seats.map(({ state }) => state)).toEqual(["confirmed", "waitlisted"]);
  setClock(event.startsAt + 60_000);
  await giveBack(people[0], seats[0]?.id as string);
  const [offered] = await db
    .select()
    .from(tables.registration)
    .where(eq(tables.registration.id, seats[1]?.id as string));
  const until = offered?.offeredUntil as number;
  expect(offered?.state).toBe("offered");
  setClock(until - 60_000);
  await remindComers();
  await remindComers();
  const sent = await mails(people[1].personId, "event-answerSoon");
  expect(sent).toHaveLength(1);
  expect(sent[0]?.subject).toContain(`${event.title}（车间观摩）`);
  expect(sent[0]?.text).toContain("二号车间");
});
