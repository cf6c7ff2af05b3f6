import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { settleTask } from "~/domains/events/after/save-minutes.server";
import { namedId, organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { eventHref } from "../desk";

export const handle = { policy: "organizer" } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  return redirect(eventHref(event, "/minutes#tasks"));
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  await settleTask(by, event.slug, namedId(args.params.task), false);
  return redirect(eventHref(event, "/minutes#tasks"));
}
