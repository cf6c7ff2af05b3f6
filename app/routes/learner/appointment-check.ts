import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { askFirmToExplain } from "~/flows/appointments/answer-proposal.server";
import { ownAppointment } from "~/http/named-appointment.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { appointment } = await ownAppointment(args);
  return redirect(`/me/appointments/${appointment.id}`);
}

/** She lets the firm see that her check fails, and asks for its sentence. */
export async function action(args: ActionFunctionArgs) {
  const { director, appointment } = await ownAppointment(args);
  await askFirmToExplain(director, appointment.id);
  return redirect(`/me/appointments/${appointment.id}`);
}
