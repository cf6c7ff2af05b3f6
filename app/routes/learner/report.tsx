import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { readReport } from "~/flows/exams/read-report.server";
import { addressPart } from "~/http/address-part";
import { requirePerson } from "~/http/guards.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { DemoBankNote } from "~/routes/demo-bank";
import { ReportCertificate } from "~/routes/learner/report-certificate";
import { ReportItems } from "~/routes/learner/report-items";
import { reportItems } from "~/routes/learner/report-items-view.server";
import { ReportLate } from "~/routes/learner/report-late";
import { ReportVoided } from "~/routes/learner/report-voided";
import { LateLine } from "~/routes/learner/room/late-line";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { CodeText } from "~/ui/show/code-text";
import { DefinitionList } from "~/ui/show/definition-list";
import { Duration } from "~/ui/show/duration";
import { Instant } from "~/ui/show/instant";
import { ScoreScale } from "~/ui/show/score-scale";
import { State } from "~/ui/show/state";
import { TopicBars } from "~/ui/show/topic-bars";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const person = requirePerson(args);
  const report = await readReport(person, args.params.attempt ?? "", args.context.now);
  if (!report) throw redirect(`/attempts/${addressPart(args.params.attempt)}`);
  const title = titleOf(args.context.locale, translator(args.context.locale)("exam.report.title"));
  const items = await reportItems(person.personId, report.id, report.exam.course, args.context.now);
  return show(args.context, { title, report, items, person: person.personId });
}

export default function Report() {
  const t = useT();
  const { report, items, person } = useView<typeof loader>();
  const { certificate, topics, exam } = report;
  // Chinese sets names in quotes side by side.
  const between = useLocale() === "en" ? ", " : "";
  const weak = topics.filter((topic) => topic.weak);
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: t("public.nav.learn"), href: "/learn" }, { label: t("exam.report.title") }]} />
      <LateLine
        attempt={report.id}
        person={person}
        mock={exam.mock}
        ended={report.voided ? "voided" : report.byClock ? "over" : "handed-in"}
      />
      <PageHeading title={exam.title}>
        {report.voided ? (
          <State
            kind="danger"
            word={t("exam.report.voided")}
            detail={t("exam.report.voidedWhy", { reason: report.voided.reason })}
          />
        ) : (
          <>
            <State
              size="large"
              kind={report.passed ? "ok" : "attention"}
              {...(!report.passed && { icon: "cross-circle" as const })}
              word={t(report.passed ? "exam.report.passed" : "exam.report.failed")}
            />
            <ScoreScale score={report.score} max={report.maxScore} cut={report.cutScore} />
          </>
        )}
      </PageHeading>
      <DemoBankNote exam={exam} />
      <ReportLate late={report.late} mock={exam.mock} />
      {report.voided ? <ReportVoided attempt={report.id} exam={exam} voided={report.voided} /> : null}
      {certificate ? <ReportCertificate certificate={certificate} exam={exam} /> : null}
      {report.withheld ? (
        <Callout tone="gamboge" title={t("exam.report.withheld")}>
          {reasonText(t, report.withheld)}
          <br />
          <a href="/me/name">{t("exam.report.withheldName")}</a>
        </Callout>
      ) : null}
      {!report.voided && exam.mock ? <p className="note">{t("exam.report.mock")}</p> : null}
      {!report.voided && !report.passed ? (
        <Band title={t("exam.report.again")}>
          <ActRow>
            <LinkButton href={`/exams/${exam.slug}`}>{t("exam.report.goExam")}</LinkButton>
          </ActRow>
        </Band>
      ) : null}
      {topics.length > 0 ? (
        <Section title={t("exam.report.topics")}>
          <TopicBars
            sentence={
              weak.length > 0
                ? t("exam.report.weak", {
                    topics: weak.map(({ name }) => t("exam.report.named", { name })).join(between),
                  })
                : t("exam.report.allGood")
            }
            topics={topics.map(({ name, right, total, weak: needsStudy, study }) => ({
              name,
              right,
              total,
              ...(needsStudy &&
                study && { link: { href: study.href, text: t("exam.report.study", { title: study.title }) } }),
            }))}
          />
        </Section>
      ) : null}
      {items ? <ReportItems items={items} /> : null}
      <Section title={t("exam.report.thisExam")}>
        <DefinitionList
          items={[
            { term: t("exam.report.candidate"), value: report.candidate },
            {
              term: t(report.byClock ? "exam.report.byClock" : "exam.report.ended"),
              value: <Instant ms={report.endedAt} />,
            },
            {
              term: t("exam.report.took"),
              value: (
                <>
                  <Duration minutes={report.minutes} />
                  {t("exam.report.limit", { minutes: report.limitMinutes })}
                </>
              ),
            },
            report.receipt !== null && {
              term: t("exam.report.receipt"),
              value: <CodeText code={report.receipt} />,
              note: t("exam.report.receiptNote"),
            },
          ]}
        />
      </Section>
    </Page>
  );
}
