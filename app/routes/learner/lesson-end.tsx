import { useT } from "~/i18n/context";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Band } from "~/ui/shell/band";
import type { LessonPageView } from "./lesson-view.server";

/** The end of a lesson: finished and what comes next, or which checks are still open. */
export function LessonEnd({ view }: { view: LessonPageView }) {
  const t = useT();
  const { course, lesson, lessons, done, checks } = view;
  const base = `/courses/${course.slug}`;
  if (lessons[lesson.number - 1]?.state !== "done") {
    const open = checks.filter(({ outcome }) => outcome?.correct !== true);
    return (
      <Band title={t("courses.lesson.openTitle", { count: open.length })} ground="paper" tone="ink" id="lesson-end">
        <p>{t("courses.lesson.openNote", { minutes: lesson.minutes })}</p>
        <ul className="link-line">
          {each(open, ({ anchor, number }) => (
            <li>
              <a href={`#${anchor}`}>{t("courses.lesson.toCheck", { number })}</a>
            </li>
          ))}
        </ul>
      </Band>
    );
  }
  const whole = done === lessons.length;
  const next = lessons[lesson.number] ?? lessons.find(({ state }) => state !== "done");
  return (
    <Band
      title={t(whole ? "courses.lesson.courseDone" : "courses.lesson.doneTitle", { total: lessons.length })}
      tone="bamboo"
      id="lesson-end"
    >
      <p>{t("courses.lesson.doneHours", { minutes: lesson.minutes })}</p>
      {whole ? <p>{t("courses.lesson.courseDoneNote")}</p> : null}
      <ActRow>
        {whole ? (
          <>
            <LinkButton href="/exams">{t("courses.course.toExam")}</LinkButton>
            <LinkButton variant="outlined" href={`/practice/${course.slug}`}>
              {t("courses.course.toPractice")}
            </LinkButton>
          </>
        ) : next ? (
          <LinkButton href={`${base}/${next.slug}`}>{t("courses.lesson.nextLesson")}</LinkButton>
        ) : null}
      </ActRow>
    </Band>
  );
}
