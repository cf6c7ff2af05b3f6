import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerPractice } from "~/domains/courses/answer-practice.server";
import { choiceForm } from "~/domains/courses/choice-form";
import { practiceAnswerAddress } from "~/domains/courses/practice-address";
import { readPracticePath } from "~/domains/courses/practice-list";
import { type RefusedForm, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { PracticePage } from "./practice-page";
import { practicePageView } from "./practice-view.server";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** The item again, for an answer that could not be taken (422) and for whoever opens this address. */
export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requirePerson(args);
  const { course = "", item = "" } = args.params;
  const place = { courseSlug: course, itemId: item, query: new URL(args.request.url).searchParams };
  const view = await practicePageView(personId, place, args.context.now);
  return json({ view, title: titleOf(args.context.locale, view.topic) });
}

export async function action(args: ActionFunctionArgs) {
  const { personId } = requirePerson(args);
  const { course = "", item = "" } = args.params;
  const form = await readForm(args.request, choiceForm);
  if (!form.ok) return unprocessable(form.refused);
  const taken = await answerPractice(personId, course, item, form.value.choice);
  if (!taken.ok) return unprocessable(refuseForm([{ field: "choice", message: taken.reason }], form.value));
  const path = readPracticePath(new URL(args.request.url).searchParams);
  return redirect(practiceAnswerAddress(course, item, path, taken.answerId));
}

export default function PracticeAnswer() {
  const t = useT();
  const { view } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: RefusedForm }>();
  const message = told(t, answer?.refused).errors?.[0]?.message;
  const chosen = [answer?.refused.values.choice ?? []].flat();
  return <PracticePage view={view} {...(message && { refused: { message, chosen } })} />;
}
