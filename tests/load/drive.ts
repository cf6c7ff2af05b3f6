import { Wire, type WireAnswer } from "./wire";

export interface Driven {
  /** Completed rounds a second. */
  perSecond: number;
  rounds: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  /** Answers by status. */
  statuses: Record<number, number>;
}

export interface DriveOptions {
  url: string;
  connections?: number;
  /** Rounds before the clock starts, for each connection. */
  warmUp?: number;
  seconds: number;
  /** One round of a connection: usually one request; its answer's status is counted. */
  round(wire: Wire, connection: number, round: number): Promise<WireAnswer>;
}

export const CONNECTIONS = 64;

/** Runs rounds on many connections for so many seconds; a round that fails by its connection ends the run with its error. */
export async function drive({
  url,
  connections = CONNECTIONS,
  warmUp = 2,
  seconds,
  round,
}: DriveOptions): Promise<Driven> {
  const wires = Array.from({ length: connections }, () => new Wire(url));
  const rounds = new Array<number>(connections).fill(0);
  const next = (c: number) => {
    const n = rounds[c] as number;
    rounds[c] = n + 1;
    return round(wires[c] as Wire, c, n);
  };
  await Promise.all(
    wires.map(async (_, c) => {
      for (let i = 0; i < warmUp; i++) await next(c);
    }),
  );
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  const started = performance.now();
  const until = started + seconds * 1000;
  await Promise.all(
    wires.map(async (_, c) => {
      while (performance.now() < until) {
        const began = performance.now();
        const { status } = await next(c);
        times.push(performance.now() - began);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  for (const wire of wires) wire.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    perSecond: times.length / elapsed,
    rounds: times.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    statuses,
  };
}

export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
