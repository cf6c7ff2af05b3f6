import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { answerSurvey } from "~/domains/events/after/answer-survey.server";
import { minutesForm } from "~/domains/events/after/minutes-forms";
import { saveMinutes } from "~/domains/events/after/save-minutes.server";
import { surveyEnd } from "~/domains/events/after/survey";
import { surveyField } from "~/domains/events/after/survey-forms";
import type { Event } from "~/domains/events/event/event";
import { changeEvent } from "~/domains/events/events.fixture";
import { system, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { Organizer, Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { attendedEvent, scan, seat } from "../after/after.fixture";
import { bookAttendance } from "../after/book-attendance.server";
import { publishMinutes } from "../after/publish-minutes.server";
import { organizerOverview } from "../call/organizer-overview.server";
import { ownEventWaits } from "../own/own-event-waits.server";

beforeAll(seedRegions);

it("an ended event waits for its organizer with what it lacks, until nothing is left", async () => {
  const { event, people, who } = await attendedEvent(1);
  const { checkIn } = tables;
  const registrationId = people[0]?.registrationId as string;
  const odd = await scan(event, registrationId, 3, { verdict: "invalid-pass", registrationId: null });
  expect(await lacking(who, event)).toEqual(["scans", "minutes"]);
  await transact(system("test"), async (tx) => {
    await tx.update(checkIn).set({ settledAt: tx.now, settledHow: "does-not-count" }).where(eq(checkIn.id, odd));
    tx.record({ act: "check-in.settled", subject: { kind: "check-in", id: odd } });
  });
  expect(await lacking(who, event)).toEqual(["hours", "minutes"]);
  expect(await bookAttendance(who, event.slug)).toEqual({ ok: true });
  expect(await lacking(who, event)).toEqual(["minutes"]);
  const typed = minutesForm.parse({ stand: "", text: "会议内容", summary: "交流了做法", decisions: "每季度交流一次" });
  await saveMinutes(who, event.slug, typed);
  await publishMinutes(who, event.slug);
  expect(await lacking(who, event)).toEqual([]);
});

const lacking = async (who: Organizer, { slug }: Event) =>
  (await organizerOverview(who, "zh-CN", now())).waits.filter((wait) => wait.slug === slug).map(({ what }) => what);

it("a survey waits for who was there until she answers or its last day is over", async () => {
  const { event, people } = await attendedEvent(1);
  const { person } = people[0] as { person: Person };
  const { person: absent } = await newcomer();
  await seat(event, absent);
  const until = surveyEnd(event.endsAt, 14);
  const survey = { kind: "survey", href: `/events/${event.slug}/feedback`, at: until };
  const surveys = async (who: Person, at = now()) =>
    (await ownEventWaits(who.personId, at)).filter(({ kind }) => kind === "survey");
  expect(await surveys(person)).toMatchObject([survey]);
  expect(await surveys(person, until - 1)).toMatchObject([survey]);
  expect(await surveys(person, until)).toEqual([]);
  expect(await surveys(absent)).toEqual([]);
  await answerSurvey(person, event.slug, { [surveyField("content")]: "4" });
  expect(await surveys(person)).toEqual([]);
  const off = await attendedEvent(1);
  await changeEvent(off.event, { cancelledAt: off.event.startsAt });
  expect(await surveys((off.people[0] as { person: Person }).person)).toEqual([]);
});
