import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reportForm } from "~/domains/duties/duty-forms";
import { reportState } from "~/domains/duties/duty-report";
import { draftReport } from "~/domains/duties/year-report.server";
import { submitDutyReport } from "~/flows/duties/duty-reports.server";
import { countFormTime, formTime } from "~/http/form-time.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { ownSeat } from "~/http/named-seat.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist, NotFound } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { DutyFrame } from "~/routes/duties/duty-frame";
import { ReportContentView } from "~/routes/duties/report-content";
import { ReportStanding } from "~/routes/duties/report-standing";
import { seatView } from "~/routes/duties/seat-view.server";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** The seat and the year that the address names. @throws NotFound for a year the appointment does not have */
async function named(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const seat = await ownSeat(args);
  const today = isoDayOf(args.context.now);
  const year = Number(args.params.year);
  const draft = await draftReport(db, seat, year, today);
  if (!draft.years.includes(year)) throw new NotFound("year of no report");
  return { seat, year, draft };
}

export async function loader(args: LoaderFunctionArgs) {
  const { seat, year, draft } = await named(args);
  const { latest, verdict } = draft;
  const { locale } = args.context;
  return json({
    seat: await seatView(seat),
    year,
    verdict,
    time: await formTime("duty-report", seat.personId, args.context),
    report: latest && {
      id: latest.id,
      state: reportState(latest),
      summary: latest.summary,
      submittedAt: latest.submittedAt,
      answeredAt: latest.answeredAt,
      answerText: latest.answerText,
    },
    content: latest && !verdict.ok ? latest.content : draft.content,
    title: titleOf(locale, translator(locale)("duties.reports.of", { year })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { seat, year, draft } = await named(args);
  const form = await readForm(args.request, reportForm);
  insist(draft.verdict);
  if (!form.ok) return unprocessable(form.refused);
  await submitDutyReport(seat, year, form.value.summary);
  await countFormTime("duty-report", seat.personId, args.context, form.typed);
  return redirect(`/me/duties/${seat.appointment.id}/reports/${year}`);
}

export default function YearReport() {
  const t = useT();
  const { seat, year, verdict, report, content, time } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <DutyFrame seat={seat} crumbs={[{ label: t("duties.reports.of", { year }) }]}>
      <PageHeading title={t("duties.reports.of", { year })} lead={t("duties.reports.lead")} />
      {report ? <ReportStanding report={report} /> : null}
      {verdict.ok ? (
        <Form time={time} {...told(t, answer?.refused)}>
          <TextArea
            name="summary"
            label={t("duties.reports.summary")}
            hint={t("duties.reports.summaryHint")}
            rows={6}
            maxLength={2000}
            value={report?.summary ?? ""}
          />
          <Button full="phone">{t(report ? "duties.reports.again" : "duties.reports.submit")}</Button>
        </Form>
      ) : report === null ? (
        <p>{reasonText(t, verdict)}</p>
      ) : null}
      <Section title={t(verdict.ok ? "duties.reports.willTell" : "duties.reports.tells")}>
        <ReportContentView content={content} />
      </Section>
    </DutyFrame>
  );
}
