import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { attendeesOf, wasThere } from "~/domains/events/after/attended.server";
import { attendanceOf } from "~/domains/events/check-in/attendance.server";
import { deskCounts } from "~/domains/events/check-in/desk-counts.server";
import { deskList } from "~/domains/events/check-in/desk-list.server";
import { desk, openDoor, type Pass, typed } from "~/domains/events/check-in/door.fixture";
import { scansById, scansToSettle } from "~/domains/events/check-in/seen-scans.server";
import { countUnsettled } from "~/domains/events/check-in/unsettled.server";
import { maintain, system, transact } from "~/domains/ledger/transact.server";
import { now } from "~/kernel/clock";
import { receiveScans } from "./receive-scans.server";

beforeAll(seedRegions);

const HOUR = 3_600_000;

it("a scan of an earlier day is a trial: whenever it comes up it is no presence, counts nobody and says so; one of the day counts", async () => {
  const { event, by, passes } = await openDoor(now(), 2);
  const opened = await desk(by, event);
  const openedAt = now() - 72 * HOUR;
  await maintain((tx) => tx.update(tables.checkInDesk).set({ openedAt }).where(eq(tables.checkInDesk.id, opened.id)));
  const place = { desk: { ...opened, openedAt }, event, session: null };
  const [tried, came] = passes as [Pass, Pass];
  const trial = typed(tried.passCode, now() - 30 * HOUR);
  const scans = [trial, typed(came.passCode, now() - 30 * HOUR), typed(came.passCode, now() - 1000)];
  await receiveScans(by, opened.id, { sentAt: now(), scans });

  expect((await attendanceOf(db, event.id)).map(({ registrationId }) => registrationId)).toEqual([came.id]);
  expect((await deskCounts(db, place)).arrived).toBe(1);
  const here = (await deskList(db, place)).filter(({ arrivedAt }) => arrivedAt !== null);
  expect(here.map(({ registration }) => registration)).toEqual([came.id]);
  expect(await wasThere(db, event.id, tried.personId as string)).toBe(false);
  expect([...(await attendeesOf(db, event.id))]).toEqual([came.personId]);
  const seen = await scansById(
    db,
    event.id,
    scans.map(({ id }) => id),
  );
  expect(scans.map(({ id }) => seen.find((one) => one.id === id)?.otherDay)).toEqual([true, true, false]);
});

it("a trial with a pass that does not hold waits for nobody, one of the day does", async () => {
  const { event, by, passes } = await openDoor(now(), 1);
  const opened = await desk(by, event);
  const openedAt = now() - 72 * HOUR;
  await maintain((tx) => tx.update(tables.checkInDesk).set({ openedAt }).where(eq(tables.checkInDesk.id, opened.id)));
  const [pass] = passes as [Pass];
  await transact(system("test"), async (tx) => {
    const ended = { state: "cancelled" as const, stateAt: now() - 40 * HOUR };
    await tx.update(tables.registration).set(ended).where(eq(tables.registration.id, pass.id));
    tx.record({ act: "registration.cancelled", subject: { kind: "registration", id: pass.id } });
  });
  const waiting = async () => [await countUnsettled(db, event.id), (await scansToSettle(db, event.id)).length];
  await receiveScans(by, opened.id, { sentAt: now(), scans: [typed(pass.passCode, now() - 30 * HOUR)] });
  expect(await waiting()).toEqual([0, 0]);
  await receiveScans(by, opened.id, { sentAt: now(), scans: [typed(pass.passCode, now() - 1000)] });
  expect(await waiting()).toEqual([1, 1]);
});
