import { db } from "@db/client.server";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import type { DirectorSeat } from "~/domains/duties/director-seat.server";
import type { SeatView } from "./duty-frame";

export async function seatView({ appointment, enterpriseId, term, running }: DirectorSeat): Promise<SeatView> {
  const firm = await findEnterprise(db, enterpriseId);
  return {
    base: `/me/duties/${appointment.id}`,
    firm: firm?.name ?? "",
    number: appointment.number,
    running,
    from: term.from,
    lastDay: term.lastDay,
  };
}
