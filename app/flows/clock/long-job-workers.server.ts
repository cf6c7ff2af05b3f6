import type { LongJobKind } from "@db/statuses";
import { qualificationCheck } from "../appointments/check-qualifications.server";
import { enterpriseImport } from "../imports/import-enterprises.server";
import type { LongJobWorker } from "./long-jobs.server";

/** Who does which long work; a kind without a worker waits. */
export const longJobWorkers: Partial<Record<LongJobKind, LongJobWorker>> = {
  "enterprise-import": enterpriseImport,
  "qualification-check": qualificationCheck,
};
