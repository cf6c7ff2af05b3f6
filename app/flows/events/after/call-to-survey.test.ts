import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { answerSurvey } from "~/domains/events/after/answer-survey.server";
import { surveyField } from "~/domains/events/after/survey-forms";
import { changeEvent } from "~/domains/events/events.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import * as clock from "~/kernel/clock";
import { crowd } from "../seats/crowd.fixture";
import { attendedEvent, scan, seat } from "./after.fixture";
import { bookAttendance } from "./book-attendance.server";
import { callToSurveys } from "./call-to-survey.server";

vi.mock("~/kernel/clock", { spy: true });
const setClock = (ms: number) => {
  vi.mocked(clock.now).mockReturnValue(ms);
};
beforeAll(seedRegions);
/** Each test ends its events' surveys, so that none asks those of another. */
afterEach(async () => {
  setClock(Date.now() + 3 * DAY_MS);
  await callToSurveys();
  vi.mocked(clock.now).mockRestore();
});
const DAY_MS = 86_400_000;

const mailsTo = ({ personId }: Person) =>
  db
    .select()
    .from(tables.mail)
    .where(and(eq(tables.mail.personId, personId), eq(tables.mail.template, "event-surveyOpened")));

it("asks who was there a day after the end, once each, whoever runs it and how often", async () => {
  const { event, people } = await attendedEvent(2);
  const [first, second] = people.map(({ person }) => person) as [Person, Person];
  const { person: absent } = await newcomer();
  await seat(event, absent);
  // Somebody who gave her seat back and came all the same is one person.
  await seat(event, second, { state: "cancelled" });
  const [mobile] = (await crowd(1)) as [Person];
  await scan(event, await seat(event, mobile), 5);
  setClock(event.endsAt + DAY_MS - 1);
  expect(await callToSurveys()).toBe(0);
  setClock(event.endsAt + DAY_MS);
  const both = await Promise.all([callToSurveys(), callToSurveys()]);
  expect(both.sort()).toEqual([0, 3]);
  setClock(event.endsAt + 2 * DAY_MS);
  expect(await callToSurveys()).toBe(0);
  for (const who of [first, second])
    expect(await mailsTo(who)).toMatchObject([
      { topic: "events", text: expect.stringContaining(`/events/${event.slug}/feedback`) },
    ]);
  expect(await mailsTo(absent)).toEqual([]);
  expect(await mailsTo(mobile)).toEqual([]);
});

it("asks as soon as attendance is booked, nobody who answered before, and later whom a correction says was there", async () => {
  const { event, people, who } = await attendedEvent(2);
  const [quick, other] = people.map(({ person }) => person) as [Person, Person];
  const { person: absent } = await newcomer();
  const registrationId = await seat(event, absent);
  expect(await callToSurveys()).toBe(0);
  await answerSurvey(quick, event.slug, { [surveyField("content")]: "5" });
  expect(await bookAttendance(who, event.slug)).toEqual({ ok: true });
  expect(await callToSurveys()).toBe(1);
  expect(await mailsTo(quick)).toEqual([]);
  expect(await mailsTo(other)).toHaveLength(1);
  const { transact, system } = await import("~/domains/ledger/transact.server");
  await transact(system("test"), async (tx) => {
    const late = eq(tables.registration.id, registrationId);
    await tx.update(tables.registration).set({ outcome: "attended" }).where(late);
    tx.record({ act: "attendance.corrected", subject: { kind: "registration", id: registrationId } });
  });
  expect(await callToSurveys()).toBe(1);
  expect(await mailsTo(absent)).toHaveLength(1);
});

it("asks nothing of a cancelled or postponed event, and nothing once the survey is over", async () => {
  const [off, late, past] = [await attendedEvent(1), await attendedEvent(1), await attendedEvent(1)];
  await changeEvent(off.event, { cancelledAt: off.event.startsAt });
  await changeEvent(late.event, { postponedAt: late.event.startsAt - DAY_MS });
  const endsAt = past.event.endsAt - 20 * DAY_MS;
  await changeEvent(past.event, { startsAt: endsAt - 3_600_000, endsAt });
  setClock(off.event.endsAt + 2 * DAY_MS);
  expect(await callToSurveys()).toBe(0);
});
