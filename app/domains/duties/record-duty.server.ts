import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { removeFilesOf } from "~/domains/files/remove-files.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { insist, NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import type { Refusal } from "~/kernel/verdict";
import { actAsDirector, type DirectorSeat } from "./director-seat.server";
import { standardsAt } from "./disclosed-standard.store.server";
import type { RecordForm } from "./duty-forms";
import { type Offer, offersOf } from "./duty-offers";
import { canBeHers, canFallOn, canWithdrawRecord } from "./duty-record";
import { findRecordOf, recordsOf } from "./duty-record.store.server";
import { reportedRecords } from "./duty-report.store.server";
import { spotChecks, stopOrders, trainingsGiven } from "./duty-work.store.server";
import { madeBefore } from "./sent-once.server";

type Row = Pick<
  typeof tables.dutyRecord.$inferInsert,
  "duty" | "work" | "day" | "sentence" | "sourceKind" | "sourceId" | "formKey"
>;

/**
 * One light record: what kind of work, one sentence, the day. `beside` runs in the same transaction with the record's id, to attach
 * what she uploaded.
 */
export function recordDuty(
  seat: DirectorSeat,
  { pick, sentence, day }: RecordForm,
  beside: (tx: Tx, recordId: string) => Promise<void> = async () => undefined,
  formKey: string | null = null,
): Promise<{ ok: true; id: string } | (Refusal & { field: "pick" | "day" })> {
  return actAsDirector(seat, async (tx, now, today) => {
    const before = await madeBefore(tx, tables.dutyRecord, now.appointment.id, formKey);
    if (before !== null) return { ok: true as const, id: before };
    const hers = canBeHers(pick.duty, now.term);
    if (!hers.ok) return { ...hers, field: "pick" as const };
    const falls = canFallOn(day, now.term, today);
    if (!falls.ok) return { ...falls, field: "day" as const };
    const id = await insertRecord(tx, now, { ...pick, day, sentence, sourceKind: null, sourceId: null, formKey });
    await beside(tx, id);
    return { ok: true as const, id };
  });
}

/** What the platform saw of her work and what no record tells yet. */
export async function readOffers(
  on: Reader,
  { appointment, enterpriseId, term, personId }: DirectorSeat,
): Promise<Offer[]> {
  const own = { appointmentId: appointment.id };
  const [records, trainings, standards, checks, orders] = await Promise.all([
    recordsOf(on, appointment.id),
    trainingsGiven(on, own),
    standardsAt(on, enterpriseId),
    spotChecks(on, own),
    stopOrders(on, own),
  ]);
  const used = new Set(records.map(({ sourceKind, sourceId }) => `${sourceKind}/${sourceId}`));
  const onDay = (at: number | null) => (at === null ? null : isoDayOf(at));
  return offersOf(
    {
      trainings,
      // What a colleague did in the firm's list is no work of hers.
      standards: standards.map((one) => ({
        ...one,
        disclosedOn: one.recordedBy === personId ? one.disclosedOn : null,
        withdrawnOn: one.withdrawnBy === personId ? onDay(one.withdrawnAt) : null,
      })),
      checks,
      orders,
    },
    term,
    used,
  );
}

/** Takes over the offers she ticked, each once; what is no offer any more is left out. @returns how many were recorded */
export function takeOffers(seat: DirectorSeat, keys: readonly string[]): Promise<number> {
  const wanted = new Set(keys);
  return actAsDirector(seat, async (tx, now) => {
    const taken = (await readOffers(tx, now)).filter(({ key }) => wanted.has(key));
    for (const { key: _, ...row } of taken) await insertRecord(tx, now, row);
    return taken.length;
  });
}

async function insertRecord(tx: Tx, { appointment, enterpriseId, personId }: DirectorSeat, row: Row): Promise<string> {
  const id = newId(tx.now);
  await tx.insert(tables.dutyRecord).values({
    id,
    appointmentId: appointment.id,
    enterpriseId,
    ...row,
    recordedBy: personId,
    recordedAt: tx.now,
    withdrawnAt: null,
    confirmedAt: null,
    confirmedBy: null,
  });
  tx.record({
    act: "duty-record.made",
    subject: { kind: "duty-record", id },
    secrets: { enterprise: enterpriseId, appointment: appointment.id },
  });
  return id;
}

/** A wrong record is taken back with its files; what it was made from may be offered again. */
export function withdrawRecord(seat: DirectorSeat, recordId: string): Promise<void> {
  return actAsDirector(seat, async (tx, { appointment, enterpriseId }) => {
    const { dutyRecord } = tables;
    const found = await findRecordOf(tx, appointment.id, recordId);
    if (!found) throw new NotFound("duty record");
    const reported = (await reportedRecords(tx, appointment.id)).has(recordId);
    insist(canWithdrawRecord({ ...found, reported }));
    await tx
      .update(dutyRecord)
      .set({ withdrawnAt: tx.now, sourceKind: null, sourceId: null, formKey: null })
      .where(and(eq(dutyRecord.id, recordId), eq(dutyRecord.appointmentId, appointment.id)));
    await removeFilesOf(tx, { kind: "duty-record", id: recordId });
    tx.record({
      act: "duty-record.withdrawn",
      subject: { kind: "duty-record", id: recordId },
      secrets: { enterprise: enterpriseId, appointment: appointment.id },
    });
  });
}
