import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { and, asc, eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { addSession, DAY_MS, openEvent, organizerFor } from "~/domains/events/events.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { takeOutSession } from "~/flows/events/call/set-agenda.server";
import { now } from "~/kernel/clock";
import { listOwnEvents } from "../own/own-events.server";
import { acceptOffer } from "../seats/answer-offer.server";
import { giveBack } from "../seats/give-back.server";
import { signUp } from "../seats/sign-up.server";
import { callOff } from "./run-event.server";

beforeAll(seedRegions);
afterEach(() => {
  vi.useRealTimers();
});

const bare = { attendance: null, photoConsent: false, invitationCode: "", typed: {}, formKey: null };

it("what waits for an answer ends with the event that is called off; who had a seat keeps it in the papers", async () => {
  const event = await openEvent(now(), { capacity: 2 });
  const by = organizerFor((await newcomer()).person);
  const people: Person[] = [];
  for (let n = 0; n < 4; n++) people.push((await newcomer()).person);
  const ids: string[] = [];
  for (const one of people) {
    const signed = await signUp(one, event.slug, bare);
    if (signed.ok) ids.push(signed.registration.id);
  }
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(event.startsAt - DAY_MS);
  await giveBack(people[0] as Person, ids[0] as string);
  const rows = () =>
    db
      .select({ state: tables.registration.state, reason: tables.registration.reason })
      .from(tables.registration)
      .where(eq(tables.registration.unitId, event.id))
      .orderBy(asc(tables.registration.place));
  expect((await rows()).map(({ state }) => state)).toEqual(["cancelled", "confirmed", "offered", "waitlisted"]);
  await callOff(by, event.slug, "场地停电");
  expect(await rows()).toEqual([
    { state: "cancelled", reason: null },
    { state: "confirmed", reason: null },
    { state: "cancelled", reason: "场地停电" },
    { state: "cancelled", reason: "场地停电" },
  ]);
  for (const { personId } of people.slice(1)) {
    const of = and(eq(tables.mail.personId, personId), eq(tables.mail.template, "event-cancelled"));
    expect(await db.select().from(tables.mail).where(of)).toHaveLength(1);
  }
  expect(await acceptOffer(people[2] as Person, ids[2] as string)).toMatchObject({
    ok: false,
    reason: "registration.state.cancelled",
  });
  const { coming, past } = await listOwnEvents(people[2] as Person, now());
  expect([coming, past.map(({ state }) => state)]).toEqual([[], ["cancelled"]]);
});

it("the last session of what earns hours over several days stays, and is refused with the reason", async () => {
  const startsAt = now() + 7 * DAY_MS;
  const event = await openEvent(now(), { startsAt, endsAt: startsAt + 2 * DAY_MS });
  const by = organizerFor((await newcomer()).person);
  const span = (day: number) => ({ startsAt: startsAt + day * DAY_MS, endsAt: startsAt + day * DAY_MS + 3_600_000 });
  const [one, two] = [await addSession(event, span(0)), await addSession(event, span(1))];
  await takeOutSession(by, event.slug, one.id, "合并到第二天");
  await expect(takeOutSession(by, event.slug, two.id, "不要议程了")).rejects.toMatchObject({
    reason: "event.lastSession",
  });
});
