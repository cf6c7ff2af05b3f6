import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { keepPlace } from "~/domains/courses/keep-place.server";
import { placeForm } from "~/domains/courses/place-form";
import { addressPart } from "~/http/address-part";
import { readForm } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { AppError } from "~/kernel/errors";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

/** There is nothing to see here; the place is on the lesson. */
export function loader(args: LoaderFunctionArgs) {
  requirePerson(args);
  return redirect(`/courses/${addressPart(args.params.course)}/${addressPart(args.params.lesson)}`);
}

/** Where the reader is, told by the lesson's script: 204 when kept, 422 when the lesson has no such place. */
export async function action(args: ActionFunctionArgs) {
  const { personId } = requirePerson(args);
  const { course = "", lesson = "" } = args.params;
  const form = await readForm(args.request, placeForm);
  if (!form.ok) throw new AppError(422, "no place");
  const kept = await keepPlace(personId, course, lesson, form.value.place);
  if (!kept) throw new AppError(422, "no such place");
  return new Response(null, { status: 204 });
}
