import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { firmItBecame } from "~/domains/directory/enterprise.store.server";
import type { ImportedFirm } from "~/domains/directory/import-row";
import { endJob } from "~/domains/jobs/keep-job.server";
import type { LongJob } from "~/domains/jobs/long-job";
import { changeJob, countRefusedRows, findJob } from "~/domains/jobs/long-job.store.server";
import { maintain, system, type Tx, transact } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import type { Beat } from "../clock/long-jobs.server";
import { addProblems, eachBatch } from "./import-checking.server";

const BATCH = 200;
const { enterprise, enterpriseKind, longJobRow } = tables;
const actor = () => system("enterprise-import");

/**
 * Puts the firms into the directory, some hundred in a transaction, each held by the import: their codes are taken, and nobody sees
 * them before `release`. Where a restart finds it, the row says how far it was. False when somebody took a code meanwhile.
 */
export async function holdFirms(job: LongJob, beat: Beat, from: number): Promise<boolean> {
  let free = true;
  const hold = async (rows: { line: number; firm: ImportedFirm }[]) => {
    const taken = await transact(actor(), async (tx) => {
      const codes = rows.map(({ firm }) => firm.code);
      const there = await tx.select({ code: enterprise.code }).from(enterprise).where(inArray(enterprise.code, codes));
      if (there.length > 0) return there.map(({ code }) => code);
      await insertFirms(tx, job, rows);
      return [];
    });
    if (taken.length === 0) return;
    free = false;
    const lines = rows.filter(({ firm }) => taken.includes(firm.code));
    await addProblems(
      job.id,
      new Map(lines.map(({ line }) => [line, { column: "code", reason: "import.takenMeanwhile" }])),
    );
  };
  await eachBatch(job, beat, async (rows) => (free ? hold(rows) : undefined), from);
  return free;
}

async function insertFirms(tx: Tx, job: LongJob, rows: { line: number; firm: ImportedFirm }[]): Promise<void> {
  const none = { parentId: null, mergedIntoId: null, demo: false };
  const added = rows.map(({ firm: { code, codeReason, name, nameKey, regionCode, industry, size } }) => {
    const row = { id: newId(tx.now), code, codeReason, name, nameKey, regionCode, industry, size, ...none };
    return { ...row, heldBy: job.id, changedAt: tx.now, addedBy: job.startedBy, addedAt: tx.now };
  });
  await tx.insertRows(enterprise, added);
  const kinds = rows.flatMap(({ firm }, i) =>
    firm.kinds.map((kind) => ({ enterpriseId: (added[i] as { id: string }).id, kind })),
  );
  await tx.insertRows(enterpriseKind, kinds);
  const last = rows.at(-1)?.line as number;
  await changeJob(tx, job.id, { done: last, beatAt: tx.now });
  tx.record({
    act: "enterprises.prepared",
    subject: { kind: "long-job", id: job.id },
    facts: { firms: rows.length, lastLine: last, unchecked: rows.filter(({ firm }) => firm.codeReason).length },
  });
}

/**
 * Ties the firms to their groups, which may stand further down in the file, or were made one with another since the file was looked
 * through: then to what they became. Done again it changes nothing.
 */
export async function tieGroups(job: LongJob, beat: Beat): Promise<void> {
  await eachBatch(job, beat, async (rows) => {
    const tied = rows.filter(({ firm }) => firm.groupCode !== null);
    if (tied.length === 0) return;
    await transact(actor(), async (tx) => {
      const codes = tied.flatMap(({ firm }) => [firm.code, firm.groupCode as string]);
      const found = await tx
        .select()
        .from(enterprise)
        .where(inArray(enterprise.code, [...new Set(codes)]));
      const idOf = new Map<string, string>();
      for (const row of found) idOf.set(row.code, (await firmItBecame(tx, row)).id);
      const changes = tied.flatMap(({ firm }) => {
        const own = idOf.get(firm.code);
        return own ? [{ id: own, parentId: idOf.get(firm.groupCode as string) ?? null }] : [];
      });
      await tx.updateRows(enterprise, changes);
      const facts = { firms: changes.length };
      tx.record({ act: "enterprises.tied", subject: { kind: "long-job", id: job.id }, facts });
    });
  });
}

/** Shows all the firms at once and ends the import, in one transaction. */
export const release = (job: LongJob): Promise<void> =>
  transact(actor(), async (tx) => {
    const held = Number(await tx.$count(enterprise, eq(enterprise.heldBy, job.id)));
    await tx.update(enterprise).set({ heldBy: null }).where(eq(enterprise.heldBy, job.id));
    tx.record({ act: "enterprises.imported", subject: { kind: "long-job", id: job.id }, facts: { firms: held } });
    await endJob(tx, job, "done", { rows: held, ...skippedOf(await findJob(tx, job.id)) });
  });

/** How many rows were passed over, as their firms were there already. */
const skippedOf = (job: Pick<LongJob, "result"> | null): { skipped?: number } =>
  job?.result?.skipped ? { skipped: Number(job.result.skipped) } : {};

/** Ends the import without a firm: the rows that were refused stay, to be read and taken away as a file. */
export async function refuse(job: LongJob): Promise<void> {
  await dropHeld(job);
  // Told before rows go: a restart in between must not count again what is left.
  const before = (await findJob(db, job.id)) ?? job;
  const skipped = skippedOf(before);
  const told =
    before.result && "refused" in before.result
      ? before.result
      : {
          rows: Number(await db.$count(longJobRow, eq(longJobRow.jobId, job.id))) + (skipped.skipped ?? 0),
          refused: Number(await countRefusedRows(db, job.id)),
          ...skipped,
        };
  await maintain((tx) => changeJob(tx, job.id, { result: told }));
  await dropRows(job, { refusedToo: false });
  await transact(actor(), (tx) => endJob(tx, job, "refused", told as Record<string, number>));
}

/** Takes away the firms that the import holds, some hundred at a time. */
export async function dropHeld(job: LongJob): Promise<void> {
  for (;;) {
    const dropped = await transact(actor(), async (tx) => {
      const some = await tx
        .select({ id: enterprise.id })
        .from(enterprise)
        .where(eq(enterprise.heldBy, job.id))
        .limit(BATCH);
      const ids = some.map(({ id }) => id);
      if (ids.length === 0) return 0;
      await tx.delete(enterpriseKind).where(inArray(enterpriseKind.enterpriseId, ids));
      await tx.delete(enterprise).where(inArray(enterprise.id, ids));
      tx.record({
        act: "enterprises.dropped",
        subject: { kind: "long-job", id: job.id },
        facts: { firms: ids.length },
      });
      return ids.length;
    });
    if (dropped === 0) return;
  }
}

/** Takes away the rows that were laid down, some hundred at a time. */
export async function dropRows(job: LongJob, { refusedToo }: { refusedToo: boolean }): Promise<void> {
  const theirs = and(eq(longJobRow.jobId, job.id), refusedToo ? undefined : isNull(longJobRow.problems));
  for (;;) {
    const some = await db.select({ line: longJobRow.line }).from(longJobRow).where(theirs).limit(BATCH);
    if (some.length === 0) return;
    const lines = some.map(({ line }) => line);
    await maintain((tx) =>
      tx.delete(longJobRow).where(and(eq(longJobRow.jobId, job.id), inArray(longJobRow.line, lines))),
    );
  }
}
