import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endSignIn } from "~/domains/people/end-sign-in.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

export function loader(args: ActionFunctionArgs) {
  requirePerson(args);
  return redirect("/me/security");
}

/** Ends one of one's own sign-ins, or all others. */
export async function action(args: ActionFunctionArgs) {
  const person = requirePerson(args);
  await endSignIn(person, args.params.session ?? "");
  return redirect("/me/security");
}
