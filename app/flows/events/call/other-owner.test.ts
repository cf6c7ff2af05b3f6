import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Event } from "~/domains/events/event/event";
import { eventsOf, getOwnedEvent } from "~/domains/events/event/event.store.server";
import type { EventFacts } from "~/domains/events/event/event-form";
import { ownerWord } from "~/domains/events/event/owner";
import { OWNER_KINDS } from "~/domains/events/event/owner-kinds.server";
import { standOf } from "~/domains/events/event/save-facts.server";
import { DAY_MS, openEvent, organizerFor } from "~/domains/events/events.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import type { Organizer } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { readPublicFeed } from "../feeds.server";
import { showEventList } from "../list-events.server";
import { changeEvent, draftEvent } from "./call-event.server";
import { copyToDraft } from "./copy-event.server";
import { eventHistory } from "./event-history.server";
import { factsForm } from "./facts-view.server";
import { organizerPlaces } from "./organizer-overview.server";
import { callEvent } from "./run-event.server";

// The row that a second kind of owner needs, and all that it needs. Its id is a region's code, so that whoever takes it for one is found out.
const ALLIANCE = { ownerKind: "alliance", ownerId: "340800" } as const;
const WORD = "alliance:340800";
beforeAll(async () => {
  await seedRegions();
  OWNER_KINDS.alliance = async () => ({
    reached: (ids) => [...ids],
    nameOf: (id) => (id === ALLIANCE.ownerId ? "皖江标准联盟" : null),
    homeOf: () => "340200",
  });
});
afterAll(() => {
  delete OWNER_KINDS.alliance;
});

const grants = (...of: [kind: string, id: string][]) =>
  of.map(([scopeKind, scopeId], n) => ({ id: `g${n}`, role: "organizer", scopeKind, scopeId }));
const organizer = async (...of: [kind: string, id: string][]): Promise<Organizer> =>
  ({ ...(await newcomer()).person, organizerGrants: grants(...of) }) as unknown as Organizer;
const facts = (owner: string, change: Partial<EventFacts> = {}): EventFacts => ({
  kind: "exchange",
  title: "联盟标准交流会",
  summary: "三家企业讲做法",
  description: "",
  mode: "online",
  venue: null,
  address: null,
  region: "",
  meetingLink: "https://meet.example/x",
  capacity: null,
  startsAt: now() + 9 * DAY_MS,
  endsAt: now() + 9 * DAY_MS + 3_600_000,
  admission: "open",
  registrationOpensAt: null,
  registrationClosesAt: null,
  offerMinutes: 60,
  earnsHours: true,
  owner,
  organizerName: "皖江标准联盟（演示）",
  contact: "0556-00000000",
  ...change,
});
const called = async (by: Organizer, owner: string): Promise<Event> => {
  const made = await draftEvent(by, facts(owner));
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  expect(await callEvent(by, made.event.slug)).toMatchObject({ ok: true });
  return getOwnedEvent(db, by, made.event.slug);
};

it("calls from the form by its own name, at home in its own region, and is nobody else's", async () => {
  const by = await organizer(["alliance", "340800"]);
  const form = await factsForm(by, null, "zh-CN", now());
  expect([form.owners, form.values.owner]).toEqual([[{ value: WORD, label: "皖江标准联盟" }], WORD]);
  expect(await organizerPlaces(by, "、")).toBe("皖江标准联盟");
  const event = await called(by, WORD);
  expect(event).toMatchObject({ ...ALLIANCE, regionCode: "340200" });
  expect((await factsForm(by, event, "zh-CN", now())).values.owner).toBe(WORD);
  // The region of that code organizes nothing of it, and the alliance nothing of the region.
  const anqing = organizerFor((await newcomer()).person, "340800");
  const theirs = await openEvent(now(), { ownerKind: "region", ownerId: "340800" });
  expect((await eventsOf(db, anqing)).map(({ id }) => id)).toEqual([theirs.id]);
  expect((await eventsOf(db, by)).map(({ id }) => id)).toEqual([event.id]);
  for (const owner of ["340800", "alliance:nobody", "340100"])
    expect(await draftEvent(by, facts(owner))).toMatchObject({ ok: false, faults: [{ field: "owner" }] });
  expect(await draftEvent(anqing, facts(WORD))).toMatchObject({ ok: false, faults: [{ field: "owner" }] });
});

it("has a list and a feed of its own, and stays its own when copied", async () => {
  const by = await organizer(["alliance", "340800"]);
  const event = await called(by, WORD);
  const theirs = await openEvent(now(), { ownerKind: "region", ownerId: "340800", title: "安庆市的会" });
  const list = async (word: string) => showEventList(new URLSearchParams({ organizer: word }), now(), "zh-CN");
  const own = await list(WORD);
  expect(own.organizer).toEqual({ word: WORD, name: "皖江标准联盟" });
  expect(own.organizers).toEqual(expect.arrayContaining([{ word: WORD, name: "皖江标准联盟" }]));
  expect(own.organizers).toEqual(expect.arrayContaining([{ word: "340800", name: "安庆市" }]));
  expect(own.events.map(({ slug }) => slug)).toContain(event.slug);
  expect(own.events.map(({ slug }) => slug)).not.toContain(theirs.slug);
  expect((await list("340800")).events.map(({ slug }) => slug)).not.toContain(event.slug);
  expect((await list("alliance:nobody")).organizer).toBeNull();

  const feed = await readPublicFeed(WORD, now());
  expect([feed?.text.includes(event.id), feed?.text.includes(theirs.id)]).toEqual([true, false]);
  expect((await readPublicFeed("340800", now()))?.text.includes(event.id)).toBe(false);
  expect(await readPublicFeed("alliance:nobody", now())).toBeNull();

  await copyToDraft(by, event.slug, event.startsAt + 30 * DAY_MS);
  const copies = (await eventsOf(db, by)).filter(({ publishedAt }) => publishedAt === null);
  expect(copies.length).toBeGreaterThan(0);
  expect(copies.every((copy) => ownerWord(copy) === WORD && copy.regionCode === "340200")).toBe(true);
});

it("may change while it is a draft, which its history says by name, and not once it is called", async () => {
  const by = await organizer(["region", "340100"], ["alliance", "340800"]);
  const made = await draftEvent(by, facts("340100"));
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  const { event } = made;
  expect(event).toMatchObject({ ownerKind: "region", ownerId: "340100", regionCode: "340100" });
  const change = { startsAt: event.startsAt, endsAt: event.endsAt };
  const moved = await changeEvent(by, event.slug, facts(WORD, change), standOf(event));
  if (!moved.ok) throw new Error(JSON.stringify(moved.faults));
  expect(moved.event).toMatchObject({ ...ALLIANCE, regionCode: "340200" });
  const [last] = await eventHistory(moved.event, "zh-CN");
  expect(last?.lines.filter((line) => line.includes("皖江标准联盟"))).toEqual([expect.stringContaining("合肥市")]);
  expect(last?.lines.join()).not.toContain("340800");
  expect(await callEvent(by, event.slug)).toMatchObject({ ok: true });
  const open = await getOwnedEvent(db, by, event.slug);
  expect((await factsForm(by, open, "zh-CN", now())).owners).toEqual([{ value: WORD, label: "皖江标准联盟" }]);
  expect(await changeEvent(by, event.slug, facts("340100", change), standOf(open))).toMatchObject({
    faults: [{ field: "owner" }],
  });
});
