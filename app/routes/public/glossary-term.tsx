import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { GLOSSARY } from "~/domains/glossary/term";
import { showTerm } from "~/flows/glossary/show-term.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ReportLink } from "~/routes/report-link";
import { each } from "~/ui/each";
import { Prose } from "~/ui/lesson/prose";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { TermRows } from "./term-groups";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const shown = await showTerm(params.term ?? "");
  const name = context.locale === "zh-CN" ? shown.term.term : shown.term.english;
  return show(context, { ...shown, title: titleOf(context.locale, name) });
}

export default function Term() {
  const t = useT();
  const chinese = useLocale() === "zh-CN";
  const { term, source, lessons, related, report } = useView<typeof loader>();
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[{ label: t("glossary.list.title"), href: GLOSSARY }, { label: chinese ? term.term : term.english }]}
      />
      <PageHeading
        title={<span lang="zh-CN">{term.term}</span>}
        lead={<span lang="en">{term.english}</span>}
        variant="document"
      />
      <Prose>
        <p lang="zh-CN">{term.definition}</p>
      </Prose>
      <DefinitionList
        items={[
          source && {
            term: t("glossary.term.source"),
            value: (
              <a href={source.href} lang="zh-CN">
                {source.name}
              </a>
            ),
            note: t("glossary.term.ownWords"),
          },
          term.also.length > 0 && {
            term: t("glossary.term.also"),
            value: <span lang="zh-CN">{term.also.join(t("ui.listWith"))}</span>,
          },
        ]}
      />
      <p>
        <ReportLink href={report} />
      </p>
      <Section title={t("glossary.term.lessons")}>
        {lessons.length === 0 ? <p>{t("glossary.term.lessonsNone")}</p> : null}
        <RowList>
          {each(lessons, ({ href, course, number, title }) => (
            <Row title={t("courses.course.nextLesson", { number, title })} href={href} meta={[course]} />
          ))}
        </RowList>
      </Section>
      {related.length > 0 ? (
        <Section title={t("glossary.term.related")}>
          <TermRows terms={related} />
        </Section>
      ) : null}
    </Page>
  );
}
