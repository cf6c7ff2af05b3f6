import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { answerSurvey } from "~/domains/events/after/answer-survey.server";
import { surveyEnd } from "~/domains/events/after/survey";
import { surveyField } from "~/domains/events/after/survey-forms";
import { organizerFor } from "~/domains/events/events.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { readArchived } from "../archive/read-archived.server";
import { attendedEvent, endedEvent } from "./after.fixture";
import { closeDueSurveys, endSurvey } from "./close-surveys.server";
import { readSurveyResults } from "./survey-results.server";

beforeAll(seedRegions);
const DAY_MS = 86_400_000;
const answer = (slug: string, { person }: { person: Person }, mark: string) =>
  answerSurvey(person, slug, { [surveyField("content")]: mark });
const closings = (id: string) =>
  db
    .select()
    .from(tables.eventChange)
    .where(and(eq(tables.eventChange.eventId, id), eq(tables.eventChange.kind, "survey-closed")));

it("an organizer's two views never differ by an answer, on the page and in the archive", async () => {
  const { event, people, who } = await attendedEvent(7);
  const views = new Set<string>();
  const look = async () => {
    const at = now();
    const { results } = await readSurveyResults(event, at);
    const archived = (await readArchived(event, who.personId, at)).results;
    expect(archived).toEqual(results);
    if (results !== null) views.add(JSON.stringify(results));
    return results;
  };
  for (const [n, one] of people.slice(0, 6).entries()) {
    if (n === 4) await expect(endSurvey(who, event.slug)).rejects.toThrow("survey.fewToClose");
    await answer(event.slug, one, String(1 + (n % 5)));
    await closeDueSurveys();
    expect(await look()).toBeNull();
  }
  await endSurvey(who, event.slug);
  expect((await look())?.map((one) => "few" in one)).toEqual([false, true, true, true, true]);
  expect(await answer(event.slug, people[6] as (typeof people)[0], "1")).toMatchObject({ reason: "survey.over" });
  await expect(endSurvey(who, event.slug)).rejects.toThrow("survey.over");
  await look();
  expect(views.size).toBe(1);
  expect(await closings(event.id)).toMatchObject([{ byPersonId: who.personId }]);
});

it("whoever answers while it is being closed is in the results or refused", async () => {
  const { event, people, who } = await attendedEvent(8);
  for (const one of people.slice(0, 5)) await answer(event.slug, one, "4");
  const [closed, ...late] = await Promise.all([
    endSurvey(who, event.slug).then(() => readSurveyResults(event, now())),
    ...people.slice(5).map((one) => answer(event.slug, one, "2")),
  ]);
  const taken = late.filter(({ ok }) => ok).length;
  expect(closed?.answers).toBe(5 + taken);
  expect((await readSurveyResults(event, now())).results).toEqual(closed?.results);
});

it("the clock closes what is over, once, also where nobody answered; nobody of another region closes it", async () => {
  const endsAt = now() - 20 * DAY_MS;
  const event = await endedEvent({ startsAt: endsAt - 3_600_000, endsAt });
  expect(now()).toBeGreaterThan(surveyEnd(endsAt, 14));
  expect((await readSurveyResults(event, now())).results).toBeNull();
  await Promise.all([closeDueSurveys(), closeDueSurveys()]);
  await closeDueSurveys();
  expect(await closings(event.id)).toMatchObject([{ byPersonId: null }]);
  expect((await readSurveyResults(event, now())).results).toHaveLength(5);
  const { event: open } = await attendedEvent(1);
  await closeDueSurveys();
  expect(await closings(open.id)).toEqual([]);
  const elsewhere = organizerFor((await newcomer()).person, "340200");
  await expect(endSurvey(elsewhere, open.slug)).rejects.toThrow("event of the organizer");
});
