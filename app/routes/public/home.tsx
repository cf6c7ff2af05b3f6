import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { showFront } from "~/flows/learning/show-front.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useRequest } from "~/http/request-context";
import { useT } from "~/i18n/context";
import { CycleRows } from "~/routes/awards/cycle-rows";
import { EventRow } from "~/routes/events/event-row";
import { Page } from "~/routes/page";
import { NoticeRows } from "~/routes/public/notices/notice-rows";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { Band } from "~/ui/shell/band";
import { Columns } from "~/ui/shell/columns";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Steps } from "~/ui/shell/steps";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ context }: LoaderFunctionArgs) {
  const title = context.locale === "en" ? "Standards Director Academy" : "标总学堂";
  return show(context, { title, ...(await showFront(context.now, context.locale)) });
}

export default function Home() {
  const t = useT();
  const { visitor } = useRequest();
  const { courses, courseCount, examCount, mock, events, awards, notices, exampleCode } = useView<typeof loader>();
  const check = (
    <Band title={t("public.home.check")} tone="ink">
      <Form method="get" action="/verify" label={t("public.home.check")}>
        <TextField
          name="code"
          label={t("public.home.code")}
          hint={t("public.home.codeHint", { code: exampleCode })}
          autoComplete="off"
          spellCheck={false}
          act={
            <Button variant="outlined" small>
              {t("public.home.checkAct")}
            </Button>
          }
        />
      </Form>
      <p className="note">{t("public.home.checkNote")}</p>
    </Band>
  );
  return (
    <Page>
      <Columns side={check}>
        <PageHeading
          variant="front"
          title={[t("public.home.title1"), t("public.home.title2")]}
          lead={t("public.home.lead")}
        >
          <p className="note">{t("public.home.free")}</p>
        </PageHeading>
        <ActRow>
          {visitor.signedIn ? (
            <LinkButton href="/learn">{t("public.home.goOn")}</LinkButton>
          ) : (
            <>
              <LinkButton href="/signup">{t("public.home.signUp")}</LinkButton>
              <a href="/login">{t("public.home.signIn")}</a>
            </>
          )}
        </ActRow>
      </Columns>
      <Steps
        steps={[
          { name: t("public.home.step1"), note: t("public.home.step1Note") },
          { name: t("public.home.step2"), note: t("public.home.step2Note") },
          { name: t("public.home.step3"), note: t("public.home.step3Note") },
          { name: t("public.home.step4"), note: t("public.home.step4Note") },
        ]}
      />
      <Columns
        side={
          <Section title={t("public.home.exams")} link={{ href: "/exams", text: t("public.home.allExams") }}>
            <p>{examCount > 0 ? t("public.home.examNote", { count: examCount }) : t("public.home.examNoteNone")}</p>
            {mock ? (
              <p>
                <a href={`/exams/${mock}`}>{t("public.home.tryMock")}</a>
              </p>
            ) : null}
          </Section>
        }
      >
        <Section
          title={t("public.home.courses")}
          link={{ href: "/courses", text: t("public.home.allCourses", { count: courseCount }) }}
        >
          <RowList size="large">
            {courses.map(({ slug, title, summary, lessons, minutes }) => (
              <Row
                key={slug}
                title={title}
                href={`/courses/${slug}`}
                meta={[summary]}
                fact={t("public.home.courseMeta", { lessons, minutes })}
              />
            ))}
          </RowList>
        </Section>
      </Columns>
      {notices.length > 0 ? (
        <Section title={t("notices.title")} link={{ href: "/notices", text: t("notices.list.all") }}>
          <NoticeRows rows={notices} />
        </Section>
      ) : null}
      {events.length > 0 ? (
        <Section title={t("eventCalendar.home.title")} link={{ href: "/events", text: t("eventCalendar.home.all") }}>
          <RowList layout="columns">
            {each(events, (event) => (
              <EventRow event={event} brief />
            ))}
          </RowList>
        </Section>
      ) : null}
      {awards.length > 0 ? (
        <Section title={t("awards.title")} link={{ href: "/awards", text: t("awards.list.all") }}>
          <CycleRows rows={awards} root="/awards" />
        </Section>
      ) : null}
    </Page>
  );
}
