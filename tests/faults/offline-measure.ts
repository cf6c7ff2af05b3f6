import { type Browser, chromium } from "@playwright/test";
import { ensureBrowser } from "../../scripts/browser.mjs";
import type { Measure } from "../setup/run-measures";
import { Device } from "./offline-device";
import { type OpenDatabase, openDatabase } from "./open-database";
import { seeded } from "./seeded";
import { newStage, type StagePerson, startOn } from "./stage";

const DAY = 86_400_000;
const ALL_UP_WITHIN_MS = 40_000;
/** Scripts at once, each a person with devices of her own: they mostly wait. */
const LANES = 4;

/**
 * Scripts drawn from a seed, in a real browser: answers given with and without a network, reloads, killed tabs, answers whose
 * acknowledgement is lost on the way, a second device that takes the pen, a device clock a day off, and time running out while
 * offline. In the end each item's last answer is on the server (late ones kept for a decision) and the device's queue is empty.
 */
export const offline: Measure = async ({ short }) => {
  const scripts = short ? 4 : 50;
  const browserPath = ensureBrowser();
  if (!browserPath) throw new Error("no browser here");
  const stage = await newStage("sqlite");
  const program = await startOn(stage);
  const database = await openDatabase(stage);
  const args = ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  const browser = await chromium.launch({ executablePath: browserPath, args });
  const wrong: string[] = [];
  let answers = 0;
  let lost = 0;
  try {
    let next = 0;
    const lane = async () => {
      while (next < scripts) {
        const n = next++;
        const person = stage.people[n] as StagePerson;
        const result = await play(browser, program.url, person, database, n).catch((error: Error) => ({
          answers: 0,
          lost: 0,
          wrong: [error.message],
        }));
        answers += result.answers;
        lost += result.lost;
        wrong.push(...result.wrong.map((line) => `script ${n}: ${line}`));
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    await browser.close();
    await database.close();
    await program.stop();
  }
  return {
    name: "faults.offline",
    value: lost,
    unit: "answers lost",
    samples: scripts,
    target: "0",
    ok: lost === 0 && wrong.length === 0 && answers >= scripts * 3,
    note: `${answers} answers in ${scripts} scripts${wrong.length > 0 ? `; WRONG: ${wrong.slice(0, 5).join("; ")}` : ""}`,
  };
};

type Act = "answer" | "offline" | "online" | "reload" | "kill" | "crash" | "acknowledgement lost" | "second device";
const ACTS: Act[] = [
  "answer",
  "answer",
  "answer",
  "offline",
  "offline",
  "online",
  "reload",
  "kill",
  "crash",
  "acknowledgement lost",
  "second device",
];

async function play(browser: Browser, url: string, person: StagePerson, database: OpenDatabase, seed: number) {
  const random = seeded(1000 + seed);
  const clockOffMs = [0, DAY, -DAY][seed % 3] as number;
  const mine = await Device.open(browser, url, person.cookie, clockOffMs);
  const given = new Map<string, string[]>();
  const wrong: string[] = [];
  let answers = 0;
  const answer = async (device: Device) => {
    const one = await device.answer(random);
    if (!one) return;
    given.set(one.item, one.choices);
    answers++;
  };
  try {
    const attempt = await mine.start("ten");
    // The drawn acts, and in any case some answers that only the device knows when it is reloaded.
    const drawn = Array.from({ length: 5 }, () => ACTS[Math.floor(random() * ACTS.length)] as Act);
    const acts: Act[] = [
      "answer",
      ...drawn,
      "offline",
      "answer",
      "answer",
      (["reload", "kill", "crash"] as const)[seed % 3] as Act,
    ];
    for (const act of acts) {
      if (act === "answer") await answer(mine);
      else if (act === "offline") await mine.goOffline();
      else if (act === "online") await mine.goOnline();
      else if (act === "acknowledgement lost") {
        await mine.loseNextAcknowledgement();
        await answer(mine);
      } else if (act === "second device") {
        const other = await Device.open(browser, url, person.otherCookie, -clockOffMs);
        await other.enter(attempt);
        await other.takePen();
        await answer(other);
        await answer(other);
        await other.waitUntilEmpty(ALL_UP_WITHIN_MS);
        await other.close();
        await mine.seePen();
      } else {
        const waiting = await mine.waiting();
        await mine.lose(act);
        if (mine.isOffline) wrong.push(...(await mine.standInFaults(waiting)));
      }
    }
    const late = seed % 4 === 3;
    if (late) await database.rows("update attempt set deadline_at = ? where id = ?", Date.now(), attempt);
    await mine.goOnline();
    if (late) await mine.openReport();
    else await mine.takePen();
    const lost = await missingAfter(database, attempt, given);
    if (!(await mine.waitUntilEmpty(10_000))) wrong.push("the device's queue is not cleared");
    return { answers, lost, wrong };
  } finally {
    await mine.close();
  }
}

/** How many last answers are still not on the server when there was time enough; late ones count where they are kept. */
async function missingAfter(database: OpenDatabase, attempt: string, given: Map<string, string[]>): Promise<number> {
  const until = Date.now() + ALL_UP_WITHIN_MS;
  for (;;) {
    const rows = await database.rows<{ item: string; response: string | null }>(
      `select item_id as item, response from response r where attempt_id = ?
         and revision = (select max(revision) from response x where x.attempt_id = r.attempt_id and x.item_id = r.item_id)
       union all select item_id, response from late_answer where attempt_id = ?`,
      attempt,
      attempt,
    );
    const has = (item: string, choices: string[]) =>
      rows.some((row) => {
        const stored = (JSON.parse(row.response ?? "null") as { choices: string[] } | null)?.choices ?? [];
        return row.item === item && stored.length === choices.length && choices.every((id) => stored.includes(id));
      });
    const missing = [...given].filter(([item, choices]) => !has(item, choices)).length;
    if (missing === 0 || Date.now() > until) return missing;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
