import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { and, asc, eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Event } from "~/domains/events/event/event";
import { invitationHash } from "~/domains/events/event/invitation.store.server";
import { addSession, changeEvent, DAY_MS, openEvent, organizerFor } from "~/domains/events/events.fixture";
import type { Registration } from "~/domains/events/registration/registration";
import { placeInLine } from "~/domains/events/registration/seat.store.server";
import { unitOfEvent } from "~/domains/events/registration/unit";
import { system, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { acceptOffer, declineOffer, expireOffers } from "./answer-offer.server";
import { crowd } from "./crowd.fixture";
import { approveRegistration, cancelForRegistrant, declineRegistration } from "./decide-registration.server";
import { fillSeats } from "./fill-seats.server";
import { giveBack } from "./give-back.server";
import { type SignUpForm, signUp } from "./sign-up.server";
import { signUpForSession } from "./sign-up-session.server";

beforeAll(seedRegions);
afterEach(() => {
  vi.useRealTimers();
});
const setClock = (ms: number) => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(ms);
};

const bare: SignUpForm = { attendance: null, photoConsent: false, invitationCode: "", typed: {}, formKey: null };
const sign = async (who: Person, event: Event, form: Partial<SignUpForm> = {}): Promise<Registration> => {
  const signed = await signUp(who, event.slug, { ...bare, ...form });
  if (!signed.ok) throw new Error(signed.faults.map(({ reason }) => reason).join());
  return signed.registration;
};
const refusal = async (who: Person, event: Event, form: Partial<SignUpForm> = {}) => {
  const signed = await signUp(who, event.slug, { ...bare, ...form });
  return signed.ok ? [] : signed.faults.map(({ field, reason }) => `${field}: ${reason}`);
};
const stateOf = async ({ id }: Registration) => {
  const [row] = await db.select().from(tables.registration).where(eq(tables.registration.id, id));
  return row?.state;
};
const states = async (event: Event) =>
  (
    await db
      .select({ state: tables.registration.state })
      .from(tables.registration)
      .where(eq(tables.registration.unitId, event.id))
      .orderBy(asc(tables.registration.place))
  ).map(({ state }) => state);
const fill = (event: Event) =>
  transact(system("test"), async (tx) => {
    tx.record({ act: "event.changed", subject: { kind: "event", id: event.id } });
    return fillSeats(tx, unitOfEvent(event));
  });

describe("signing up", () => {
  it("gives seats while there are, then places in a line, and answers the same when asked again", async () => {
    const event = await openEvent(now(), { capacity: 2 });
    const [a, b, c, d] = (await crowd(4)) as [Person, Person, Person, Person];
    for (const one of [a, b, c, d]) await sign(one, event);
    expect(await states(event)).toEqual(["confirmed", "confirmed", "waitlisted", "waitlisted"]);
    const again = await sign(d, event);
    expect(await placeInLine(db, again)).toEqual({ place: 2, of: 2 });
    expect(await states(event)).toHaveLength(4);
  });

  it("is decided by the clock inside the transaction: to the last millisecond, not at the deadline", async () => {
    const event = await openEvent(now(), { registrationClosesAt: now() + DAY_MS });
    const [a, b] = (await crowd(2)) as [Person, Person];
    setClock(event.registrationClosesAt - 1);
    expect((await sign(a, event)).state).toBe("confirmed");
    setClock(event.registrationClosesAt);
    expect(await refusal(b, event)).toEqual([": event.state.closed"]);
  });

  it("keeps what was answered, and refuses what was not asked, left out or not offered", async () => {
    const event = await openEvent(now(), { mode: "hybrid" });
    const [question, other] = [newId(now()), newId(now())];
    await transact(system("test"), async (tx) => {
      const asked = { eventId: event.id, hint: null, required: true, removedAt: null };
      await tx.insert(tables.eventQuestion).values([
        { id: question, ...asked, position: 1, label: "想交流的问题", kind: "line", choices: [] },
        { id: other, ...asked, position: 2, label: "午餐", kind: "one", choices: ["需要", "不需要"] },
      ]);
      tx.record({ act: "event.changed", subject: { kind: "event", id: event.id } });
    });
    const [a] = (await crowd(1)) as [Person];
    expect(await refusal(a, event, { typed: { [`answer.${other}`]: "也许" } })).toEqual([
      "attendance: registration.attendanceMissing",
      `answer.${question}: registration.answerMissing`,
      `answer.${other}: registration.answerMissing`,
    ]);
    const typed = { [`answer.${question}`]: " 班组看不懂标准 ", [`answer.${other}`]: "需要", "answer.x": "没有问" };
    const signed = await sign(a, event, { typed, attendance: "online", photoConsent: true });
    expect(signed.answers).toEqual({ [question]: "班组看不懂标准", [other]: "需要" });
    expect([signed.attendance, signed.photoConsentAt !== null]).toEqual(["online", true]);
  });

  it("by invitation only lets in whose code it is, once; an invited account waits for the organizer", async () => {
    const event = await openEvent(now(), { admission: "invitation" });
    const { person, account } = await newcomer();
    const [b, c] = (await crowd(2)) as [Person, Person];
    const code = "7K3M9QXV2D8H";
    await transact(system("test"), async (tx) => {
      const made = { eventId: event.id, invitedBy: null, invitedAt: tx.now };
      await tx.insert(tables.eventInvitation).values([
        { id: newId(tx.now), ...made, account, codeHash: newId(tx.now) },
        { id: newId(tx.now), ...made, account: null, codeHash: invitationHash(event.id, code) },
      ]);
      tx.record({ act: "event.changed", subject: { kind: "event", id: event.id } });
    });
    expect(await refusal(person, event, { invitationCode: "7K3M-9QXV-2D8J" })).toEqual([
      "invitationCode: registration.invitationWrong",
    ]);
    expect((await sign(person, event)).state).toBe("pending");
    expect(await refusal(b, event)).toEqual(["invitationCode: registration.invitationMissing"]);
    expect(await refusal(b, event, { invitationCode: "7K3M-9QXV-2D8J" })).toEqual([
      "invitationCode: registration.invitationWrong",
    ]);
    const hers = await sign(b, event, { invitationCode: "7k3m 9qxv 2d8h" });
    expect(await refusal(c, event, { invitationCode: code })).toEqual(["invitationCode: registration.invitationWrong"]);
    expect(await giveBack(b, hers.id)).toMatchObject({ ok: true });
    expect((await sign(b, event)).state).toBe("confirmed");
  });

  it("is refused for drafts as if there were none, and for what was called off with the reason", async () => {
    const [a] = (await crowd(1)) as [Person];
    await expect(sign(a, await openEvent(now(), { publishedAt: null }))).rejects.toMatchObject({ status: 404 });
    expect(await refusal(a, await openEvent(now(), { cancelledAt: now() }))).toEqual([": event.state.cancelled"]);
    expect(await refusal(a, await openEvent(now(), { postponedAt: now() }))).toEqual([": event.state.postponed"]);
  });
});

describe("who waits", () => {
  const full = async (capacity: number, many: number, change: Partial<Event> = {}) => {
    const event = await openEvent(now(), { capacity, ...change });
    const people = await crowd(many);
    const all: Registration[] = [];
    for (const one of people) all.push(await sign(one, event));
    return { event, people, all };
  };

  it("moves up when somebody gives her seat back, one for one, and the promoted may give it back too", async () => {
    const { event, people, all } = await full(1, 3);
    await giveBack(people[0] as Person, (all[0] as Registration).id);
    expect(await states(event)).toEqual(["cancelled", "confirmed", "waitlisted"]);
    await giveBack(people[1] as Person, (all[1] as Registration).id);
    expect(await states(event)).toEqual(["cancelled", "cancelled", "confirmed"]);
  });

  it("comes in by capacity, the oldest first; fewer seats drop nobody and promote nobody until below", async () => {
    const { event, people, all } = await full(10, 14);
    const wider = await changeEvent(event, { capacity: 12 });
    expect((await fill(wider)).map(({ id }) => id)).toEqual([all[10]?.id, all[11]?.id]);
    const narrow = await changeEvent(event, { capacity: 8 });
    expect(await fill(narrow)).toEqual([]);
    for (let i = 0; i < 4; i++) await giveBack(people[i] as Person, (all[i] as Registration).id);
    expect((await states(event)).filter((state) => state === "waitlisted")).toHaveLength(2);
    await giveBack(people[4] as Person, (all[4] as Registration).id);
    expect(await stateOf(all[12] as Registration)).toBe("confirmed");
    expect(await stateOf(all[13] as Registration)).toBe("waitlisted");
  });

  it("is asked within a day of the start, and who does not answer in time makes room for the next", async () => {
    const { event, people, all } = await full(1, 4);
    const [a, b, c, d] = all as [Registration, Registration, Registration, Registration];
    const asked = event.startsAt - DAY_MS;
    setClock(asked);
    await giveBack(people[0] as Person, a.id);
    expect(await states(event)).toEqual(["cancelled", "offered", "waitlisted", "waitlisted"]);
    // A newcomer does not get the seat that is held.
    const [late] = (await crowd(1)) as [Person];
    expect((await sign(late, event)).state).toBe("waitlisted");
    setClock(asked + 30 * 60_000 - 1);
    await expireOffers();
    expect(await stateOf(b)).toBe("offered");
    setClock(asked + 30 * 60_000);
    expect(await acceptOffer(people[1] as Person, b.id)).toMatchObject({ ok: false, reason: "registration.offerOver" });
    await expireOffers();
    expect([await stateOf(b), await stateOf(c)]).toEqual(["expired", "offered"]);
    expect(await declineOffer(people[2] as Person, c.id)).toMatchObject({ ok: true });
    expect(await acceptOffer(people[3] as Person, d.id)).toMatchObject({ ok: true });
    expect(await acceptOffer(people[3] as Person, d.id)).toMatchObject({ ok: true });
    expect(await states(event)).toEqual(["cancelled", "expired", "cancelled", "confirmed", "waitlisted"]);
  });

  it("is not moved after the start, and seats are not given back then", async () => {
    const { event, people, all } = await full(1, 2);
    setClock(event.startsAt);
    expect(await giveBack(people[0] as Person, (all[0] as Registration).id)).toMatchObject({
      ok: false,
      reason: "registration.begun",
    });
    expect(await fill(await changeEvent(event, { capacity: 9 }))).toEqual([]);
  });

  it("is not moved in what is postponed or cancelled", async () => {
    const { event } = await full(1, 2);
    const wider = await changeEvent(event, { capacity: 9, postponedAt: now() });
    expect(await fill(wider)).toEqual([]);
  });

  it("is nobody else's to give back or to answer for", async () => {
    const { people, all } = await full(1, 2);
    await expect(giveBack(people[1] as Person, (all[0] as Registration).id)).rejects.toMatchObject({ status: 404 });
    await expect(acceptOffer(people[0] as Person, (all[1] as Registration).id)).rejects.toMatchObject({ status: 404 });
  });
});

describe("an application that is to be approved", () => {
  it("is let in while there are seats, else waits; a refusal says why; nobody decides on her own", async () => {
    const event = await openEvent(now(), { admission: "approval", capacity: 1 });
    const [a, b, c, self] = (await crowd(4)) as [Person, Person, Person, Person];
    const all = [await sign(a, event), await sign(b, event), await sign(c, event), await sign(self, event)];
    expect(await states(event)).toEqual(["pending", "pending", "pending", "pending"]);
    const by = organizerFor(self);
    const named = (i: number) => ({ slug: event.slug, registrationId: (all[i] as Registration).id });
    expect(await approveRegistration(by, named(0))).toMatchObject({ ok: true, registration: { state: "confirmed" } });
    expect(await approveRegistration(by, named(1))).toMatchObject({ ok: true, registration: { state: "waitlisted" } });
    expect(await declineRegistration(by, named(2), "本次只请食品企业")).toMatchObject({ ok: true });
    expect(await approveRegistration(by, named(3))).toMatchObject({ ok: false, reason: "registration.own" });
    expect(await approveRegistration(by, named(0))).toMatchObject({
      ok: false,
      reason: "registration.state.confirmed",
    });
    expect(await cancelForRegistrant(by, named(0), "资料有误，请重报")).toMatchObject({ ok: true });
    expect(await states(event)).toEqual(["cancelled", "confirmed", "declined", "pending"]);
    const neighbour = organizerFor(self, "340800");
    await expect(approveRegistration(neighbour, named(3))).rejects.toMatchObject({ status: 404 });
  });
});

describe("a session with seats of its own", () => {
  it("is for those confirmed for the event, has a line of its own, and none at the same time as another", async () => {
    const event = await openEvent(now());
    const visit = await addSession(event, { ownSeats: true, capacity: 1, title: "车间观摩" });
    const beside = await addSession(event, { ownSeats: true, capacity: 9, title: "分组讨论" });
    const plain = await addSession(event, { ownSeats: false });
    const [a, b] = (await crowd(2)) as [Person, Person];
    expect(await signUpForSession(a, event.slug, visit.id)).toMatchObject({ reason: "registration.eventFirst" });
    const whole = await sign(a, event);
    await sign(b, event);
    expect(await signUpForSession(a, event.slug, visit.id)).toMatchObject({ registration: { state: "confirmed" } });
    expect(await signUpForSession(b, event.slug, visit.id)).toMatchObject({ registration: { state: "waitlisted" } });
    expect(await signUpForSession(a, event.slug, beside.id)).toMatchObject({
      ok: false,
      reason: "registration.sessionsOverlap",
      values: { title: "车间观摩" },
    });
    await expect(signUpForSession(a, event.slug, plain.id)).rejects.toMatchObject({ status: 404 });
    await giveBack(a, whole.id);
    const of = and(eq(tables.registration.unitId, visit.id), eq(tables.registration.personId, b.personId));
    expect(await db.select().from(tables.registration).where(of)).toMatchObject([{ state: "confirmed" }]);
  });
});
