import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { Columns } from "~/ui/shell/columns";
import { PageHeading } from "~/ui/shell/page-heading";
import { CourseBand } from "./course-band";
import { CourseLessons } from "./course-lessons";
import { CourseSide } from "./course-side";
import { CourseUpdate } from "./course-update";
import { coursePageView } from "./course-view.server";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ params, context: { visitor, now, locale } }: LoaderFunctionArgs) {
  const view = await coursePageView(visitor, params.course ?? "", now);
  return json({ view, title: titleOf(locale, view.title) });
}

export default function Course() {
  const t = useT();
  const { view } = useLoaderData<typeof loader>();
  const { slug, title, summary, lessons, minutes } = view;
  return (
    <Page>
      <Breadcrumbs crumbs={[{ label: t("courses.list.title"), href: "/courses" }, { label: title }]} />
      <PageHeading title={title} lead={summary}>
        <p className="note">{t("courses.list.meta", { lessons: lessons.length, minutes })}</p>
      </PageHeading>
      {view.updated ? <CourseUpdate slug={slug} /> : null}
      <CourseBand view={view} />
      <Columns side={<CourseSide view={view} />}>
        <CourseLessons lessons={lessons} />
      </Columns>
    </Page>
  );
}
