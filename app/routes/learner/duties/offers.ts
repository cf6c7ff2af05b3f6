import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { offersForm } from "~/domains/duties/duty-forms";
import { takeOffers } from "~/domains/duties/record-duty.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { ownSeat } from "~/http/named-seat.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { appointment } = await ownSeat(args);
  return redirect(`/me/duties/${appointment.id}#offers`);
}

/** Makes records of what she ticked; nothing ticked is nothing done. */
export async function action(args: ActionFunctionArgs) {
  const seat = await ownSeat(args);
  const form = await readForm(args.request, offersForm);
  if (!form.ok) return unprocessable(form.refused);
  await takeOffers(seat, form.value.offer);
  return redirect(`/me/duties/${seat.appointment.id}#records`);
}
