import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { desk, openDoor } from "~/domains/events/check-in/door.fixture";
import { now } from "~/kernel/clock";
import { action } from "./walk-ins";

beforeAll(seedRegions);

it("registering at the door, posted twice at once, is one person; the same name on a page opened anew is another", async () => {
  const { event, by } = await openDoor(now(), 0);
  const { id } = await desk(by, event);
  const visitor = { ...by, signedIn: true, grants: by.organizerGrants };
  const post = async (opened: number) => {
    const body = new URLSearchParams({ name: "演示来宾", employer: "示例厂", contact: "", opened: String(opened) });
    const request = new Request(`http://localhost/check-in/${id}/walk-ins`, { method: "POST", body });
    const answer = await action({
      request,
      params: { desk: id },
      context: { visitor, now: now(), locale: "zh-CN" },
    } as never);
    return answer.headers.get("Location");
  };
  const people = () => db.$count(tables.registration, eq(tables.registration.eventId, event.id)).then(Number);
  const led = await Promise.all([1, 2, 3, 4].map(() => post(1000)));
  expect(new Set(led).size).toBe(1);
  expect(await people()).toBe(1);
  await post(2000);
  expect(await people()).toBe(2);
});
