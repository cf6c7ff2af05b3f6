import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { choiceForm } from "~/domains/courses/choice-form";
import { checkAnchor } from "~/domains/courses/published-course";
import { answerCheckAndBook } from "~/flows/duties/answer-check.server";
import { type RefusedForm, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { NotFound } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { LessonPage } from "./lesson-page";
import { lessonPageView } from "./lesson-view.server";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** The lesson again, for an answer that could not be taken (422) and for whoever opens this address. */
export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requirePerson(args);
  const { course = "", lesson = "" } = args.params;
  const view = await lessonPageView(personId, course, lesson, args.context.locale, isoDayOf(args.context.now));
  return json({ view, title: titleOf(args.context.locale, view.lesson.title) });
}

export async function action(args: ActionFunctionArgs) {
  const { personId } = requirePerson(args);
  const { course = "", lesson = "", check = "" } = args.params;
  const form = await readForm(args.request, choiceForm);
  if (!form.ok) return unprocessable(form.refused);
  const address = { courseSlug: course, lessonSlug: lesson, checkId: check };
  const taken = await answerCheckAndBook(personId, address, form.value.choice).catch(isGone);
  // The page that was open showed a version before this one; a lesson that is gone altogether is 404 by the loader.
  if (taken === "gone") return json({ gone: true as const }, 404);
  if (!taken.ok) return unprocessable(refuseForm([{ field: "choice", message: taken.reason }], form.value));
  return redirect(`/courses/${course}/${lesson}#${checkAnchor(check)}`);
}

/** No such check in the lesson that she is given now. */
function isGone(error: unknown): "gone" {
  if (error instanceof NotFound) return "gone";
  throw error;
}

export default function CheckAnswer() {
  const t = useT();
  const { check = "" } = useParams();
  const { view } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused?: RefusedForm; gone?: true }>();
  const message = told(t, answer?.refused).errors?.[0]?.message;
  const chosen = [answer?.refused?.values.choice ?? []].flat();
  return (
    <LessonPage
      view={view}
      checkGone={answer?.gone === true}
      {...(message && { refused: { checkId: check, message, chosen } })}
    />
  );
}
