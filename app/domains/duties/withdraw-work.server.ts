import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { insist, NotFound } from "~/kernel/errors";
import type { Verdict } from "~/kernel/verdict";
import { actAsDirector, type DirectorSeat } from "./director-seat.server";
import { canWithdrawWork } from "./duty-record";
import { recordsOf } from "./duty-record.store.server";

const { spotCheck, stopOrder, trainingGiven } = tables;
const KEPT_IN = { "spot-check": spotCheck, "stop-order": stopOrder, training: trainingGiven } as const;
/** A check, an order or a training, by the kind of source that records name it by. */
export type WorkKind = keyof typeof KEPT_IN;

type OwnWork = Pick<typeof spotCheck.$inferSelect, "id" | "withdrawnAt" | "appointmentId">;

/** Whether she may withdraw it: her own, and no record tells of it. Null for what is not of her appointment. */
export async function canWithdrawOwn(
  on: Reader,
  { appointment }: DirectorSeat,
  kind: WorkKind,
  work: OwnWork,
): Promise<Verdict | null> {
  if (work.appointmentId !== appointment.id) return null;
  const records = await recordsOf(on, appointment.id);
  // A check closed later was a source of its own once.
  const recorded = records.some((one) => one.sourceKind === kind && one.sourceId?.split("/", 1)[0] === work.id);
  return canWithdrawWork(work, recorded);
}

/**
 * Takes back what was noted wrongly, with a reason: it stays to be read as withdrawn and counts nowhere from then on. A report that
 * was handed in keeps what it said. @throws NotFound for another's; Refused while a record tells of it
 */
export function withdrawWork(seat: DirectorSeat, kind: WorkKind, workId: string, reason: string): Promise<void> {
  return actAsDirector(seat, async (tx, now) => {
    const table = KEPT_IN[kind] as typeof spotCheck;
    const of = and(eq(table.id, workId), eq(table.appointmentId, now.appointment.id));
    const [found] = await tx.select().from(table).where(of);
    if (!found) throw new NotFound(kind);
    insist((await canWithdrawOwn(tx, now, kind, found)) as Verdict);
    const { personId, enterpriseId, appointment } = now;
    const taken = { withdrawnAt: tx.now, withdrawnBy: personId, withdrawnReason: reason, formKey: null };
    await tx.update(table).set(taken).where(of);
    tx.record({
      act: `${kind}.withdrawn`,
      subject: { kind, id: workId },
      secrets: { enterprise: enterpriseId, appointment: appointment.id },
      reason,
    });
  });
}
