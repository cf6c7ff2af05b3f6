import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { Band } from "~/ui/shell/band";
import { ProgressBar } from "~/ui/show/progress-bar";
import type { CourseAct, CoursePageView } from "./course-view.server";

/** The act of a course's page: sign in, begin, go on, or what follows the last lesson. */
export function CourseBand({ view }: { view: CoursePageView }) {
  const t = useT();
  const { act, slug } = view;
  if (act.kind === "go-on") return <GoOn act={act} />;
  if (act.kind === "done") return <Done view={view} finishedAt={act.finishedAt} />;
  return (
    <Band title={t("courses.course.bandOpen")}>
      <p>{t("courses.course.startNote")}</p>
      {act.kind === "start" ? (
        <Form action={`/courses/${slug}/enrolment`}>
          <Button full="phone">{t("courses.course.start")}</Button>
        </Form>
      ) : (
        <ActRow>
          <LinkButton href={act.href} full="phone">
            {t("courses.course.signInToStart")}
          </LinkButton>
          <a href={act.signUp}>{t("courses.course.signUp")}</a>
        </ActRow>
      )}
    </Band>
  );
}

function GoOn({ act }: { act: Extract<CourseAct, { kind: "go-on" }> }) {
  const t = useT();
  const { href, number, title, done, total, minutesLeft } = act;
  return (
    <Band title={t("courses.course.nextLesson", { number, title })}>
      <p>{t("courses.state.begunDetail", { total, done, minutes: minutesLeft })}</p>
      <p>
        <LinkButton href={href} full="phone">
          {t("courses.course.goOnAt", { number })}
        </LinkButton>
      </p>
      <ProgressBar value={done} max={total} />
    </Band>
  );
}

/** Finished: the exam that may be begun is the act, else practice. */
function Done({ view, finishedAt }: { view: CoursePageView; finishedAt: number | null }) {
  const t = useT();
  const locale = useLocale();
  const exam = view.exams.find(({ mock, eligible, runningId }) => !mock && (eligible || runningId !== null));
  const practice = view.practiceItems > 0;
  return (
    <Band title={t("courses.course.bandDone")} tone="bamboo">
      {finishedAt === null ? null : (
        <p className="note">{t("courses.state.doneOn", { day: formatDay(finishedAt, locale) })}</p>
      )}
      <p>{t("courses.course.doneNote")}</p>
      <ActRow>
        {exam ? <LinkButton href={`/exams/${exam.slug}`}>{t("courses.course.toExam")}</LinkButton> : null}
        {practice ? (
          <LinkButton variant={exam ? "outlined" : "filled"} href={`/practice/${view.slug}`}>
            {t("courses.course.toPractice")}
          </LinkButton>
        ) : null}
      </ActRow>
    </Band>
  );
}
