import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** The ways to practise: the sets of each course she has begun, and the wrong-answer book. */
export function PracticeLinks({ courses }: { courses: { slug: string; title: string }[] }) {
  const t = useT();
  if (courses.length === 0) return null;
  return (
    <Section title={t("courses.practice.title")} link={{ href: "/practice", text: t("courses.practice.all") }}>
      <RowList>
        {each(courses, ({ slug, title }) => (
          <Row title={title} href={`/practice/${slug}`} meta={[t("courses.course.practiceNote")]} />
        ))}
        <Row title={t("courses.wrong.title")} href="/wrong-answers" meta={[t("courses.wrong.lead")]} />
      </RowList>
    </Section>
  );
}
