import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { acceptOffer } from "~/flows/events/seats/answer-offer.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { insist } from "~/kernel/errors";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

const own = ({ params }: LoaderFunctionArgs) => `/me/events/${encodeURIComponent(params.registration ?? "")}`;

export async function loader(args: LoaderFunctionArgs) {
  requirePerson(args, own(args));
  return redirect(own(args));
}

/** No fields. */
export async function action(args: ActionFunctionArgs) {
  const answered = await acceptOffer(requirePerson(args, own(args)), args.params.registration ?? "");
  if (!answered.ok) insist(answered);
  return redirect(own(args));
}
