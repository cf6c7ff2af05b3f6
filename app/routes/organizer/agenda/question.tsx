import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/events/event/event";
import { questionForm } from "~/domains/events/event/question-form";
import { getQuestion, isAnswered } from "~/domains/events/event/set-question.server";
import { rewordQuestion } from "~/flows/events/call/set-questions.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { namedId, organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
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
  const question = await getQuestion(db, event.id, namedId(args.params.question));
  const { slug, title } = event;
  const { id, label, hint, kind, choices, required } = question;
  return json({
    id,
    event: { slug, title },
    heading: translator(locale)("organizer.questions.edit"),
    values: { label, hint: hint ?? "", kind, choices: choices.join("\n"), required },
    answered: await isAnswered(db, question),
    verdict: canDo("change", event, now),
    title: titleOf(locale, label),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const id = namedId(args.params.question);
  const form = await readForm(args.request, questionForm);
  insist(canDo("change", event, args.context.now));
  if (!form.ok) return unprocessable(form.refused);
  const changed = await rewordQuestion(by, event.slug, id, form.value);
  if (changed.ok) return redirect(eventHref(event, "/questions"));
  const errors = changed.faults.map((fault) => fieldError(fault.field, fault));
  return unprocessable(refuseForm(errors, form.typed));
}

export default function Question() {
  const t = useT();
  const { id, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <QuestionPage {...page} refused={answer?.refused}>
      <p>
        <a href={eventHref(page.event, `/questions/${id}/removal`)}>{t("organizer.questions.removal")}</a>
      </p>
    </QuestionPage>
  );
}
