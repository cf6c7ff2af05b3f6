import { join } from "node:path";
import type { Program } from "../setup/program";
import type { Measure } from "../setup/run-measures";
import { TestVisitor } from "../setup/visitor";
import { type Acknowledged, missing } from "./acknowledgements";
import { Candidate } from "./candidate";
import { openDatabase } from "./open-database";
import { seeded } from "./seeded";
import { smallDisk } from "./small-disk";
import { newStage, runScript, startOn, temporaryFolder } from "./stage";

const CANDIDATES = 8;
const FULL_WITHIN_MS = 120_000;

/**
 * The program on a file system of 8 MB that fills: answers are refused with 507 and none is called saved that is not there,
 * pages with forms answer 507 too, reading goes on; with room again the same process saves, and the database opens whole.
 */
export const disk: Measure = async ({ short }) => {
  const mount = temporaryFolder("disk");
  const small = smallDisk(mount, 8);
  try {
    const stage = await newStage("sqlite", join(mount, "data"));
    const random = seeded(8);
    const candidates = stage.people.slice(0, CANDIDATES).map(({ cookie }) => new Candidate(cookie, random));
    const statuses: Record<number, number> = {};
    const told: Acknowledged[] = [];
    let program = await startOn(stage, small.env);
    for (const candidate of candidates) {
      candidate.connect(program.url);
      await candidate.enter("ten");
    }
    const fill = (refusals: number) => saveUntilFull(candidates, statuses, refusals);
    await fill(short ? 50 : 500);
    const pages = await pagesWhenFull(program, stage.people.map(({ cookie }) => cookie).slice(CANDIDATES), candidates);
    // Killed while it is full, and started again once there is room.
    await program.stop(true);
    small.grow(64);
    program = await startOn(stage, small.env);
    for (const candidate of candidates) candidate.connect(program.url);
    const afterRestart = await savesAgain(candidates);
    // Full again; this time room comes back while the program runs.
    small.shrink();
    await fill(short ? 50 : 500);
    small.grow(64);
    const sameProcess = await savesAgain(candidates);
    await program.stop();
    told.push(...candidates.flatMap((candidate) => candidate.told));
    const database = await openDatabase(stage);
    const lost = (await missing(database, told)).length;
    const [whole] = await database.rows<{ integrity_check: string }>("pragma integrity_check");
    await database.close();
    const log = await runScript(["scripts/audit.ts", "verify"], { DATA_DIR: stage.dataDir, ...stage.env }).catch(
      String,
    );
    const others = Object.keys(statuses).filter((status) => status !== "200" && status !== "507");
    const wrong = [
      ...others.map((status) => `a save answered ${status}`),
      ...pages,
      ...(afterRestart ? [] : ["no save after the restart"]),
      ...(sameProcess ? [] : ["no save once there was room"]),
      ...(whole?.integrity_check === "ok" ? [] : [`file ${whole?.integrity_check}`]),
      ...(log.startsWith("whole") ? [] : [`ledger: ${log.slice(0, 300)}`]),
    ];
    const refusals = statuses[507] ?? 0;
    return {
      name: "faults.disk",
      value: lost,
      unit: "false saved",
      samples: told.length + refusals,
      target: "0, 507, opens whole",
      ok: lost === 0 && refusals > 0 && told.length > 0 && wrong.length === 0,
      note: `${small.how}; ${told.length} saved, ${refusals} refused with 507${wrong.length > 0 ? `; WRONG: ${wrong.join("; ")}` : ", pages 507, file and ledger whole"}`,
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

/** Saves one item as the page without JavaScript does. */
async function savePage(candidate: Candidate) {
  const room = await candidate.look();
  const item = room.items[0] as (typeof room.items)[number];
  return candidate.request(
    "POST",
    `/attempts/${room.attempt}/responses`,
    "Content-Type: application/x-www-form-urlencoded\r\n",
    new URLSearchParams({
      pen: room.pen ?? "",
      [`revision.${item.id}`]: String(item.revision),
      [`response.${item.id}`]: item.choices.find(({ id }) => !item.response?.choices.includes(id))?.id ?? "",
      go: "save",
    }).toString(),
  );
}

/** What people without JavaScript and newcomers see while there is no room; returns what is wrong. */
async function pagesWhenFull(program: Program, cookies: string[], candidates: Candidate[]): Promise<string[]> {
  const wrong: string[] = [];
  const as = (cookie: string) => {
    const visitor = new TestVisitor(program.url);
    const [name, value] = cookie.split("=") as [string, string];
    visitor.cookies.set(name, value);
    return visitor;
  };
  const expect = (what: string, status: number, ...wanted: number[]) => {
    if (!wanted.includes(status)) wrong.push(`${what} answered ${status}`);
  };
  for (const path of ["/", "/exams", "/learn"]) expect(path, (await as(cookies[0] as string).get(path)).status, 200);
  const candidate = candidates[0] as Candidate;
  // Every write of a page that still needs room; small ones may fit into what is left of the log's pages.
  let refused = 0;
  for (const cookie of cookies.slice(0, 30)) {
    const started = await as(cookie).post("/exams/mock/attempts");
    expect("starting an exam", started.status, 302, 507);
    if (started.status === 507) {
      refused++;
      const text = await started.text();
      if (!/507|空间|存储|full/i.test(text)) wrong.push("the page of 507 does not say what is the matter");
    }
    if (refused >= 3) break;
  }
  if (refused === 0) wrong.push("starting exams was never refused on a full disk");
  const account = () => `full-${Math.random().toString(36).slice(2)}@example.com`;
  const signup = await new TestVisitor(program.url).post("/signup", {
    name: "满盘",
    account: account(),
    password: "Anhui-Standards-2021-x",
    consent: "terms",
  });
  expect("signing up", signup.status, 507);
  // One answer needs less than a batch of them: what is left of the log's pages may still take in some.
  let page = await savePage(candidate);
  for (let fitted = 0; page.status === 302 && fitted < 50; fitted++) {
    candidate.unanswered = undefined; // it may be older now than what the page stored
    page = await savePage(candidate);
  }
  expect("a page saved without JavaScript", page.status, 507);
  return wrong;
}
