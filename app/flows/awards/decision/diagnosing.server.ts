import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type Diagnostics, diagnose } from "~/domains/awards/scores/diagnostics";
import { type RankingInput, rankNominations } from "~/domains/awards/scores/ranking";
import { canonicalize } from "~/domains/ledger/canonical";
import { errorFields, log } from "~/kernel/log";

export interface DiagnosisAsked {
  input: RankingInput;
  /** Decides what is resampled: the cycle's id, as in `npm run awards -- diagnostics`. */
  seed: string;
}

/** So many are kept: one of each cycle that is looked at, and of what withdrawals made of it. */
const KEPT = 8;
/** So long a page waits; what takes longer is there when it is opened again. */
const PATIENCE_MS = 2_500;

const known = new Map<string, Promise<Diagnostics | null>>();

/** Built beside the server by scripts/build.mjs; where the program runs from its sources there is none. */
const workerFile = (): string => join(dirname(fileURLToPath(import.meta.url)), "diagnose-worker.js");

/** Seconds of arithmetic for a large cycle, which no other page waits for. */
function inWorker(asked: DiagnosisAsked): Promise<Diagnostics> {
  if (!existsSync(workerFile()))
    return Promise.resolve(diagnose(asked.input, rankNominations(asked.input), asked.seed));
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: asked, execArgv: [] });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the diagnosis ended with ${code}`)));
    worker.unref();
  });
}

/**
 * How firm a ranking is; computed once for the same ballots. Null where it is not ready yet, or failed: the ranking stands without it. The same
 * ballots and seed give the same figures.
 */
export async function diagnosed(asked: DiagnosisAsked, patienceMs = PATIENCE_MS): Promise<Diagnostics | null> {
  // The seed is of all ballots that were sealed; some of them may have been set aside since.
  const counted = asked.input.ballots.map(({ nomination, juror }) => `${nomination} ${juror}`).sort();
  const key = canonicalize({ ...asked.input, ballots: [asked.input.drawSeed, ...counted], seed: asked.seed });
  let found = known.get(key);
  if (!found) {
    found = inWorker(asked).catch((error) => {
      log("error", "diagnosis of a ranking failed", errorFields(error));
      known.delete(key);
      return null;
    });
    known.set(key, found);
    for (const old of [...known.keys()].slice(0, Math.max(0, known.size - KEPT))) known.delete(old);
  }
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patienceMs, null);
  });
  return Promise.race([found, late]).finally(() => clearTimeout(timer));
}
