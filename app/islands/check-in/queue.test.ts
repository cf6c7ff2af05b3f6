import { afterEach, expect, it, vi } from "vitest";
import { newId } from "~/kernel/ids";
import { readUpload } from "../../domains/events/check-in/arriving-scan";
import { READ_SIGNS, SCANS_AT_ONCE, UPLOAD_BYTES } from "../../domains/events/check-in/scan-limits";
import { scanWords } from "../../domains/events/check-in/scan-words";
import type { Entry } from "./entry";
import { Queue } from "./queue";
import type { Box } from "./sealed-box";
import { memoryStore } from "./store";

const entry = (n: number, change: Partial<Entry> = {}): Entry => {
  const id = newId(n);
  const shown: Entry["shown"] = {
    id,
    at: n,
    direction: "in",
    how: "code",
    registration: null,
    name: null,
    firm: null,
    read: null,
    verdict: "unknown",
    first: null,
    deskId: null,
    desk: null,
    undone: false,
    settled: null,
    invalidSince: null,
    cancelled: false,
  };
  const meant = { how: "code" as const, read: `${n}`, registration: null, walkIn: null };
  return {
    desk: "d",
    person: "p",
    id,
    deviceAt: n,
    direction: "in",
    state: "waiting",
    undo: null,
    meant,
    shown,
    ...change,
  };
};

const noKey: Box = { seal: async () => null, open: async () => undefined };
const answers = (status: number, body: unknown) => Response.json(body, { status });
const took = (ids: string[], refused: object[] = []) =>
  answers(200, { now: 1, scans: ids.map((id) => ({ id })), refused, counts: {}, closed: false });

/** A queue whose server is `answer`; returned once it has nothing more to do. */
async function queueAgainst(entries: Entry[], answer: (scans: { id: string }[], body: string) => Response) {
  const bodies: string[] = [];
  vi.stubGlobal("navigator", {});
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  vi.stubGlobal("fetch", async (_at: string, { body }: { body: string }) => {
    bodies.push(body);
    if (bodies.length > 200) throw new Error("never ends");
    return answer(JSON.parse(body).scans, body);
  });
  const noted = () => undefined;
  const queue = new Queue({ desk: "d", person: "p" }, memoryStore(), noKey, noted, noted);
  for (const one of entries) await queue.keep(one);
  await queue.nudge();
  return { queue, bodies };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("what a device thought of a seat goes with what the server says of it, once it is up", async () => {
  const shown = { ...entry(1).shown, noSeat: true };
  const one = entry(1, { shown });
  const { queue } = await queueAgainst([one], () =>
    answers(200, { now: 1, scans: [{ ...shown, id: one.id, noSeat: false }], refused: [], counts: {}, closed: false }),
  );
  expect(queue.entries.get(one.id)).toMatchObject({ state: "sent", shown: { noSeat: false } });
});

it("what a server refuses whole is halved down to the one that is meant, which is set aside; the others go up", async () => {
  const entries = Array.from({ length: 60 }, (_, n) => entry(n));
  const bad = (entries[17] as Entry).id;
  for (const [status, error] of [
    [413, "too-large"],
    [400, "malformed"],
  ] as const) {
    const { queue } = await queueAgainst(entries, (scans) =>
      scans.some(({ id }) => id === bad) ? answers(status, { error }) : took(scans.map(({ id }) => id)),
    );
    expect(queue.of("waiting")).toEqual([]);
    expect(queue.of("sent")).toHaveLength(59);
    expect(queue.of("refused").map(({ id, shown }) => [id, shown.refused])).toEqual([[bad, "unfit"]]);
    expect(queue.trouble).toBeUndefined();
  }
});

it("what the server calls malformed by itself is set aside, and what it does not mention at all is not sent for ever", async () => {
  const entries = [entry(1), entry(2, { deviceAt: -1 }), entry(3)];
  const { queue, bodies } = await queueAgainst(entries, (scans) => {
    const upload = readUpload({ sentAt: 1, scans });
    const refused = upload?.malformed.map((id) => ({ id, why: "malformed" }));
    return took(upload?.scans.slice(0, 1).map(({ id }) => id) ?? [], refused);
  });
  expect(bodies).toHaveLength(1);
  expect(entries.map(({ id }) => queue.entries.get(id)?.state)).toEqual(["sent", "refused", "refused"]);
});

it("a scan that its own person may not take back stays what it is, and says who can", async () => {
  const words = { "result.in": "{name}", "result.ownUndo": "stays", "result.undone": "gone", "detail.own": "another" };
  const undone = entry(1, { undo: "x", state: "waiting" });
  const { queue } = await queueAgainst([undone], () =>
    answers(200, {
      now: 1,
      counts: {},
      closed: false,
      refused: [{ id: undone.id, why: "own-undo" }],
      scans: [{ ...undone.shown, verdict: "admitted", name: "A" }],
    }),
  );
  const kept = queue.entries.get(undone.id) as Entry;
  expect([kept.state, kept.undo]).toEqual(["sent", null]);
  expect(scanWords(kept.shown, words, "d", "en")).toMatchObject({ look: "in", result: "stays", detail: "another" });
});

it("cuts to what the server takes: as many of the longest readings as go up at once", async () => {
  const long = "\u0001😀长".repeat(30_000);
  const walkIn = { name: long, employer: long, contact: long };
  const entries = Array.from({ length: SCANS_AT_ONCE }, (_, n) =>
    entry(n, {
      meant:
        n % 2 === 0
          ? { how: "code", read: long, registration: null, walkIn: null }
          : { how: "walk-in", read: null, registration: null, walkIn },
      undo: long,
    }),
  );
  const { queue, bodies } = await queueAgainst(entries, (scans, body) => {
    expect(Buffer.byteLength(body)).toBeLessThan(UPLOAD_BYTES);
    expect(readUpload({ sentAt: 1, scans })?.malformed).toEqual([]);
    return took(scans.map(({ id }) => id));
  });
  expect(bodies).toHaveLength(1);
  expect([...JSON.parse(bodies[0] as string).scans[0].read]).toHaveLength(READ_SIGNS);
  expect(queue.of("sent")).toHaveLength(SCANS_AT_ONCE);
});

it("an error that the server answers is no missing network, and sets nothing aside", async () => {
  for (const [answer, trouble] of [
    [() => answers(403, { error: "no" }), "troubled"],
    [() => new Response("<h1>413</h1>", { status: 413 }), "troubled"],
    [() => new Response("portal", { status: 200 }), "unreachable"],
    [() => Response.error(), "unreachable"],
    [() => answers(507, {}), "full"],
  ] as const) {
    const { queue } = await queueAgainst([entry(1)], answer);
    expect([queue.trouble, queue.of("waiting").length]).toEqual([trouble, 1]);
  }
});

it("what waits lies on the device without a contact in the clear, and goes up whole only while the key is there", async () => {
  const walkIn = { name: "王添", employer: "示例厂", contact: "13900001111" };
  const meant = { how: "walk-in" as const, read: null, registration: null, walkIn };
  const store = memoryStore();
  const sealed = new Map<ArrayBuffer, unknown>();
  const box: Box = {
    async seal(value) {
      const lock = new ArrayBuffer(1);
      sealed.set(lock, structuredClone(value));
      return { iv: new Uint8Array(), box: lock };
    },
    open: async <T>(of: { box: ArrayBuffer }) => sealed.get(of.box) as T | undefined,
  };
  const noted = () => undefined;
  const made = entry(1, { meant });
  const first = new Queue({ desk: "d", person: "p" }, store, box, noted, noted);
  await first.keep(made);
  expect(JSON.stringify(await store.entries("d"))).not.toMatch(/13900001111|示例厂/);

  const again = new Queue({ desk: "d", person: "p" }, store, box, noted, noted);
  await again.load();
  expect(again.entries.get(made.id)?.meant).toEqual(meant);
  again.forgetPeople();
  expect(JSON.stringify([...again.entries.values()])).not.toContain("13900001111");

  sealed.clear();
  const late = new Queue({ desk: "d", person: "p" }, store, box, noted, noted);
  await late.load();
  expect(late.entries.get(made.id)?.meant?.walkIn).toEqual({ name: "王添", employer: "", contact: "" });
});
