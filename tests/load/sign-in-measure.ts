import { hash } from "@node-rs/argon2";
import { drive, median } from "./drive";
import type { Measurement } from "./measurement";
import { only, rate, type Stage, thrice } from "./runs";
import { Wire } from "./wire";

const FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
const OTHER_PAGE = "/help";

/** Sign-ins by 64 connections, and the times of one visitor's pages meanwhile beside the same visitor's in a quiet program. */
export async function signin(stage: Stage): Promise<Measurement> {
  const ceiling = await bareHashes();
  const quiet = p95(await visit(stage, new Promise((resolve) => setTimeout(resolve, stage.seconds * 1000))));
  const busy: number[] = [];
  const run = await thrice(async () => {
    const signingIn = drive({
      url: stage.url,
      seconds: stage.seconds,
      round: (wire) =>
        wire.request(
          "POST",
          "/login",
          `${FORM}Origin: ${stage.url}\r\n`,
          "account=director&password=Anhui-Standards-2021&redirectTo=%2Flearn",
        ),
    });
    busy.push(p95(await visit(stage, signingIn)));
    return signingIn;
  });
  const others = median(busy);
  const measured = rate("signin", run, 100, ceiling, { status: 302 });
  return {
    ...measured,
    target: ">= 100/s, other pages' p95 <= 2x",
    ok: measured.ok && only(run.statuses, 302) && others <= 2 * quiet,
    note: `one visitor's p95 ${others.toFixed(1)} ms beside ${quiet.toFixed(1)} ms in quiet, ${measured.note}`,
  };
}

/** Hashes a second of argon2 alone, two at a time as in the program. */
async function bareHashes(): Promise<number> {
  const began = performance.now();
  let done = 0;
  const one = async () => {
    while (performance.now() - began < 2000) {
      await hash("Anhui-Standards-2021", { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 });
      done++;
    }
  };
  await Promise.all([one(), one()]);
  return done / ((performance.now() - began) / 1000);
}

/** One visitor, a page each 10 ms until `end`; the times of her pages, ms. */
async function visit(stage: Stage, end: Promise<unknown>): Promise<number[]> {
  let over = false;
  void end.then(() => {
    over = true;
  });
  const wire = new Wire(stage.url);
  const times: number[] = [];
  while (!over) {
    const at = performance.now();
    await wire.request("GET", OTHER_PAGE);
    times.push(performance.now() - at);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  wire.close();
  return times;
}

const p95 = (times: number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
