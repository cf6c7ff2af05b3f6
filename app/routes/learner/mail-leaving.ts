import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isTopic, leaveTopic } from "~/domains/mail/mail-topic.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { NotFound } from "~/kernel/errors";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

export function loader(args: LoaderFunctionArgs) {
  requirePerson(args);
  return redirect("/me/mail");
}

/** She wants no more mails of a topic. */
export async function action(args: ActionFunctionArgs) {
  const person = requirePerson(args);
  const topic = args.params.topic ?? "";
  if (!isTopic(topic)) throw new NotFound("topic");
  await leaveTopic(person, topic);
  return redirect("/me/mail");
}
