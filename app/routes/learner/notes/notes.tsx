import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listMarks } from "~/domains/notes/list-marks.server";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { RowList } from "~/ui/show/row-list";
import { MarkRow } from "./mark-row";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

const MOST_ASKED = 100;

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requirePerson(args);
  const { locale } = args.context;
  const query = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, MOST_ASKED);
  const courses = await listMarks(personId, query);
  return json({ courses, query, title: titleOf(locale, translator(locale)("notes.title")) });
}

export default function Notes() {
  const t = useT();
  const { courses, query } = useLoaderData<typeof loader>();
  const none = courses.length === 0;
  return (
    <Page width="text">
      <Breadcrumbs crumbs={[{ label: t("courses.learn.title"), href: "/learn" }, { label: t("notes.title") }]} />
      <PageHeading title={t("notes.title")} lead={t("notes.lead")} />
      {none && query === "" ? (
        <EmptyState act={<LinkButton href="/courses">{t("courses.learn.allCourses")}</LinkButton>}>
          {t("notes.empty")}
        </EmptyState>
      ) : (
        <Form method="get" label={t("notes.find")}>
          <TextField
            name="q"
            type="search"
            label={t("notes.query")}
            hint={t("notes.queryHint")}
            value={query}
            act={
              <Button small variant="outlined">
                {t("notes.act")}
              </Button>
            }
          />
        </Form>
      )}
      {none && query !== "" ? <p>{t("notes.nothingFound", { query })}</p> : null}
      {query === "" ? null : (
        <p>
          <a href="/learn/notes">{t("notes.all")}</a>
        </p>
      )}
      {each(courses, (course) => (
        <Section title={<span lang="zh-CN">{course.title}</span>}>
          {each(course.lessons, (lesson) => (
            <>
              <h3 className="marked-lesson" lang="zh-CN">
                {t("notes.lesson", { number: lesson.number, title: lesson.title })}
              </h3>
              <RowList>
                {each(lesson.marks, (mark) => (
                  <MarkRow mark={mark} />
                ))}
              </RowList>
            </>
          ))}
        </Section>
      ))}
      {none ? null : (
        <p>
          <LinkButton href="/learn/notes/file" variant="outlined" download>
            {t("notes.download")}
          </LinkButton>
        </p>
      )}
    </Page>
  );
}
