import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { attendanceOf } from "~/domains/events/check-in/attendance.server";
import { addAccount, addPasses, desk, openDoor, typed } from "~/domains/events/check-in/door.fixture";
import { settleScan } from "~/domains/events/check-in/settle-scan.server";
import { sheetTimes } from "~/domains/events/check-in/sheet-times";
import { typeInSheet } from "~/domains/events/check-in/type-in-sheet.server";
import { changeEvent } from "~/domains/events/events.fixture";
import { now } from "~/kernel/clock";
import { receiveScans } from "./receive-scans.server";

beforeAll(seedRegions);

it("a sheet typed in twice, and a scan of the same person, are one attendance; her own is left to another", async () => {
  const at = now();
  const { event, by, passes } = await openDoor(at, 3);
  const own = { ...by, personId: passes[2]?.personId as string };
  const { id } = await desk(by, event);
  await receiveScans(by, id, { sentAt: now(), scans: [typed(passes[0]?.passCode ?? "", now() - 60_000)] });
  const sheet = {
    sessionId: null,
    from: event.startsAt,
    to: null,
    formKey: "a",
    registrations: passes.map((pass) => pass.id),
    added: [{ name: "王添", employer: null, contact: null }],
  };
  for (const _again of [1, 2])
    expect(await typeInSheet(own, event.slug, sheet)).toEqual({ people: 3, waiting: 0, excluded: 0 });
  const rows = await db.select().from(tables.checkIn).where(eq(tables.checkIn.eventId, event.id));
  expect(rows).toHaveLength(4);
  expect(rows.map(({ verdict }) => verdict).sort()).toEqual(["admitted", "admitted", "admitted", "duplicate"]);
  const found = await attendanceOf(db, event.id);
  expect(found).toHaveLength(3);
  expect(found.every(({ intervals, checkedBy }) => intervals.length === 1 && checkedBy === "organizer")).toBe(true);
});

it("a sheet of one of several days is of that day: each day typed in is an attendance of its own", async () => {
  const at = now();
  const { event, by, passes } = await openDoor(at, 1);
  const startsAt = Date.UTC(2026, 0, 5, 6);
  const span = { startsAt, endsAt: startsAt + 51 * 3_600_000 };
  await changeEvent(event, span);
  for (const [day, hours] of [
    ["2026-01-06", 8],
    ["2026-01-05", 3],
  ] as const) {
    const times = sheetTimes({ day, from: day.endsWith("5") ? "14:00" : "9:00", to: "17:00" }, span, at);
    if (!times.ok) throw new Error(times.refusal.reason);
    expect((times.to as number) - times.from).toBe(hours * 3_600_000);
    const sheet = { sessionId: null, from: times.from, to: times.to, formKey: day, added: [] };
    expect(await typeInSheet(by, event.slug, { ...sheet, registrations: passes.map(({ id }) => id) })).toMatchObject({
      people: 1,
    });
  }
  const [{ intervals } = { intervals: [] }] = await attendanceOf(db, event.id);
  expect(intervals.map(({ from, to }) => [from - startsAt, to - startsAt].map((ms) => ms / 3_600_000))).toEqual([
    [0, 3],
    [19, 27],
  ]);
});

it("an organizer's own name and account, written in by hand, make her no seat", async () => {
  const { event, by } = await openDoor(now(), 0);
  const { personId, account } = await addAccount("王组织");
  const sheet = {
    sessionId: null,
    from: event.startsAt,
    to: null,
    formKey: "own",
    registrations: [],
    added: [{ name: "王组织", employer: null, contact: account }],
  };
  expect(await typeInSheet({ ...by, personId }, event.slug, sheet)).toMatchObject({ people: 0 });
  expect(await db.$count(tables.registration, eq(tables.registration.eventId, event.id))).toBe(0);
  expect(await typeInSheet(by, event.slug, sheet)).toMatchObject({ people: 1 });
});

it("says for how many a line does not count, and why", async () => {
  const { event, by } = await openDoor(now(), 0);
  const [waits, excluded] = await addPasses(event, now(), 2, { state: "waitlisted" });
  const ids = [waits?.id as string, excluded?.id as string];
  const sheet = { sessionId: null, from: event.startsAt, to: null, formKey: null, added: [], registrations: ids };
  expect(await typeInSheet(by, event.slug, sheet)).toEqual({ people: 2, waiting: 2, excluded: 0 });
  const rows = await db.select().from(tables.checkIn).where(eq(tables.checkIn.eventId, event.id));
  const hers = rows.find(({ registrationId }) => registrationId === excluded?.id);
  await settleScan(by, event.slug, hers?.id ?? "", { how: "does-not-count", reason: "没有得到名额" });
  expect(await typeInSheet(by, event.slug, { ...sheet, from: event.startsAt + 60_000 })).toEqual({
    people: 2,
    waiting: 1,
    excluded: 1,
  });
});
