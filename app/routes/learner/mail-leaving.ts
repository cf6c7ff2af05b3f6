import type { ActionFunctionArgs } from "@remix-run/node";
import { leaveTopic } from "~/domains/mail/mail-topic.server";
import type { RouteHandle } from "~/http/policy";
import { changeTopic, showTopics } from "./topic-act.server";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const loader = showTopics;

/** She wants no more mails of a topic. */
export const action = (args: ActionFunctionArgs) => changeTopic(args, leaveTopic);
