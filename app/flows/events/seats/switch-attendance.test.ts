import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import type { AttendanceMode } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import type { Event } from "~/domains/events/event/event";
import { addSession, openEvent } from "~/domains/events/events.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { showOwnRegistration } from "../own/own-events.server";
import { crowd } from "./crowd.fixture";
import { signUp } from "./sign-up.server";
import { signUpForSession } from "./sign-up-session.server";
import { comeOtherwise } from "./switch-attendance.server";

beforeAll(seedRegions);
afterEach(() => {
  vi.useRealTimers();
});

const LINK = "https://meet.example.cn/1";
const enter = async (who: Person, { slug }: Event, attendance: AttendanceMode) => {
  const form = { attendance, photoConsent: false, invitationCode: "", typed: {}, formKey: null };
  const signed = await signUp(who, slug, form);
  if (!signed.ok) throw new Error("not signed up");
  return signed.registration.id;
};
const rows = ({ id }: Event) =>
  db
    .select({ state: tables.registration.state, attendance: tables.registration.attendance })
    .from(tables.registration)
    .where(eq(tables.registration.unitId, id))
    .orderBy(asc(tables.registration.place));
const told = async ({ personId }: Person, event: Event) => {
  const { mail } = tables;
  const of = and(eq(mail.personId, personId), eq(mail.template, "registration-switched"), eq(mail.eventId, event.id));
  return (await db.select().from(mail).where(of)).map(({ calendarMethod }) => calendarMethod);
};
const seen = async (who: Person, id: string) => {
  const { event } = await showOwnRegistration(who, id, { now: now(), locale: "zh-CN" });
  return { pass: event.pass !== null, link: event.meetingLink };
};

it("online needs no seat: who goes there leaves hers to the next, with link for pass, and comes back only to a free one", async () => {
  const event = await openEvent(now(), { mode: "hybrid", capacity: 1, meetingLink: LINK });
  const { person: a } = await newcomer();
  const [b, c] = (await crowd(2)) as [Person, Person];
  const hers = await enter(a, event, "on-site");
  const waits = await enter(b, event, "on-site");
  await enter(c, event, "online");
  const on = (state: string, attendance: string) => ({ state, attendance });
  expect(await rows(event)).toEqual([
    on("confirmed", "on-site"),
    on("waitlisted", "on-site"),
    on("confirmed", "online"),
  ]);
  expect(await seen(a, hers)).toEqual({ pass: true, link: null });
  expect(await comeOtherwise(a, hers, "online")).toMatchObject({ ok: true });
  expect(await rows(event)).toEqual([on("confirmed", "online"), on("confirmed", "on-site"), on("confirmed", "online")]);
  expect(await seen(a, hers)).toEqual({ pass: false, link: LINK });
  expect(await told(a, event)).toEqual(["REQUEST"]);
  expect(await comeOtherwise(a, hers, "on-site")).toMatchObject({ ok: false, reason: "registration.roomFull" });
  expect(await seen(a, hers)).toEqual({ pass: false, link: LINK });
  expect(await comeOtherwise(b, waits, "online")).toMatchObject({ ok: true });
  expect(await comeOtherwise(a, hers, "on-site")).toMatchObject({ ok: true });
  expect(await comeOtherwise(a, hers, "on-site")).toMatchObject({ ok: true });
  expect(await told(a, event)).toHaveLength(2);
});

it("seats in sessions stay hers on her way online, but for those she leaves in the same act", async () => {
  const event = await openEvent(now(), { mode: "hybrid" });
  const own = { ownSeats: true, capacity: 1, startsAt: event.startsAt };
  const [first, second] = [
    await addSession(event, { ...own, endsAt: event.startsAt + 3_600_000 }),
    await addSession(event, { ...own, startsAt: event.startsAt + 3_600_000 }),
  ];
  const { person: a } = await newcomer();
  const [b, c] = (await crowd(2)) as [Person, Person];
  const hers = await enter(a, event, "on-site");
  const others = await enter(b, event, "on-site");
  await enter(c, event, "on-site");
  const seatIn = async (who: Person, session: { id: string }) => {
    const signed = await signUpForSession(who, event.slug, session.id);
    if (!signed.ok) throw new Error("not signed up");
    return signed.registration.id;
  };
  const [left, kept] = [await seatIn(a, first), await seatIn(a, second)];
  await seatIn(b, first);
  const bWaits = await seatIn(b, second);
  const inSession = async ({ id }: { id: string }) => (await rows({ id } as Event)).map(({ state }) => state);
  // Neither the seat of the event nor somebody else's place is left with it, and who comes on site leaves nothing.
  expect(await comeOtherwise(a, hers, "online", [left, hers, others, bWaits])).toMatchObject({ ok: true });
  expect(await inSession(first)).toEqual(["cancelled", "confirmed"]);
  expect(await inSession(second)).toEqual(["confirmed", "waitlisted"]);
  expect((await rows(event)).map(({ state }) => state)).toEqual(["confirmed", "confirmed", "confirmed"]);
  const { mail } = tables;
  const mails = await db.select({ template: mail.template }).from(mail).where(eq(mail.personId, a.personId));
  expect(mails.filter(({ template }) => template === "registration-cancelled")).toHaveLength(1);
  expect(await comeOtherwise(a, hers, "on-site", [kept])).toMatchObject({ ok: true });
  expect(await inSession(second)).toEqual(["confirmed", "waitlisted"]);
  expect(await comeOtherwise(a, hers, "online")).toMatchObject({ ok: true });
  expect(await inSession(second)).toEqual(["confirmed", "waitlisted"]);
});

it("who waits goes online and is in at once; nobody else's registration is hers to change", async () => {
  const event = await openEvent(now(), { mode: "hybrid", capacity: 1 });
  const [a, b] = (await crowd(2)) as [Person, Person];
  const seat = await enter(a, event, "on-site");
  const waits = await enter(b, event, "on-site");
  await expect(comeOtherwise(b, seat, "online")).rejects.toMatchObject({ status: 404 });
  expect(await comeOtherwise(b, waits, "online")).toMatchObject({ ok: true, registration: { state: "confirmed" } });
});

it("two who come on site at once for one seat: one has it, the other stays online and is told why", async () => {
  for (let race = 0; race < 5; race++) {
    const event = await openEvent(now(), { mode: "hybrid", capacity: 1 });
    const people = (await crowd(2)) as [Person, Person];
    const ids = [await enter(people[0], event, "online"), await enter(people[1], event, "online")];
    const done = await Promise.all(people.map((one, n) => comeOtherwise(one, ids[n] as string, "on-site")));
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(done.find(({ ok }) => !ok)).toMatchObject({ reason: "registration.roomFull" });
    expect((await rows(event)).filter(({ attendance }) => attendance === "on-site")).toHaveLength(1);
  }
});

it("is over once the event begins, and nothing to choose where it is held in one way", async () => {
  const event = await openEvent(now(), { mode: "hybrid" });
  const single = await openEvent(now());
  const [a] = (await crowd(1)) as [Person];
  const [both, one] = [await enter(a, event, "online"), await enter(a, single, "on-site")];
  expect(await comeOtherwise(a, one, "online")).toMatchObject({ reason: "registration.oneWay" });
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(event.startsAt);
  expect(await comeOtherwise(a, both, "on-site")).toMatchObject({ reason: "event.state.running" });
});
