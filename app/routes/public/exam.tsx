import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { DemoBankNote } from "~/routes/demo-bank";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ExamStart } from "~/routes/public/exam-start";
import { readExamView } from "~/routes/public/exam-view.server";
import { Prose } from "~/ui/lesson/prose";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ params, context: { visitor, now, locale } }: LoaderFunctionArgs) {
  const view = await readExamView(params.exam ?? "", visitor, now);
  return json({ title: titleOf(locale, view.exam.title), ...view });
}

export default function Exam() {
  const t = useT();
  const { exam, own } = useLoaderData<typeof loader>();
  const { items, points, max, cut, minutes } = exam;
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: t("exam.list.title"), href: "/exams" }, { label: exam.title }]} />
      <PageHeading title={exam.title} lead={t("exam.list.facts", { items, minutes, max, cut })} />
      <DemoBankNote exam={exam} />
      <ExamStart exam={exam} own={own} />
      <Section title={t("exam.page.rules")}>
        <Prose>
          <ol>
            <li>{t("exam.page.rule1", { items, points, max, cut })}</li>
            <li>{t("exam.page.rule2", { minutes })}</li>
            <li>{t("exam.page.rule3")}</li>
            <li>{t("exam.page.rule4")}</li>
            {exam.mock ? (
              <li>{t(exam.followsFinal ? "exam.page.mockNote" : "exam.page.mockNoteOwn")}</li>
            ) : (
              <>
                <li>{own ? t("exam.page.rule5", { name: own.name }) : t("exam.page.rule5Anyone")}</li>
                <li>{t("exam.page.retake")}</li>
              </>
            )}
          </ol>
        </Prose>
        <noscript>
          <Callout tone="gamboge">{t("exam.page.withoutScript")}</Callout>
        </noscript>
      </Section>
      {own && own.attempts.length > 0 ? (
        <Section title={t("exam.page.past")}>
          <RowList>
            {own.attempts.map(({ id, number, state, score, passed, startedAt }) => (
              <Row
                key={id}
                title={t("exam.page.attempt", { number })}
                href={state === "started" ? `/attempts/${id}` : `/attempts/${id}/report`}
                state={
                  state === "started" ? (
                    <State kind="progress" word={t("exam.page.resume")} />
                  ) : state === "voided" ? (
                    <State kind="danger" word={t("exam.page.voided")} />
                  ) : (
                    <State
                      kind={passed ? "ok" : "attention"}
                      {...(!passed && { icon: "cross-circle" as const })}
                      word={t(passed ? "exam.page.passed" : "exam.page.failed")}
                      detail={t("exam.page.score", { score: score ?? 0 })}
                    />
                  )
                }
                meta={[<Instant key="at" ms={startedAt} />]}
              />
            ))}
          </RowList>
        </Section>
      ) : null}
    </Page>
  );
}
