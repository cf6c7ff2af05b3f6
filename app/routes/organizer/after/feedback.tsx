import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readSurveyResults } from "~/flows/events/after/survey-results.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatDeadline } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { each } from "~/ui/each";
import { PageHeading } from "~/ui/shell/page-heading";
import { EmptyState } from "~/ui/show/empty-state";
import { EventDesk, eventHref } from "../desk";
import { OwnQuestions } from "./own-questions";
import { QuestionResultPart } from "./question-result";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const view = await readSurveyResults(event, now);
  return json({ ...view, title: titleOf(locale, translator(locale)("after.rooms.feedback")) });
}

export default function FeedbackResults() {
  const t = useT();
  const locale = useLocale();
  const { event, answers, begun, over, until, fewest, results, questions, more, closing } =
    useLoaderData<typeof loader>();
  const said = { count: answers, until: formatDeadline(until, locale) };
  const lead = over ? t("after.results.leadOver", said) : t("after.results.lead", said);
  return (
    <EventDesk event={event} crumbs={[{ label: t("after.rooms.feedback") }]}>
      <PageHeading
        title={t("after.rooms.feedback")}
        above={event.title}
        lead={begun ? lead : t("after.results.none")}
      />
      {begun && results === null ? (
        <EmptyState>{t(over ? "after.results.soon" : "after.results.waiting")}</EmptyState>
      ) : null}
      {closing.ok ? (
        <p>
          <a href={eventHref(event, "/feedback/closing")}>{t("after.results.close")}</a>
        </p>
      ) : null}
      {each(results ?? [], (result) => (
        <QuestionResultPart result={result} fewest={fewest} />
      ))}
      <OwnQuestions event={event} questions={questions} more={more} />
    </EventDesk>
  );
}
