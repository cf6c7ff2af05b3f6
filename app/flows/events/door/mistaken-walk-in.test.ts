import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { deskCounts } from "~/domains/events/check-in/desk-counts.server";
import { addAccount, addPasses, desk, openDoor, typed } from "~/domains/events/check-in/door.fixture";
import { changeEvent } from "~/domains/events/events.fixture";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { readAttendance } from "../after/attendance-lines.server";
import { receiveScans } from "./receive-scans.server";
import { undoScan } from "./undo-scan.server";

beforeAll(seedRegions);

const HOUR = 3_600_000;
const reason = "登记错了人";
const walkIn = (name: string, contact: string | null = null) =>
  typed("", now(), { how: "walk-in", read: null, walkIn: { name, employer: null, contact } });
const seats = (eventId: string) =>
  db.select().from(tables.registration).where(eq(tables.registration.eventId, eventId));

it("who was registered at the door by mistake goes with her scan, and before the start her seat goes to who waits", async () => {
  const { event, by } = await openDoor(now(), 0);
  const ahead = await changeEvent(event, { startsAt: now() + HOUR, capacity: 1 });
  const place = { desk: await desk(by, event), event: ahead, session: null };
  const scan = walkIn("演示来宾");
  await receiveScans(by, place.desk.id, { sentAt: now(), scans: [scan] });
  const [waiting] = await addPasses(ahead, now(), 1, { state: "waitlisted", place: 9 });
  expect(await deskCounts(db, place)).toMatchObject({ arrived: 1, expected: 1 });
  await undoScan(by, place.desk.id, scan.id, reason);
  const after = await seats(event.id);
  const made = after.find(({ id }) => id !== waiting?.id);
  expect(made).toMatchObject({ state: "cancelled", reason, decidedBy: by.personId });
  expect(after.find(({ id }) => id === waiting?.id)?.state).toBe("offered");
  expect(await deskCounts(db, place)).toMatchObject({ arrived: 0, expected: 0 });
});

it("one whose account it is is never booked absent for it, also where a device sends the mistake with its taking back", async () => {
  const { event, by, passes } = await openDoor(now(), 1);
  const { id } = await desk(by, event);
  const { account, personId } = await addAccount("王小明");
  const scan = walkIn("王小明", account);
  await receiveScans(by, id, { sentAt: now(), scans: [{ ...scan, undo: reason }] });
  expect((await seats(event.id)).find((one) => one.personId === personId)?.state).toBe("cancelled");
  const { lines } = await readAttendance(db, event, newId(now()));
  expect(lines.map((line) => line.personId)).toEqual([passes[0]?.personId]);
});

it("keeps who signed up before, and whom another scan has seen", async () => {
  const { event, by, passes } = await openDoor(now(), 1);
  const { id } = await desk(by, event);
  const [came, met] = [typed(passes[0]?.passCode ?? "", now()), walkIn("演示来宾")];
  await receiveScans(by, id, { sentAt: now(), scans: [came, met] });
  const made = (await seats(event.id)).find(({ walkInName }) => walkInName === "演示来宾");
  const out = typed("", now() + 1, { how: "search", read: null, registrationId: made?.id ?? "", direction: "out" });
  await receiveScans(by, id, { sentAt: now() + 1, scans: [out] });
  for (const scan of [came, met]) await undoScan(by, id, scan.id, reason);
  expect((await seats(event.id)).map(({ state }) => state)).toEqual(["confirmed", "confirmed"]);
  await undoScan(by, id, out.id, reason);
  expect((await seats(event.id)).map(({ state }) => state).sort()).toEqual(["cancelled", "confirmed"]);
});
