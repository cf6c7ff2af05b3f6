import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isTopic, type joinTopic } from "~/domains/mail/mail-topic.server";
import { requirePerson } from "~/http/guards.server";
import { NotFound } from "~/kernel/errors";

const TOPICS = "/me/mail";

/** Opening an act's address shows where the act is offered. */
export function showTopics(args: LoaderFunctionArgs) {
  requirePerson(args);
  return redirect(TOPICS);
}

/** She joins or leaves the topic that the address names. @throws NotFound for one that is none */
export async function changeTopic(args: ActionFunctionArgs, change: typeof joinTopic) {
  const person = requirePerson(args);
  const topic = args.params.topic ?? "";
  if (!isTopic(topic)) throw new NotFound("topic");
  await change(person, topic);
  return redirect(TOPICS);
}
