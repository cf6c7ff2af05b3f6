import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { runningAttempts } from "~/domains/assessment/attempt.store.server";
import type { Sitting } from "~/domains/assessment/sitting.store.server";
import { listExams } from "~/flows/exams/list-exams.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { useDemoBank } from "~/routes/demo-bank";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { RunningAct, RunningState, RunningTime, runningExamView } from "~/routes/running-exam";
import { PageHeading } from "~/ui/shell/page-heading";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ context }: LoaderFunctionArgs) {
  const { visitor, now } = context;
  const exams = await listExams();
  const running = visitor.signedIn ? await runningAttempts(db, visitor.personId, now) : [];
  return json({
    title: titleOf(context.locale, translator(context.locale)("exam.list.title")),
    allFollow: exams.every(({ mock }) => mock === null || mock.followsFinal !== null),
    running: running.map((one) => runningExamView(one, now, context.locale)),
    exams: exams.map(({ formal, mock }) => ({ formal: formal && toEntry(formal), mock: mock && toEntry(mock) })),
  });
}

const toEntry = ({ slug, title, mock, items, durationMinutes, maxScore, cutScore, attemptsAllowed }: Sitting) => ({
  slug,
  title,
  mock,
  items,
  minutes: durationMinutes,
  max: maxScore,
  cut: cutScore,
  allowed: attemptsAllowed,
});

export default function Exams() {
  const t = useT();
  const { running, allFollow, exams } = useLoaderData<typeof loader>();
  const isDemoBank = useDemoBank();
  const runs = (slug: string | undefined) => running.find((one) => one.slug === slug);
  const rows = exams.flatMap(({ formal, mock }) => {
    const ownRow = mock !== null && (formal === null || runs(mock.slug) !== undefined);
    return [
      ...(formal ? [{ shown: formal, mock: ownRow ? null : mock }] : []),
      ...(ownRow ? [{ shown: mock, mock: null }] : []),
    ];
  });
  // What runs comes first: its clock does not wait until she has found it.
  const ordered = rows.sort(
    (a, b) => Number(runs(b.shown.slug) !== undefined) - Number(runs(a.shown.slug) !== undefined),
  );
  return (
    <Page>
      <PageHeading title={t("exam.list.title")} lead={t("exam.list.lead")} />
      <p className="note">
        {t(allFollow ? "exam.list.mockNote" : "exam.list.mockNoteOwn")}
        {exams.some(({ mock }) => mock !== null && mock.allowed !== null) ? null : t("exam.list.mocksUnlimited")}
      </p>
      {exams.some(({ formal }) => formal !== null && isDemoBank(formal)) ? (
        <p className="note">{t("exam.demoBank.line")}</p>
      ) : null}
      {exams.some(({ formal }) => formal !== null) ? null : <p className="note">{t("exam.list.noFormal")}</p>}
      <RowList size="large">
        {ordered.map(({ shown, mock }) => {
          const { slug, title, items, minutes, max, cut, allowed } = shown;
          const exam = runs(slug);
          return (
            <Row
              key={slug}
              title={title}
              href={`/exams/${slug}`}
              level={2}
              meta={[
                ...(exam ? [<RunningTime key="left" exam={exam} />] : []),
                [
                  t("exam.list.facts", { items, minutes, max, cut }),
                  allowed === null ? t("exam.list.unlimited") : t("exam.list.allowed", { count: allowed }),
                ].join(t("exam.list.and")),
                ...(mock
                  ? [
                      <a key="mock" href={`/exams/${mock.slug}`}>
                        {t("exam.list.mock")}
                      </a>,
                    ]
                  : []),
              ]}
              {...(exam && { state: <RunningState />, act: <RunningAct exam={exam} /> })}
            />
          );
        })}
      </RowList>
    </Page>
  );
}
