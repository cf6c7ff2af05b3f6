import type { Measure } from "../setup/run-measures";
import { type Dialect, newStage, runScript } from "./stage";

interface Told {
  steps: number;
  violation?: string;
  /** What the control run, on a program that lies, was found out by. */
  control?: string;
}

/** Random histories of attempts against a model, on both databases side by side; a control run on a lying program must be found out. */
export const history: Measure = async ({ short }) => {
  const steps = short ? 1_000 : 100_000;
  const of = async (dialect: Dialect): Promise<Told> => {
    const stage = await newStage(dialect);
    const env = { DATA_DIR: stage.dataDir, ACADEMY_MODE: "test", ...stage.env };
    const out = await runScript(["tests/faults/history/run.ts", String(steps)], env, 1700);
    return JSON.parse(/^TOLD (.*)$/m.exec(out)?.[1] ?? "{}") as Told;
  };
  const told = await Promise.all([of("sqlite"), of("postgresql")]);
  const violations = told.flatMap(({ violation }) => violation ?? []);
  const blind = told.some(({ control }) => !control);
  return {
    name: "faults.history",
    value: violations.length,
    unit: "violations",
    samples: told.reduce((sum, one) => sum + one.steps, 0),
    target: "0, control is found out",
    ok: violations.length === 0 && !blind && told.every((one) => one.steps >= steps),
    note: `${told.map((one) => one.steps).join(" steps on SQLite, ")} on PostgreSQL; control ${blind ? "NOT found out" : "found out"}${violations.length > 0 ? `\n${violations.join("\n")}` : ""}`,
  };
};
