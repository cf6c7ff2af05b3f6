import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { type RowProblem, readImportRow } from "~/domains/directory/import-row";
import { isSum, readHeadings, regionNames } from "~/domains/directory/import-words";
import { findRegions } from "~/domains/directory/region.store.server";
import { fileStore } from "~/domains/files/disk-store.server";
import { type SheetRow, sheetRows } from "~/domains/files/sheet-rows.server";
import { findFile } from "~/domains/files/stored-file.store.server";
import { readText } from "~/domains/files/text-file";
import { textRows } from "~/domains/files/text-rows";
import type { LongJob } from "~/domains/jobs/long-job";
import { changeJob } from "~/domains/jobs/long-job.store.server";
import { maintain } from "~/domains/ledger/transact.server";
import type { Beat } from "../clock/long-jobs.server";

/** What an import is started with. */
export interface ImportInput {
  fileId: string;
  /** Codes of the regions that the officer answered for when she started it. */
  covered: string[];
  /** Rows whose firm is in the directory already are passed over instead of refused. */
  skipKnown: boolean;
  /** The regions of her grants: who answers for all of them may see the import. */
  scopes: string[];
}

export const MOST_ROWS = 50_000;
const BATCH = 200;
/** The headings stand in one of the first lines; above them may be a title. */
const HEADING_LINES = 10;

/**
 * Reads the file's rows and lays them down with their own mistakes, some hundred at a time: nobody else waits for it. What a run
 * before this one has laid down is left as it is. A mistake of the whole file stands at its line.
 */
export async function readFileRows(job: LongJob, beat: Beat): Promise<void> {
  const { fileId, covered } = job.input as unknown as ImportInput;
  const ground = { regionNames: regionNames(await findRegions()), covered: new Set(covered) };
  let headings: ReturnType<typeof readHeadings> = null;
  let batch: (typeof tables.longJobRow.$inferInsert)[] = [];
  let [rows, lines] = [0, 0];
  const lay = async () => {
    const laid = batch;
    batch = [];
    if (laid.length === 0) return;
    await maintain(async (tx) => {
      await tx.insertRows(tables.longJobRow, laid);
      await changeJob(tx, job.id, { done: laid.at(-1)?.line as number });
    });
    await beat();
  };
  const put = (line: number, values: object, problems: RowProblem[]) => {
    if (line > job.done)
      batch.push({
        jobId: job.id,
        line,
        values: values as Record<string, unknown>,
        problems: problems.length > 0 ? problems : null,
      });
  };
  const whole = (line: number, reason: string, values?: RowProblem["values"]) =>
    put(line, { typed: [] }, [{ column: "row", reason, ...(values && { values }) }]);

  for await (const { line, cells } of rowsOf(await bytesOf(fileId))) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    lines++;
    if (headings === null) {
      headings = readHeadings(cells);
      if (headings === null && lines >= HEADING_LINES) break;
      continue;
    }
    if (isSum(cells[headings.get("name") ?? -1] ?? "", cells[headings.get("code") ?? -1] ?? "")) continue;
    if (++rows > MOST_ROWS) {
      whole(line, "import.tooMany", { most: MOST_ROWS });
      break;
    }
    const { firm, problems } = readImportRow(cells, { ...ground, headings });
    put(line, firm, problems);
    if (batch.length >= BATCH) await lay();
  }
  if (headings === null) whole(1, "import.headingsMissing");
  else if (rows === 0) whole(1, "import.empty");
  await lay();
}

async function bytesOf(fileId: string): Promise<Buffer> {
  const file = await findFile(db, fileId);
  const found = file && (await fileStore.open(file.storageName));
  if (!found) throw new Error("the file of the import is gone");
  const parts: Buffer[] = [];
  for await (const part of found.stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function* rowsOf(bytes: Buffer): AsyncGenerator<SheetRow> {
  if (bytes.toString("latin1", 0, 2) === "PK") {
    yield* sheetRows(bytes);
    return;
  }
  const read = readText(bytes);
  if (!read) throw new Error("the file of the import is no text");
  let n = 0;
  for (const row of textRows(read.text)) {
    yield row;
    // A text lies in memory whole: let others have their turn.
    if (++n % BATCH === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}
