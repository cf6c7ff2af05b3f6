import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import type { CitingLessonView } from "./regulation-view.server";

/** The lessons that cite a regulation or standard, with the articles they cite. */
export function CitingLessons({ lessons }: { lessons: readonly CitingLessonView[] }) {
  const t = useT();
  return (
    <Section title={t("courses.regulation.cited")}>
      {lessons.length === 0 ? <p>{t("courses.regulation.citedNone")}</p> : null}
      <RowList>
        {each(lessons, ({ href, course, number, title, articles }) => (
          <Row
            title={t("courses.course.nextLesson", { number, title })}
            href={href}
            meta={[
              course,
              ...(articles.length > 0
                ? [t("courses.regulation.citedLine", { articles: articles.join(t("courses.regulation.and")) })]
                : []),
            ]}
          />
        ))}
      </RowList>
    </Section>
  );
}
