import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { enrolmentForm } from "~/domains/courses/enrolment-form";
import { startLearning } from "~/flows/learning/start-learning.server";
import { addressPart } from "~/http/address-part";
import { readForm } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { AppError } from "~/kernel/errors";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

/** An enrolment is seen on the course's page. */
export function loader(args: LoaderFunctionArgs) {
  requirePerson(args);
  return redirect(`/courses/${addressPart(args.params.course)}`);
}

/** Begins the course and goes to where learning goes on; with `version=current` moves to the current version. */
export async function action(args: ActionFunctionArgs) {
  const { personId } = requirePerson(args);
  const { course = "" } = args.params;
  const form = await readForm(args.request, enrolmentForm);
  if (!form.ok) throw new AppError(422, "no such version");
  return redirect(await startLearning(personId, course, form.value.version === "current"));
}
