import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { approveRegistration } from "~/flows/events/seats/decide-registration.server";
import { namedId, organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { insist } from "~/kernel/errors";
import { eventHref } from "../desk";

export const handle = { policy: "organizer" } satisfies RouteHandle;

/** Only posted to; opened by hand it leads to the registration. */
export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  return redirect(eventHref(event, `/registrations/${namedId(args.params.registration)}`));
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const registrationId = namedId(args.params.registration);
  insist(await approveRegistration(by, { slug: event.slug, registrationId }));
  return redirect(eventHref(event, `/registrations/${registrationId}`));
}
