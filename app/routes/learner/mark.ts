import { type ActionFunctionArgs, json, redirect } from "@remix-run/node";
import { toggleMark } from "~/domains/assessment/toggle-mark.server";
import { addressPart } from "~/http/address-part";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

export function loader(args: ActionFunctionArgs) {
  requirePerson(args);
  return redirect(`/attempts/${addressPart(args.params.attempt)}`);
}

export async function action(args: ActionFunctionArgs) {
  const person = requirePerson(args);
  const marked = await toggleMark(person, args.params.attempt ?? "", args.params.item ?? "");
  if (args.request.headers.get("accept")?.includes("application/json")) return json({ marked });
  return redirect(`/attempts/${addressPart(args.params.attempt)}`);
}
