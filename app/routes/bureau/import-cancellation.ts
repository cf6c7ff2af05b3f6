import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { cancelImport } from "~/flows/imports/start-import.server";
import { requireBureauOfficer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "bureau" } satisfies RouteHandle;

const pageOf = (importId: string | undefined) => `/bureau/enterprises/imports/${importId ?? ""}`;

/** An import is cancelled on its own page. */
export function loader(args: LoaderFunctionArgs) {
  requireBureauOfficer(args);
  return redirect(pageOf(args.params.import));
}

/** One that has ended meanwhile stays as it ended, and its page says how. */
export async function action(args: ActionFunctionArgs) {
  await cancelImport(requireBureauOfficer(args), args.params.import ?? "");
  return redirect(pageOf(args.params.import));
}
