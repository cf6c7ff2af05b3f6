import cluster, { type Worker } from "node:cluster";
import { log } from "~/kernel/log";

/** Before a worker that crashed is replaced: one that crashes again and again must not take the machine for it. */
const REPLACE_MS = 1_000;

/** What a worker tells the process that forked it. */
interface Told {
  /** The port it answers on. */
  ready?: number;
  /** Why it ends without having answered. */
  cannot?: string;
}

/** Resolves when it is on its way to the process that forked this one, so that this one may end. */
export const tellPrimary = (told: Told): Promise<void> =>
  new Promise((resolve) => {
    if (process.send) process.send(told, undefined, undefined, () => resolve());
    else resolve();
  });

interface Primary {
  /** Once, when all of them answer. */
  ready(port: number): void;
  /** Ends the program: one ended before it ever answered, while the program starts or while no other answers. */
  cannot(line: string): never;
}

/** Forks so many processes that share the port, and replaces those that crash, until `stop`, which resolves when all have ended. */
export function forkWorkers(count: number, { ready, cannot }: Primary): { stop(): Promise<void> } {
  const alive = new Set<Worker>();
  const answering = new Set<Worker>();
  let announced = false;
  let whenAllEnded: (() => void) | undefined;

  function fork(): void {
    if (whenAllEnded) return;
    const worker = cluster.fork();
    alive.add(worker);
    let reason: string | undefined;
    worker.on("message", (told: Told) => {
      reason = told.cannot;
      if (told.ready === undefined) return;
      answering.add(worker);
      if (announced || answering.size < count) return;
      announced = true;
      ready(told.ready);
    });
    // Its last words may still be on the way when it has ended.
    worker.once("exit", (code, signal) => {
      const end = () => ended(worker, reason ?? `a worker ended with ${signal ?? code}`);
      if (worker.isConnected()) worker.once("disconnect", end);
      else end();
    });
  }

  function ended(worker: Worker, reason: string): void {
    alive.delete(worker);
    const answered = answering.delete(worker);
    if (whenAllEnded) {
      if (alive.size === 0) whenAllEnded();
    } else if (!answered && (!announced || answering.size === 0)) {
      // One that is being started and finds nobody who forked it would have words of its own.
      endAll("SIGKILL", () => cannot(reason));
    } else {
      log("error", "a worker is replaced", { reason });
      setTimeout(fork, REPLACE_MS);
    }
  }

  function endAll(signal: NodeJS.Signals, then: () => void): void {
    whenAllEnded = then;
    for (const worker of alive) worker.process.kill(signal);
    if (alive.size === 0) then();
  }

  for (let n = 0; n < count; n++) fork();
  return { stop: () => new Promise((resolve) => endAll("SIGTERM", resolve)) };
}
