import { startProgram } from "../setup/program";
import { addCrowd, headersOf, signInCrowd } from "./crowd";
import { drive, median } from "./drive";
import type { Measurement } from "./measurement";

const SIZES = [1_000, 10_000, 100_000, 1_000_000];

/** The same pages at 1 k, 10 k, 100 k and 1 M people: the slowest page's time at the largest size beside the smallest. */
export async function growth(folder: string): Promise<Measurement> {
  await (await startProgram({ dataDir: folder })).stop();
  const times = new Map<string, number[]>();
  for (const size of SIZES) {
    await addCrowd(size);
    const [one] = await signInCrowd(1);
    const { disconnect } = await import("../../db/client.server");
    await disconnect();
    const program = await startProgram({ dataDir: folder });
    const head = headersOf((one as { cookie: string }).cookie, program.url);
    for (const path of [
      "/learn",
      "/courses/standardization-law",
      "/exams/standardization-law",
      "/me/certificates",
      "/me/security",
    ]) {
      const runs: number[] = [];
      for (let i = 0; i < 3; i++) {
        const run = await drive({
          url: program.url,
          connections: 1,
          warmUp: 20,
          seconds: 2,
          round: (wire) => wire.request("GET", path, head),
        });
        runs.push(run.p50);
      }
      times.set(path, [...(times.get(path) ?? []), median(runs)]);
    }
    await program.stop();
  }
  const growths = [...times].map(([path, ms]) => ({ path, ms, factor: Math.max(...ms.slice(1)) / (ms[0] as number) }));
  const worst = growths.sort((a, b) => b.factor - a.factor)[0] as (typeof growths)[number];
  return {
    name: "growth",
    value: worst.factor,
    unit: "x",
    samples: SIZES.length * growths.length * 3,
    target: "<= 1.5x",
    ok: worst.factor <= 1.5,
    note: growths.map(({ path, ms }) => `${path} ${ms.map((t) => t.toFixed(2)).join("/")} ms`).join("; "),
  };
}
