import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import type { CourseLesson } from "./course-view.server";

/** The lessons of a course with what is done of each. */
export function CourseLessons({ lessons }: { lessons: CourseLesson[] }) {
  const t = useT();
  return (
    <Section title={t("courses.course.contents")}>
      <RowList ordered>
        {each(lessons, ({ href, title, summary, minutes, state, right, checks }, i) => (
          <Row
            title={t("courses.course.nextLesson", { number: i + 1, title })}
            href={href}
            fact={t("courses.course.lessonMinutes", { minutes })}
            {...(state === "done" && { state: <State kind="ok" word={t("courses.state.done")} /> })}
            {...(state === "begun" && {
              state: (
                <State
                  kind="progress"
                  word={t("courses.state.begun")}
                  detail={t("courses.course.lessonChecks", { right, checks })}
                />
              ),
            })}
            meta={[summary]}
          />
        ))}
      </RowList>
    </Section>
  );
}
