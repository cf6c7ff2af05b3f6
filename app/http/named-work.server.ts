import { db } from "@db/client.server";
import type { DirectorSeat } from "~/domains/duties/director-seat.server";
import {
  type SpotCheck,
  type StopOrder,
  spotChecks,
  stopOrders,
  type Training,
  trainingsGiven,
} from "~/domains/duties/duty-work.store.server";
import { NotFound } from "~/kernel/errors";

/** What she may see of checks and orders: her own, and in office what predecessors left open. */
const scopeOf = ({ appointment, enterpriseId, running }: DirectorSeat) =>
  running ? { appointmentId: appointment.id, andOpenAt: enterpriseId } : { appointmentId: appointment.id };

/** For a page that shows what was withdrawn as such; what is done to it asks for one that stands. */
interface Also {
  alsoWithdrawn?: true;
}

/** @throws NotFound for one that is not hers */
export async function namedCheck(seat: DirectorSeat, id: string | undefined, also: Also = {}): Promise<SpotCheck> {
  const check = (await spotChecks(db, { ...scopeOf(seat), ...also })).find((one) => one.id === id);
  if (!check) throw new NotFound("spot check");
  return check;
}

/** @throws NotFound for one that is not hers */
export async function namedOrder(seat: DirectorSeat, id: string | undefined, also: Also = {}): Promise<StopOrder> {
  const order = (await stopOrders(db, { ...scopeOf(seat), ...also })).find((one) => one.id === id);
  if (!order) throw new NotFound("stop order");
  return order;
}

/** @throws NotFound for one that is not hers; also a withdrawn one */
export async function namedTraining({ appointment }: DirectorSeat, id: string | undefined): Promise<Training> {
  const all = await trainingsGiven(db, { appointmentId: appointment.id, alsoWithdrawn: true });
  const training = all.find((one) => one.id === id);
  if (!training) throw new NotFound("training");
  return training;
}
