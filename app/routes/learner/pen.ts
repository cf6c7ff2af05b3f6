import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { takePen } from "~/domains/assessment/take-pen.server";
import { addressPart } from "~/http/address-part";
import { readFields } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import { ownPath } from "~/http/own-path";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

export function loader(args: ActionFunctionArgs) {
  requirePerson(args);
  return redirect(`/attempts/${addressPart(args.params.attempt)}`);
}

/** Takes the pen over, then goes back to where it was asked for: a page of this attempt, with what was ticked there. */
export async function action(args: ActionFunctionArgs) {
  const room = `/attempts/${addressPart(args.params.attempt)}`;
  const back = (await readFields(args.request)).get("back") ?? "";
  const to = back.startsWith(`${room}?`) || back === `${room}/submission` ? ownPath(back, room) : room;
  await takePen(requirePerson(args, to), args.params.attempt ?? "", "over");
  return redirect(to);
}
