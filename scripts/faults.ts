/** npm run faults: nothing lost (promises.md), each figure beside its target. */

import { disk } from "../tests/faults/disk-measure";
import { history } from "../tests/faults/history-measure";
import { kill } from "../tests/faults/kill-measure";
import { offline } from "../tests/faults/offline-measure";
import { powerCut } from "../tests/faults/power-measure";
import { race } from "../tests/faults/race-measure";
import { restore } from "../tests/faults/restore-measure";
import { seats } from "../tests/faults/seat-race-measure";
import { leaveStages } from "../tests/faults/stage";
import { runMeasures } from "../tests/setup/run-measures";

process.chdir(new URL("..", import.meta.url).pathname);
await runMeasures(
  "faults",
  {
    "faults.kill": kill,
    "faults.disk": disk,
    "faults.race": race,
    "faults.seats": seats,
    "faults.restore": restore,
    "faults.offline": offline,
    "faults.history": history,
    "faults.power": powerCut,
  },
  leaveStages,
);
