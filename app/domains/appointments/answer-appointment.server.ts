import type { Reader } from "@db/client.server";
import type { QualificationSnapshot } from "@db/schema/appointments";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { findPerson } from "~/domains/people/person.store.server";
import type { Person } from "~/domains/people/proof";
import { insist, NotFound, Refused } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { canAccept, isFailed, isMet, snapshotOf } from "./acceptance";
import { type Appointment, canAct, canStandBeside, isSealed, stateOf } from "./appointment";
import { appointmentsAt, findOwnAppointment } from "./appointment.store.server";
import { checkOf } from "./qualification.store.server";

/**
 * Whether she may accept one of her own today, with the check as it is today; the same for the page and for the act.
 * @param now ms, UTC
 */
export async function weighAcceptance(
  on: Reader,
  { personId }: Pick<Person, "personId">,
  one: Appointment,
  now: number,
) {
  const today = isoDayOf(now);
  const [own, rules, all] = await Promise.all([
    findPerson(on, personId),
    checkOf(on, personId, today),
    appointmentsAt(on, one.enterpriseId),
  ]);
  const check = snapshotOf(rules, today);
  const ownName = own?.name ?? "";
  const verdict = canAccept({
    state: stateOf(one, today),
    proposedByHer: one.proposedBy === personId,
    otherName: one.holderName !== null && one.holderName !== ownName,
    check,
    shortfall: one.shortfall,
  });
  const others = all.filter(({ id }) => id !== one.id);
  return { check, rules, ownName, verdict: verdict.ok ? canStandBeside(one, others, today, "accepting") : verdict };
}

/** She accepts. The name is the one she goes by now, the check the one of today. @throws NotFound, Refused */
export async function acceptAppointment(tx: Tx, director: Person, appointmentId: string): Promise<Appointment> {
  const one = await hers(tx, director, appointmentId);
  const { check, ownName, verdict } = await weighAcceptance(tx, director, one, tx.now);
  insist(verdict);
  const firm = await findEnterprise(tx, one.enterpriseId);
  return answer(tx, director, one, {
    holderName: ownName,
    firmName: firm?.name ?? null,
    firmCode: firm?.code ?? null,
    qualified: check,
    // The sentence is for what was missing; nothing is missing any more.
    ...(isMet(check) && { shortfall: null }),
    answer: "accepted",
    answerReason: null,
  });
}

/** She declines, with or without a reason. @throws NotFound, Refused */
export async function declineAppointment(
  tx: Tx,
  director: Person,
  appointmentId: string,
  reason: string | null,
): Promise<Appointment> {
  const one = await hers(tx, director, appointmentId);
  insist(canAct("decline", stateOf(one, isoDayOf(tx.now))));
  return answer(tx, director, one, { answer: "declined", answerReason: reason });
}

/** What keeps her from asking the firm for its sentence: nothing is missing, it was asked, or it is no proposal any more. */
export function canAskShortfall(one: Appointment, check: Pick<QualificationSnapshot, "rules">, today: string): Verdict {
  const open = canAct("accept", stateOf(one, today));
  if (!open.ok) return open;
  if (!isFailed(check) || one.shortfall !== null) return refused("appointment.nothingMissing");
  return one.qualified !== null ? refused("appointment.shortfallAsked") : accepted;
}

/**
 * She lets the firm see that the check fails, and asks for the sentence that is needed then. @throws NotFound, Refused
 */
export async function askShortfall(tx: Tx, director: Person, appointmentId: string): Promise<Appointment> {
  const one = await hers(tx, director, appointmentId);
  const { check, verdict } = await weighAcceptance(tx, director, one, tx.now);
  insist(canAskShortfall(one, check, isoDayOf(tx.now)));
  if (!verdict.ok && verdict.reason !== "appointment.shortfallNeeded") insist(verdict);
  await save(tx, one.id, { qualified: check });
  tx.record({
    act: "appointment.check-shown",
    subject: { kind: "appointment", id: one.id },
    about: director.personId,
  });
  return { ...one, qualified: check };
}

async function hers(tx: Tx, director: Person, appointmentId: string): Promise<Appointment> {
  const one = await findOwnAppointment(tx, director, appointmentId);
  if (!one) throw new NotFound("no such appointment");
  if (isSealed(one)) throw new Refused("appointment.code.needed");
  return one;
}

async function answer(
  tx: Tx,
  { personId }: Person,
  one: Appointment,
  said: Partial<Appointment> & { answer: "accepted" | "declined" },
): Promise<Appointment> {
  const change = { ...said, answeredAt: tx.now };
  await save(tx, one.id, change);
  tx.record({
    act: `appointment.${said.answer}`,
    subject: { kind: "appointment", id: one.id },
    facts: { enterprise: one.enterpriseId, number: one.number },
    ...(said.answerReason && { reason: said.answerReason }),
    about: personId,
  });
  return { ...one, ...change };
}

const save = (tx: Tx, appointmentId: string, change: Partial<Appointment>) =>
  tx.update(tables.appointment).set(change).where(eq(tables.appointment.id, appointmentId));
