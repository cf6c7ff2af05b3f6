import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { insist, NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { actAsDirector, type DirectorSeat } from "./director-seat.server";
import type { StopOrderForm, StopOutcomeForm } from "./duty-forms";
import { canBeHers, canFallOn } from "./duty-record";
import { type StopOrder, stopOrders } from "./duty-work.store.server";
import { madeBefore } from "./sent-once.server";

/** The right to stop what is against the standards is given by the authorisation （六）; without it there is no order. */
export const canStop = (duties: readonly string[]): Verdict =>
  canBeHers("stopping", { duties }).ok ? accepted : refused("order.notAuthorised");

/** 制止: she had something stopped; what came of it is told later. */
export function giveStopOrder(
  seat: DirectorSeat,
  { conduct, requirement, addressee, day }: StopOrderForm,
  formKey: string | null = null,
): Promise<{ ok: true; id: string } | (Refusal & { field: "day" })> {
  return actAsDirector(seat, async (tx, now, today) => {
    insist(canStop(now.term.duties));
    const before = await madeBefore(tx, tables.stopOrder, now.appointment.id, formKey);
    if (before !== null) return { ok: true as const, id: before };
    const falls = canFallOn(day, now.term, today);
    if (!falls.ok) return { ...falls, field: "day" as const };
    const id = newId(tx.now);
    const of = { enterpriseId: now.enterpriseId, appointmentId: now.appointment.id };
    const open = { outcome: null, outcomeText: null, outcomeOn: null, outcomeAt: null };
    const made = {
      id,
      ...of,
      day,
      conduct,
      requirement,
      addressee,
      recordedBy: now.personId,
      recordedAt: tx.now,
      formKey,
    };
    await tx.insert(tables.stopOrder).values({ ...made, ...open });
    record(tx, "stop-order.given", id, of);
    return { ok: true as const, id };
  });
}

/** What came of it, once; a day before the order is refused. */
export function tellStopOutcome(
  seat: DirectorSeat,
  orderId: string,
  { outcome, outcomeText, outcomeOn }: StopOutcomeForm,
): Promise<{ ok: true } | (Refusal & { field: "outcomeOn" })> {
  return actAsDirector(seat, async (tx, { appointment, enterpriseId }, today) => {
    const all = await stopOrders(tx, { appointmentId: appointment.id, andOpenAt: enterpriseId });
    const order = all.find(({ id }) => id === orderId);
    if (!order) throw new NotFound("stop order");
    insist(order.outcome === null ? accepted : refused("order.told"));
    const falls =
      outcomeOn < order.day
        ? refused("order.outcomeBefore")
        : canFallOn(outcomeOn, { from: order.day, lastDay: null }, today);
    if (!falls.ok) return { ...falls, field: "outcomeOn" as const };
    await tx
      .update(tables.stopOrder)
      .set({ outcome, outcomeText, outcomeOn, outcomeAt: tx.now })
      .where(eq(tables.stopOrder.id, orderId));
    record(tx, "stop-order.outcome-told", orderId, order);
    return { ok: true as const };
  });
}

function record(tx: Tx, act: string, id: string, of: Pick<StopOrder, "enterpriseId" | "appointmentId">): void {
  const { enterpriseId, appointmentId } = of;
  tx.record({
    act,
    subject: { kind: "stop-order", id },
    secrets: { enterprise: enterpriseId, appointment: appointmentId },
  });
}
