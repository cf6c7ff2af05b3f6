import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { earnedMinutes } from "~/domains/events/after/earned";
import { typedStretches } from "~/domains/events/after/typed-stretches";
import type { Event } from "~/domains/events/event/event";
import { hoursOf } from "~/domains/hours/hour.store.server";
import { sumOf } from "~/domains/hours/hour-totals";
import { newcomer } from "~/domains/people/people.fixture";
import { addSession, anOrganizer, endedEvent, HOUR_MS, scan, seat } from "./after.fixture";
import { bookAttendance } from "./book-attendance.server";
import { correctAttendance } from "./correct-attendance.server";

beforeAll(seedRegions);

const MINUTE_MS = 60_000;
const START = Date.UTC(2026, 5, 10, 1);
const minute = fc.integer({ min: 0, max: 180 });
const which = fc.integer({ min: 0, max: 2 });
const acts = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant("scan" as const), which, minute, out: fc.boolean() }),
    fc.record({ act: fc.constant("book" as const), which }),
    fc.record({ act: fc.constant("correct" as const), which, minute, long: fc.integer({ min: 0, max: 180 }) }),
  ),
  { minLength: 3, maxLength: 7 },
);
const starts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 3 });

it("nobody has more hours than the clock, in whatever order events at one time are booked and corrected", async () => {
  const who = await anOrganizer();
  await fc.assert(
    fc.asyncProperty(starts, acts, async (begins, all) => {
      const { person } = await newcomer();
      const places: { event: Event; id: string }[] = [];
      for (const begin of begins) {
        const startsAt = START + begin * MINUTE_MS;
        const event = await endedEvent({ startsAt, endsAt: startsAt + 3 * HOUR_MS });
        if (begin % 3 === 0) {
          await addSession(event, { startsAt, endsAt: startsAt + 2 * HOUR_MS });
          await addSession(event, { startsAt: startsAt + HOUR_MS });
        }
        places.push({ event, id: await seat(event, person) });
      }
      const most = earnedMinutes(places.map(({ event }) => ({ from: event.startsAt, to: event.endsAt })));
      // Only who was said to be there or absent can be corrected; at last everything is booked that is open.
      const bookAll = [0, 1, 2].map((which) => ({ act: "book" as const, which }));
      for (const one of [...bookAll, ...all, ...bookAll]) {
        const { event, id } = places[one.which % places.length] as (typeof places)[number];
        if (one.act === "scan") await scan(event, id, one.minute, { direction: one.out ? "out" : "in", how: "sheet" });
        else if (one.act === "book") await bookAttendance(who, event.slug);
        else {
          const from = event.startsAt + one.minute * MINUTE_MS;
          const to = Math.min(from + one.long * MINUTE_MS, event.endsAt);
          const times = from < to ? typedStretches([{ from, to }], event) : "";
          await correctAttendance(who, event.slug, id, { times, reason: "与会者说明了情况" });
        }
        expect(sumOf(await hoursOf(db, person.personId))).toBeLessThanOrEqual(most);
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 120_000);
