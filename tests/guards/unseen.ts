import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Measure } from "../setup/run-measures";
import { zero } from "../setup/run-measures";
import { addressOf } from "./addresses";
import { builtRoutes } from "./built-routes";
import { CAST, EVERYONE, setStage, type Who } from "./cast";
import { LETS_IN, TABLE } from "./matrix-table";
import { OBJECTOR_WORDS } from "./notice-things";
import { seedsOf } from "./seeds";
import { StoredState } from "./stored-state";
import { writeUnseen } from "./unseen-words";
import { walkAll } from "./walk-all";

const MAY_SEE = LETS_IN["director-firm-or-bureau"];
/** Beside those who may see everything the check has to see something, or it is blind. */
const SEES_ALL: Who[] = ["owner"];

/**
 * Nobody sees a firm's unpublished duty records but the firm, its director and the bureaus above it: a word is written into everything
 * of a duty that takes words, a file and its name too, and everyone asks every address, follows every link and file, and searches. The
 * mails, the ledger and the log hold none of them either. In the same walk: nobody but the province reads who objected to a notice.
 */
export const unseen: Measure = async () => {
  const routes = await builtRoutes();
  const stage = await setStage();
  const { program, visitors, things } = stage;
  sendElsewhere(program.dataDir);
  const stored = new StoredState(program.dataDir);
  const wrong: string[] = [];
  let samples = 0;
  try {
    const words = await writeUnseen(stage);
    const written = stored.query<{ path: string }>(
      `SELECT '/files/' || id AS path FROM stored_file WHERE file_name LIKE '%暗语%'
       UNION SELECT '/me/duties/' || appointment_id || '/records/' || id FROM duty_record WHERE sentence LIKE '%暗语%'
       UNION SELECT '/me/duties/' || appointment_id || '/checks/' || id FROM spot_check WHERE subject LIKE '%暗语%'
       UNION SELECT '/me/duties/' || appointment_id || '/orders/' || id FROM stop_order WHERE conduct LIKE '%暗语%'
       UNION SELECT '/enterprise/' || enterprise_id || '/reports/' || id FROM duty_report WHERE summary LIKE '%暗语%'
       UNION SELECT '/duties/reports/' || id || '.pdf' FROM duty_report WHERE summary LIKE '%暗语%'`,
    );
    const reports = new Set(written.map(({ path }) => path).filter((path) => path.endsWith(".pdf")));
    const logged = stored.query<{ id: string }>("SELECT id FROM ledger_entry ORDER BY id DESC LIMIT 12");
    const starts = [
      ...Object.entries(TABLE).flatMap(([path, { GET }]) => (GET && path !== "/*" ? [addressOf(path, things)] : [])),
      ...seedsOf(things),
      ...written.map(({ path }) => path),
      ...logged.map(({ id }) => `/admin/log/${id}`),
    ];
    for (const who of EVERYONE) {
      const answers = await walkAll(visitors[who], starts, routes);
      samples += answers.size;
      const seen = new Set<string>();
      let objectorSeen = false;
      for (const [path, { status, type, text }] of answers) {
        // What stands in a PDF is packed: that it is given out at all is looked at.
        const read = reports.has(path) && status === 200 && type === "application/pdf";
        if (read && !MAY_SEE(who)) wrong.push(`${who} is given ${path}`);
        if (OBJECTOR_WORDS.some((word) => text.includes(word))) {
          objectorSeen = true;
          if (who !== "province above all") wrong.push(`${who} reads who objected at ${path}`);
        }
        for (const { where, word } of words) {
          if (!text.includes(word) && !text.includes(encodeURIComponent(word))) continue;
          seen.add(where);
          if (!MAY_SEE(who)) wrong.push(`${who} reads ${where} at ${path}`);
        }
      }
      const missed = SEES_ALL.includes(who) ? words.filter(({ where }) => !seen.has(where)) : [];
      if (missed.length > 0) wrong.push(`${who} does not find ${missed.map(({ where }) => where).join(" ")}`);
      if (who === "province above all" && !objectorSeen) wrong.push(`${who} does not find who objected`);
      if (MAY_SEE(who) && seen.size === 0) wrong.push(`${who} finds nothing`);
    }
    const holds = (text: string) =>
      words.find(({ word }) => text.includes(word))?.where ?? OBJECTOR_WORDS.find((word) => text.includes(word));
    const kept = stored
      .query<Record<string, unknown>>("SELECT * FROM ledger_entry")
      .map(({ sealed: _, ...entry }) => entry);
    for (const entry of kept)
      if (holds(JSON.stringify(entry))) wrong.push(`the ledger holds ${holds(JSON.stringify(entry))} openly`);
    const outbox = join(program.dataDir, "outbox");
    const mails = stored.query("SELECT subject, text FROM mail").map((mail) => JSON.stringify(mail));
    for (const name of existsSync(outbox) ? readdirSync(outbox) : []) mails.push(mailText(join(outbox, name)));
    for (const mail of mails) if (holds(mail)) wrong.push(`a mail tells ${holds(mail)}`);
    if (holds(program.log())) wrong.push(`the log tells ${holds(program.log())}`);
  } finally {
    stored.close();
    await program.stop();
  }
  return zero("guards.unseen", wrong.length, samples, "words seen", [...new Set(wrong)].slice(0, 12).join("; "));
};

/** The stranger is a director as well: not of the owner's firm, whose checks and orders a director of it reads. */
function sendElsewhere(dataDir: string): void {
  const database = new Database(join(dataDir, "academy.sqlite"), { timeout: 10_000 });
  database
    .prepare(
      `UPDATE appointment SET enterprise_id = (SELECT id FROM enterprise WHERE region_code <> '340123' LIMIT 1)
       WHERE person_id = (SELECT id FROM person WHERE account = ?)`,
    )
    .run(CAST.stranger);
  database.close();
}

/** A mail as it was written down, with its body read. */
function mailText(path: string): string {
  const [head = "", ...rest] = readFileSync(path, "utf8").split(/\r?\n\r?\n/);
  const body = rest.join("\n\n");
  return `${head}\n${/encoding: base64/i.test(head) ? Buffer.from(body, "base64").toString("utf8") : body}`;
}
