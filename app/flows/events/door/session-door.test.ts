import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { beforeAll, expect, it } from "vitest";
import { deskCounts } from "~/domains/events/check-in/desk-counts.server";
import { deskList } from "~/domains/events/check-in/desk-list.server";
import { addPasses, desk, openDoor, type Pass, typed } from "~/domains/events/check-in/door.fixture";
import { scanWords } from "~/domains/events/check-in/scan-words";
import { scansById, scansOfDesk } from "~/domains/events/check-in/seen-scans.server";
import type { Event } from "~/domains/events/event/event";
import type { EventSession } from "~/domains/events/event/event.store.server";
import { addSession, changeEvent } from "~/domains/events/events.fixture";
import type { Registration } from "~/domains/events/registration/registration";
import { system, transact } from "~/domains/ledger/transact.server";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { receiveScans } from "./receive-scans.server";

beforeAll(seedRegions);

/** What of a session with seats of its own somebody has, beside her pass of the event. */
const inSession = (pass: Pass, { id }: EventSession, state: Registration["state"]) =>
  transact(system("test"), async (tx) => {
    const row = { ...pass, id: newId(now()), sessionId: id, unitId: id, state, passCode: null };
    await tx.insert(tables.registration).values(row);
    tx.record({ act: "test.prepared", subject: { kind: "test", id: "session seat" } });
  });

const walkIn = (name: string) =>
  typed("", now(), { how: "walk-in", read: null, walkIn: { name, employer: null, contact: null } });

/** A session of one seat: the first has it, the second stands in its line, the third never asked for it. */
async function scene() {
  const { event, by, passes } = await openDoor(now(), 3);
  const session = await addSession(event, { ownSeats: true, capacity: 1 });
  const [seated, waiting, other] = passes as [Pass, Pass, Pass];
  await inSession(seated, session, "confirmed");
  await inSession(waiting, session, "waitlisted");
  const opened = await desk(by, event, "参观A", session.id);
  const scans = [...[seated, waiting, other].map((pass) => typed(pass.passCode, now() - 1000)), walkIn("演示来宾")];
  await receiveScans(by, opened.id, { sentAt: now(), scans });
  return { event, by, session, passes, opened, scans };
}

it("a session's desk lets in who has no seat in it, and says so in the line and in the list of scans; of who has one it says nothing", async () => {
  const { event, opened, scans } = await scene();
  const ids = scans.map(({ id }) => id);
  const seen = await scansById(db, event.id, ids);
  expect(ids.map((id) => seen.find((one) => one.id === id)?.verdict)).toEqual(ids.map(() => "admitted"));
  expect(ids.map((id) => seen.find((one) => one.id === id)?.noSeat)).toEqual([false, true, true, true]);
  const texts = { "detail.noSeat": "这一场没有名额" };
  const told = (await scansOfDesk(db, opened.id, 9)).map((scan) => {
    const words = scanWords(scan, texts, opened.id, "zh-CN");
    return [scan.id, ...[words.detail, words.note].map((said) => said.includes("没有名额"))];
  });
  const byScan = new Map(told.map(([id, ...rest]) => [id, rest]));
  expect(ids.map((id) => byScan.get(id))).toEqual([[false, false], ...[1, 2, 3].map(() => [true, true])]);
});

it("at the door of the event, and at a session that gives out no seats, nobody lacks one", async () => {
  const { event, by, passes } = await scene();
  const open = await addSession(event);
  for (const place of [null, open.id]) {
    const { id } = await desk(by, event, "台", place);
    const scan = typed(passes[1]?.passCode ?? "", now() - 500);
    await receiveScans(by, id, { sentAt: now(), scans: [scan] });
    expect((await scansById(db, event.id, [scan.id]))[0]).toMatchObject({ verdict: "admitted", noSeat: false });
  }
});

it("at a session whoever came is among those who are to come", async () => {
  const { event, session, opened } = await scene();
  const place = { desk: opened, event, session };
  expect(await deskCounts(db, place)).toMatchObject({ arrived: 4, expected: 4 });
});

it("at the door the figures speak of the same people: who signed up online and came counts in both, who did not come in neither", async () => {
  const { event: onSite, by, passes } = await openDoor(now(), 2);
  const event: Event = await changeEvent(onSite, { mode: "hybrid" });
  const online = await addPasses(event, now(), 3, { attendance: "online" });
  const opened = await desk(by, event);
  const place = { desk: opened, event, session: null };
  expect(await deskCounts(db, place)).toMatchObject({ arrived: 0, expected: 2 });
  const came = [passes[0], online[0], online[1]].map((pass) => typed(pass?.passCode ?? "", now() - 1000));
  await receiveScans(by, opened.id, { sentAt: now(), scans: [...came, walkIn("演示来宾")] });
  expect(await deskCounts(db, place)).toMatchObject({ arrived: 4, expected: 5 });
  // The device reckons with the same people.
  const list = await deskList(db, place);
  expect(list.filter(({ expected }) => expected)).toHaveLength(5);
});
