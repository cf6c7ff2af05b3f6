import { type ChildProcess, spawn } from "node:child_process";
import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { afterEach, expect, it } from "vitest";
import { maintain } from "~/domains/ledger/transact.server";
import { queueMail } from "./mail.store.server";
import { CLAIM_MS } from "./mail-retry";
import { openPostOffice, type PostOffice, type Says } from "./post-office.fixture";

let office: PostOffice | undefined;
afterEach(async () => {
  await office?.close();
  await maintain(async (tx) => void (await tx.delete(tables.mail)));
});

/** A process of its own that sends what is due, `later` by its clock. */
function startWorker(url: string, later = 0): { child: ChildProcess; ended: Promise<number | null> } {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/faults/mail-worker.ts"], {
    env: { ...process.env, MAIL_URL: url, CLOCK_OFFSET_MS: String(later), VITEST: "", LOG_LEVEL: "error" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return { child, ended: new Promise((resolve) => child.once("exit", resolve)) };
}

/** Where the process is killed, and whether the mail under way then comes twice. */
const PHASES: [string, "connect" | "from" | "to" | "data" | "answered", boolean][] = [
  ["before a word is said", "connect", false],
  ["at the sender", "from", false],
  ["at the recipient", "to", false],
  ["when the whole body has come, before the answer", "data", true],
  ["as soon as the answer has gone out", "answered", true],
];

it.each(PHASES)(
  "killed %s: nothing is lost, and only what had its answer lost comes twice",
  async (_what, phase, twice) => {
    const ids: string[] = [];
    for (let n = 0; n < 6; n++)
      ids.push(
        await maintain((tx) =>
          queueMail(tx, { personId: null, to: `p${n}@example.com`, template: "x", subject: "x", text: "y" }),
        ),
      );
    let worker: ReturnType<typeof startWorker> | undefined;
    let seen = 0;
    const kill = (here: string): Says => {
      // The third one of the first process; the second process is left alone.
      if (here !== phase || ++seen !== 3) return "yes";
      worker?.child.kill("SIGKILL");
      return here === "answered" ? "yes" : "silence";
    };
    office = await openPostOffice({
      connect: () => kill("connect"),
      from: () => kill("from"),
      to: () => kill("to"),
      data: () => (phase === "answered" ? kill("answered") : kill("data")),
    });
    worker = startWorker(office.url);
    expect(await worker.ended).toBeNull();
    office.hangUp();
    worker = startWorker(office.url, 2 * CLAIM_MS);
    expect(await worker.ended).toBe(0);
    const rows = await db.select().from(tables.mail);
    expect(rows.map(({ state }) => state)).toEqual(ids.map(() => "sent"));
    const times = ids.map(
      (id) => office?.received.filter(({ messageId }) => messageId.startsWith(`<${id}@`)).length ?? 0,
    );
    expect(Math.min(...times)).toBeGreaterThanOrEqual(1);
    const again = ids.map((id) => office?.arrived.filter((messageId) => messageId.startsWith(`<${id}@`)).length ?? 0);
    expect(again.filter((count) => count === 2)).toHaveLength(twice ? 1 : 0);
    expect(again.filter((count) => count === 1)).toHaveLength(twice ? 5 : 6);
  },
  60_000,
);
