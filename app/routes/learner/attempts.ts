import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { startExam } from "~/flows/exams/start-exam.server";
import { addressPart } from "~/http/address-part";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";

export const handle = { policy: "signed-in" } satisfies RouteHandle;

export function loader(args: ActionFunctionArgs) {
  requirePerson(args);
  return redirect(`/exams/${addressPart(args.params.exam)}`);
}

/** Starts or resumes; who may not start is shown why on the exam's page. */
export async function action(args: ActionFunctionArgs) {
  const person = requirePerson(args);
  const started = await startExam(person, args.params.exam ?? "");
  return redirect(started.ok ? `/attempts/${started.attemptId}` : `/exams/${addressPart(args.params.exam)}`);
}
