import type { Reader } from "@db/client.server";
import { recordsOf } from "./duty-record.store.server";
import { spotChecks, stopOrders, trainingsGiven } from "./duty-work.store.server";

/**
 * The newest day on which a director did something that stands in an appointment, null where she did nothing. A report is made of
 * records, and what it tells stands: ending the appointment earlier would unmake it.
 */
export async function workedOn(on: Reader, appointmentId: string): Promise<string | null> {
  const own = { appointmentId };
  const all = await Promise.all([
    recordsOf(on, appointmentId),
    spotChecks(on, own),
    stopOrders(on, own),
    trainingsGiven(on, own),
  ]);
  const days = all.flat().map(({ day }) => day);
  return days.sort().at(-1) ?? null;
}
