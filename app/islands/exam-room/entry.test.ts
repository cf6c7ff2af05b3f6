import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideSave, type KeptRow, type SavedRow } from "~/domains/assessment/save";
import { readSaveBody } from "~/domains/assessment/save-body";
import { type Answer, readAnswer } from "./answer";
import { acknowledge, type Change, type Copy, change, type Entry, type Given, refuse, resume, rule } from "./entry";

const typed = (over: Partial<Change> = {}): Change => ({
  person: "p",
  attempt: "a",
  item: "i",
  number: 1,
  key: "k1",
  response: { choices: ["x"] },
  typedAt: 1000,
  ...over,
});

describe("an entry", () => {
  it("takes the revision above the stored one, and a higher one with each change", () => {
    const first = change(undefined, typed(), 4);
    expect(first).toMatchObject({ revision: 5, base: 4, state: "waiting" });
    const second = change(first, typed({ key: "k2", response: null }), 4);
    expect(second).toMatchObject({ revision: 6, base: 4, response: null, earlier: [{ revision: 5 }] });
  });

  it("goes only when the acknowledged change is the one that waits", () => {
    const first = change(undefined, typed(), 0);
    const second = change(first, typed({ key: "k2" }), 0);
    expect(acknowledge(first, first)).toBeUndefined();
    expect(acknowledge(second, first)).toMatchObject({ key: "k2", base: 1, earlier: [] });
    expect(refuse(second, first)).toBe(second);
    expect(refuse(first, first)?.state).toBe("refused");
  });

  it("goes up above another device's earlier answer and gives way to a later one", () => {
    const entry = change(undefined, typed(), 0);
    const stored: Copy = { revision: 3, response: { choices: ["y"] }, savedAt: 900 };
    expect(rule(entry, stored, "k9")).toMatchObject({
      ruling: "later",
      entry: { revision: 4, key: "k9", state: "waiting" },
    });
    const asideOf = rule(entry, { ...stored, savedAt: 1100 }, "k9");
    expect(asideOf).toMatchObject({ ruling: "aside", entry: { state: "aside", response: { choices: ["x"] } } });
    expect(change(asideOf.entry, typed({ key: "k3" }), 3)).toMatchObject({ revision: 4, state: "waiting" });
    expect(rule(entry, { ...stored, response: { choices: ["x"] } }, "k9")).toEqual({
      ruling: "same",
      entry: undefined,
    });
  });

  it("is judged against another device's answer before it goes up, not against its own that arrived untold", () => {
    const entry = change(change(undefined, typed(), 0), typed({ key: "k2", response: null }), 0);
    expect(resume(entry, { revision: 0, response: null, savedAt: null }, "k9")).toEqual({ entry });
    expect(resume(entry, { revision: 1, response: { choices: ["x"] }, savedAt: 2000 }, "k9")).toEqual({ entry });
    expect(resume(entry, { revision: 1, response: { choices: ["y"] }, savedAt: 2000 }, "k9").ruling).toBe("aside");
    const later = resume(entry, { revision: 1, response: { choices: ["y"] }, savedAt: 900 }, "k9");
    expect(later).toMatchObject({ ruling: "later", entry: { revision: 2, key: "k2", state: "waiting" } });
    // It may be stored itself, and its answer lost: its key will tell.
    expect(resume(entry, { revision: 3, response: { choices: ["y"] }, savedAt: 2000 }, "k9")).toEqual({ entry });
    const refused: Entry = { ...entry, state: "refused" };
    expect(resume(refused, { revision: 0, response: null, savedAt: null }, "k9").entry?.state).toBe("waiting");
  });
});

/**
 * Two devices, one with two tabs that share a queue, a network that delays, drops and reorders requests and answers, pages
 * that are reloaded at any time, a pen that is taken over, and the program's own rule for saves.
 */
class World {
  now = 1_000_000;
  deadlineAt = Number.POSITIVE_INFINITY;
  pen = 0;
  rows: SavedRow[] = [];
  late: KeptRow[] = [];
  requests: { page: Page; sent: Entry; body: unknown }[] = [];
  answers: { page: Page; sent: Entry; answer: Answer }[] = [];
  devices = [new Map<string, Entry>(), new Map<string, Entry>()] as const;
  pages: Page[];
  last = new Map<string, { token: string; typedAt: number }>();
  typings = new Map<string, { typedAt: number; device: number }>();
  keys = 0;

  constructor() {
    this.pages = [0, 0, 1].map((device) => this.open(device));
  }

  open(device: number): Page {
    const page: Page = { device, base: new Map(), pen: device === this.pen % 2 ? this.pen : null };
    for (const item of ITEMS) {
      const stored = this.stored(item);
      page.base.set(item, stored.revision);
      const queue = this.devices[device as 0 | 1];
      const entry = queue.get(item);
      const next = entry && resume(entry, stored, this.key()).entry;
      if (next) queue.set(item, next);
      else queue.delete(item);
    }
    return page;
  }

  key = () => `k${++this.keys}`;

  stored(item: string): Copy {
    const rows = this.rows.filter((row) => row.itemId === item);
    const top = rows.sort((a, b) => b.revision - a.revision)[0];
    return top ?? { revision: 0, response: null, savedAt: null };
  }

  type(page: Page, item: string): void {
    if (page.pen === null) return;
    const token = `c${++this.keys}`;
    const queue = this.devices[page.device as 0 | 1];
    const of = typed({ item, key: this.key(), response: { choices: [token] }, typedAt: this.now });
    queue.set(item, change(queue.get(item), of, page.base.get(item) ?? 0));
    this.last.set(`${page.device} ${item}`, { token, typedAt: this.now });
    this.typings.set(token, { typedAt: this.now, device: page.device });
  }

  send(page: Page, item: string): void {
    const sent = this.devices[page.device as 0 | 1].get(item);
    if (sent?.state !== "waiting") return;
    const { revision, key, response } = sent;
    this.requests.push({
      page,
      sent,
      body: { revision, key, pen: page.pen === null ? null : `${page.pen}`, response },
    });
  }

  arrive(index: number): void {
    const [request] = this.requests.splice(index % Math.max(1, this.requests.length), 1);
    if (!request) return;
    const { page, sent, body } = request;
    const received = this.serve(sent.item, body);
    this.answers.push({ page, sent, answer: readAnswer(sent, { ...received, atLogin: false }) });
  }

  serve(itemId: string, raw: unknown): { status: number; body: unknown } {
    const body = readSaveBody(raw);
    const known = this.rows.find((row) => row.itemId === itemId && row.key === body?.key);
    const knownLate = this.late.find((row) => row.itemId === itemId && row.key === body?.key);
    const stored = this.stored(itemId);
    const decision = decideSave(
      { personId: "p", attemptId: "a", itemId, body },
      {
        attempt: { personId: "p", state: "started", deadlineAt: this.deadlineAt, penToken: `${this.pen}` },
        item: { kind: "single", choices: ANY },
        known,
        knownLate,
        storedRevision: stored.revision,
        keptLate: this.late.filter((row) => row.itemId === itemId).length,
      },
      this.now,
    );
    switch (decision.kind) {
      case "saved":
        this.expectNoNewerBelow(decision.row);
        this.rows.push(decision.row);
        return { status: 200, body: saidSaved(itemId, decision.row) };
      case "repeated":
        return { status: 200, body: saidSaved(itemId, decision.row) };
      case "late":
        this.late.push(decision.row);
        return { status: 410, body: { error: "closed", late: true } };
      case "repeated-late":
        return { status: 410, body: { error: "closed", late: true } };
      case "stale-revision":
      case "key-reused": {
        const savedAt = stored.savedAt === null ? null : new Date(stored.savedAt).toISOString();
        return { status: 409, body: { error: decision.kind, stored: { ...stored, savedAt } } };
      }
      case "pen-elsewhere":
        return { status: 423, body: { error: "pen-elsewhere" } };
      default:
        return { status: 404, body: { error: decision.kind } };
    }
  }

  /** Another device's stored answer is never replaced by one chosen before it was stored. */
  expectNoNewerBelow(row: SavedRow): void {
    const below = this.stored(row.itemId);
    const [over, under] = [row.response, below.response].map((given) => this.typings.get(given?.choices[0] ?? ""));
    if (over && under && over.device !== under.device) expect(over.typedAt).toBeGreaterThan(below.savedAt as number);
  }

  /** An answer reaches its page, unless the page is gone. */
  hear(index: number): void {
    const [heard] = this.answers.splice(index % Math.max(1, this.answers.length), 1);
    if (!heard || !this.pages.includes(heard.page)) return;
    const { page, sent, answer } = heard;
    const queue = this.devices[page.device as 0 | 1];
    const current = queue.get(sent.item);
    let next = current;
    if (answer.kind === "saved" || answer.kind === "late") {
      next = acknowledge(current, sent);
      if (answer.kind === "saved") page.base.set(sent.item, Math.max(page.base.get(sent.item) ?? 0, answer.revision));
    } else if (answer.kind === "stale") {
      page.base.set(sent.item, Math.max(page.base.get(sent.item) ?? 0, answer.stored.revision));
      if (current && current.state !== "aside") next = rule(current, answer.stored, this.key()).entry;
    } else if (answer.kind === "refused") next = refuse(current, sent);
    else if (answer.kind === "pen-elsewhere") page.pen = null;
    if (next) queue.set(sent.item, next);
    else queue.delete(sent.item);
  }

  reload(index: number): void {
    const page = this.pages[index] as Page;
    this.pages[index] = this.open(page.device);
  }

  takeOver(index: number): void {
    const { device } = this.pages[index] as Page;
    if (this.pen % 2 !== device) this.pen++;
    this.reload(index);
  }

  /** Nothing chosen on a device has vanished: it waits there, or the server has it. */
  check(): void {
    for (const [place, { token }] of this.last) {
      const [device, item] = place.split(" ") as [string, string];
      const has = (response: unknown) => (response as Given)?.choices[0] === token;
      const kept = [this.devices[Number(device) as 0 | 1].get(item), ...this.rows, ...this.late]
        .filter((one) => one !== undefined && (!("itemId" in one) || one.itemId === item))
        .some((one) => has(one?.response));
      expect(kept, `${token} of ${place}`).toBe(true);
    }
  }

  /** The network is good again, and each device is worked at once more, the one after the other. */
  settle(): void {
    while (this.requests.length > 0) this.arrive(0);
    this.answers.length = 0;
    for (const index of [0, 2]) {
      this.takeOver(index);
      for (let round = 0; round < 6; round++) {
        for (const item of ITEMS) this.send(this.pages[index] as Page, item);
        while (this.requests.length > 0) this.arrive(0);
        while (this.answers.length > 0) this.hear(0);
      }
    }
  }
}

interface Page {
  device: number;
  base: Map<string, number>;
  pen: number | null;
}

const ITEMS = ["i1", "i2"];
/** Each choice is a name of its own, so that it can be followed. */
const ANY = { has: () => true, size: 4 } as unknown as Set<string>;

const saidSaved = (item: string, row: { revision: number; savedAt: number; remainingMs: number }) => {
  const fact = btoa(JSON.stringify({ attempt: "a", item, revision: row.revision }));
  return { ...row, savedAt: new Date(row.savedAt).toISOString(), receipt: `h.${fact}.s` };
};

type Step = (world: World) => void;
const page = fc.nat(2);
const item = fc.constantFrom(...ITEMS);
const typing = fc.tuple(page, item).map(
  ([p, i]): Step =>
    (w) =>
      w.type(w.pages[p] as Page, i),
);
const sending = fc.tuple(page, item).map(
  ([p, i]): Step =>
    (w) =>
      w.send(w.pages[p] as Page, i),
);
const arriving = fc.nat(9).map(
  (n): Step =>
    (w) =>
      w.arrive(n),
);
const hearing = fc.nat(9).map(
  (n): Step =>
    (w) =>
      w.hear(n),
);
const requestLost = fc.nat(9).map(
  (n): Step =>
    (w) =>
      void w.requests.splice(n, 1),
);
const answerLost = fc.nat(9).map(
  (n): Step =>
    (w) =>
      void w.answers.splice(n, 1),
);
const reloading = page.map(
  (p): Step =>
    (w) =>
      w.reload(p),
);
const takingOver = page.map(
  (p): Step =>
    (w) =>
      w.takeOver(p),
);
const steps = (more: fc.WeightedArbitrary<Step>[]) =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: typing },
      { weight: 6, arbitrary: sending },
      { weight: 5, arbitrary: arriving },
      { weight: 5, arbitrary: hearing },
      { weight: 1, arbitrary: requestLost },
      { weight: 1, arbitrary: answerLost },
      { weight: 1, arbitrary: reloading },
      ...more,
    ),
    { maxLength: 60, size: "max" },
  );

function play(history: Step[]): World {
  const world = new World();
  for (const step of history) {
    world.now += 10;
    step(world);
    world.check();
  }
  return world;
}

describe("any history of typing, sending, losing, reloading and taking over", () => {
  it("loses no answer", () => {
    fc.assert(
      fc.property(steps([{ weight: 1, arbitrary: takingOver }]), (history) => {
        const world = play(history);
        world.now += 10;
        world.settle();
        world.check();
        for (const place of ITEMS) {
          const stored = world.stored(place);
          for (const device of [0, 1] as const) {
            const last = world.last.get(`${device} ${place}`);
            const entry = world.devices[device].get(place);
            if (!last || (entry === undefined && world.rows.some((row) => row.response?.choices[0] === last.token)))
              continue;
            // What did not go up was shown to be older than what is stored.
            expect(entry?.state).toBe("aside");
            expect(stored.savedAt).toBeGreaterThanOrEqual(last.typedAt);
          }
        }
      }),
      { numRuns: 800 },
    );
  });

  it("ends with the last choice stored where one device works alone, in one tab or two", () => {
    fc.assert(
      fc.property(steps([]), (history) => {
        const world = play(history);
        world.settle();
        for (const place of ITEMS) {
          const last = world.last.get(`0 ${place}`);
          if (last) expect(world.stored(place).response).toEqual({ choices: [last.token] });
          expect(world.devices[0].get(place)).toBeUndefined();
        }
      }),
      { numRuns: 800 },
    );
  });

  it("hands what comes after the end to a person's decision, once each", () => {
    fc.assert(
      fc.property(steps([]), fc.nat(60), (history, end) => {
        const world = new World();
        history.forEach((step, i) => {
          if (i === end) world.deadlineAt = world.now;
          world.now += 10;
          step(world);
          world.check();
        });
        world.settle();
        world.check();
        for (const place of ITEMS) expect(world.devices[0].get(place)).toBeUndefined();
        const late = world.late.map(({ itemId, key }) => `${itemId} ${key}`);
        expect(new Set(late).size).toBe(late.length);
      }),
      { numRuns: 600 },
    );
  });
});
