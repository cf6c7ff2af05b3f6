import { tables } from "@db/tables";
import { insist } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import type { Refusal } from "~/kernel/verdict";
import { actAsDirector, type DirectorSeat } from "./director-seat.server";
import type { TrainingForm } from "./duty-forms";
import { canBeHers, canFallOn } from "./duty-record";
import { madeBefore } from "./sent-once.server";

/** A training that she gave in the firm. */
export function giveTraining(
  seat: DirectorSeat,
  { topic, audience, people, minutes, day }: TrainingForm,
  formKey: string | null = null,
): Promise<{ ok: true; id: string } | (Refusal & { field: "day" })> {
  return actAsDirector(seat, async (tx, now, today) => {
    insist(canBeHers("training", now.term));
    const before = await madeBefore(tx, tables.trainingGiven, now.appointment.id, formKey);
    if (before !== null) return { ok: true as const, id: before };
    const falls = canFallOn(day, now.term, today);
    if (!falls.ok) return { ...falls, field: "day" as const };
    const id = newId(tx.now);
    const of = { enterpriseId: now.enterpriseId, appointmentId: now.appointment.id };
    const made = { recordedBy: now.personId, recordedAt: tx.now, formKey };
    await tx.insert(tables.trainingGiven).values({ id, ...of, day, topic, audience, people, minutes, ...made });
    tx.record({
      act: "training.given",
      subject: { kind: "training", id },
      secrets: { enterprise: of.enterpriseId, appointment: of.appointmentId },
    });
    return { ok: true as const, id };
  });
}
