import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { getDistinction, takeBackDistinction } from "~/domains/directory/tell-apart.server";
import { requireBureauOfficer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "bureau" } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { laterId } = await getDistinction(requireBureauOfficer(args), args.params.distinction ?? "");
  return redirect(`/bureau/enterprises/${laterId}#distinctions`);
}

export async function action(args: ActionFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const { id, laterId } = await getDistinction(officer, args.params.distinction ?? "");
  await takeBackDistinction(officer, id);
  return redirect(`/bureau/enterprises/${laterId}`);
}
