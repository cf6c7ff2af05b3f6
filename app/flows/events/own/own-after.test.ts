import { seedRegions } from "@db/seeds/regions.server";
import { beforeAll, expect, it } from "vitest";
import { answerSurvey } from "~/domains/events/after/answer-survey.server";
import { minutesForm } from "~/domains/events/after/minutes-forms";
import { saveMinutes, standOf } from "~/domains/events/after/save-minutes.server";
import { surveyField } from "~/domains/events/after/survey-forms";
import { ownOutcome } from "~/domains/events/registration/own-outcome";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { attendedEvent, seat } from "../after/after.fixture";
import { bookAttendance } from "../after/book-attendance.server";
import { publishMinutes } from "../after/publish-minutes.server";
import { showOwnRegistration } from "./own-events.server";

beforeAll(seedRegions);

const shown = async (who: Person, id: string) => {
  const { own, event, after, other } = await showOwnRegistration(who, id, { now: now(), locale: "zh-CN" });
  return { outcome: ownOutcome(own, event), after, offered: other.offered };
};

it("her page of an event that is over says what it earned, asks her opinion, and leads to what is published", async () => {
  const { event, people, who } = await attendedEvent(1, { mode: "hybrid" });
  const [{ person, registrationId: id }] = people as [(typeof people)[0]];
  const absent = (await newcomer()).person;
  const missed = await seat(event, absent);
  const left = { minutes: 0, hasMinutes: false, papers: 0, photos: 0 };
  // Before it is booked she may answer already, by what was scanned; of who was not scanned nothing is said. Nothing is left to change.
  expect(await shown(person, id)).toMatchObject({
    outcome: "unsaid",
    after: { ...left, feedback: { given: false } },
    offered: false,
  });
  expect(await shown(absent, missed)).toEqual({
    outcome: "unsaid",
    after: { ...left, feedback: null },
    offered: false,
  });
  await bookAttendance(who, event.slug);
  expect(await shown(person, id)).toMatchObject({ outcome: "attended", after: { ...left, minutes: 120 } });
  expect(await shown(absent, missed)).toMatchObject({ outcome: "absent", after: { ...left, feedback: null } });
  await answerSurvey(person, event.slug, { [surveyField("content")]: "5" });
  const written = { text: "谈了三件事。", summary: "三家企业讲做法。", decisions: "", stand: standOf(null) };
  expect(await saveMinutes(who, event.slug, minutesForm.parse(written))).toEqual({ ok: true });
  await publishMinutes(who, event.slug);
  expect((await shown(person, id)).after).toMatchObject({ minutes: 120, hasMinutes: true, feedback: { given: true } });
});

it("who cancelled and came all the same is told so once", async () => {
  const { event } = await attendedEvent(0);
  const { person } = await newcomer();
  const id = await seat(event, person, { state: "cancelled" });
  expect(await shown(person, id)).toMatchObject({ outcome: null, after: null });
  const { person: other } = await newcomer();
  const came = await seat(event, other, { state: "cancelled", outcome: "attended" });
  expect(await shown(other, came)).toMatchObject({
    outcome: "attendedCancelled",
    after: { feedback: { given: false } },
  });
});
