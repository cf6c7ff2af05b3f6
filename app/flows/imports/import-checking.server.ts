import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray } from "drizzle-orm";
import { circlesOf } from "~/domains/directory/groups";
import type { ImportedFirm, RowProblem } from "~/domains/directory/import-row";
import type { LongJob } from "~/domains/jobs/long-job";
import { changeJob, findJob, jobRows } from "~/domains/jobs/long-job.store.server";
import { maintain } from "~/domains/ledger/transact.server";
import type { Beat } from "../clock/long-jobs.server";
import type { ImportInput } from "./import-reading.server";

const BATCH = 500;
const { enterprise, longJobRow } = tables;

/**
 * Looks for what a row cannot tell of itself: a code twice in the file, one that is in the directory, a group that does not
 * exist or is a circle. Done again from the beginning after a restart: it only adds what is not noted yet.
 */
export async function checkRows(job: LongJob, beat: Beat): Promise<void> {
  const { skipKnown } = job.input as unknown as ImportInput;
  const lineOf = new Map<string, number>();
  const groupOf = new Map<string, string>();
  await eachBatch(job, beat, async (rows) => {
    const found = await named(rows.map(({ firm }) => firm.code));
    const wrong = new Map<number, RowProblem>();
    const known: number[] = [];
    for (const { line, firm, problems } of rows) {
      if (firm.code === "") continue;
      const before = lineOf.get(firm.code);
      const there = found.get(firm.code);
      if (there?.shown && skipKnown && problems === null) {
        known.push(line);
        continue;
      }
      if (before !== undefined) wrong.set(line, { column: "code", reason: "import.twice", values: { line: before } });
      else if (there) wrong.set(line, { column: "code", reason: "import.there", values: { name: there.name } });
      if (before === undefined) {
        lineOf.set(firm.code, line);
        if (firm.groupCode) groupOf.set(firm.code, firm.groupCode);
      }
    }
    await addProblems(job.id, wrong);
    await skip(job.id, known);
  });
  if (groupOf.size === 0) return;
  const circles = circlesOf(groupOf);
  const elsewhere = [...new Set(groupOf.values())].filter((code) => !lineOf.has(code));
  const known = new Set<string>();
  for (let at = 0; at < elsewhere.length; at += BATCH)
    for (const [code, { shown }] of await named(elsewhere.slice(at, at + BATCH))) if (shown) known.add(code);
  const wrong = new Map<number, RowProblem>();
  for (const [code, group] of groupOf) {
    const line = lineOf.get(code) as number;
    if (circles.has(code)) wrong.set(line, { column: "group", reason: "import.circle" });
    else if (!lineOf.has(group) && !known.has(group))
      wrong.set(line, { column: "group", reason: "import.groupUnknown" });
  }
  await addProblems(job.id, wrong);
}

/** Takes rows out whose firms are there already, and counts them in the same transaction: a restart counts none twice. */
async function skip(jobId: string, lines: readonly number[]): Promise<void> {
  if (lines.length === 0) return;
  await maintain(async (tx) => {
    const { jobId: job, line } = longJobRow;
    const gone = await tx
      .delete(longJobRow)
      .where(and(eq(job, jobId), inArray(line, [...lines])))
      .returning({ line });
    const skipped = Number((await findJob(tx, jobId))?.result?.skipped ?? 0) + gone.length;
    await changeJob(tx, jobId, { result: { skipped } });
  });
}

/** Firms of these codes that are there, also those that nobody sees yet or any more: their codes are taken. */
export async function named(codes: readonly string[]): Promise<Map<string, { name: string; shown: boolean }>> {
  const wanted = codes.filter((code) => code !== "");
  if (wanted.length === 0) return new Map();
  const { code, name, heldBy, mergedIntoId } = enterprise;
  const rows = await db.select({ code, name, heldBy, mergedIntoId }).from(enterprise).where(inArray(code, wanted));
  return new Map(rows.map((row) => [row.code, { name: row.name, shown: !row.heldBy && !row.mergedIntoId }]));
}

/** The rows as they were laid down, some hundred at a time, with a beat after each. */
export async function eachBatch(
  job: LongJob,
  beat: Beat,
  work: (rows: { line: number; firm: ImportedFirm; problems: RowProblem[] | null }[]) => Promise<void>,
  from = 0,
): Promise<void> {
  for (let afterLine = from; ; ) {
    const rows = await jobRows(db, job.id, { afterLine, limit: BATCH });
    if (rows.length === 0) return;
    afterLine = rows.at(-1)?.line as number;
    await work(
      rows.map(({ line, values, problems }) => {
        return { line, firm: values as unknown as ImportedFirm, problems: problems as RowProblem[] | null };
      }),
    );
    await beat({ done: afterLine });
  }
}

/** Notes a problem at each line, once however often it is noted. */
export async function addProblems(jobId: string, wrong: ReadonlyMap<number, RowProblem>): Promise<void> {
  const lines = [...wrong.keys()];
  for (let at = 0; at < lines.length; at += BATCH) {
    const some = lines.slice(at, at + BATCH);
    await maintain(async (tx) => {
      const rows = await tx
        .select()
        .from(longJobRow)
        .where(and(eq(longJobRow.jobId, jobId), inArray(longJobRow.line, some)));
      for (const { line, problems } of rows) {
        const added = wrong.get(line) as RowProblem;
        const before = (problems ?? []).filter(
          ({ column, reason }) => column !== added.column || reason !== added.reason,
        );
        await tx
          .update(longJobRow)
          .set({ problems: [...before, added] })
          .where(and(eq(longJobRow.jobId, jobId), eq(longJobRow.line, line)));
      }
    });
  }
}
