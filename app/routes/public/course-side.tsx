import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import type { CoursePageView } from "./course-view.server";

/** What belongs to a course: practice and exams, for whom it is, what one can do after it, the law it rests on. */
export function CourseSide({ view }: { view: CoursePageView }) {
  const t = useT();
  const { slug, forWhom, outcome, exams, practiceItems, laws } = view;
  return (
    <>
      <Section title={t("courses.course.after")} size="small">
        <RowList>
          {practiceItems > 0 ? (
            <Row
              title={t("courses.course.practice")}
              href={`/practice/${slug}`}
              fact={t("courses.course.practiceItems", { count: practiceItems })}
              meta={[t("courses.course.practiceNote")]}
            />
          ) : null}
          {each(exams, (exam) => (
            <Row
              title={exam.title}
              href={`/exams/${exam.slug}`}
              {...(exam.runningId !== null
                ? { state: <State kind="attention" word={t("exam.running.state")} /> }
                : exam.eligible && {
                    state: <State kind="progress" icon="pencil" word={t("courses.learn.examReady")} />,
                  })}
              meta={[t("courses.course.examMeta", { items: exam.items, minutes: exam.minutes })]}
            />
          ))}
        </RowList>
      </Section>
      <Section title={t("courses.course.forWhom")} size="small">
        <p>{forWhom}</p>
      </Section>
      <Section title={t("courses.course.outcome")} size="small">
        <p>{outcome}</p>
      </Section>
      {laws.length > 0 ? (
        <Section title={t("courses.course.sources")} size="small">
          <RowList>
            {each(laws, ({ href, title }) => (
              <Row level={0} weight="plain" title={title} href={href} />
            ))}
          </RowList>
        </Section>
      ) : null}
    </>
  );
}
