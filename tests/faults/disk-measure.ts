import { join } from "node:path";
import type { Measure } from "../setup/run-measures";
import { type Acknowledged, missing } from "./acknowledgements";
import { Candidate } from "./candidate";
import { keptFiles, leftArriving, Uploader, wrongFiles } from "./full-disk-files";
import { fullDiskPages, missingPages } from "./full-disk-pages";
import { openDatabase } from "./open-database";
import { seeded } from "./seeded";
import { smallDisk } from "./small-disk";
import { newStage, runScript, startOn, temporaryFolder } from "./stage";

const CANDIDATES = 8;
const FULL_WITHIN_MS = 120_000;
const SIZE_MB = 8;
/** Room that a growing demo province must leave on it: a disk that is full from the first writes tells nothing. */
const ROOM_MB = 2;

/**
 * The program on a file system of 8 MB (more once the demo province needs it) that fills: answers are refused with 507 and none is called saved that is not there,
 * pages with forms answer 507 too, of a paper that has no room nothing
 * stays, reading goes on; with room again the same process saves, and the database opens whole.
 */
export const disk: Measure = async ({ short }) => {
  const mount = temporaryFolder("disk");
  const small = smallDisk(mount);
  try {
    const stage = await newStage("sqlite", join(mount, "data"));
    const size = Math.max(SIZE_MB, Math.ceil(small.used() + ROOM_MB));
    small.grow(size);
    const random = seeded(8);
    const candidates = stage.people.slice(0, CANDIDATES).map(({ cookie }) => new Candidate(cookie, random));
    const statuses: Record<number, number> = {};
    const told: Acknowledged[] = [];
    const before = keptFiles(stage.dataDir);
    let program = await startOn(stage, small.env);
    for (const candidate of candidates) {
      candidate.connect(program.url);
      await candidate.enter("ten");
    }
    const uploader = new Uploader(random);
    await uploader.enter(program.url);
    // While all save at once the disk may be full before the first paper has arrived.
    await uploader.write(50_000);
    const fill = (refusals: number) =>
      Promise.all([saveUntilFull(candidates, statuses, refusals), uploader.writeUntilFull(Math.ceil(refusals / 25))]);
    await fill(short ? 50 : 500);
    const pages = await fullDiskPages(program, stage.people.map(({ cookie }) => cookie).slice(CANDIDATES), candidates);
    uploader.wrong.push(...(await leftArriving(stage.dataDir)));
    // Killed while it is full, and started again once there is room.
    await program.stop(true);
    small.grow(64);
    program = await startOn(stage, small.env);
    for (const one of [...candidates, uploader]) one.connect(program.url);
    const afterRestart = (await savesAgain(candidates)) && (await uploader.write(50_000));
    // Full again; this time room comes back while the program runs.
    small.shrink();
    await fill(short ? 50 : 500);
    small.grow(64);
    const sameProcess = (await savesAgain(candidates)) && (await uploader.write(50_000));
    uploader.wrong.push(...(await leftArriving(stage.dataDir)));
    await program.stop();
    told.push(...candidates.flatMap((candidate) => candidate.told));
    const database = await openDatabase(stage);
    const lost = [...(await missing(database, told)), ...(await missingPages(database, pages.told))].length;
    const invented = { attempt: candidates[0]?.attempt ?? "", saved: { item: "none", choice: "none" } };
    const blind = (await missingPages(database, [invented])).length === 0;
    const files = [...uploader.wrong, ...(await wrongFiles(database, stage.dataDir, { told: uploader.told, before }))];
    const [never] = await wrongFiles(database, stage.dataDir, {
      told: [{ sentence: "none", sha256: "", written: true }],
      before,
    });
    const [whole] = await database.rows<{ integrity_check: string }>("pragma integrity_check");
    await database.close();
    const log = await runScript(["scripts/audit.ts", "verify"], { DATA_DIR: stage.dataDir, ...stage.env }).catch(
      String,
    );
    const others = Object.keys(statuses).filter((status) => status !== "200" && status !== "507");
    const wrong = [
      ...others.map((status) => `a save answered ${status}`),
      ...pages.wrong,
      ...(afterRestart ? [] : ["no save after the restart"]),
      ...(sameProcess ? [] : ["no save once there was room"]),
      ...new Set(files),
      ...(never ? [] : ["the comparison of files is blind"]),
      ...(blind ? ["the comparison of pages is blind"] : []),
      ...(whole?.integrity_check === "ok" ? [] : [`file ${whole?.integrity_check}`]),
      ...(log.startsWith("whole") ? [] : [`ledger: ${log.slice(0, 300)}`]),
    ];
    const refusals = statuses[507] ?? 0;
    const papers = uploader.told.filter(({ written }) => written).length;
    const without = uploader.told.length - papers;
    if (papers < 3 || without < 3) wrong.push(`${papers} papers were kept and ${without} refused: too few to tell`);
    return {
      name: "faults.disk",
      value: lost,
      unit: "false saved",
      samples: told.length + pages.told.length + refusals + uploader.told.length,
      target: "0, 507, opens whole",
      ok: lost === 0 && refusals > 0 && told.length > 0 && wrong.length === 0,
      note: `tmpfs of ${size} MB; ${told.length} saved and ${pages.told.length} by pages, ${refusals} refused with 507, ${papers} papers kept and ${without} refused${wrong.length > 0 ? `; WRONG: ${wrong.join("; ")}` : ", pages 507, file and ledger whole"}`,
    };
  } finally {
    small.leave();
  }
};

/** Saves on all connections until so many were refused for want of room. */
async function saveUntilFull(candidates: Candidate[], statuses: Record<number, number>, refusals: number) {
  const until = performance.now() + FULL_WITHIN_MS;
  let refused = 0;
  await Promise.all(
    candidates.map(async (candidate) => {
      while (refused < refusals) {
        if (performance.now() > until) throw new Error(`the disk does not fill: ${JSON.stringify(statuses)}`);
        const { status } = await candidate.save();
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (status !== 200) {
          refused++;
          // What was refused is kept by the device and goes up later; some give up instead, so that both are tried.
          if (refused % 3 === 0) candidate.unanswered = undefined;
        }
      }
    }),
  );
}

const savesAgain = async (candidates: Candidate[]): Promise<boolean> => {
  for (const candidate of candidates) if ((await candidate.save()).status !== 200) return false;
  return true;
};
