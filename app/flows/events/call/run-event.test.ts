import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { and, asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { canDo, type Event, eventState } from "~/domains/events/event/event";
import { changesOf, eventsOf, getEvent, getOwnedEvent, sessionsOf } from "~/domains/events/event/event.store.server";
import type { EventFacts } from "~/domains/events/event/event-form";
import { standOf } from "~/domains/events/event/save-facts.server";
import { addSession, DAY_MS, openEvent, organizerFor } from "~/domains/events/events.fixture";
import type { Registration } from "~/domains/events/registration/registration";
import { newcomer } from "~/domains/people/people.fixture";
import type { Organizer, Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { declineOffer } from "../seats/answer-offer.server";
import { crowd } from "../seats/crowd.fixture";
import { giveBack } from "../seats/give-back.server";
import { drawCodes, invite } from "../seats/invite.server";
import { excuseRegistrant, signUpByHand } from "../seats/register-for.server";
import { signUp } from "../seats/sign-up.server";
import { changeEvent, draftEvent } from "./call-event.server";
import { copyToDraft, layOutSeries } from "./copy-event.server";
import {
  callEvent,
  callOff,
  callOffRest,
  endSignUp,
  giveNewTime,
  openSignUpAgain,
  putOff,
  throwAway,
} from "./run-event.server";
import { putSession, takeOutSession } from "./set-agenda.server";
import { askQuestion, rewordQuestion } from "./set-questions.server";

beforeAll(seedRegions);
const HOUR = 3_600_000;
const organizer = async (region = "340100"): Promise<Organizer> => organizerFor((await newcomer()).person, region);
const facts = (change: Partial<EventFacts> = {}): EventFacts => {
  const startsAt = now() + 9 * DAY_MS;
  return {
    kind: "exchange",
    title: "标准化交流会",
    summary: "三家企业讲做法",
    description: "",
    mode: "on-site",
    venue: "二楼会议室",
    address: "合肥市示例路8号",
    region: "340104",
    meetingLink: null,
    capacity: 10,
    startsAt,
    endsAt: startsAt + 3 * HOUR,
    admission: "open",
    registrationOpensAt: null,
    registrationClosesAt: null,
    offerMinutes: 60,
    earnsHours: true,
    owner: "340100",
    organizerName: "合肥市市场监督管理局（演示）",
    contact: "0551-00000000",
    ...change,
  };
};
const factsOf = ({ ownerId, regionCode, ...event }: Event, change: Partial<EventFacts> = {}): EventFacts =>
  ({ ...event, owner: ownerId, region: regionCode, ...change }) as EventFacts;
const draft = async (by: Organizer, change: Partial<EventFacts> = {}): Promise<Event> => {
  const made = await draftEvent(by, facts(change));
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.event;
};
const called = async (by: Organizer, change: Partial<EventFacts> = {}): Promise<Event> => {
  const { slug } = await draft(by, change);
  expect(await callEvent(by, slug)).toMatchObject({ ok: true });
  return getOwnedEvent(db, by, slug);
};
const sign = async (who: Person, { slug }: Event): Promise<Registration> => {
  const form = { attendance: null, photoConsent: false, invitationCode: "", typed: {}, formKey: null };
  const signed = await signUp(who, slug, form);
  if (!signed.ok) throw new Error(JSON.stringify(signed.faults));
  return signed.registration;
};
const states = async ({ id }: Event) =>
  (
    await db
      .select({ state: tables.registration.state })
      .from(tables.registration)
      .where(eq(tables.registration.unitId, id))
      .orderBy(asc(tables.registration.place))
  ).map(({ state }) => state);
const mailsTo = (personId: string, template: string) =>
  db
    .select()
    .from(tables.mail)
    .where(and(eq(tables.mail.personId, personId), eq(tables.mail.template, template)));
const again = ({ id }: Event) => getEvent(db, id);

describe("calling an event", () => {
  it("makes one of a form sent twice, a draft that nobody can sign up for, and publishes it once all is told", async () => {
    const by = await organizer();
    const first = await draftEvent(by, facts({ summary: "", venue: null }), "key");
    const second = await draftEvent(by, facts({ summary: "", venue: null }), "key");
    if (!first.ok || !second.ok) throw new Error("not drafted");
    expect(second.event.id).toBe(first.event.id);
    const { slug } = first.event;
    expect(await callEvent(by, slug)).toMatchObject({ ok: false, faults: [{ field: "summary" }, { field: "venue" }] });
    const filled = await changeEvent(by, slug, facts(), standOf(first.event));
    expect(filled).toMatchObject({ ok: true });
    expect(await callEvent(by, slug)).toMatchObject({ ok: true, event: { slug } });
    await expect(callEvent(by, slug)).rejects.toMatchObject({ reason: "event.state.open" });
    const kinds = (await changesOf(db, first.event.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(["published", "changed", "created"]);
  });

  it("is hers and of those above, never a neighbour's; she calls for no region but her own", async () => {
    const [by, neighbour, above] = [await organizer(), await organizer("340200"), await organizer("340000")];
    const event = await called(by);
    await expect(callOff(neighbour, event.slug, "与我无关的理由")).rejects.toMatchObject({ status: 404 });
    await expect(changeEvent(neighbour, event.slug, facts(), standOf(event))).rejects.toMatchObject({ status: 404 });
    expect((await eventsOf(db, neighbour)).map(({ id }) => id)).not.toContain(event.id);
    expect((await getOwnedEvent(db, above, event.slug)).id).toBe(event.id);
    expect(await draftEvent(by, facts({ owner: "340200" }))).toMatchObject({ faults: [{ field: "owner" }] });
    expect(await draftEvent(by, facts({ kind: "x", region: "340100" }))).toMatchObject({
      faults: [{ field: "kind" }, { field: "region" }],
    });
  });

  it("a draft is thrown away with all that belongs to it; what was called is not", async () => {
    const by = await organizer();
    const [one, other] = [await draft(by), await called(by)];
    await throwAway(by, one.slug);
    await expect(getOwnedEvent(db, by, one.slug)).rejects.toMatchObject({ status: 404 });
    expect(await changesOf(db, one.id)).toEqual([]);
    await expect(throwAway(by, other.slug)).rejects.toMatchObject({ reason: "event.state.open" });
  });
});

describe("changing an event", () => {
  it("tells those who come of another time, with a calendar and a higher SEQUENCE; not of more seats", async () => {
    const by = await organizer();
    const event = await called(by, { capacity: 1 });
    const { person } = await newcomer();
    await sign(person, event);
    const more = await changeEvent(by, event.slug, factsOf(event, { capacity: 2 }), standOf(event));
    expect(more).toMatchObject({ ok: true, event: { sequence: 0 } });
    expect(await mailsTo(person.personId, "event-changed")).toEqual([]);
    const now1 = await again(event);
    const times = { startsAt: now1.startsAt + DAY_MS, endsAt: now1.endsAt + DAY_MS };
    const moved = await changeEvent(by, event.slug, factsOf(now1, times), standOf(now1));
    expect(moved).toMatchObject({ ok: true, event: { sequence: 1 } });
    const [mail] = await mailsTo(person.personId, "event-changed");
    expect(mail?.text).toContain("时间");
    expect(mail?.topic).toBeNull();
    expect(mail?.calendarMethod).toBe("REQUEST");
    expect(mail?.calendar?.replace(/\r\n /g, "")).toMatch(/SEQUENCE:1\r\n/);
  });

  it("lets the two oldest in from 10 to 12; from 10 to 8 drops nobody, and promotes nobody until below 8", async () => {
    const by = await organizer();
    const event = await called(by, { capacity: 10 });
    const people = await crowd(14);
    const all: Registration[] = [];
    for (const one of people) all.push(await sign(one, event));
    await changeEvent(by, event.slug, factsOf(await again(event), { capacity: 12 }), standOf(await again(event)));
    expect((await states(event)).slice(9)).toEqual(["confirmed", "confirmed", "confirmed", "waitlisted", "waitlisted"]);
    await changeEvent(by, event.slug, factsOf(await again(event), { capacity: 8 }), standOf(await again(event)));
    expect((await states(event)).filter((state) => state === "confirmed")).toHaveLength(12);
    for (let i = 0; i < 4; i++) await giveBack(people[i] as Person, (all[i] as Registration).id);
    expect((await states(event)).slice(12)).toEqual(["waitlisted", "waitlisted"]);
    await giveBack(people[4] as Person, (all[4] as Registration).id);
    expect((await states(event)).slice(12)).toEqual(["confirmed", "waitlisted"]);
  });

  it("is the first organizer's where two change it at once; the second is told so", async () => {
    const [by, other] = [await organizer(), await organizer()];
    const event = await called(by);
    const stand = standOf(event);
    const [one, two] = await Promise.all([
      changeEvent(by, event.slug, factsOf(event, { title: "甲改的名称" }), stand),
      changeEvent(other, event.slug, factsOf(event, { title: "乙改的名称" }), stand),
    ]);
    expect([one.ok, two.ok].sort()).toEqual([false, true]);
    expect(one.ok ? two : one).toMatchObject({ meanwhile: true, faults: [{ reason: "event.changedMeanwhile" }] });
    expect((await changesOf(db, event.id)).filter(({ kind }) => kind === "changed")).toHaveLength(1);
  });

  it("moves the sessions along, and refuses what would leave one outside", async () => {
    const by = await organizer();
    const event = await called(by);
    const session = await addSession(event, { startsAt: event.startsAt + HOUR });
    const short = { startsAt: event.startsAt + DAY_MS, endsAt: event.startsAt + DAY_MS + HOUR };
    expect(await changeEvent(by, event.slug, factsOf(event, short), standOf(event))).toMatchObject({
      faults: [{ field: "endsAt", reason: "event.sessionOutside" }],
    });
    const later = { startsAt: event.startsAt + DAY_MS, endsAt: event.endsAt + DAY_MS };
    await changeEvent(by, event.slug, factsOf(event, later), standOf(event));
    expect(await sessionsOf(db, event.id)).toMatchObject([
      { startsAt: session.startsAt + DAY_MS, endsAt: session.endsAt + DAY_MS },
    ]);
  });

  it("takes those along who come when it is held in another way: none is left without link or pass", async () => {
    const by = await organizer();
    const event = await called(by);
    const [one] = (await crowd(1)) as [Person];
    const { id } = await sign(one, event);
    const how = async () => {
      const of = eq(tables.registration.id, id);
      return (await db.select().from(tables.registration).where(of))[0]?.attendance;
    };
    const online = { mode: "online" as const, meetingLink: "https://meet.example.cn/1" };
    expect(await changeEvent(by, event.slug, factsOf(event, online), standOf(event))).toMatchObject({ ok: true });
    expect(await how()).toBe("online");
    const now1 = await again(event);
    const back = factsOf(now1, { mode: "on-site", venue: "二楼会议室", address: "合肥市示例路8号", region: "340104" });
    expect(await changeEvent(by, event.slug, back, standOf(now1))).toMatchObject({ ok: true });
    expect(await how()).toBe("on-site");
  });

  it("keeps what was called complete, to come and its owner's", async () => {
    const by = await organizer("340000");
    const event = await called(by);
    const change = (of: Partial<EventFacts>) => changeEvent(by, event.slug, factsOf(event, of), standOf(event));
    expect(await change({ contact: "" })).toMatchObject({ faults: [{ field: "contact" }] });
    expect(await change({ owner: "340200" })).toMatchObject({ faults: [{ field: "owner" }] });
    expect(await change({ startsAt: now() - HOUR, registrationClosesAt: now() - DAY_MS })).toMatchObject({ ok: false });
  });
});

describe("running an event", () => {
  it("postponed keeps every seat, tells with a CANCEL; its new time tells with a REQUEST that comes above", async () => {
    const by = await organizer();
    const event = await called(by, { capacity: 1 });
    const [{ person: one }, { person: two }] = [await newcomer(), await newcomer()];
    await sign(one, event);
    await sign(two, event);
    await putOff(by, event.slug, "场地临时不能用");
    expect(eventState(await again(event), now())).toBe("postponed");
    const [off] = await mailsTo(one.personId, "event-postponed");
    expect([off?.calendarMethod, off?.text?.includes("场地临时不能用")]).toEqual(["CANCEL", true]);
    // Who waits has nothing in her calendar, and is told all the same.
    expect(await mailsTo(two.personId, "event-postponed")).toMatchObject([{ calendarMethod: null }]);
    const startsAt = now() + 30 * DAY_MS;
    const past = { startsAt: now() - HOUR, endsAt: now() + HOUR, registrationClosesAt: null };
    expect(await giveNewTime(by, event.slug, past)).toMatchObject({ faults: [{ field: "startsAt" }] });
    const times = { startsAt, endsAt: startsAt + HOUR, registrationClosesAt: null };
    expect(await giveNewTime(by, event.slug, times)).toMatchObject({ ok: true, event: { sequence: 2 } });
    expect(await states(event)).toEqual(["confirmed", "waitlisted"]);
    const [on] = await mailsTo(one.personId, "event-rescheduled");
    expect(on?.calendar).toContain("SEQUENCE:2");
  });

  it("cancelled is over for good: everybody is told why, and nobody signs up or moves up any more", async () => {
    const by = await organizer();
    const event = await called(by);
    const { person } = await newcomer();
    await sign(person, event);
    await callOff(by, event.slug, "报名的企业太少");
    expect(await mailsTo(person.personId, "event-cancelled")).toMatchObject([{ calendarMethod: "CANCEL" }]);
    const now1 = await again(event);
    expect(canDo("reschedule", now1, now()).ok).toBe(false);
    await expect(callOff(by, event.slug, "报名的企业太少")).rejects.toMatchObject({ reason: "event.state.cancelled" });
    expect(await changesOf(db, event.id)).toMatchObject([{ kind: "cancelled", reason: "报名的企业太少" }, {}, {}]);
  });

  it("ends sign-up early and opens it again, not beyond the beginning", async () => {
    const by = await organizer();
    const event = await called(by);
    await endSignUp(by, event.slug);
    expect(eventState(await again(event), now())).toBe("closed");
    expect(await openSignUpAgain(by, event.slug, event.startsAt + 1)).toMatchObject({ ok: false });
    expect(await openSignUpAgain(by, event.slug, now() - 1)).toMatchObject({ ok: false });
    expect(await openSignUpAgain(by, event.slug, null)).toMatchObject({ ok: true });
    expect(eventState(await again(event), now())).toBe("open");
  });
});

describe("sessions and questions", () => {
  it("a session that is taken out gives its seats up and tells who had one", async () => {
    const by = await organizer();
    const event = await called(by);
    const form = { title: "车间观摩", room: "一号厅", speakers: [], earnsHours: true, ownSeats: true, capacity: 1 };
    const at = { startsAt: event.startsAt, endsAt: event.endsAt };
    const put = await putSession(by, event.slug, { ...form, ...at });
    if (!put.ok) throw new Error("no session");
    expect(await putSession(by, event.slug, { ...form, ...at, title: "另一场" })).toMatchObject({
      faults: [{ field: "room", reason: "event.roomTaken" }],
    });
    const { person } = await newcomer();
    await sign(person, event);
    const { signUpForSession } = await import("../seats/sign-up-session.server");
    expect(await signUpForSession(person, event.slug, put.session.id)).toMatchObject({ ok: true });
    await takeOutSession(by, event.slug, put.session.id, "车间检修");
    expect(await mailsTo(person.personId, "event-sessionRemoved")).toMatchObject([{ calendarMethod: "CANCEL" }]);
    const of = eq(tables.registration.unitId, put.session.id);
    expect(await db.select().from(tables.registration).where(of)).toMatchObject([{ state: "cancelled" }]);
    expect(await states(event)).toEqual(["confirmed"]);
  });

  it("a question that somebody answered changes only its wording", async () => {
    const by = await organizer();
    const event = await called(by);
    const question = { label: "想谈什么", hint: null, kind: "line" as const, choices: [], required: true };
    expect(await askQuestion(by, event.slug, question)).toEqual({ ok: true });
    const [asked] = await db.select().from(tables.eventQuestion).where(eq(tables.eventQuestion.eventId, event.id));
    if (!asked) throw new Error("not asked");
    const [one] = (await crowd(1)) as [Person];
    const typed = { [`answer.${asked.id}`]: "班组看不懂标准" };
    await signUp(one, event.slug, { attendance: null, photoConsent: false, invitationCode: "", typed, formKey: null });
    expect(await rewordQuestion(by, event.slug, asked.id, { ...question, kind: "lines" })).toMatchObject({ ok: false });
    expect(await rewordQuestion(by, event.slug, asked.id, { ...question, label: "想交流什么" })).toEqual({ ok: true });
  });
});

describe("who comes", () => {
  it("is invited: an e-mail address is written to once it is published, and only once; a code opens it once", async () => {
    const by = await organizer();
    const { person, account } = await newcomer();
    const event = await draft(by, { admission: "invitation" });
    expect(await invite(by, event.slug, [account])).toMatchObject({ ok: true, invited: [account] });
    expect(await mailsTo(person.personId, "event-invited")).toEqual([]);
    await callEvent(by, event.slug);
    await invite(by, event.slug, [account, "13900001111"]);
    expect(await mailsTo(person.personId, "event-invited")).toHaveLength(1);
    const waits = await sign(person, event);
    expect(waits.state).toBe("pending");
    const drawn = await drawCodes(by, event.slug, 2);
    expect(drawn).toMatchObject({ ok: true, codes: [expect.stringMatching(/^(\w{4}-){2}\w{4}$/), expect.any(String)] });
    await expect(invite(by, (await called(by)).slug, [account])).rejects.toMatchObject({
      reason: "event.notByInvitation",
    });
  });

  it("is written in by hand in the order of the list, never herself, and is told", async () => {
    const by = await organizer();
    const event = await called(by, { capacity: 1 });
    const [{ person, account }, { person: second, account: other }] = [await newcomer(), await newcomer()];
    const write = (to: string) => signUpByHand(by, event.slug, { account: to, attendance: null, reason: "电话报名" });
    expect(await write(account)).toMatchObject({ registration: { state: "confirmed", personId: person.personId } });
    expect(await write(account)).toMatchObject({ registration: { state: "confirmed" } });
    expect(await write(other)).toMatchObject({ registration: { state: "waitlisted", personId: second.personId } });
    expect(await write("nobody@example.cn")).toMatchObject({ ok: false, field: "account" });
    const [own] = await db.select().from(tables.person).where(eq(tables.person.id, by.personId));
    expect(await write(own?.account ?? "")).toMatchObject({ ok: false, reason: "registration.own" });
    expect(await mailsTo(person.personId, "registration-approved")).toHaveLength(1);
  });

  it("who gave her seat back is not written in again; she comes back by herself", async () => {
    const by = await organizer();
    const event = await called(by);
    const { person: who, account } = await newcomer();
    const write = () => signUpByHand(by, event.slug, { account, attendance: null, reason: "电话报名" });
    const written = await write();
    if (!written.ok) throw new Error(written.reason);
    expect(await giveBack(who, written.registration.id)).toMatchObject({ registration: { decidedBy: null } });
    expect(await write()).toMatchObject({ ok: false, field: "account", reason: "registration.leftByHerself" });
    expect(await sign(who, event)).toMatchObject({ state: "confirmed" });
  });

  it("who declines the seat that was held for her is not written in again either", async () => {
    const by = await organizer();
    const startsAt = now() + 20 * 3_600_000;
    const event = await called(by, {
      capacity: 1,
      startsAt,
      endsAt: startsAt + 3_600_000,
      registrationClosesAt: startsAt,
    });
    const [first, second] = [await newcomer(), await newcomer()];
    const write = async ({ account }: typeof first) => {
      const written = await signUpByHand(by, event.slug, { account, attendance: null, reason: "电话报名" });
      return written.ok ? written.registration : written;
    };
    const [seat, line] = [(await write(first)) as Registration, (await write(second)) as Registration];
    expect([seat.state, line.state]).toEqual(["confirmed", "waitlisted"]);
    await giveBack(first.person, seat.id);
    const declined = await declineOffer(second.person, line.id);
    expect(declined).toMatchObject({ registration: { state: "cancelled", decidedBy: null, reason: null } });
    expect(await write(second)).toMatchObject({ ok: false, reason: "registration.leftByHerself" });
  });

  it("is excused once it has begun and she was not seen; before that she gives her seat back", async () => {
    const by = await organizer();
    const event = await openEvent(now(), { startsAt: now() - HOUR, endsAt: now() + HOUR });
    const coming = await called(by);
    const [{ person }, [b]] = [await newcomer(), (await crowd(1)) as [Person]];
    const put = (eventId: string, personId: string, state: "confirmed" | "waitlisted") =>
      signedRow(eventId, personId, state);
    const [absent, waiting] = [
      await put(event.id, person.personId, "confirmed"),
      await put(event.id, b.personId, "waitlisted"),
    ];
    const named = (registrationId: string) => ({ slug: event.slug, registrationId });
    expect(await excuseRegistrant(by, named(absent), "家里有急事")).toMatchObject({
      registration: { outcome: "excused" },
    });
    expect(await excuseRegistrant(by, named(absent), "家里有急事")).toMatchObject({ reason: "event.outcome.excused" });
    expect(await excuseRegistrant(by, named(waiting), "家里有急事")).toMatchObject({
      reason: "registration.state.waitlisted",
    });
    const early = await sign(person, coming);
    expect(await excuseRegistrant(by, { slug: coming.slug, registrationId: early.id }, "来不了了")).toMatchObject({
      reason: "event.state.open",
    });
  });
});

describe("copies and series", () => {
  it("a copy is a draft with agenda and questions at its own time, and without people", async () => {
    const by = await organizer();
    const event = await called(by);
    await addSession(event, { ownSeats: true, capacity: 3 });
    await askQuestion(by, event.slug, { label: "想谈什么", hint: null, kind: "line", choices: [], required: false });
    const [one] = (await crowd(1)) as [Person];
    await sign(one, event);
    const copy = await copyToDraft(by, event.slug, event.startsAt + 7 * DAY_MS);
    expect([copy.publishedAt, copy.slug === event.slug, copy.startsAt]).toEqual([
      null,
      false,
      event.startsAt + 7 * DAY_MS,
    ]);
    const twice = [
      await copyToDraft(by, event.slug, event.startsAt, "k"),
      await copyToDraft(by, event.slug, event.startsAt, "k"),
    ];
    expect(twice[1]?.id).toBe(twice[0]?.id);
    expect(await sessionsOf(db, copy.id)).toMatchObject([{ startsAt: event.startsAt + 7 * DAY_MS, capacity: 3 }]);
    expect(await states(copy)).toEqual([]);
    expect(await callEvent(by, copy.slug)).toMatchObject({ ok: true });
    expect((await sign(one, copy)).state).toBe("confirmed");
  });

  it("a series is events of their own: one that changes leaves the others, and the rest is called off from one on", async () => {
    const by = await organizer();
    const first = await called(by);
    const others = await layOutSeries(by, first.slug, { step: "weekly", many: 4 });
    expect(others.map(({ startsAt }) => startsAt - first.startsAt)).toEqual([7, 14, 21].map((days) => days * DAY_MS));
    expect(await layOutSeries(by, first.slug, { step: "weekly", many: 4 })).toEqual([]);
    const [second, third, last] = others as [Event, Event, Event];
    await callEvent(by, second.slug);
    await callEvent(by, third.slug);
    const now2 = await again(second);
    await changeEvent(by, second.slug, factsOf(now2, { title: "换了题目" }), standOf(now2));
    expect((await again(third)).title).toBe(first.title);
    expect(await callOffRest(by, second.slug, "下半年另行安排")).toBe(2);
    expect([(await again(second)).cancelledAt, (await again(third)).cancelledAt !== null]).toEqual([null, true]);
    await expect(again(last)).rejects.toMatchObject({ status: 404 });
  });
});

async function signedRow(eventId: string, personId: string, state: "confirmed" | "waitlisted"): Promise<string> {
  const { system, transact } = await import("~/domains/ledger/transact.server");
  const { addRegistration } = await import("~/domains/events/registration/change-registration.server");
  const { unitOfEvent } = await import("~/domains/events/registration/unit");
  return transact(system("test"), async (tx) => {
    const unit = unitOfEvent(await getEvent(tx, eventId));
    const form = { personId, attendance: "on-site" as const, answers: {}, photoConsent: false, formKey: null };
    return (await addRegistration(tx, unit, form, state)).id;
  });
}
