import { expect, it } from "vitest";
import { stateOf } from "~/domains/appointments/appointment";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { db } from "../client.server";
import { APPOINTMENT_STATES } from "../statuses";
import { tables } from "../tables";
import { seedDemoAppointments } from "./demo-appointments.server";
import { seedDemoPeople } from "./demo-people.server";
import { DEMO_FIRMS } from "./demo-province";
import { seedRegions } from "./regions.server";

it("appoints all 120 learners over the 60 firms, in every state, director in office and graduate waited for; once", async () => {
  await seedRegions();
  await seedDemoPeople();
  await seedDemoAppointments();
  const all = await db.select().from(tables.appointment);
  const today = isoDayOf(now());
  expect(new Set(all.map((one) => stateOf(one, today)))).toEqual(new Set(APPOINTMENT_STATES));
  expect(new Set(all.map(({ enterpriseId }) => enterpriseId)).size).toBe(DEMO_FIRMS.length);
  expect(new Set(all.map(({ personId }) => personId)).size).toBe(122);
  const people = await db.select().from(tables.person);
  const of = (account: string) => {
    const found = people.find((one) => one.account === account);
    return all.filter(({ personId }) => personId === found?.id).map((one) => [stateOf(one, today), one.duties.length]);
  };
  expect(of("director")).toEqual([["active", 8]]);
  expect(of("graduate")).toEqual([["proposed", 7]]);
  await seedDemoAppointments();
  expect(await db.$count(tables.appointment)).toBe(all.length);
  expect(await db.$count(tables.qualification)).toBe(122);
}, 60_000);
