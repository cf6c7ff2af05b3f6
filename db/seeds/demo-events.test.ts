import { CHECK_IN_VERDICTS, EVENT_STATES } from "@db/statuses";
import { expect, it } from "vitest";
import { eventState } from "~/domains/events/event/event";
import { eventsOf } from "~/domains/events/event/event.store.server";
import { organizerFor } from "~/domains/events/events.fixture";
import { now } from "~/kernel/clock";
import { db } from "../client.server";
import { tables } from "../tables";
import { seedDemoEvents } from "./demo-events.server";
import { seedDemoPeople } from "./demo-people.server";
import { seedRegions } from "./regions.server";

it("shows events in every state, once, and keeps another region's to itself", async () => {
  await seedRegions();
  await seedDemoPeople();
  await seedDemoEvents();
  await seedDemoEvents();
  const all = await db.select().from(tables.event);
  expect(all).toHaveLength(18);
  const hers = await eventsOf(db, organizerFor({ personId: "x" }));
  expect(hers).toHaveLength(16);
  const states = new Set(hers.map((event) => eventState(event, now())));
  for (const state of EVENT_STATES) expect([...states]).toContain(state);
  const registered = await db.select().from(tables.registration);
  expect(new Set(registered.map(({ state }) => state))).toEqual(
    new Set(["confirmed", "waitlisted", "pending", "declined", "cancelled"]),
  );
  const seen = await db.select().from(tables.checkIn);
  for (const verdict of CHECK_IN_VERDICTS) expect(seen.map((one) => one.verdict)).toContain(verdict);
  const night = hers.find(({ title }) => title.includes("夜班"));
  expect(new Date((night?.startsAt ?? 0) + 8 * 3_600_000).toISOString().slice(11, 16)).toBe("23:30");
});
