import type { Measure } from "../setup/run-measures";
import { power } from "./power/power";

export const powerCut: Measure = async ({ short }) => {
  const result = power(short ? 60 : 1000, 20261123);
  return {
    name: "faults.power",
    value: result.lost,
    unit: "lost states",
    samples: result.states,
    target: "0, control loses",
    ok: result.lost === 0 && result.controlLost > 0,
    note: `control lost in ${result.controlLost} states`,
  };
};
