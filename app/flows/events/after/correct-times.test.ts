import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { beforeAll, expect, it } from "vitest";
import type { HeldTimes } from "~/domains/events/after/held-times";
import { heldSessions, heldTimesForm } from "~/domains/events/after/held-times-form";
import { changesOf, getEvent, sessionsOf } from "~/domains/events/event/event.store.server";
import { organizerFor } from "~/domains/events/events.fixture";
import { hoursOf } from "~/domains/hours/hour.store.server";
import { sumOf } from "~/domains/hours/hour-totals";
import { newcomer } from "~/domains/people/people.fixture";
import { typedInstant } from "~/kernel/typed-instant";
import { addSession, attendedEvent, HOUR_MS } from "./after.fixture";
import { bookAttendance } from "./book-attendance.server";
import { correctTimes } from "./correct-times.server";

beforeAll(seedRegions);

it("an event that ran on, with a part that was said to earn nothing, is booked as it was held", async () => {
  const { event, people, who } = await attendedEvent(1);
  const part = await addSession(event, { earnsHours: false });
  const endsAt = event.endsAt + HOUR_MS / 2;
  const sessions = [{ ...part, endsAt, earnsHours: true }];
  const held: HeldTimes = { startsAt: event.startsAt, endsAt, earnsHours: true, sessions };
  expect(await correctTimes(who, event.slug, { ...held, endsAt: event.endsAt }, "讨论延长了半小时")).toMatchObject({
    faults: [{ field: `session.${part.id}.endsAt` }],
  });
  expect(await correctTimes(who, event.slug, held, "讨论延长了半小时")).toEqual({ ok: true });
  const kept = await getEvent(db, event.id);
  expect([kept.endsAt, kept.sequence]).toEqual([endsAt, event.sequence + 1]);
  expect((await sessionsOf(db, event.id)).map(({ endsAt, earnsHours }) => [endsAt, earnsHours])).toEqual([
    [endsAt, true],
  ]);
  expect((await changesOf(db, event.id))[0]).toMatchObject({ kind: "changed", reason: "讨论延长了半小时" });
  // Nothing changed is no act.
  await correctTimes(who, event.slug, held, "讨论延长了半小时");
  expect((await getEvent(db, event.id)).sequence).toBe(event.sequence + 1);

  await bookAttendance(who, event.slug);
  expect(sumOf(await hoursOf(db, people[0]?.person.personId as string))).toBe(150);
  await expect(correctTimes(who, event.slug, { ...held, endsAt: event.endsAt }, "改回来吧")).rejects.toMatchObject({
    reason: "after.timesBooked",
  });
  const other = organizerFor((await newcomer()).person, "340200");
  await expect(correctTimes(other, event.slug, held, "不是我的")).rejects.toMatchObject({ name: "NotFound" });
});

it("the form reads each part by its own fields", () => {
  const at = Date.UTC(2026, 11, 4, 6);
  const part = { id: "a", title: "交流", startsAt: at, endsAt: at + HOUR_MS, earnsHours: false };
  const sent = {
    startsAt: typedInstant(at),
    endsAt: typedInstant(at + HOUR_MS),
    reason: "会场晚开门",
    "session.a.startsAt": typedInstant(at),
    "session.a.endsAt": typedInstant(at + HOUR_MS / 2),
    "session.a.earnsHours": "yes",
  };
  const read = heldTimesForm([part]).parse(sent);
  expect(read).toMatchObject({ startsAt: at, endsAt: at + HOUR_MS, earnsHours: false });
  expect(heldSessions([part], read)).toEqual([
    { id: "a", title: "交流", startsAt: at, endsAt: at + HOUR_MS / 2, earnsHours: true },
  ]);
  expect(heldTimesForm([part]).safeParse({ ...sent, "session.a.endsAt": "" }).success).toBe(false);
});
