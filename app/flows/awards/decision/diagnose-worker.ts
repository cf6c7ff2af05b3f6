/** Beside the thread that answers: what one cycle's ballots say of how firm its ranking is (flows/awards/decision/diagnosing.server.ts). */
import { parentPort, workerData } from "node:worker_threads";
import { diagnose } from "~/domains/awards/scores/diagnostics";
import { rankNominations } from "~/domains/awards/scores/ranking";
import type { DiagnosisAsked } from "./diagnosing.server";

const { input, seed } = workerData as DiagnosisAsked;
parentPort?.postMessage(diagnose(input, rankNominations(input), seed));
