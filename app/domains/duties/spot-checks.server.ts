import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { insist, NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import type { Refusal } from "~/kernel/verdict";
import { actAsDirector, type DirectorSeat } from "./director-seat.server";
import type { FindingForm, SpotCheckForm } from "./duty-forms";
import { canBeHers, canFallOn } from "./duty-record";
import { type SpotCheck, spotChecks } from "./duty-work.store.server";
import { madeBefore } from "./sent-once.server";
import { canAddFinding, canBeDue, canCloseCheck, canCloseFinding } from "./spot-check";

/** 监督抽查: what she checked of the firm's own work, and what she found. One that found nothing may be closed at once. */
export function makeSpotCheck(
  seat: DirectorSeat,
  { subject, standard, day, findings, dueOn }: SpotCheckForm,
  formKey: string | null = null,
): Promise<{ ok: true; id: string } | (Refusal & { field: "day" | "dueOn" })> {
  return actAsDirector(seat, async (tx, now, today) => {
    insist(canBeHers("spot-check", now.term));
    const before = await madeBefore(tx, tables.spotCheck, now.appointment.id, formKey);
    if (before !== null) return { ok: true as const, id: before };
    const falls = canFallOn(day, now.term, today);
    if (!falls.ok) return { ...falls, field: "day" as const };
    const due = canBeDue(dueOn, day);
    if (!due.ok) return { ...due, field: "dueOn" as const };
    const id = newId(tx.now);
    const of = { enterpriseId: now.enterpriseId, appointmentId: now.appointment.id };
    const made = { id, ...of, day, subject, standard, recordedBy: now.personId, recordedAt: tx.now, formKey };
    await tx.insert(tables.spotCheck).values({ ...made, closedAt: null, conclusion: null });
    for (const finding of findings) await keepFinding(tx, id, finding, dueOn);
    record(tx, "spot-check.made", id, of);
    return { ok: true as const, id };
  });
}

/**
 * Something found later, in a check that is open; what is open in it already in the same words was sent twice.
 * @throws Refused when it is closed or holds as many as one may
 */
export function addFinding(
  seat: DirectorSeat,
  checkId: string,
  { finding, dueOn }: FindingForm,
): Promise<{ ok: true } | (Refusal & { field: "dueOn" })> {
  return actAsDirector(seat, async (tx, now) => {
    const check = await hers(tx, now, checkId);
    insist(canAddFinding(check));
    const due = canBeDue(dueOn, check.day);
    if (!due.ok) return { ...due, field: "dueOn" as const };
    if (check.findings.some((one) => one.closedAt === null && one.finding === finding)) return { ok: true as const };
    await keepFinding(tx, checkId, finding, dueOn);
    record(tx, "spot-check.finding-added", checkId, check);
    return { ok: true as const };
  });
}

/** What she found is put right, and how. @throws Refused when it is already */
export function closeFinding(seat: DirectorSeat, checkId: string, findingId: string, closing: string): Promise<void> {
  return actAsDirector(seat, async (tx, now) => {
    const check = await hers(tx, now, checkId);
    const finding = check.findings.find(({ id }) => id === findingId);
    if (!finding) throw new NotFound("finding");
    insist(canCloseFinding(check, finding));
    const { spotCheckFinding } = tables;
    await tx.update(spotCheckFinding).set({ closedAt: tx.now, closing }).where(eq(spotCheckFinding.id, findingId));
    record(tx, "spot-check.finding-closed", checkId, check);
  });
}

/** @throws Refused while something found is open */
export function closeSpotCheck(seat: DirectorSeat, checkId: string, conclusion: string): Promise<void> {
  return actAsDirector(seat, async (tx, now) => {
    const check = await hers(tx, now, checkId);
    insist(canCloseCheck(check));
    await tx.update(tables.spotCheck).set({ closedAt: tx.now, conclusion }).where(eq(tables.spotCheck.id, checkId));
    record(tx, "spot-check.closed", checkId, check);
  });
}

async function keepFinding(tx: Tx, spotCheckId: string, finding: string, dueOn: string | null): Promise<void> {
  const made = { id: newId(tx.now), spotCheckId, finding, dueOn, closedAt: null, closing: null };
  await tx.insert(tables.spotCheckFinding).values(made);
}

function record(tx: Tx, act: string, id: string, of: Pick<SpotCheck, "enterpriseId" | "appointmentId">): void {
  const { enterpriseId, appointmentId } = of;
  tx.record({
    act,
    subject: { kind: "spot-check", id },
    secrets: { enterprise: enterpriseId, appointment: appointmentId },
  });
}

/** Her own, or one that a predecessor left open. */
async function hers(tx: Tx, { appointment, enterpriseId }: DirectorSeat, checkId: string): Promise<SpotCheck> {
  const all = await spotChecks(tx, { appointmentId: appointment.id, andOpenAt: enterpriseId });
  const check = all.find(({ id }) => id === checkId);
  if (!check) throw new NotFound("spot check");
  return check;
}
