import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { answerSurvey } from "~/domains/events/after/answer-survey.server";
import { askMore, askNoMore } from "~/domains/events/after/ask-more.server";
import { forgetWalkIns } from "~/domains/events/after/forget-walk-ins.server";
import { readKeeperRecords } from "~/domains/events/after/keeper-records.server";
import { dueTasks, findMinutes, resolutionsOf } from "~/domains/events/after/minutes.store.server";
import { minutesForm } from "~/domains/events/after/minutes-forms";
import { saveMinutes, settleTask, standOf } from "~/domains/events/after/save-minutes.server";
import { answersOf, feedbackQuestionsOf } from "~/domains/events/after/survey.store.server";
import { surveyField } from "~/domains/events/after/survey-forms";
import { type Event, eventState } from "~/domains/events/event/event";
import { getEvent } from "~/domains/events/event/event.store.server";
import { changeEvent, organizerFor } from "~/domains/events/events.fixture";
import { system, transact } from "~/domains/ledger/transact.server";
import { newcomer, PASSWORD } from "~/domains/people/people.fixture";
import type { Organizer } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { erasePerson } from "../../people/erase-person.server";
import { registrationList } from "../seats/registrations-view.server";
import { anOrganizer, attendedEvent, endedEvent, seat } from "./after.fixture";
import { bookAttendance } from "./book-attendance.server";
import { publishMinutes } from "./publish-minutes.server";
import { archiveEvent } from "./summarise-event.server";
import { waiveHours } from "./waive-hours.server";

beforeAll(seedRegions);
const DAY_MS = 86_400_000;

describe("the survey", () => {
  it("is answered once by who was there, however often and from however many devices", async () => {
    const { event, people } = await attendedEvent(3);
    const answer = (n: number, mark: string) =>
      answerSurvey((people[n] as (typeof people)[0]).person, event.slug, { [surveyField("content")]: mark });
    const twice = await Promise.all([answer(0, "5"), answer(0, "1"), answer(1, "4"), answer(2, "3")]);
    expect(twice.every(({ ok }) => ok)).toBe(true);
    expect(await answersOf(db, event.id)).toHaveLength(3);
    expect(await answer(0, "2")).toEqual({ ok: true });
    expect(await answersOf(db, event.id)).toHaveLength(3);
    const { person: stranger } = await newcomer();
    const sheet = { [surveyField("content")]: "5" };
    expect(await answerSurvey(stranger, event.slug, sheet)).toMatchObject({ reason: "survey.notThere" });
    const absent = (await newcomer()).person;
    await seat(event, absent, { outcome: "absent" });
    expect(await answerSurvey(absent, event.slug, sheet)).toMatchObject({ reason: "survey.notThere" });
  });

  it("says nowhere who wrote what: no row, no entry of the log, no order on the disk", async () => {
    const { event, people } = await attendedEvent(6);
    for (const [n, { person }] of people.entries())
      await answerSurvey(person, event.slug, { [surveyField("best")]: `第${n}个人写的` });
    const rows = await db.select().from(tables.feedbackAnswer).where(eq(tables.feedbackAnswer.eventId, event.id));
    const ids = rows.map(({ id }) => id);
    // As the disk gives them back: in the order of their random ids, whoever came last.
    expect(ids).toEqual([...ids].sort());
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(["answers", "eventId", "id"]);
    const entries = (await db.select().from(tables.ledgerEntry)).filter(({ act }) => act === "feedback.given");
    const told = JSON.stringify(entries);
    for (const { person } of people) expect(told).not.toContain(person.personId);
    for (const id of ids) expect(told).not.toContain(id);
    expect(entries.every(({ aboutPersonId }) => aboutPersonId === null)).toBe(true);
  });

  it("asks what the organizer adds, until somebody answered", async () => {
    const { event, people, who } = await attendedEvent(1);
    await askMore(who, event.slug, { label: "场地怎么样", kind: "scale" });
    await askMore(who, event.slug, { label: "场地怎么样", kind: "scale" });
    await askMore(who, event.slug, { label: "还想听什么", kind: "text" });
    const [first, second] = await feedbackQuestionsOf(db, event.id);
    await askNoMore(who, event.slug, second?.id as string);
    const { person } = people[0] as (typeof people)[0];
    await answerSurvey(person, event.slug, { [surveyField(first?.id as string)]: "2" });
    expect(await answersOf(db, event.id)).toEqual([{ [first?.id as string]: 2 }]);
    await expect(askMore(who, event.slug, { label: "再问一题", kind: "text" })).rejects.toThrow("survey.answered");
  });
});

const form = (change: Record<string, string> = {}) =>
  minutesForm.parse({
    stand: "",
    text: "三家企业介绍了做法。\n\n大家讨论了班组怎样用标准。",
    summary: "三家企业交流了做法。",
    decisions: "建立联络群\n\n每季度交流一次",
    "task.0.text": "整理案例",
    "task.0.owner": "王工",
    "task.0.due": "2026/12/1",
    "task.2.text": "联系场地",
    ...change,
  });
const save = (who: Organizer, event: Event, change: Record<string, string> = {}) =>
  saveMinutes(who, event.slug, form(change));

describe("minutes", () => {
  it("of two who write at once the second is shown what the first kept", async () => {
    const { event, who } = await attendedEvent(0);
    const other = await anOrganizer();
    const both = await Promise.all([save(who, event), save(other, event, { text: "另一份" })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "minutes.changedMeanwhile" });
    const stand = standOf(await findMinutes(db, event.id));
    expect(await save(other, event, { text: "并好的", stand })).toEqual({ ok: true });
    expect((await findMinutes(db, event.id))?.text).toBe("并好的");
  });

  it("keep who did a task as long as its row stays, and tell what is due", async () => {
    const { event, who } = await attendedEvent(0);
    await save(who, event);
    const { decisions, tasks } = await resolutionsOf(db, event.id);
    expect(decisions.map(({ text }) => text)).toEqual(["建立联络群", "每季度交流一次"]);
    expect(tasks.map(({ text, owner, dueOn }) => [text, owner, dueOn])).toEqual([
      ["整理案例", "王工", "2026-12-01"],
      ["联系场地", null, null],
    ]);
    const id = tasks[0]?.id as string;
    expect(await dueTasks(db, who, "2026-12-31", 10)).toEqual([]);
    await publishMinutes(who, event.slug);
    expect((await dueTasks(db, who, "2026-12-31", 50)).filter(({ slug }) => slug === event.slug)).toMatchObject([
      { id },
    ]);
    await settleTask(who, event.slug, id, true);
    const stand = standOf(await findMinutes(db, event.id));
    await save(who, event, { stand, "task.0.id": id, "task.0.text": "整理案例，上传", "task.2.text": "" });
    const after = (await resolutionsOf(db, event.id)).tasks;
    expect(after).toMatchObject([{ id, text: "整理案例，上传", doneBy: who.personId }]);
    expect((await dueTasks(db, who, "2026-12-31", 50)).filter(({ slug }) => slug === event.slug)).toEqual([]);
  });

  it("are published only whole and after the end, and told to the registered who have an address", async () => {
    const { event, people, who } = await attendedEvent(1);
    expect(await publishMinutes(who, event.slug)).toMatchObject({ reason: "minutes.noText" });
    await save(who, event, { summary: "" });
    expect(await publishMinutes(who, event.slug)).toMatchObject({ reason: "minutes.noSummary" });
    await save(who, event, { stand: standOf(await findMinutes(db, event.id)) });
    expect(await publishMinutes(who, event.slug)).toEqual({ ok: true });
    expect(await publishMinutes(who, event.slug)).toMatchObject({ reason: "minutes.published" });
    const personId = people[0]?.person.personId as string;
    const mails = await db.select().from(tables.mail).where(eq(tables.mail.personId, personId));
    expect(mails.map(({ template }) => template)).toEqual(["event-minutesPublished"]);
    const stand = standOf(await findMinutes(db, event.id));
    expect(await save(who, event, { stand, text: "" })).toMatchObject({ reason: "minutes.emptied" });
  });
});

describe("an event is summarised", () => {
  const stateOf = async (event: Event) => eventState(await getEvent(db, event.id), now());
  it("by whichever of minutes and hours comes last", async () => {
    for (const minutesFirst of [true, false]) {
      const { event, who } = await attendedEvent(1);
      await save(who, event);
      const acts = [() => publishMinutes(who, event.slug), () => bookAttendance(who, event.slug)];
      for (const act of minutesFirst ? acts : acts.reverse()) {
        expect(await stateOf(event)).toBe("ended");
        await act();
      }
      expect(await stateOf(event)).toBe("summarised");
      await archiveEvent(who, event.slug);
      expect(await stateOf(event)).toBe("archived");
      await expect(save(who, event)).rejects.toThrow("event.state.archived");
    }
  });
  it("also when it is said to earn no hours", async () => {
    const { event, who } = await attendedEvent(1);
    await save(who, event);
    await publishMinutes(who, event.slug);
    await expect(archiveEvent(who, event.slug)).rejects.toThrow("event.state.ended");
    await waiveHours(who, event.slug, "改为座谈会");
    expect(await stateOf(event)).toBe("summarised");
  });
});

it("what walk-ins said of themselves is forgotten after 90 days, and that they came stays", async () => {
  const event = await endedEvent();
  const id = await seat(event, null, {
    walkInEmployer: "示例公司",
    walkInContact: "13800000000",
    outcome: "attended",
    formKey: "sheet",
  });
  const erased = await seat(event, null, { walkInName: null });
  await changeEvent(event, { endsAt: now() - 89 * DAY_MS });
  await forgetWalkIns(now());
  const row = async () => (await db.select().from(tables.registration).where(eq(tables.registration.id, id)))[0];
  expect((await row())?.walkInName).toBe("李来");
  await changeEvent(event, { endsAt: now() - 90 * DAY_MS - 1 });
  await forgetWalkIns(now());
  expect(await row()).toMatchObject({
    walkInName: null,
    walkInEmployer: null,
    walkInContact: null,
    outcome: "attended",
  });
  expect(await forgetWalkIns(now())).toBe(0);
  // Who never had an account is not said to have erased one.
  const listed = await registrationList(event, { text: "", state: null });
  expect(listed.map((one) => [one.id, one.name, one.walkIn])).toEqual([
    [id, null, true],
    [erased, null, false],
  ]);
});

it("what was read of nobody known is forgotten with them, and that something was read stays", async () => {
  const event = await endedEvent();
  const id = newId(now());
  await transact(system("test"), async (tx) => {
    await tx.insert(tables.checkIn).values({
      id,
      eventId: event.id,
      read: "https://example.org/own/card",
      direction: "in",
      how: "scan",
      at: event.startsAt,
      deviceAt: 0,
      receivedAt: 0,
      clockAheadMs: 0,
      verdict: "unknown",
    });
    tx.record({ act: "test.prepared", subject: { kind: "test", id } });
  });
  const read = async () =>
    (await db.select().from(tables.checkIn).where(eq(tables.checkIn.id, id))).map((row) => row.read);
  await changeEvent(event, { endsAt: now() - 89 * DAY_MS });
  await forgetWalkIns(now());
  expect(await read()).toEqual(["https://example.org/own/card"]);
  await changeEvent(event, { endsAt: now() - 90 * DAY_MS - 1 });
  await forgetWalkIns(now());
  expect(await read()).toEqual([null]);
});

it("who kept minutes and photos for others is taken out of them, and they stay", async () => {
  const { event } = await attendedEvent(0);
  const { person } = await newcomer();
  const who = organizerFor(person);
  await save(who, event);
  await publishMinutes(who, event.slug);
  expect((await readKeeperRecords(db, person.personId)).minutes).toMatchObject([{ event: event.slug }]);
  expect((await erasePerson(person, PASSWORD, now())).ok).toBe(true);
  expect(await findMinutes(db, event.id)).toMatchObject({
    savedBy: null,
    publishedBy: null,
    summary: "三家企业交流了做法。",
  });
});
