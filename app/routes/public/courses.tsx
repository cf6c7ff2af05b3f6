import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { courseAddress } from "~/domains/courses/lesson-address";
import { type ListedCourse, readCourses } from "~/domains/courses/read-courses.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatDay } from "~/kernel/instant-format";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { PageHeading } from "~/ui/shell/page-heading";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ context: { visitor, locale } }: LoaderFunctionArgs) {
  const listed = await readCourses(visitor.signedIn ? visitor.personId : null);
  return json({ title: titleOf(locale, translator(locale)("courses.list.title")), courses: listed.map(toEntry) });
}

const toEntry = ({ course, progress, finishedAt }: ListedCourse) => ({
  slug: course.slug,
  title: course.title,
  summary: course.summary,
  minutes: course.minutes,
  finishedAt,
  total: course.lessons.length,
  begun: progress && { done: progress.done, minutesLeft: progress.minutesLeft },
});

type Entry = ReturnType<typeof toEntry>;

export default function Courses() {
  const t = useT();
  const { courses } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeading title={t("courses.list.title")} lead={t("courses.list.lead")} />
      {courses.length > 0 ? (
        <p>
          <a href="/syllabus">{t("courses.list.toSyllabus")}</a>
        </p>
      ) : null}
      {courses.length === 0 ? (
        <EmptyState act={<LinkButton href="/">{t("courses.list.emptyAct")}</LinkButton>}>
          {t("courses.list.empty")}
        </EmptyState>
      ) : null}
      <RowList size="large">
        {each(courses, (course) => (
          <Row
            level={2}
            title={course.title}
            href={courseAddress(course.slug)}
            {...(course.begun && { state: <CourseState {...course} begun={course.begun} /> })}
            meta={[course.summary]}
            fact={t("courses.list.meta", { lessons: course.total, minutes: course.minutes })}
          />
        ))}
      </RowList>
    </Page>
  );
}

function CourseState({ begun, finishedAt, total }: Entry & { begun: NonNullable<Entry["begun"]> }) {
  const t = useT();
  const locale = useLocale();
  if (finishedAt !== null)
    return <State kind="ok" word={t("courses.state.doneOn", { day: formatDay(finishedAt, locale) })} />;
  const detail = t("courses.state.begunDetail", { total, done: begun.done, minutes: begun.minutesLeft });
  return <State kind="progress" word={t("courses.state.begun")} detail={detail} />;
}
