import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import type { Event } from "~/domains/events/event/event";
import { addSession, changeEvent, openEvent, organizerFor } from "~/domains/events/events.fixture";
import type { Registration } from "~/domains/events/registration/registration";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { callOff } from "../call/run-event.server";
import { listOwnEvents } from "../own/own-events.server";
import { acceptOffer, expireOffers } from "./answer-offer.server";
import { closeLines } from "./close-lines.server";
import { approveRegistration } from "./decide-registration.server";
import { shortenOffers } from "./fill-seats.server";
import { giveBack } from "./give-back.server";
import { readRegistrationFilter, registrationList } from "./registrations-view.server";
import { signUp } from "./sign-up.server";
import { signUpForSession } from "./sign-up-session.server";

beforeAll(seedRegions);
afterEach(() => {
  vi.useRealTimers();
});
const HOUR = 3_600_000;
const bare = { attendance: null, photoConsent: false, invitationCode: "", typed: {}, formKey: null };
const comes = async (event: Event, who: Person) => {
  const signed = await signUp(who, event.slug, bare);
  if (!signed.ok) throw new Error("not signed up");
  return signed.registration;
};
const at = (ms: number) => vi.useFakeTimers({ toFake: ["Date"], now: ms });
const mails = (who: Person, template: string) =>
  db
    .select()
    .from(tables.mail)
    .where(and(eq(tables.mail.personId, who.personId), eq(tables.mail.template, template)));
const rowOf = async ({ id }: Registration) =>
  (await db.select().from(tables.registration).where(eq(tables.registration.id, id)))[0];
const stands = async (who: Person) => {
  const { coming, past } = await listOwnEvents(who, now());
  return [coming.map(({ standing }) => standing), past.map(({ standing }) => standing)];
};
const people = async (many: number) => {
  const all: Person[] = [];
  for (let n = 0; n < many; n++) all.push((await newcomer()).person);
  return all;
};

it("who waits for a turn is told when it begins that it did not come, once, and it is over for her", async () => {
  const event = await openEvent(now(), { capacity: 1 });
  const [first, second] = (await people(2)) as [Person, Person];
  await comes(event, first);
  const waits = await comes(event, second);
  at(event.startsAt - 1);
  await closeLines();
  expect((await rowOf(waits))?.state).toBe("waitlisted");
  at(event.startsAt);
  await Promise.all([closeLines(), closeLines()]);
  expect(await rowOf(waits)).toMatchObject({ state: "expired", offeredUntil: null });
  expect(await mails(second, "registration-unreached")).toMatchObject([{ subject: `候补没有轮到：${event.title}` }]);
  expect(await stands(second)).toEqual([[], ["unreached"]]);
  expect(await stands(first)).toEqual([["confirmed"], []]);
  const listed = (state: string) => registrationList(event, readRegistrationFilter(new URLSearchParams({ state })));
  expect([await listed("unreached"), await listed("expired")].map((rows) => rows.length)).toEqual([1, 0]);
});

it("who waits to be confirmed is told that nobody did, and a later approval says why not", async () => {
  const event = await openEvent(now(), { admission: "approval" });
  const [who, organizer] = (await people(2)) as [Person, Person];
  const pending = await comes(event, who);
  at(event.startsAt);
  await closeLines();
  expect(await rowOf(pending)).toMatchObject({ state: "declined", decidedBy: null, reason: null });
  expect(await mails(who, "registration-undecided")).toHaveLength(1);
  expect(await stands(who)).toEqual([[], ["undecided"]]);
  const named = { slug: event.slug, registrationId: pending.id };
  expect(await approveRegistration(organizerFor(organizer), named)).toMatchObject({
    ok: false,
    reason: "event.state.running",
  });
});

it("a line of a session ends with the session's start, and moves until then though the event runs", async () => {
  const event = await openEvent(now());
  const late = { startsAt: event.startsAt + HOUR, endsAt: event.endsAt };
  const session = await addSession(event, { ...late, ownSeats: true, capacity: 1 });
  const three = (await people(3)) as [Person, Person, Person];
  const seats: Registration[] = [];
  for (const who of three) {
    await comes(event, who);
    const signed = await signUpForSession(who, event.slug, session.id);
    if (signed.ok) seats.push(signed.registration);
  }
  const [a, b, c] = seats as [Registration, Registration, Registration];
  at(event.startsAt + HOUR / 2);
  await closeLines();
  await giveBack(three[0], a.id);
  expect((await rowOf(b))?.state).toBe("offered");
  expect(await acceptOffer(three[1], b.id)).toMatchObject({ ok: true });
  at(session.startsAt);
  await closeLines();
  expect((await rowOf(c))?.state).toBe("expired");
  const [told] = await mails(three[2], "registration-unreached");
  expect(told?.subject).toContain(`（${session.title}）`);
});

it("what was postponed or called off closes no line by its old time", async () => {
  const [late, off] = [await openEvent(now(), { capacity: 0 }), await openEvent(now(), { capacity: 0 })];
  const [one, two, by] = (await people(3)) as [Person, Person, Person];
  const waits = await comes(late, one);
  await comes(off, two);
  await changeEvent(late, { postponedAt: now() });
  await callOff(organizerFor(by), off.slug, "场地停电");
  at(late.startsAt + HOUR);
  await closeLines();
  expect((await rowOf(waits))?.state).toBe("waitlisted");
  expect(await mails(two, "registration-unreached")).toEqual([]);
});

it("an offer ends with a start that came nearer, and is said to have run out, not to have gone to somebody", async () => {
  const event = await openEvent(now(), { capacity: 1, offerMinutes: 120 });
  const [first, second] = (await people(2)) as [Person, Person];
  const seat = await comes(event, first);
  const waits = await comes(event, second);
  at(event.startsAt - 12 * HOUR);
  await giveBack(first, seat.id);
  const { transact, system } = await import("~/domains/ledger/transact.server");
  const { unitOfEvent } = await import("~/domains/events/registration/unit");
  const moved = await changeEvent(event, { startsAt: now() + HOUR });
  await transact(system("test"), (tx) => shortenOffers(tx, unitOfEvent(moved)));
  expect(await rowOf(waits)).toMatchObject({ state: "offered", offeredUntil: moved.startsAt });
  expect(await mails(second, "registration-offered")).toHaveLength(2);
  at(moved.startsAt);
  await expireOffers();
  expect(await stands(second)).toEqual([[], ["expired"]]);
  const [over] = await mails(second, "registration-expired");
  expect(over?.text).toContain("不再保留");
  expect(over?.text).not.toContain("下一位");
});
