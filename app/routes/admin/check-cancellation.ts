import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { cancelCheck } from "~/flows/appointments/check-qualifications.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "admin" } satisfies RouteHandle;

/** A check is cancelled on the page of all checks. */
export function loader(args: LoaderFunctionArgs) {
  requireAdministrator(args);
  return redirect("/admin/qualifications");
}

/** One that has ended meanwhile stays as it ended, and the page says how. */
export async function action(args: ActionFunctionArgs) {
  await cancelCheck(requireAdministrator(args));
  return redirect("/admin/qualifications");
}
