import type { Measure } from "../setup/run-measures";
import { type Acknowledged, missing } from "./acknowledgements";
import { Candidate } from "./candidate";
import { openDatabase } from "./open-database";
import { seeded } from "./seeded";
import { newStage, runScript, type Stage, startOn } from "./stage";

const CANDIDATES = 16;
/** The program is killed at random so long after the first answers of a round were acknowledged, ms. */
const KILLED_WITHIN_MS = 120;
const UNDER_LOAD_WITHIN_MS = 20_000;

/**
 * SIGKILL at random moments while candidates save, then a start on the same folder: every answer that was acknowledged is
 * there with its ledger entry, and every request that was cut off can be sent again with its key.
 */
export const kill: Measure = async ({ short }) => {
  const kills = short ? 6 : 200;
  const random = seeded(20261125);
  const stage = await newStage("sqlite");
  const candidates = stage.people.slice(0, CANDIDATES).map(({ cookie }) => new Candidate(cookie, random));
  const told: Acknowledged[] = [];
  let lost = 0;
  const refused: string[] = [];
  let resent = 0;
  let program = await startOn(stage);
  for (const candidate of candidates) {
    candidate.connect(program.url);
    await candidate.enter("mock");
  }
  const database = await openDatabase(stage);
  for (let round = 0; round < kills; round++) {
    let over = false;
    const load = candidates.map(async (candidate) => {
      candidate.connect(program.url);
      while (!over) {
        const retry = candidate.unanswered !== undefined;
        const answer = await candidate.save().catch(() => undefined);
        if (!answer) return;
        if (retry) resent++;
        if (answer.status !== 200) {
          refused.push(`${retry ? "again " : ""}${answer.status} ${answer.body}`);
          candidate.unanswered = undefined;
        }
      }
    });
    await underLoad(candidates);
    await new Promise((resolve) => setTimeout(resolve, random() * KILLED_WITHIN_MS));
    await program.stop(true);
    over = true;
    await Promise.all(load);
    program = await startOn(stage);
    const fresh = candidates.flatMap((candidate) => candidate.told.splice(0));
    told.push(...fresh);
    lost += (await missing(database, fresh)).length;
  }
  await program.stop();
  // What was there after one kill is there after all of them.
  lost = Math.max(lost, (await missing(database, told)).length);
  const [whole] = await database.rows<{ integrity_check: string }>("pragma integrity_check");
  const log = await audit(stage);
  const blind = await comparisonIsBlind(stage, told);
  await database.close();
  const sound =
    whole?.integrity_check === "ok" && log && refused.length === 0 && told.length >= kills * CANDIDATES && !blind;
  return {
    name: "faults.kill",
    value: lost,
    unit: "answers lost",
    samples: kills,
    target: "0",
    ok: lost === 0 && sound,
    note: `${told.length} acknowledged, ${resent} cut off and sent again, ${refused.length} refused${refused.length > 0 ? ` (${refused.slice(0, 3).join(", ")})` : ""}; file ${whole?.integrity_check}, ledger ${log ? "whole" : "BROKEN"}, comparison ${blind ? "BLIND" : "finds a row taken out"}`,
  };
};

/** Waits until as many answers as there are candidates were acknowledged in this round. */
async function underLoad(candidates: readonly Candidate[]): Promise<void> {
  const until = performance.now() + UNDER_LOAD_WITHIN_MS;
  while (candidates.reduce((sum, { told }) => sum + told.length, 0) < candidates.length) {
    if (performance.now() > until) throw new Error("the program takes no answers");
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

const audit = (stage: Stage): Promise<boolean> =>
  runScript(["scripts/audit.ts", "verify"], { DATA_DIR: stage.dataDir, ...stage.env }).then(
    (out) => out.startsWith("whole"),
    () => false,
  );

/** The control: the comparison has to miss one acknowledged row that was taken out, and one whose answer was changed. */
async function comparisonIsBlind(stage: Stage, told: readonly Acknowledged[]): Promise<boolean> {
  const database = await openDatabase(stage);
  const [one, two] = [told[0], told[told.length - 1]] as [Acknowledged, Acknowledged];
  await database.rows(
    "delete from response where attempt_id = ? and item_id = ? and key = ?",
    one.attempt,
    one.item,
    one.key,
  );
  await database.rows(
    "update response set response_hash = 'x' where attempt_id = ? and item_id = ? and key = ?",
    two.attempt,
    two.item,
    two.key,
  );
  const found = await missing(database, told);
  await database.close();
  return found.length !== 2;
}
