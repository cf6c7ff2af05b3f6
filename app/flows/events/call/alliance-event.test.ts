import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { beforeAll, expect, it } from "vitest";
import { eventsOf } from "~/domains/events/event/event.store.server";
import { DAY_MS, openEvent } from "~/domains/events/events.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import type { Organizer } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { copyToDraft } from "./copy-event.server";

beforeAll(seedRegions);

it("an alliance's event is its organizers' and stays the alliance's when it is copied", async () => {
  const { person } = await newcomer();
  const grant = { id: "g", role: "organizer", scopeKind: "alliance", scopeId: "huizhong" };
  const by = { ...person, organizerGrants: [grant] } as unknown as Organizer;
  const event = await openEvent(now(), { ownerKind: "alliance", ownerId: "huizhong" });
  await openEvent(now(), { ownerKind: "region", ownerId: "340100" });
  expect((await eventsOf(db, by)).map(({ id }) => id)).toEqual([event.id]);
  await copyToDraft(by, event.slug, event.startsAt + 30 * DAY_MS);
  const all = await eventsOf(db, by);
  expect(all.map(({ ownerKind, ownerId }) => [ownerKind, ownerId])).toEqual([
    ["alliance", "huizhong"],
    ["alliance", "huizhong"],
  ]);
  expect(all.every(({ regionCode }) => regionCode === event.regionCode)).toBe(true);
});
