import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/events/event/event";
import { questionForm } from "~/domains/events/event/question-form";
import { askQuestion } from "~/flows/events/call/set-questions.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { eventHref } from "../desk";
import { QuestionPage } from "./question-page";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const { slug, title } = event;
  const heading = translator(locale)("organizer.questions.add");
  return json({
    event: { slug, title },
    heading,
    values: { label: "", hint: "", kind: "line", choices: "", required: false },
    answered: false,
    verdict: canDo("change", event, now),
    title: titleOf(locale, heading),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, questionForm);
  insist(canDo("change", event, args.context.now));
  if (!form.ok) return unprocessable(form.refused);
  const asked = await askQuestion(by, event.slug, form.value);
  if (asked.ok) return redirect(eventHref(event, "/questions"));
  const errors = asked.faults.map((fault) => fieldError(fault.field, fault));
  return unprocessable(refuseForm(errors, form.typed));
}

export default function NewQuestion() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return <QuestionPage {...page} refused={answer?.refused} />;
}
