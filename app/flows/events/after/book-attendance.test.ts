import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { typedStretches } from "~/domains/events/after/typed-stretches";
import { settleScan } from "~/domains/events/check-in/settle-scan.server";
import { type Event, eventState } from "~/domains/events/event/event";
import { getEvent } from "~/domains/events/event/event.store.server";
import { changeEvent, organizerFor } from "~/domains/events/events.fixture";
import { hoursOf, hoursOfEvent } from "~/domains/hours/hour.store.server";
import { sumOf } from "~/domains/hours/hour-totals";
import { system, transact } from "~/domains/ledger/transact.server";
import { newcomer, PASSWORD } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { erasePerson } from "../../people/erase-person.server";
import { addSession, anOrganizer, attendedEvent, endedEvent, HOUR_MS, scan, seat } from "./after.fixture";
import { readAttendance } from "./attendance-lines.server";
import { attendanceView } from "./attendance-view.server";
import { bookAttendance } from "./book-attendance.server";
import { correctAttendance } from "./correct-attendance.server";
import { noteAbsence } from "./note-absence.server";
import { hoursStanding } from "./summarise-event.server";
import { waiveHours } from "./waive-hours.server";

beforeAll(seedRegions);

const outcomeOf = async (registrationId: string) =>
  (await db.select().from(tables.registration).where(eq(tables.registration.id, registrationId)))[0]?.outcome;
const minutesOf = async (personId: string) => sumOf(await hoursOf(db, personId));
const mailsOf = async (personId: string) =>
  (await db.select().from(tables.mail).where(eq(tables.mail.personId, personId))).filter(
    ({ topic }) => topic === "hours",
  );
/** The first minutes of an event as an organizer writes them; none for 0. */
const firstMinutes = ({ startsAt, endsAt }: Event, minutes: number) =>
  minutes === 0 ? "" : typedStretches([{ from: startsAt, to: startsAt + minutes * 60_000 }], { startsAt, endsAt });
const undo = (scanId: string) =>
  transact(system("test"), async (tx) => {
    await tx.update(tables.checkIn).set({ undoneAt: tx.now }).where(eq(tables.checkIn.id, scanId));
    tx.record({ act: "check-in.undone", subject: { kind: "check-in", id: scanId } });
  });

describe("booking attendance", () => {
  it("books each what was seen, overlapping sessions once, and says who was absent or excused", async () => {
    const event = await endedEvent();
    const half = event.startsAt + HOUR_MS;
    const first = await addSession(event, { startsAt: event.startsAt, endsAt: half + HOUR_MS / 2 });
    const second = await addSession(event, { startsAt: half, endsAt: event.endsAt });
    const who = await anOrganizer();
    const [both, absent, excused] = [(await newcomer()).person, (await newcomer()).person, (await newcomer()).person];
    const seats = {
      both: await seat(event, both),
      absent: await seat(event, absent),
      excused: await seat(event, excused, { outcome: "excused", outcomeBy: who.personId }),
      walkIn: await seat(event, null),
    };
    await scan(event, seats.both, 10, { sessionId: first.id });
    await scan(event, seats.both, 60, { sessionId: second.id });
    await scan(event, seats.walkIn, 0);
    expect(await bookAttendance(who, event.slug)).toEqual({ ok: true });
    // 10 to 90 in the first, 60 to 120 in the second: 110 minutes of the clock, not 140.
    const [entry] = await hoursOf(db, both.personId);
    expect(entry).toMatchObject({ minutes: 110, source: "event", checkedBy: "program", title: event.title });
    expect(entry?.provenance?.intervals).toHaveLength(2);
    expect(await hoursOf(db, absent.personId)).toEqual([]);
    expect([await outcomeOf(seats.both), await outcomeOf(seats.absent)]).toEqual(["attended", "absent"]);
    expect([await outcomeOf(seats.excused), await outcomeOf(seats.walkIn)]).toEqual(["excused", "attended"]);
    expect(await mailsOf(both.personId)).toMatchObject([{ template: "event-hoursBooked", state: "queued" }]);
    expect(await mailsOf(absent.personId)).toEqual([]);
  });

  it("counts an event of 23:30 to 00:30 for the day on which it began", async () => {
    const startsAt = Date.UTC(2026, 10, 20, 15, 30);
    const event = await endedEvent({ startsAt, endsAt: startsAt + HOUR_MS });
    const { person } = await newcomer();
    await scan(event, await seat(event, person), 40);
    await bookAttendance(await anOrganizer(), event.slug);
    expect(await hoursOf(db, person.personId)).toMatchObject([{ day: "2026-11-20", minutes: 20 }]);
  });

  it("books one scan for the day on which it was made, of an event of several days", async () => {
    const startsAt = Date.UTC(2026, 10, 18, 6);
    const day = 24 * HOUR_MS;
    const plain = await endedEvent({ startsAt, endsAt: startsAt + 2 * day + 3 * HOUR_MS });
    const agenda = await endedEvent({ startsAt, endsAt: startsAt + day + 3 * HOUR_MS });
    await addSession(agenda, { startsAt, endsAt: startsAt + HOUR_MS });
    await addSession(agenda, { startsAt: startsAt + day, endsAt: startsAt + day + HOUR_MS });
    const [a, b] = [(await newcomer()).person, (await newcomer()).person];
    await scan(plain, await seat(plain, a), 3);
    await scan(agenda, await seat(agenda, b), 0);
    await bookAttendance(await anOrganizer(), plain.slug);
    await bookAttendance(await anOrganizer(), agenda.slug);
    expect(await minutesOf(a.personId)).toBe(10 * 60 - 3);
    expect(await minutesOf(b.personId)).toBe(60);
  });

  it("books who signed up twice once, by what both passes tell", async () => {
    const event = await endedEvent();
    const { person } = await newcomer();
    const first = await seat(event, person, { state: "cancelled" });
    const second = await seat(event, person);
    await scan(event, first, 0);
    await scan(event, first, 30, { direction: "out" });
    await scan(event, second, 60);
    const who = await anOrganizer();
    const { lines } = await readAttendance(db, event, who.personId);
    expect(lines).toMatchObject([{ registrationId: second, registrationIds: [first, second], minutes: 90 }]);
    expect(await bookAttendance(who, event.slug)).toEqual({ ok: true });
    expect(await bookAttendance(who, event.slug)).toMatchObject({ reason: "after.allBooked" });
    expect(await hoursOf(db, person.personId)).toMatchObject([{ minutes: 90 }]);
    expect(hoursStanding(await readAttendance(db, event, who.personId))).toBe("booked");
  });

  it("books an hour at two events once, and again only by an organizer's act", async () => {
    const [one, other] = [await endedEvent(), await endedEvent()];
    const { person } = await newcomer();
    const who = await anOrganizer();
    const seatOfOne = await seat(one, person);
    await scan(one, seatOfOne, 0);
    await scan(one, seatOfOne, 90, { direction: "out" });
    await scan(other, await seat(other, person), 30);
    await bookAttendance(who, one.slug);
    expect(await bookAttendance(who, other.slug)).toEqual({ ok: true });
    expect(await minutesOf(person.personId)).toBeGreaterThanOrEqual(119);
    expect(await minutesOf(person.personId)).toBeLessThanOrEqual(121);
    expect((await readAttendance(db, other, who.personId)).lines).toMatchObject([{ overlaps: true, toBook: false }]);
    expect(await bookAttendance(who, one.slug)).toMatchObject({ reason: "after.allBooked" });
    await correctAttendance(who, one.slug, seatOfOne, { times: "", reason: "当天没有到会" });
    expect(await minutesOf(person.personId)).toBeLessThan(40);
    expect((await readAttendance(db, other, who.personId)).lines).toMatchObject([{ overlaps: false, toBook: true }]);
  });

  it("says of nobody who takes part online that she was absent, until an organizer types in that she was there", async () => {
    const event = await endedEvent();
    const { person } = await newcomer();
    const registrationId = await seat(event, person, { attendance: "online" });
    const who = await anOrganizer();
    expect(await bookAttendance(who, event.slug)).toMatchObject({ reason: "after.allBooked" });
    expect(await outcomeOf(registrationId)).toBe(null);
    await scan(event, registrationId, 0, { how: "sheet" });
    expect(await bookAttendance(who, event.slug)).toEqual({ ok: true });
    expect(await outcomeOf(registrationId)).toBe("attended");
    expect(await hoursOf(db, person.personId)).toMatchObject([{ minutes: 120, checkedBy: "organizer" }]);
  });

  it("waits for passes that did not hold, and for the end", async () => {
    const { event, people, who } = await attendedEvent(1);
    const wrong = await scan(event, people[0]?.registrationId as string, 5, { verdict: "invalid-pass" });
    expect(await bookAttendance(who, event.slug)).toMatchObject({ reason: "after.unsettled", values: { count: 1 } });
    await undo(wrong);
    expect(await bookAttendance(who, event.slug)).toEqual({ ok: true });
    const running = await endedEvent({ endsAt: now() + HOUR_MS });
    expect(await bookAttendance(who, running.slug)).toMatchObject({
      reason: "event.state.running",
      until: running.endsAt,
    });
  });

  it("a second time books only what changed: an entry that takes back, and a new one", async () => {
    const { event, people, who } = await attendedEvent(2);
    const [a, b] = people as [(typeof people)[0], (typeof people)[0]];
    await bookAttendance(who, event.slug);
    expect(await bookAttendance(who, event.slug)).toMatchObject({ reason: "after.allBooked" });
    await scan(event, a.registrationId, 75.4, { direction: "out" });
    expect(await bookAttendance(who, event.slug)).toEqual({ ok: true });
    const shown = { times: firstMinutes(event, 75), reason: "没有什么要改的" };
    expect(await correctAttendance(who, event.slug, a.registrationId, shown)).toMatchObject({
      reason: "after.sameTimes",
    });
    expect((await hoursOf(db, a.person.personId)).map(({ minutes }) => minutes).sort((x, y) => x - y)).toEqual([
      -120, 75, 120,
    ]);
    expect((await hoursOf(db, b.person.personId)).map(({ minutes }) => minutes)).toEqual([120]);
    expect((await mailsOf(a.person.personId)).map(({ template }) => template).sort()).toEqual([
      "event-hoursBooked",
      "event-hoursCorrected",
    ]);
  });

  it("by two organizers at once is one booking", async () => {
    const { event, people, who } = await attendedEvent(3);
    const other = await anOrganizer();
    const answers = await Promise.all([bookAttendance(who, event.slug), bookAttendance(other, event.slug)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const { person } of people) expect(await minutesOf(person.personId)).toBe(120);
  });

  it("passes over what an organizer typed in about herself; another one books it", async () => {
    const event = await endedEvent();
    const { person } = await newcomer();
    const herself = organizerFor(person);
    const registrationId = await seat(event, person);
    await scan(event, registrationId, 0, { how: "sheet" });
    await bookAttendance(herself, event.slug);
    expect(await minutesOf(person.personId)).toBe(0);
    const hers = await readAttendance(db, event, person.personId);
    expect(hers.lines[0]).toMatchObject({ passedOver: "own", toBook: false });
    // Whoever asks, the hours of the event are not done yet.
    const another = await readAttendance(db, event, (await anOrganizer()).personId);
    expect([hoursStanding(hers), hoursStanding(another)]).toEqual(["open", "open"]);
    await bookAttendance(await anOrganizer(), event.slug);
    expect(await hoursOf(db, person.personId)).toMatchObject([{ minutes: 120, checkedBy: "organizer" }]);
  });

  it("says who let a pass count that did not hold, and not the program; her own she leaves to another", async () => {
    const event = await endedEvent();
    const [settler, booker] = [await anOrganizer(), await anOrganizer()];
    const { person } = await newcomer();
    const registrationId = await seat(event, person, { state: "cancelled" });
    const scanned = await scan(event, registrationId, 0, { verdict: "invalid-pass" });
    await settleScan(settler, event.slug, scanned, { how: "counts", reason: "名额是误取消的，人到了" });
    const hers = await readAttendance(db, event, person.personId);
    expect(hers.lines).toMatchObject([{ passedOver: "own", typedIn: false }]);
    expect(attendanceView(hers, now()).lines).toMatchObject([{ typedIn: false, settledIn: true }]);
    await bookAttendance(organizerFor(person), event.slug);
    expect(await minutesOf(person.personId)).toBe(0);
    expect(await bookAttendance(booker, event.slug)).toEqual({ ok: true });
    const [entry] = await hoursOfEvent(db, event.id, [person.personId]);
    expect(entry).toMatchObject({ minutes: 120, checkedBy: "organizer", checkerId: settler.personId });
  });

  it("passes over who was erased meanwhile", async () => {
    const { event, people, who } = await attendedEvent(2);
    const gone = people[0]?.person as (typeof people)[0]["person"];
    expect((await erasePerson(gone, PASSWORD, now())).ok).toBe(true);
    expect(await bookAttendance(who, event.slug)).toEqual({ ok: true });
    const { lines } = await readAttendance(db, event, who.personId);
    expect(lines.filter(({ passedOver }) => passedOver === "no-account")).toMatchObject([
      { name: null, outcome: "attended" },
    ]);
  });

  it("is nobody's of another region", async () => {
    const { event } = await attendedEvent(1);
    const elsewhere = organizerFor((await newcomer()).person, "340200");
    await expect(bookAttendance(elsewhere, event.slug)).rejects.toThrow("event of the organizer");
  });
});

describe("who takes part online", () => {
  it("was not there where an organizer says so, and was where she is typed in later", async () => {
    const event = await endedEvent({ mode: "hybrid" });
    const who = await anOrganizer();
    const online = async () => {
      const { person } = await newcomer();
      return { person, id: await seat(event, person, { attendance: "online" }) };
    };
    const [absent, missed, untold] = [await online(), await online(), await online()];
    const onSite = await seat(event, (await newcomer()).person);
    const standing = async () => hoursStanding(await readAttendance(db, event, who.personId));
    await bookAttendance(who, event.slug);
    expect([await outcomeOf(absent.id), await standing()]).toEqual([null, "open"]);
    // Who could have been scanned is not for this, and neither is somebody of another event.
    expect(await noteAbsence(who, event.slug, [absent.id, missed.id, onSite, newId(now())])).toBe(2);
    expect([await outcomeOf(absent.id), await outcomeOf(untold.id)]).toEqual(["absent", null]);
    expect(await noteAbsence(who, event.slug, [absent.id])).toBe(0);
    await scan(event, missed.id, 0, { how: "sheet" });
    await bookAttendance(who, event.slug);
    expect([await outcomeOf(missed.id), await minutesOf(missed.person.personId)]).toEqual(["attended", 120]);
    expect([await noteAbsence(who, event.slug, "everyone"), await standing()]).toEqual([1, "booked"]);
  });

  it("has it said by somebody else, and after the end", async () => {
    const event = await endedEvent();
    const { person } = await newcomer();
    const id = await seat(event, person, { attendance: "online" });
    expect(await noteAbsence(organizerFor(person), event.slug, "everyone")).toBe(0);
    expect(await outcomeOf(id)).toBeNull();
    await changeEvent(event, { endsAt: now() + HOUR_MS });
    await expect(noteAbsence(await anOrganizer(), event.slug, [id])).rejects.toThrow("event.state.running");
    const elsewhere = organizerFor((await newcomer()).person, "340200");
    await expect(noteAbsence(elsewhere, event.slug, [id])).rejects.toThrow("event of the organizer");
  });
});

describe("correcting hours", () => {
  it("takes back and books anew with the reason, and later bookings leave it", async () => {
    const { event, people, who } = await attendedEvent(1);
    const [one] = people as [(typeof people)[0]];
    const correct = (minutes: number, reason = "提前一小时离场") =>
      correctAttendance(who, event.slug, one.registrationId, { times: firstMinutes(event, minutes), reason });
    expect(await correct(60)).toMatchObject({ reason: "after.notBooked" });
    await bookAttendance(who, event.slug);
    expect(await correct(121)).toMatchObject({ reason: "after.lineOutside", values: { line: 1 } });
    expect(await correct(120)).toMatchObject({ reason: "after.sameTimes" });
    expect(await correct(0)).toEqual({ ok: true });
    expect(await correct(0)).toMatchObject({ reason: "after.sameTimes" });
    expect(await correct(120)).toEqual({ ok: true });
    expect(await correct(60)).toEqual({ ok: true });
    const entries = await hoursOf(db, one.person.personId);
    expect(entries.map(({ minutes }) => minutes).sort((x, y) => x - y)).toEqual([-120, -120, 60, 120, 120]);
    expect(entries.find(({ minutes }) => minutes < 0)?.reason).toBe("提前一小时离场");
    await scan(event, one.registrationId, 100, { direction: "out" });
    expect(await bookAttendance(who, event.slug)).toMatchObject({ reason: "after.allBooked" });
    expect(await correct(0, "当天没有到会")).toEqual({ ok: true });
    expect(await minutesOf(one.person.personId)).toBe(0);
    expect(await outcomeOf(one.registrationId)).toBe("absent");
    expect(await bookAttendance(who, event.slug)).toMatchObject({ reason: "after.allBooked" });
    const told = (await mailsOf(one.person.personId)).filter(({ template }) => template === "event-hoursTakenBack");
    expect(told.some(({ text }) => text?.includes("当天没有到会"))).toBe(true);
  });

  it("tells of what is added where nothing stood as added, and claims no entry that never was", async () => {
    const event = await endedEvent();
    const who = await anOrganizer();
    const { person } = await newcomer();
    const id = await seat(event, person);
    await bookAttendance(who, event.slug);
    const reason = "网络断了，签到没有传上来";
    const correct = (minutes: number) =>
      correctAttendance(who, event.slug, id, { times: firstMinutes(event, minutes), reason });
    expect(await correct(90)).toEqual({ ok: true });
    const [added] = await mailsOf(person.personId);
    expect([added?.template, added?.subject]).toEqual(["event-hoursAdded", `标总学堂：“${event.title}”补记学时`]);
    expect(added?.text).toContain("补记了1小时30分");
    expect(added?.text).toContain(reason);
    expect(added?.text).not.toMatch(/0分钟改为|冲销/);
    await correct(0);
    await correct(60);
    expect((await mailsOf(person.personId)).map(({ template }) => template).sort()).toEqual([
      ...["event-hoursAdded", "event-hoursAdded", "event-hoursTakenBack"],
    ]);
  });

  it("says of who had no hours and was not there only that she was not", async () => {
    const event = await endedEvent();
    const who = await anOrganizer();
    const { person } = await newcomer();
    const id = await seat(event, person);
    await scan(event, id, 0);
    await waiveHours(who, event.slug, "内容临时改为座谈");
    await bookAttendance(who, event.slug);
    expect(await correctAttendance(who, event.slug, id, { times: "", reason: "入场码借给了同事" })).toEqual({
      ok: true,
    });
    const mails = await mailsOf(person.personId);
    expect(mails.map(({ template }) => template)).toEqual(["event-saidAbsent"]);
    expect(mails[0]?.text).not.toContain("冲销");
  });

  it("counts no time that counts at another event, whoever was seen at neither", async () => {
    const [one, other] = [await endedEvent(), await endedEvent()];
    const { person } = await newcomer();
    const who = await anOrganizer();
    const [seatOfOne, seatOfOther] = [await seat(one, person), await seat(other, person)];
    await bookAttendance(who, other.slug);
    const reason = "网络断了，签到没有传上来";
    const correct = (event: Event, id: string, minutes: number) =>
      correctAttendance(who, event.slug, id, { times: firstMinutes(event, minutes), reason });
    expect(await correct(other, seatOfOther, 90)).toEqual({ ok: true });
    await scan(one, seatOfOne, 0, { how: "sheet" });
    await bookAttendance(who, one.slug);
    expect(await minutesOf(person.personId)).toBe(120);
    expect(await correct(one, seatOfOne, 60)).toMatchObject({ reason: "after.countsElsewhere" });
    expect(await correct(other, seatOfOther, 120)).toMatchObject({ reason: "after.sameTimes" });
    expect(await minutesOf(person.personId)).toBe(120);
  });

  it("is for nobody to do about herself", async () => {
    const { event, people } = await attendedEvent(1);
    const [one] = people as [(typeof people)[0]];
    const herself = organizerFor(one.person);
    await bookAttendance(await anOrganizer(), event.slug);
    const own = await correctAttendance(herself, event.slug, one.registrationId, { times: "", reason: "我自己改" });
    expect(own).toMatchObject({ reason: "hours.own" });
  });
});

it("an event may be said to earn no hours, but not once some are booked", async () => {
  const { event, people, who } = await attendedEvent(1);
  expect(await waiveHours(who, event.slug, "内容临时改为座谈")).toEqual({ ok: true });
  expect(await waiveHours(who, event.slug, "内容临时改为座谈")).toMatchObject({ reason: "after.waived" });
  expect(await bookAttendance(who, event.slug)).toEqual({ ok: true });
  expect(await minutesOf(people[0]?.person.personId as string)).toBe(0);
  expect(await outcomeOf(people[0]?.registrationId as string)).toBe("attended");
  const other = await attendedEvent(1);
  await bookAttendance(other.who, other.event.slug);
  expect(await waiveHours(other.who, other.event.slug, "内容临时改为座谈")).toMatchObject({
    reason: "after.bookedAlready",
  });
  expect(eventState(await getEvent(db, event.id), now())).toBe("ended");
});
