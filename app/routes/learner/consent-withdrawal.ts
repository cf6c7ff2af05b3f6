import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isPurpose } from "~/domains/people/consent";
import { withdrawOwnConsent } from "~/flows/people/withdraw-consent.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { NotFound, Refused } from "~/kernel/errors";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

export function loader(args: LoaderFunctionArgs) {
  requirePerson(args);
  return redirect("/me/privacy");
}

export async function action(args: ActionFunctionArgs) {
  const person = requirePerson(args);
  const purpose = args.params.purpose ?? "";
  if (!isPurpose(purpose)) throw new NotFound("purpose");
  const verdict = await withdrawOwnConsent(person, purpose);
  if (!verdict.ok) throw new Refused(verdict.reason);
  return redirect("/me/privacy");
}
