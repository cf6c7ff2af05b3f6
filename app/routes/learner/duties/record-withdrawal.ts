import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { withdrawRecord } from "~/domains/duties/record-duty.server";
import { ownSeat } from "~/http/named-seat.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { appointment } = await ownSeat(args);
  return redirect(`/me/duties/${appointment.id}#records`);
}

/** A record is never edited: she takes it back and makes another one. */
export async function action(args: ActionFunctionArgs) {
  const seat = await ownSeat(args);
  await withdrawRecord(seat, args.params.record ?? "");
  return redirect(`/me/duties/${seat.appointment.id}#records`);
}
