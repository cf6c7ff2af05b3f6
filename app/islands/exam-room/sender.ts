import { pauseAfter } from "../device/pause";
import type { Answer } from "./answer";
import type { Entry } from "./entry";
import type { Queue, Settled } from "./queue";

/** Why answers wait. Each of them leaves them in the queue. */
export type Trouble = Extract<Answer["kind"], "unreachable" | "unavailable" | "full" | "signed-out" | "pen-elsewhere">;

/** So many answers at a time, of different items: a train's tunnel leaves dozens. */
const AT_ONCE = 3;

export interface SenderParts {
  queue: Queue;
  put: (entry: Entry) => Promise<Answer>;
  /** Runs alone among the tabs of the device, where the browser can see to that. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** An answer came and is in the queue. */
  heard: (settled: Settled) => void;
  /** Something about waiting or sending has changed. */
  changed: () => void;
  /** 0 ≤ n < 1. */
  random: () => number;
  later: (work: () => void, ms: number) => unknown;
}

/** Sends what waits, item by item in the order of revisions, until nothing waits or something is in the way. */
export function createSender({ queue, put, alone, heard, changed, random, later }: SenderParts) {
  let running: Promise<void> | undefined;
  let again = false;
  let failures = 0;
  let planned = 0;
  const sender = {
    trouble: undefined as Trouble | undefined,
    /**
     * Tries now; while a run goes on, once more after it. Fulfilled when the queue has settled, for everyone who asked:
     * nothing waits, or `trouble` says what is in the way.
     */
    nudge(): Promise<void> {
      again = true;
      running ??= runs();
      return running;
    },
  };

  async function runs(): Promise<void> {
    planned++;
    try {
      while (again) {
        again = false;
        await queue.written();
        await alone(run);
      }
    } finally {
      running = undefined;
      changed();
    }
    if (sender.trouble && queue.of("waiting").length > 0) plan();
  }

  async function run(): Promise<void> {
    // Another tab may have sent or changed something since.
    await queue.refresh();
    for (;;) {
      const batch = queue.of("waiting").slice(0, AT_ONCE);
      if (batch.length === 0) {
        if (sender.trouble !== "signed-out" && sender.trouble !== "pen-elsewhere") sender.trouble = undefined;
        return;
      }
      changed();
      const troubles = await Promise.all(batch.map(send));
      sender.trouble = troubles.find((trouble) => trouble !== undefined);
      failures = sender.trouble ? failures + 1 : 0;
      if (sender.trouble) return;
    }
  }

  async function send(entry: Entry): Promise<Trouble | undefined> {
    const answer = await put(entry);
    heard(await queue.settle(entry, answer));
    switch (answer.kind) {
      case "saved":
      case "late":
      case "stale":
      case "refused":
        return undefined;
      default:
        return answer.kind;
    }
  }

  /** Who has to take over or sign in is not helped by asking again soon: coming back to the page asks. */
  function plan(): void {
    if (sender.trouble === "pen-elsewhere") return;
    const mine = ++planned;
    later(
      () => {
        if (mine === planned) void sender.nudge();
      },
      pauseAfter(failures, random()),
    );
  }

  return sender;
}
