import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { revokeCalendarAddress } from "~/domains/events/calendar/calendar-secret.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

export function loader(args: ActionFunctionArgs) {
  requirePerson(args);
  return redirect("/me/calendar");
}

/** Ends one of one's own calendar addresses. */
export async function action(args: ActionFunctionArgs) {
  await revokeCalendarAddress(requirePerson(args), args.params.address ?? "");
  return redirect("/me/calendar#addresses");
}
