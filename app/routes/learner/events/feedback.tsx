import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerSurvey } from "~/domains/events/after/answer-survey.server";
import { surveyForm } from "~/domains/events/after/survey-forms";
import { readSurveyPage } from "~/flows/events/after/survey-page.server";
import { countFormTime, formTime } from "~/http/form-time.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { formatDeadline } from "~/kernel/instant-format";
import { surveyFields } from "~/routes/events/survey-fields";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const who = requirePerson(args);
  const { locale, now } = args.context;
  const survey = await readSurveyPage(db, who, args.params.event ?? "", now);
  const time = await formTime("feedback", who.personId, args.context);
  return json({ ...survey, time, title: titleOf(locale, translator(locale)("after.survey.title")) });
}

export async function action(args: ActionFunctionArgs) {
  const who = requirePerson(args);
  const slug = args.params.event ?? "";
  const form = await readForm(args.request, surveyForm);
  if (!form.ok) return unprocessable(form.refused);
  const given = await answerSurvey(who, slug, form.typed);
  if (!given.ok) return unprocessable(refuseForm([fieldError(given.field, given)], form.typed));
  await countFormTime("feedback", who.personId, args.context, form.typed);
  return redirect(`/events/${slug}/feedback`);
}

export default function EventFeedback() {
  const t = useT();
  const locale = useLocale();
  const { event, verdict, given, until, fewest, questions, time } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const here = `/events/${event.slug}`;
  const crumbs = [
    { label: t("events.title"), href: "/events" },
    { label: event.title, href: here },
    { label: t("after.survey.title") },
  ];
  return (
    <Page width="text">
      <Breadcrumbs crumbs={crumbs} />
      <PageHeading
        title={t("after.survey.title")}
        above={event.title}
        lead={verdict.ok ? t("after.survey.lead") : undefined}
      />
      {verdict.ok ? (
        <Form time={time} label={t("after.survey.form")} {...told(t, answer?.refused)}>
          {surveyFields(t, questions)}
          <p className="note">{t("after.survey.until", { until: formatDeadline(until, locale) })}</p>
          <ActRow>
            <Button full="phone">{t("after.survey.act")}</Button>
            <a href={here}>{t("after.back")}</a>
          </ActRow>
        </Form>
      ) : (
        <>
          <Callout tone={given ? "bamboo" : "gamboge"} {...(given && { title: t("after.survey.thanks") })}>
            <p>{given ? t("after.survey.thanksText", { fewest }) : reasonText(t, verdict)}</p>
          </Callout>
          <p>
            <LinkButton href={here} variant="outlined">
              {t("after.survey.toEvent")}
            </LinkButton>
          </p>
        </>
      )}
    </Page>
  );
}
