import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { shiftQuestion } from "~/flows/events/call/set-questions.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { namedId, organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { eventHref } from "../desk";

export const handle = { policy: "organizer" } satisfies RouteHandle;

const wayForm = z.object({ way: z.enum(["up", "down"]) });

/** Only posted to; opened by hand it leads to the questions. */
export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  return redirect(eventHref(event, "/questions"));
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const id = namedId(args.params.question);
  const form = await readForm(args.request, wayForm);
  if (!form.ok) return unprocessable(form.refused);
  await shiftQuestion(by, event.slug, id, form.value.way === "up" ? -1 : 1);
  return redirect(eventHref(event, "/questions"));
}
