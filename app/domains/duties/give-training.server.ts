import { tables } from "@db/tables";
import { newId } from "~/kernel/ids";
import type { Refusal } from "~/kernel/verdict";
import { actAsDirector, type DirectorSeat } from "./director-seat.server";
import type { TrainingForm } from "./duty-forms";
import { canFallOn } from "./duty-record";

/** A training that she gave in the firm. */
export function giveTraining(
  seat: DirectorSeat,
  { topic, audience, people, minutes, day }: TrainingForm,
): Promise<{ ok: true; id: string } | (Refusal & { field: "day" })> {
  return actAsDirector(seat, async (tx, now, today) => {
    const falls = canFallOn(day, now.term, today);
    if (!falls.ok) return { ...falls, field: "day" as const };
    const id = newId(tx.now);
    const of = { enterpriseId: now.enterpriseId, appointmentId: now.appointment.id };
    await tx
      .insert(tables.trainingGiven)
      .values({ id, ...of, day, topic, audience, people, minutes, recordedBy: now.personId, recordedAt: tx.now });
    tx.record({
      act: "training.given",
      subject: { kind: "training", id },
      secrets: { enterprise: of.enterpriseId, appointment: of.appointmentId },
    });
    return { ok: true as const, id };
  });
}
