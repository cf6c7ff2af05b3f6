import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isTopic, joinTopic } from "~/domains/mail/mail-topic.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { NotFound } from "~/kernel/errors";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

export function loader(args: LoaderFunctionArgs) {
  requirePerson(args);
  return redirect("/me/mail");
}

/** She wants the mails of a topic again. */
export async function action(args: ActionFunctionArgs) {
  const person = requirePerson(args);
  const topic = args.params.topic ?? "";
  if (!isTopic(topic)) throw new NotFound("topic");
  await joinTopic(person, topic);
  return redirect("/me/mail");
}
