import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { beforeAll, expect, it } from "vitest";
import { getEvent } from "~/domains/events/event/event.store.server";
import { noteChange } from "~/domains/events/event/keep-event.server";
import { sessionForm } from "~/domains/events/event/session-form";
import { changeSession } from "~/domains/events/event/set-session.server";
import { addSession, changeEvent, openEvent, organizerFor } from "~/domains/events/events.fixture";
import { person as byPerson, system, transact } from "~/domains/ledger/transact.server";
import { newcomer, PASSWORD } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { formatSpan } from "~/kernel/instant-span";
import { HOUR_MS } from "~/kernel/milliseconds";
import { typedInstant } from "~/kernel/typed-instant";
import { erasePerson } from "../../people/erase-person.server";
import { correctTimes } from "../after/correct-times.server";
import { eventHistory } from "./event-history.server";

beforeAll(seedRegions);

const DAY_MS = 24 * HOUR_MS;

it("tells of a session that earns hours from now on, when it was held before it was said, and who said so", async () => {
  const { person } = await newcomer();
  const who = organizerFor(person);
  const startsAt = now() - (now() % 60_000) - 3 * HOUR_MS;
  const times = { startsAt, endsAt: startsAt + 2 * HOUR_MS };
  const event = await changeEvent(await openEvent(now() - 8 * DAY_MS), { ...times, registrationClosesAt: startsAt });
  const switched = await addSession(event, { title: "交流", earnsHours: false });
  const moved = await addSession(event, { title: "参观" });
  const held = { ...moved, endsAt: moved.endsAt - HOUR_MS };
  const sessions = [{ ...switched, earnsHours: true }, held];
  await correctTimes(who, event.slug, { ...times, earnsHours: true, sessions }, "会上说定要记学时");
  const lines = (await eventHistory(event, "zh-CN")).flatMap((line) => line.lines);
  expect(lines).toContain("“交流”的记学时由“否”改成“是”");
  const spans = [moved, held].map((one) => formatSpan(one.startsAt, one.endsAt, "zh-CN"));
  expect(lines).toContain(`“参观”的时间由“${spans[0]}”改成“${spans[1]}”`);
  expect(lines).toHaveLength(2);
  const [last] = await eventHistory(event, "en");
  expect([last?.by, last?.reason]).toEqual([person.name, "会上说定要记学时"]);
  expect((await eventHistory(event, "en")).flatMap((line) => line.lines)).toContain(
    "Earns hours of “交流”: “no” became “yes”",
  );
});

it("tells of it too where the agenda was set so before, as no news for those who come", async () => {
  const who = organizerFor((await newcomer()).person);
  // Times that are typed are of whole minutes.
  const event = await openEvent(now() - (now() % 60_000));
  const part = await addSession(event, { room: "一号会议室" });
  const form = (change: object) =>
    sessionForm.parse({
      title: part.title,
      room: "一号会议室",
      speakers: "",
      capacity: "",
      startsAt: typedInstant(part.startsAt),
      endsAt: typedInstant(part.endsAt),
      earnsHours: "yes",
      ownSeats: "",
      ...change,
    });
  const change = (fields: object) =>
    transact(byPerson(who.personId), (tx) => changeSession(tx, who, event.slug, part.id, form(fields)));
  const before = await getEvent(db, event.id);
  await change({ earnsHours: "" });
  await change({ earnsHours: "", room: "" });
  const told = (await eventHistory(event, "zh-CN")).map(({ lines }) => lines);
  expect(told).toEqual([["“交流”的会场由“一号会议室”改成“未填”"], ["“交流”的记学时由“是”改成“否”"]]);
  expect((await getEvent(db, event.id)).sequence).toBe(before.sequence);
});

it("names nobody who was erased, and nobody for what the program did; rows of old say less of a session", async () => {
  const { person } = await newcomer();
  const event = await openEvent(now());
  const old = { before: { title: "交流", startsAt: 1, endsAt: 2 }, after: { title: "交流", startsAt: 1, endsAt: 2 } };
  await transact(system("test"), async (tx) => {
    await noteChange(tx, person, event, { kind: "changed", changes: { session: old } });
    await noteChange(tx, { personId: null }, event, { kind: "survey-closed" });
  });
  expect((await eventHistory(event, "zh-CN")).map(({ by }) => by)).toEqual([null, person.name]);
  expect((await erasePerson(person, PASSWORD, now())).ok).toBe(true);
  const after = await eventHistory(event, "zh-CN");
  expect(after.map(({ by, lines }) => [by, lines])).toEqual([
    [null, []],
    ["已删除账号", ["“交流”改了时间或者会场"]],
  ]);
});

it("says of a value its beginning, or all of it, or only that it changed", async () => {
  const who = (await newcomer()).person;
  const event = await openEvent(now());
  const description = "甲".repeat(100);
  const changes = {
    description: { before: "", after: description },
    meetingLink: { before: null, after: "https://meet.example.org/1" },
  };
  await transact(system("test"), (tx) => noteChange(tx, who, event, { kind: "changed", changes }));
  const shown = (await eventHistory(event, "zh-CN"))[0]?.lines.join("\n");
  expect(shown).toContain(`${"甲".repeat(60)}…`);
  expect(shown).toContain("https://meet.example.org/1");
  const whole = await eventHistory(event, "zh-CN", { whole: true, unsaid: ["meetingLink"] });
  expect(whole[0]?.lines.sort()).toEqual(["线上会议地址改了", `详细介绍由“未填”改成“${description}”`].sort());
});
