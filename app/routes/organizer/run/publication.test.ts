import { seedRegions } from "@db/seeds/regions.server";
import { beforeAll, expect, it } from "vitest";
import type { Event } from "~/domains/events/event/event";
import { DAY_MS, openEvent, organizerFor } from "~/domains/events/events.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { loader } from "./publication";

beforeAll(seedRegions);

it("what is missing before publication leads to where it can be mended: the facts, the agenda, or both", async () => {
  const by = organizerFor((await newcomer()).person);
  const visitor = { ...by, signedIn: true, grants: by.organizerGrants };
  const lacks = async (change: Partial<Event>) => {
    const { slug } = await openEvent(now(), { publishedAt: null, ...change });
    const context = { visitor, now: now(), locale: "zh-CN" };
    const args = { request: new Request("http://localhost/"), params: { event: slug }, context } as never;
    return (await (await loader(args)).json()).lacks;
  };
  const startsAt = now() + 7 * DAY_MS;
  const long = { startsAt, endsAt: startsAt + 2 * DAY_MS };
  expect(await lacks({})).toEqual({ facts: false, agenda: false });
  expect(await lacks(long)).toEqual({ facts: false, agenda: true });
  expect(await lacks({ contact: "" })).toEqual({ facts: true, agenda: false });
  expect(await lacks({ ...long, contact: "" })).toEqual({ facts: true, agenda: true });
});
