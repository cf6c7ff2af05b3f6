import { describe, expect, it } from "vitest";
import type { Answer } from "./answer";
import { type Device, memoryDevice } from "./device";
import type { Entry } from "./entry";
import { Queue } from "./queue";
import { createSender } from "./sender";

const A = { choices: ["a"] };
const B = { choices: ["b"] };
const saved = (entry: Entry): Answer => ({ kind: "saved", revision: entry.revision, savedAt: 1, remainingMs: 1 });

function room(answers: (entry: Entry) => Answer | Promise<Answer>, device = memoryDevice()) {
  const queue = new Queue(Promise.resolve(device), "p", "a");
  const sent: Entry[] = [];
  const plans: { work: () => void; ms: number }[] = [];
  const sender = createSender({
    queue,
    put: async (entry) => {
      sent.push(entry);
      return answers(entry);
    },
    alone: (work) => work(),
    heard: () => undefined,
    changed: () => undefined,
    random: () => 0,
    later: (work, ms) => plans.push({ work, ms }),
  });
  return { queue, sender, sent, plans, device };
}

describe("the sender", () => {
  it("waits for the device before it sends, and clears on acknowledgement only", async () => {
    const { queue, sender, sent, device } = room(saved);
    const typing = queue.type("i1", 1, A, 10);
    expect(queue.of("waiting")).toHaveLength(1);
    await Promise.all([typing, sender.nudge()]);
    expect(sent).toHaveLength(1);
    expect(await device.list("p", "a")).toEqual([]);
    expect(sender.trouble).toBeUndefined();
  });

  it("lets the one on its way be answered before it sends the next change of the item", async () => {
    let release: (answer: Answer) => void = () => undefined;
    const first = new Promise<Answer>((resolve) => {
      release = resolve;
    });
    const { queue, sender, sent } = room((entry) => (entry.revision === 1 ? first : saved(entry)));
    await queue.type("i1", 1, A, 10);
    const run = sender.nudge();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await queue.type("i1", 1, B, 20);
    await queue.type("i1", 1, A, 30);
    void sender.nudge();
    expect(sent).toHaveLength(1);
    release({ kind: "saved", revision: 1, savedAt: 1, remainingMs: 1 });
    await run;
    expect(sent.map(({ revision }) => revision)).toEqual([1, 3]);
    expect(queue.entries.size).toBe(0);
  });

  it("lets whoever asks during a run wait until the queue has settled", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let fails = false;
    const { queue, sender } = room(async (entry) => {
      await held;
      return fails ? { kind: "unreachable" } : saved(entry);
    });
    await queue.type("i1", 1, A, 10);
    const first = sender.nudge();
    await queue.type("i2", 2, A, 20);
    const second = sender.nudge().then(() => queue.of("waiting").length);
    setTimeout(release, 5);
    expect(await second).toBe(0);
    await first;

    fails = true;
    await queue.type("i1", 1, B, 30);
    void sender.nudge();
    await sender.nudge();
    expect([sender.trouble, queue.of("waiting").length]).toEqual(["unreachable", 1]);
  });

  it("keeps everything and tries again, later each time, while something is in the way", async () => {
    let kind: "unreachable" | "full" | "unavailable" | undefined = "unreachable";
    const { queue, sender, plans } = room((entry) => (kind ? { kind } : saved(entry)));
    await queue.type("i1", 1, A, 10);
    await sender.nudge();
    for (const pause of [1000, 2000, 4000, 8000, 15_000, 15_000]) {
      const plan = plans.pop();
      expect(plan?.ms).toBe(pause);
      plan?.work();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(queue.of("waiting")).toHaveLength(1);
    kind = "full";
    await sender.nudge();
    expect(sender.trouble).toBe("full");
    kind = undefined;
    await sender.nudge();
    expect(sender.trouble).toBeUndefined();
    expect(queue.entries.size).toBe(0);
  });

  it("does not let a refused item hold up the others", async () => {
    const { queue, sender } = room((entry) => (entry.item === "i1" ? { kind: "refused" } : saved(entry)));
    await queue.type("i1", 1, A, 10);
    await queue.type("i2", 2, A, 10);
    await sender.nudge();
    expect(queue.of("refused").map(({ item }) => item)).toEqual(["i1"]);
    expect(queue.entries.size).toBe(1);
    await queue.meet([{ id: "i1", revision: 0, response: null, savedAt: null }], () => undefined);
    expect(queue.of("waiting")).toHaveLength(1);
  });

  it("goes on in memory when the device's store fails, with everything it had", async () => {
    const broken = memoryDevice();
    const device: Device = { ...broken, update: () => Promise.reject(new Error("quota")) };
    const { queue, sender, sent } = room(saved, device);
    await queue.type("i1", 1, A, 10);
    await queue.type("i1", 1, B, 20);
    expect(queue.durable).toBe(false);
    await sender.nudge();
    expect(sent.map(({ response }) => response)).toEqual([B]);
    expect(queue.entries.size).toBe(0);
  });
});
