import { headersOf, type SignedInPerson } from "./crowd";
import { type Driven, drive, median } from "./drive";
import { atLeast, type Measurement } from "./measurement";

/** What the measures are made on. */
export interface Stage {
  url: string;
  pid: number;
  /** Origin of the bare server (ceilings.ts). */
  bare: string;
  people: SignedInPerson[];
  seconds: number;
  /** A certificate code that is valid, and the Cookie header of its holder. */
  certificate: { code: string; cookie: string };
  lesson: string;
  /** Slug of a sitting whose room shows 10 items. */
  roomSitting: string;
}

export const person = (stage: Stage, connection: number) =>
  stage.people[connection % stage.people.length] as SignedInPerson;
export const headers = (stage: Stage, connection: number) => headersOf(person(stage, connection).cookie, stage.url);

/** Three runs: the median of their rates with that run's times, and the answers of all three by status. */
export async function thrice(run: () => Promise<Driven>): Promise<Driven> {
  const runs = [await run(), await run(), await run()];
  const perSecond = median(runs.map((r) => r.perSecond));
  const statuses: Record<number, number> = {};
  for (const one of runs)
    for (const [status, n] of Object.entries(one.statuses))
      statuses[Number(status)] = (statuses[Number(status)] ?? 0) + n;
  return { ...(runs.find((r) => r.perSecond === perSecond) as Driven), statuses };
}

export const get =
  (stage: Stage, path: (connection: number) => string, { signedIn = true, connections }: GetOptions = {}) =>
  () =>
    drive({
      url: stage.url,
      seconds: stage.seconds,
      ...(connections !== undefined && { connections }),
      round: (wire, c) => wire.request("GET", path(c), signedIn ? headers(stage, c) : ""),
    });
interface GetOptions {
  signedIn?: boolean;
  connections?: number;
}

/** The same in its barest form, on the bare server. */
export const bare =
  (stage: Stage, path: string, body = "") =>
  () =>
    drive({
      url: stage.bare,
      seconds: Math.min(3, stage.seconds),
      round: (wire) => wire.request(body ? "POST" : "GET", path, "", body),
    });

export const only = (statuses: Record<number, number>, wanted: number) =>
  Object.keys(statuses).every((status) => Number(status) === wanted);

/** A rate beside its target and ceiling. `p95` in ms is part of the target where given. */
export function rate(
  name: string,
  run: Driven,
  target: number,
  ceiling?: number,
  { p95, status = 200 }: { p95?: number; status?: number } = {},
): Measurement {
  return {
    name,
    value: run.perSecond,
    unit: "/s",
    samples: run.rounds,
    target: p95 ? `>= ${target}/s, p95 <= ${p95} ms` : `>= ${target}/s`,
    ok: atLeast(run.perSecond, target) && only(run.statuses, status) && (p95 === undefined || run.p95 <= p95),
    ...(ceiling !== undefined && { ceiling, ratio: run.perSecond / ceiling }),
    note: `p50 ${run.p50.toFixed(1)} ms, p95 ${run.p95.toFixed(1)} ms, statuses ${JSON.stringify(run.statuses)}`,
  };
}
