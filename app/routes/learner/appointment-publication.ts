import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { acceptanceForm } from "~/domains/appointments/appointment-forms";
import { choosePublication } from "~/flows/appointments/answer-proposal.server";
import { readForm } from "~/http/forms.server";
import { ownAppointment } from "~/http/named-appointment.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { appointment } = await ownAppointment(args);
  return redirect(`/me/appointments/${appointment.id}`);
}

/** `register=yes` puts it into the public register, anything else takes it out. */
export async function action(args: ActionFunctionArgs) {
  const { director, appointment } = await ownAppointment(args);
  const form = await readForm(args.request, acceptanceForm);
  const register = form.ok && form.value.register;
  await choosePublication(director, appointment.id, { register, locale: args.context.locale });
  return redirect(`/me/appointments/${appointment.id}`);
}
