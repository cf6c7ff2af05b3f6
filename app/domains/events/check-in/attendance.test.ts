import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { expect, it } from "vitest";
import { system, transact } from "~/domains/ledger/transact.server";
import { attendanceOf } from "./attendance.server";

const HOUR = 3_600_000;
const startsAt = Date.UTC(2026, 11, 4, 6);
const event = {
  ownerKind: "region" as const,
  ownerId: "340100",
  kind: "exchange",
  title: "演示",
  summary: "",
  description: "",
  mode: "on-site" as const,
  regionCode: "340100",
  startsAt,
  endsAt: startsAt + 3 * HOUR,
  offerMinutes: 30,
  admission: "open" as const,
  registrationOpensAt: 0,
  registrationClosesAt: startsAt,
  earnsHours: true,
  organizerName: "演示",
  contact: "演示",
  sequence: 0,
  createdAt: 0,
  changedAt: 0,
  publishedAt: 0,
};
const session = (id: string, eventId: string, hour: number, ownSeats = false) => ({
  id,
  eventId,
  title: id,
  startsAt: startsAt + hour * HOUR,
  endsAt: startsAt + (hour + 1) * HOUR,
  ownSeats,
  earnsHours: true,
  speakers: [],
});
const seat = (id: string, eventId: string, personId: string | null, sessionId: string | null = null) => ({
  id,
  eventId,
  personId,
  sessionId,
  unitId: sessionId ?? eventId,
  state: "confirmed" as const,
  place: 1,
  attendance: "on-site" as const,
  answers: {},
  appliedAt: 0,
  stateAt: 0,
});
const seen = (id: string, eventId: string, registrationId: string, minute: number, more: object = {}) => ({
  id,
  eventId,
  registrationId,
  direction: "in" as const,
  how: "scan" as const,
  at: startsAt + minute * 60_000,
  deviceAt: 0,
  receivedAt: 0,
  clockAheadMs: 0,
  verdict: "admitted" as const,
  ...more,
});

it("is told by session, by who saw it, and only where a scan counts", async () => {
  await transact(system("test"), async (tx) => {
    await tx.insert(tables.event).values([
      { ...event, id: "e", slug: "e" },
      { ...event, id: "plain", slug: "plain" },
    ]);
    await tx.insert(tables.eventSession).values([session("s1", "e", 0), session("s2", "e", 1, true)]);
    await tx
      .insert(tables.registration)
      .values([
        seat("anna", "e", "p1"),
        seat("anna2", "e", "p1", "s2"),
        seat("bo", "e", null),
        seat("cai", "e", "p3"),
        seat("dou", "plain", "p1"),
        seat("fan", "e", "p5"),
        seat("gu", "e", "p6"),
      ]);
    await tx
      .insert(tables.checkIn)
      .values([
        seen("1", "e", "anna", 10),
        seen("2", "e", "bo", 0, { how: "sheet" }),
        seen("3", "e", "bo", 30, { how: "sheet", direction: "out" }),
        seen("4", "e", "cai", 5, { verdict: "invalid-pass" }),
        seen("5", "e", "cai", 6, { undoneAt: 7 }),
        seen("6", "plain", "dou", 60),
        seen("7", "e", "fan", 0, { settledAt: 9, settledBy: "o1", settledHow: "counts" }),
        seen("8", "e", "gu", 0, { settledAt: 9, settledBy: "o1", settledHow: "counts" }),
        seen("9", "e", "gu", 1, { how: "sheet", direction: "out" }),
      ]);
    tx.record({ act: "event.created", subject: { kind: "event", id: "e" } });
  });
  const found = await attendanceOf(db, "e");
  const told = found.map((one) => [one.registrationId, one.sessionId, one.checkedBy, one.typedIn, one.settledBy]);
  expect(told).toEqual([
    ["anna", "s1", "program", false, null],
    // She has a seat in the second; the walk-in has none there, though he came through the same door.
    ["anna", "s2", "program", false, null],
    ["bo", "s1", "organizer", true, null],
    // Her pass did not hold: that she was there is what somebody decided.
    ["fan", "s1", "organizer", false, "o1"],
    ["gu", "s1", "organizer", true, null],
  ]);
  expect(found[0]?.intervals).toEqual([{ from: startsAt + 600_000, to: startsAt + HOUR }]);
  expect(found[2]).toMatchObject({ personId: null, intervals: [{ from: startsAt, to: startsAt + HOUR / 2 }] });
  expect(await attendanceOf(db, "plain")).toEqual([
    {
      registrationId: "dou",
      personId: "p1",
      sessionId: null,
      checkedBy: "program",
      typedIn: false,
      settledBy: null,
      intervals: [{ from: startsAt + HOUR, to: startsAt + 3 * HOUR }],
    },
  ]);
});
