import { DUTIES } from "@db/statuses";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Fragment } from "react";
import { readDuty, type ShownOutcome, showSyllabus } from "~/flows/learning/show-syllabus.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { each } from "~/ui/each";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State, type StateKind } from "~/ui/show/state";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ request, context: { visitor, locale, now } }: LoaderFunctionArgs) {
  const shown = await showSyllabus(visitor, readDuty(new URL(request.url).searchParams), now);
  return json({ ...shown, title: titleOf(locale, translator(locale)("syllabus.title")) });
}

export default function Syllabus() {
  const t = useT();
  const { duty, courses, total, shown } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Breadcrumbs crumbs={[{ label: t("courses.list.title"), href: "/courses" }, { label: t("syllabus.title") }]} />
      <PageHeading title={t("syllabus.title")} lead={t("syllabus.lead")} />
      <Form method="get" action="/syllabus" label={t("syllabus.narrow")}>
        <Select
          name="duty"
          label={t("syllabus.duty")}
          value={duty ?? ""}
          options={[
            { value: "", label: t("syllabus.allDuties") },
            ...DUTIES.map((value) => ({ value, label: t(`dutyWords.${value}.name`) })),
          ]}
        />
        <Button variant="outlined">{t("syllabus.show")}</Button>
      </Form>
      {duty ? <p className="note">{t(`dutyWords.${duty}.text`)}</p> : null}
      <p>{shown === null ? t("syllabus.total", { total }) : t("syllabus.ownTotal", { total, shown })}</p>
      <p className="note">{t("syllabus.rule")}</p>
      {each(courses, ({ slug, title, outcomes }) => (
        <Section title={title} link={{ href: `/courses/${slug}`, text: t("syllabus.toCourse") }}>
          <RowList>
            {each(outcomes, (outcome) => (
              <Row
                weight="plain"
                title={outcome.statement}
                {...(outcome.own && { state: <OwnState own={outcome.own} /> })}
                meta={[
                  <Lessons key="lessons" lead={t("syllabus.lessons")} lessons={outcome.lessons} />,
                  ...(outcome.deeper.length > 0
                    ? [<Lessons key="deeper" lead={t("syllabus.deeper")} lessons={outcome.deeper} />]
                    : []),
                  t("syllabus.items", { practice: outcome.practice, exam: outcome.exam }),
                  t("syllabus.duties", {
                    duties: outcome.duties.map((one) => t(`dutyWords.${one}.name`)).join(t("syllabus.and")),
                  }),
                ]}
              />
            ))}
          </RowList>
        </Section>
      ))}
    </Page>
  );
}

function Lessons({ lead, lessons }: { lead: string; lessons: ShownOutcome["lessons"] }) {
  const t = useT();
  return (
    <>
      {lead}
      {lessons.map(({ course, slug, title }, i) => (
        <Fragment key={`${course}/${slug}`}>
          {i > 0 ? t("syllabus.and") : null}
          <a href={`/courses/${course}/${slug}`}>{title}</a>
        </Fragment>
      ))}
    </>
  );
}

const KINDS: Record<NonNullable<ShownOutcome["own"]>["state"], StateKind> = {
  untouched: "plain",
  begun: "progress",
  learnt: "progress",
  shown: "ok",
};

function OwnState({ own }: { own: NonNullable<ShownOutcome["own"]> }) {
  const t = useT();
  const word = own.state === "shown" ? t(`syllabus.shownBy.${own.by}`) : t(`syllabus.states.${own.state}`);
  return <State kind={KINDS[own.state]} word={word} />;
}
