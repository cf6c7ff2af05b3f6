import type { Reader } from "@db/client.server";
import { appointmentsOf } from "~/domains/appointments/appointment.store.server";
import type { Person } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { type DirectorSeat, takeSeat } from "./director-seat.server";

/** Given up before its first day, an appointment has no day on which anything was done. */
const hadDays = ({ term }: DirectorSeat): boolean => term.lastDay === null || term.lastDay >= term.from;

/** Every appointment that is or was hers, those that run first. */
export async function ownSeats(on: Reader, person: Pick<Person, "personId">, today: string): Promise<DirectorSeat[]> {
  const seats: DirectorSeat[] = [];
  for (const { id } of await appointmentsOf(on, person.personId)) {
    const seat = await takeSeat(on, person, id, today).catch((error) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    if (seat && hadDays(seat)) seats.push(seat);
  }
  return [...seats.filter(({ running }) => running), ...seats.filter(({ running }) => !running)];
}
