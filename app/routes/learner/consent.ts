import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { agree } from "~/domains/people/change-consent.server";
import { isPurpose } from "~/domains/people/consent";
import { consentText } from "~/flows/people/consent-texts.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { NotFound } from "~/kernel/errors";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

export function loader(args: LoaderFunctionArgs) {
  requirePerson(args);
  return redirect("/me/privacy");
}

/** She agrees to the text as this page's language shows it. */
export async function action(args: ActionFunctionArgs) {
  const person = requirePerson(args);
  const purpose = args.params.purpose ?? "";
  if (!isPurpose(purpose)) throw new NotFound("purpose");
  await agree(person, consentText(purpose, args.context.locale));
  return redirect("/me/privacy");
}
