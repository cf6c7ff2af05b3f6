import { spawnSync } from "node:child_process";
import { type Measurement, print } from "../load/measurement";

export interface MeasureOptions {
  /** A short form for npm test: fewer rounds, the same checks. */
  short: boolean;
}
export type Measure = (options: MeasureOptions) => Promise<Measurement>;

/**
 * The command line of `npm run faults` and `npm run guards`: names to run only some, `--short`, `--json`, `--help`. Builds what is
 * stale, prints each figure, exits non-zero when one misses its target; `finish` runs before that, to clear up.
 */
export async function runMeasures(
  command: string,
  measures: Record<string, Measure>,
  finish: () => Promise<void> = async () => {},
): Promise<never> {
  const args = process.argv.slice(2);
  const names = Object.keys(measures);
  if (args.includes("--help")) {
    console.log(`npm run ${command} [-- --json] [-- --short] [-- NAME…]\nnames: ${names.join(" ")}`);
    process.exit(0);
  }
  const asked = args.filter((arg) => !arg.startsWith("--"));
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`unknown figure ${unknown.join(", ")}; figures are ${names.join(" ")}`);
    process.exit(1);
  }
  if (spawnSync(process.execPath, ["scripts/ensure.mjs", "build"], { stdio: "inherit" }).status !== 0) process.exit(1);
  const options = { short: args.includes("--short") };
  let missed = 0;
  for (const [name, measure] of Object.entries(measures)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const measured = await measure(options).catch(
      (error: Error): Measurement => ({
        name,
        value: Number.NaN,
        unit: "",
        samples: 0,
        target: "to run",
        ok: false,
        note: error.stack ?? error.message,
      }),
    );
    if (!measured.ok) missed++;
    print(measured, args.includes("--json"));
  }
  await finish();
  process.exit(missed > 0 ? 1 : 0);
}

/** A figure that must be zero. */
export const zero = (name: string, value: number, samples: number, unit: string, note?: string): Measurement => ({
  name,
  value,
  unit,
  samples,
  target: "0",
  ok: value === 0 && samples > 0,
  ...(note && { note }),
});
