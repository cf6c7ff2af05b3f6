import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAppointment } from "~/domains/appointments/appointment.store.server";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { reportAnswerForm } from "~/domains/duties/duty-forms";
import { canAnswerReport, reportState } from "~/domains/duties/duty-report";
import { findReportAt } from "~/domains/duties/duty-report.store.server";
import { answerDutyReport } from "~/flows/duties/duty-reports.server";
import { countFormTime, formTime } from "~/http/form-time.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { requireEnterpriseAdministrator } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist, NotFound } from "~/kernel/errors";
import { ReportContentView } from "~/routes/duties/report-content";
import { ReportStanding } from "~/routes/duties/report-standing";
import { EnterpriseDesk } from "~/routes/enterprise/desk";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { ReportAnswer } from "./report-answer";

export const handle = { policy: "enterprise" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** A report of the firm she acts for. @throws NotFound for another firm's */
async function named(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const by = requireEnterpriseAdministrator(args);
  const report = await findReportAt(db, by.actsForId, args.params.report ?? "");
  if (!report) throw new NotFound("duty report");
  return { by, report, verdict: canAnswerReport(report, report.submittedBy, by.personId) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { by, report, verdict } = await named(args);
  const [firm, appointment] = await Promise.all([
    findEnterprise(db, by.actsForId),
    findAppointment(db, report.appointmentId),
  ]);
  const { id, year, summary, submittedAt, answeredAt, answerText, content } = report;
  const { locale } = args.context;
  return json({
    firm: { id: by.actsForId, name: firm?.name ?? "" },
    name: appointment?.holderName ?? null,
    year,
    report: { id, state: reportState(report), summary, submittedAt, answeredAt, answerText },
    content,
    verdict,
    time: await formTime("report-answer", by.personId, args.context),
    title: titleOf(locale, translator(locale)("duties.reports.of", { year })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, report, verdict } = await named(args);
  const form = await readForm(args.request, reportAnswerForm);
  insist(verdict);
  if (!form.ok) return unprocessable(form.refused);
  await answerDutyReport(by, report.id, form.value);
  await countFormTime("report-answer", by.personId, args.context, form.typed);
  return redirect(`/enterprise/${by.actsForId}/reports/${report.id}`);
}

export default function FirmReport() {
  const t = useT();
  const { firm, name, year, report, content, verdict, time } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const base = `/enterprise/${firm.id}`;
  return (
    <EnterpriseDesk
      enterprise={firm}
      crumbs={[
        { label: firm.name, href: base },
        { label: t("duties.home.title"), href: `${base}/duties` },
        { label: t("duties.reports.of", { year }) },
      ]}
    >
      <PageHeading
        title={t("duties.firm.report", { year, name: name ?? t("duties.firm.erased") })}
        lead={t("duties.firm.reportLead")}
      />
      <ReportStanding report={report} />
      {report.state === "waiting" && !verdict.ok ? <p>{reasonText(t, verdict)}</p> : null}
      {verdict.ok ? <ReportAnswer time={time} refused={answer?.refused} /> : null}
      <Section title={t("duties.reports.tells")}>
        <ReportContentView content={content} />
      </Section>
    </EnterpriseDesk>
  );
}
