import { DUTIES } from "@db/statuses";
import { expect, it, vi } from "vitest";
import { openNoticesAt } from "~/domains/duties/disclosed-standard.store.server";
import { recordsOf } from "~/domains/duties/duty-record.store.server";
import { reportsOf } from "~/domains/duties/duty-report.store.server";
import { dutyWaits } from "~/domains/duties/duty-waits.server";
import { ownSeats } from "~/domains/duties/own-seats.server";
import { readOffers } from "~/domains/duties/record-duty.server";
import { findByAccount } from "~/domains/people/person.store.server";
import { publishAtStart } from "~/flows/program/publish-at-start.server";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { db } from "../client.server";
import { tables } from "../tables";
import { seedDemoAppointments } from "./demo-appointments.server";
import { seedDemoDuties } from "./demo-duties.server";
import { seedDemoPeople } from "./demo-people.server";
import { seedRegions } from "./regions.server";

vi.hoisted(() => {
  process.env.ACADEMY_MODE = "demo";
});

it("gives the demo's director a rich year, and a dozen other firms a little, once", async () => {
  await seedRegions();
  await publishAtStart();
  await seedDemoPeople();
  await seedDemoAppointments();
  await seedDemoDuties();
  const personId = (await findByAccount(db, "director"))?.id ?? "";
  const today = isoDayOf(now());
  const [seat] = await ownSeats(db, { personId }, today);
  if (!seat) throw new Error("the director has no appointment");
  const records = await recordsOf(db, seat.appointment.id);
  expect(new Set(records.map(({ duty }) => duty))).toEqual(new Set(DUTIES));
  expect(records.some(({ confirmedAt }) => confirmedAt !== null)).toBe(true);
  expect((await reportsOf(db, seat.appointment.id)).map(({ answer }) => answer)).toContain("confirmed");
  expect((await readOffers(db, seat)).length).toBeGreaterThanOrEqual(3);
  expect((await openNoticesAt(db, seat.enterpriseId)).length).toBeGreaterThan(0);
  expect(new Set((await dutyWaits(db, personId, today)).map(({ kind }) => kind))).toEqual(
    new Set(["superseded", "finding-due"]),
  );
  const firms = await db.selectDistinct({ id: tables.dutyRecord.enterpriseId }).from(tables.dutyRecord);
  expect(firms.length).toBeGreaterThan(8);
  const before = await db.$count(tables.ledgerEntry);
  await seedDemoDuties();
  expect(await db.$count(tables.ledgerEntry)).toBe(before);
});
