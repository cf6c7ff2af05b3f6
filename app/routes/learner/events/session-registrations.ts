import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { signUpForSession } from "~/flows/events/seats/sign-up-session.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { insist } from "~/kernel/errors";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

const eventOf = ({ params }: LoaderFunctionArgs) => `/events/${encodeURIComponent(params.event ?? "")}`;

export async function loader(args: LoaderFunctionArgs) {
  requirePerson(args, eventOf(args));
  return redirect(eventOf(args));
}

/** No fields: a seat in a session that is signed up for by itself, or a place in its line. */
export async function action(args: ActionFunctionArgs) {
  const who = requirePerson(args, eventOf(args));
  const signed = await signUpForSession(who, args.params.event ?? "", args.params.session ?? "");
  if (!signed.ok) insist(signed);
  return redirect(`${eventOf(args)}#agenda`);
}
