import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endSurvey } from "~/flows/events/after/close-surveys.server";
import { readSurveyResults } from "~/flows/events/after/survey-results.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Form } from "~/ui/forms/form";
import { eventHref } from "../desk";
import { AskedButtons, AskedEvent } from "../run/asked-event";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const { answers, closing } = await readSurveyResults(event, now);
  const { slug, title } = event;
  const heading = translator(locale)("after.results.closeTitle");
  return json({ event: { slug, title }, answers, closing, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  await endSurvey(by, event.slug);
  return redirect(eventHref(event, "/feedback"));
}

export default function FeedbackClosing() {
  const t = useT();
  const { event, answers, closing } = useLoaderData<typeof loader>();
  return (
    <AskedEvent
      event={event}
      heading={t("after.results.closeTitle")}
      lead={t("after.results.closeLead", { count: answers })}
      verdict={closing}
      back="/feedback"
      within={[{ label: t("after.rooms.feedback"), href: eventHref(event, "/feedback") }]}
    >
      <Form>
        <AskedButtons event={event} act={t("after.results.closeAct")} back="/feedback" />
      </Form>
    </AskedEvent>
  );
}
