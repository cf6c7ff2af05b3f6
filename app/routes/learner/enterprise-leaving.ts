import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { leaveEnterprise } from "~/domains/directory/own-enterprise.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

export function loader(args: LoaderFunctionArgs) {
  requirePerson(args);
  return redirect("/me/enterprise");
}

/** She no longer works there: one press, no reason asked. */
export async function action(args: ActionFunctionArgs) {
  await leaveEnterprise(requirePerson(args));
  return redirect("/me/enterprise");
}
