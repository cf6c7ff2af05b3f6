import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Event } from "~/domains/events/event/event";
import { type EventSession, getEvent } from "~/domains/events/event/event.store.server";
import type { EventFacts } from "~/domains/events/event/event-form";
import { standOf } from "~/domains/events/event/save-facts.server";
import { addSession, DAY_MS, openEvent, organizerFor } from "~/domains/events/events.fixture";
import type { Registration } from "~/domains/events/registration/registration";
import { newcomer } from "~/domains/people/people.fixture";
import type { Organizer, Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { changeEvent } from "../call/call-event.server";
import { callOff, giveNewTime, putOff } from "../call/run-event.server";
import { giveBack } from "./give-back.server";
import { signUp } from "./sign-up.server";
import { signUpForSession } from "./sign-up-session.server";

beforeAll(seedRegions);
const HOUR = 3_600_000;
const factsOf = ({ ownerId, regionCode, ...event }: Event, change: Partial<EventFacts> = {}): EventFacts =>
  ({ ...event, owner: ownerId, region: regionCode, ...change }) as EventFacts;

interface Scene {
  by: Organizer;
  event: Event;
  session: EventSession;
  person: Person;
  whole: Registration;
}

async function enter(person: Person, event: Event, session: EventSession): Promise<[Registration, Registration]> {
  const form = { attendance: null, photoConsent: false, invitationCode: "", typed: {}, formKey: null };
  const signed = await signUp(person, event.slug, form);
  const seated = await signUpForSession(person, event.slug, session.id);
  if (!signed.ok || !seated.ok) throw new Error(JSON.stringify([signed, seated]));
  return [signed.registration, seated.registration];
}

/** Somebody with a seat in an event and in its session of one seat. */
async function scene(): Promise<Scene> {
  const event = await openEvent(now());
  const at = { startsAt: event.startsAt + HOUR, endsAt: event.endsAt };
  const session = await addSession(event, { ...at, title: "车间观摩", ownSeats: true, capacity: 1 });
  const { person } = await newcomer();
  const [whole] = await enter(person, event, session);
  return { by: organizerFor((await newcomer()).person), event, session, person, whole };
}

/** What her calendar was told of a UID by mails of a template: method and text, unfolded. */
async function told({ personId }: Person, template: string, id: string) {
  const mails = await db
    .select()
    .from(tables.mail)
    .where(and(eq(tables.mail.personId, personId), eq(tables.mail.template, template)));
  return mails
    .map(({ calendarMethod, calendar, text }) => ({
      method: calendarMethod,
      entry: (calendar ?? "").replace(/\r\n[ \t]/g, ""),
      text: text ?? "",
    }))
    .filter(({ entry }) => new RegExp(`UID:[^\\r]*${id}`).test(entry));
}

describe("who has a seat in a session of its own", () => {
  it("is told of the session too when the event is cancelled", async () => {
    const { by, event, session, person } = await scene();
    await callOff(by, event.slug, "报名的企业太少");
    expect(await told(person, "event-cancelled", event.id)).toMatchObject([{ method: "CANCEL" }]);
    const [mail, ...more] = await told(person, "event-cancelled", session.id);
    expect([mail?.method, more.length]).toEqual(["CANCEL", 0]);
    expect(mail?.text).toContain("车间观摩");
  });

  it("is told when it is postponed and when it has its new time; seats of the session that came free are filled", async () => {
    const { by, event, session, person, whole } = await scene();
    const { person: waiting } = await newcomer();
    const [, second] = await enter(waiting, event, session);
    expect(second.state).toBe("waitlisted");
    await putOff(by, event.slug, "场地临时不能用");
    expect(await told(person, "event-postponed", session.id)).toMatchObject([{ method: "CANCEL" }]);
    expect(await told(waiting, "event-postponed", session.id)).toEqual([]);
    await giveBack(person, whole.id);
    const startsAt = event.startsAt + 10 * DAY_MS;
    const times = { startsAt, endsAt: startsAt + 3 * HOUR, registrationClosesAt: null };
    expect(await giveNewTime(by, event.slug, times)).toMatchObject({ ok: true });
    const [moved] = await db.select().from(tables.registration).where(eq(tables.registration.id, second.id));
    expect(moved?.state).toBe("confirmed");
    expect(await told(waiting, "registration-movedUp", session.id)).toMatchObject([{ method: "REQUEST" }]);
  });

  it("is told of the session's time when the event moves, and not when only the event's end does", async () => {
    const { by, event, session, person } = await scene();
    const later = await changeEvent(by, event.slug, factsOf(event, { endsAt: event.endsAt + HOUR }), standOf(event));
    expect(later).toMatchObject({ ok: true });
    expect(await told(person, "event-changed", session.id)).toEqual([]);
    const now1 = await getEvent(db, event.id);
    const moved = { startsAt: now1.startsAt + DAY_MS, endsAt: now1.endsAt + DAY_MS };
    await changeEvent(by, event.slug, factsOf(now1, moved), standOf(now1));
    const [mail] = await told(person, "event-changed", session.id);
    const begins = isoDayOf(session.startsAt + DAY_MS).replaceAll("-", "");
    expect([mail?.method, mail?.entry.includes(begins)]).toEqual(["REQUEST", true]);
  });

  it("has it taken out of her calendar when she gives the event back", async () => {
    const { event, session, person, whole } = await scene();
    await giveBack(person, whole.id);
    expect(await told(person, "registration-cancelled", event.id)).toMatchObject([{ method: "CANCEL" }]);
    expect(await told(person, "registration-cancelled", session.id)).toMatchObject([{ method: "CANCEL" }]);
  });
});
