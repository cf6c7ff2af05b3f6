import { afterEach, expect, it, vi } from "vitest";
import { createBoard } from "./board";
import type { DoorState } from "./door-state";
import { ListCopy } from "./list-copy";
import type { Queue } from "./queue";
import type { Box } from "./sealed-box";
import { memoryStore } from "./store";
import type { View } from "./view";

const HOUR = 3_600_000;
const DEVICE = Date.parse("2026-12-04T19:58:00+08:00");
const noKey: Box = { seal: async () => null, open: async () => undefined };
const page = (now: number) => ({ desk: "d", person: "p", now, purgeAt: now + 24 * HOUR, withheld: false }) as DoorState;

function clockAt(at: number) {
  vi.useFakeTimers({ now: at, toFake: ["Date"] });
  vi.stubGlobal("document", { cookie: "" });
  vi.stubGlobal("location", { protocol: "https:" });
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("since when there is no network is told by the clock of the scans: the device's, set right", () => {
  const told: (number | undefined)[] = [];
  const view = new Proxy(
    {},
    { get: (_, name) => (_trouble: unknown, since?: number) => name === "trouble" && told.push(since) },
  );
  const list = { ahead: -85 * 60_000, until: () => 0, standing: "held", copy: undefined };
  for (const since of [DEVICE, undefined]) {
    const queue = { entries: new Map(), of: () => [], trouble: "unreachable", since, others: 0 };
    createBoard(view as View, queue as unknown as Queue, list as unknown as ListCopy).draw();
  }
  expect(told).toEqual([Date.parse("2026-12-04T18:33:00+08:00"), undefined]);
});

it("a page that was kept for offline use and is hours old does not put the server's clock back", async () => {
  clockAt(DEVICE);
  const store = memoryStore();
  const ahead = 5 * 60_000;
  await store.keepDesk({ desk: "d", person: "p", purgeAt: DEVICE + 20 * HOUR, list: null, ahead });
  const list = new ListCopy(page(DEVICE - 2 * HOUR), store, noKey, () => undefined);
  await list.open();
  expect(list.ahead).toBe(ahead);
  // One that comes from the server just now tells its hour.
  const fresh = new ListCopy(page(DEVICE + 2 * ahead), store, noKey, () => undefined);
  await fresh.open();
  expect(fresh.ahead).toBe(2 * ahead);
});

it("what the server's clock is ahead is kept with the list", async () => {
  clockAt(DEVICE);
  const store = memoryStore();
  const list = new ListCopy({ ...page(DEVICE + HOUR), withheld: true }, store, noKey, () => undefined);
  await list.keep();
  expect((await store.desk("d"))?.ahead).toBe(HOUR);
});
