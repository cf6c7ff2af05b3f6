import type { Reader } from "@db/client.server";
import { type Appointment, stateOf } from "~/domains/appointments/appointment";
import { findOwnAppointment } from "~/domains/appointments/appointment.store.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { EnterpriseAdministrator, Person } from "~/domains/people/proof";
import { insist, NotFound, Refused } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { accepted, type Verdict } from "~/kernel/verdict";
import { canBeHers, type Term, termOf } from "./duty-record";

declare const proof: unique symbol;
/** She is or was the director of a firm by this appointment; only `takeSeat` says so. What is over is hers to read. */
export interface DirectorSeat {
  [proof]: "director";
  personId: string;
  enterpriseId: string;
  appointment: Appointment;
  term: Term;
  running: boolean;
}

const IN_OFFICE = ["active", "ended", "expired"];

/** @throws NotFound for another's appointment, and for one that never came into force */
export async function takeSeat(
  on: Reader,
  { personId }: Pick<Person, "personId">,
  appointmentId: string,
  today: string,
): Promise<DirectorSeat> {
  const appointment = await findOwnAppointment(on, { personId }, appointmentId);
  const state = appointment && stateOf(appointment, today);
  if (!appointment || !state || appointment.personId !== personId || !IN_OFFICE.includes(state))
    throw new NotFound("appointment");
  const { enterpriseId } = appointment;
  const running = state === "active";
  return { personId, enterpriseId, appointment, term: termOf(appointment), running } as DirectorSeat;
}

/** One who is in office now: what belongs to the firm is no longer hers once the appointment is over. @throws NotFound */
export async function takeRunningSeat(...args: Parameters<typeof takeSeat>): Promise<DirectorSeat> {
  const seat = await takeSeat(...args);
  if (!seat.running) throw new NotFound("appointment is over");
  return seat;
}

/** Writes as the director in office; asked again inside the transaction, for the appointment may have ended a moment ago. */
export function actAsDirector<T>(
  { personId, appointment }: DirectorSeat,
  work: (tx: Tx, seat: DirectorSeat, today: string) => Promise<T>,
): Promise<T> {
  return transact(person(personId), async (tx) => {
    const today = isoDayOf(tx.now);
    const seat = await takeSeat(tx, { personId }, appointment.id, today);
    if (!seat.running) throw new Refused("duty.notRunning");
    return work(tx, seat, today);
  });
}

/** Whoever keeps the firm's list of disclosed standards: its administrator or its director in office. */
export type StandardsKeeper = EnterpriseAdministrator | DirectorSeat;

/** The firm's own people always; its director where her authorisation ticks 公开与自我声明. */
export const canKeepStandards = (keeper: StandardsKeeper): Verdict =>
  "actsForId" in keeper ? accepted : canBeHers("disclosure", keeper.term);

/** The firm whose list it is. */
export const firmOf = (keeper: StandardsKeeper): string =>
  "actsForId" in keeper ? keeper.actsForId : keeper.enterpriseId;

/** Writes in the firm's list; a director only while she is in office, and where that duty is hers. */
export const actAsKeeper = <T>(keeper: StandardsKeeper, work: (tx: Tx, today: string) => Promise<T>): Promise<T> =>
  "actsForId" in keeper
    ? transact(person(keeper.personId), (tx) => work(tx, isoDayOf(tx.now)))
    : actAsDirector(keeper, (tx, now, today) => {
        insist(canKeepStandards(now));
        return work(tx, today);
      });
