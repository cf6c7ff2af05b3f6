import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askMore } from "~/domains/events/after/ask-more.server";
import { feedbackQuestionForm } from "~/domains/events/after/survey-forms";
import { readForm, unprocessable } from "~/http/forms.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { PageHeading } from "~/ui/shell/page-heading";
import { EventDesk, eventHref } from "../desk";
import { AddQuestion } from "./own-questions";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** Opened by itself it is the page of results, where the form stands; a refused form is shown here again. */
export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  if (args.request.method === "GET") throw redirect(eventHref(event, "/feedback"));
  const { slug, title } = event;
  const heading = translator(args.context.locale)("after.results.own");
  return json({ event: { slug, title }, heading, title: titleOf(args.context.locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  const form = await readForm(args.request, feedbackQuestionForm);
  if (!form.ok) return unprocessable(form.refused);
  await askMore(by, event.slug, form.value);
  return redirect(eventHref(event, "/feedback"));
}

export default function FeedbackQuestions() {
  const t = useT();
  const { event, heading } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const crumbs = [{ label: t("after.rooms.feedback"), href: eventHref(event, "/feedback") }, { label: heading }];
  return (
    <EventDesk event={event} crumbs={crumbs}>
      <PageHeading title={heading} above={event.title} />
      <AddQuestion event={event} refused={told(t, answer?.refused)} />
    </EventDesk>
  );
}
