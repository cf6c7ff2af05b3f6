/** npm run guards: nobody in who does not belong (promises.md), each figure beside its target. */
import { crosssite } from "../tests/guards/crosssite";
import { enumeration } from "../tests/guards/enumeration";
import { forgery } from "../tests/guards/forgery";
import { headers } from "../tests/guards/headers";
import { input } from "../tests/guards/input";
import { logs } from "../tests/guards/logs";
import { matrix } from "../tests/guards/matrix";
import { policy } from "../tests/guards/policy";
import { unseen } from "../tests/guards/unseen";
import { runMeasures } from "../tests/setup/run-measures";

process.chdir(new URL("..", import.meta.url).pathname);
await runMeasures("guards", {
  "guards.policy": policy,
  "guards.matrix": matrix,
  "guards.unseen": unseen,
  "guards.crosssite": crosssite,
  "guards.forgery": forgery,
  "guards.headers": headers,
  "guards.input": input,
  "guards.logs": logs,
  "guards.enumeration": enumeration,
});
