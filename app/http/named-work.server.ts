import { db } from "@db/client.server";
import type { DirectorSeat } from "~/domains/duties/director-seat.server";
import { type SpotCheck, type StopOrder, spotChecks, stopOrders } from "~/domains/duties/duty-work.store.server";
import { NotFound } from "~/kernel/errors";

/** What she may see of checks and orders: her own, and in office what predecessors left open. */
const scopeOf = ({ appointment, enterpriseId, running }: DirectorSeat) =>
  running ? { appointmentId: appointment.id, andOpenAt: enterpriseId } : { appointmentId: appointment.id };

/** @throws NotFound for one that is not hers */
export async function namedCheck(seat: DirectorSeat, id: string | undefined): Promise<SpotCheck> {
  const check = (await spotChecks(db, scopeOf(seat))).find((one) => one.id === id);
  if (!check) throw new NotFound("spot check");
  return check;
}

/** @throws NotFound for one that is not hers */
export async function namedOrder(seat: DirectorSeat, id: string | undefined): Promise<StopOrder> {
  const order = (await stopOrders(db, scopeOf(seat))).find((one) => one.id === id);
  if (!order) throw new NotFound("stop order");
  return order;
}
