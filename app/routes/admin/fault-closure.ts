import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { closeFault } from "~/flows/faults/fault-reports.server";
import { requireAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "admin" } satisfies RouteHandle;

/** A report is closed on the list of them. */
export function loader(args: LoaderFunctionArgs) {
  requireAdministrator(args);
  return redirect("/admin/faults");
}

/** A page opened twice closes a report twice: the second finds it closed, which is what was wanted. */
export async function action(args: ActionFunctionArgs) {
  await closeFault(requireAdministrator(args), args.params.fault ?? "");
  return redirect("/admin/faults");
}
