import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lessonAddress } from "~/domains/courses/lesson-address";
import { showLessonSummary } from "~/flows/learning/show-lesson-summary.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { each } from "~/ui/each";
import { Prose } from "~/ui/lesson/prose";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requirePerson(args);
  const { course = "", lesson = "" } = args.params;
  const view = await showLessonSummary(personId, course, lesson);
  const { locale } = args.context;
  const title = titleOf(locale, translator(locale)("courses.summary.title", { lesson: view.lesson.title }));
  return json({ ...view, title });
}

/** Half a sheet to keep: what the lesson is for, its summary, what it rests on. */
export default function LessonSummary() {
  const t = useT();
  const { course, lesson, html, sources } = useLoaderData<typeof loader>();
  const address = lessonAddress(course.slug, lesson.slug);
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[
          { label: course.title, href: `/courses/${course.slug}` },
          { label: lesson.title, href: address },
          { label: t("courses.summary.name") },
        ]}
      />
      <article className="summary-sheet" lang="zh-CN">
        <PageHeading
          title={lesson.title}
          above={t("courses.lesson.above", { course: course.title, number: lesson.number, minutes: lesson.minutes })}
          variant="document"
        />
        <Prose>
          <h2>{t("courses.lesson.goals")}</h2>
          <ul>
            {each(lesson.goals, (goal) => (
              <li>{goal}</li>
            ))}
          </ul>
        </Prose>
        {html === null ? null : <Prose html={html} />}
        {sources.length > 0 ? (
          <Prose>
            <h2>{t("courses.paper.citations")}</h2>
            <ul className="summary-sources">
              {each(sources, ({ text, href }) => (
                <li>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </Prose>
        ) : null}
      </article>
      <p className="note">{t("courses.summary.note")}</p>
    </Page>
  );
}
