import { seedRegions } from "@db/seeds/regions.server";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { addSession, openEvent, organizerFor } from "~/domains/events/events.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import { signUp } from "~/flows/events/seats/sign-up.server";
import { signUpForSession } from "~/flows/events/seats/sign-up-session.server";
import { now } from "~/kernel/clock";
import { loader as registration } from "./registration";
import { loader as cancellation } from "./registration-cancellation";

beforeAll(seedRegions);
afterEach(() => {
  vi.useRealTimers();
});

it("a seat in a session can be taken back until the session begins, also once the event has begun", async () => {
  const event = await openEvent(now());
  const late = { startsAt: event.startsAt + 3_600_000, endsAt: event.endsAt };
  const session = await addSession(event, { ...late, ownSeats: true, capacity: 1 });
  const { person } = await newcomer();
  const bare = { attendance: null, photoConsent: false, invitationCode: "", typed: {}, formKey: null };
  await signUp(person, event.slug, bare);
  const seat = await signUpForSession(person, event.slug, session.id);
  if (!seat.ok) throw new Error(seat.reason);
  const by = organizerFor((await newcomer()).person);
  const visitor = { ...by, signedIn: true, grants: by.organizerGrants };
  const asked = async (at: number) => {
    const params = { event: event.slug, registration: seat.registration.id };
    const request = new Request("http://localhost/organizer");
    const args = { request, params, context: { visitor, now: at, locale: "zh-CN" } } as never;
    const [page, act] = [await (await registration(args)).json(), await (await cancellation(args)).json()];
    return [page.acts.cancel, act.verdict.ok];
  };
  expect(await asked(session.startsAt - 1)).toEqual([true, true]);
  expect(await asked(session.startsAt)).toEqual([false, false]);
});
