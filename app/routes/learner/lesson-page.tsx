import { useSearchParams } from "@remix-run/react";
import { reportHref } from "~/domains/mistakes/mistake-address";
import { Island } from "~/http/island";
import { useLocale, useT } from "~/i18n/context";
import { Page } from "~/routes/page";
import { each } from "~/ui/each";
import { ErrorSummary } from "~/ui/forms/error-summary";
import { LessonContents } from "~/ui/lesson/lesson-contents";
import { LessonLayout } from "~/ui/lesson/lesson-layout";
import { PrevNext } from "~/ui/lesson/prev-next";
import { Prose } from "~/ui/lesson/prose";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { phrasesOf } from "~/ui/show/phrases";
import { SegmentBar } from "~/ui/show/segment-bar";
import { EndedCitations } from "./ended-citations";
import { checkPlace, LessonCheck } from "./lesson-check";
import { LessonEnd } from "./lesson-end";
import { LessonTools, SectionTools } from "./lesson-tools";
import type { LessonPageView } from "./lesson-view.server";

export interface LessonPageProps {
  view: LessonPageView;
  /** A check was answered that the lesson no longer has. */
  checkGone?: boolean;
  /** A post to one of the checks that could not be taken. */
  refused?: { checkId: string; message: string; chosen: string[] } | undefined;
}

/** A lesson as one person sees it: contents, text, checks with what was answered, the way on. */
export function LessonPage({ view, refused, checkGone }: LessonPageProps) {
  const t = useT();
  const lang = useLocale() === "zh-CN" ? undefined : "zh-CN";
  const { course, lesson, lessons, segments, checks } = view;
  const address = `/courses/${course.slug}/${lesson.slug}`;
  const [query] = useSearchParams();
  const withNotes = query.get("notes") === "print";
  const reportOf = (check: string) => reportHref("check", course.slug, course.versionId, lesson.slug, check);
  const meant = checks.find(({ id }) => id === refused?.checkId);
  const names = new Map(meant && [["choice", checkPlace(t, meant)]]);
  return (
    <Page>
      <LessonLayout
        contents={<Contents view={view} />}
        contentsLabel={t("courses.lesson.contentsLabel", { number: lesson.number, total: lessons.length })}
        {...(view.enrolled && { kept: t("courses.lesson.kept"), keptHidden: !view.kept })}
      >
        {refused ? <ErrorSummary errors={[{ field: "choice", message: refused.message }]} names={names} /> : null}
        {checkGone ? (
          <Callout tone="gamboge" title={t("courses.check.gone")}>
            {t("courses.check.goneNote")}
          </Callout>
        ) : null}
        <Heading view={view} withNotes={withNotes} />
        <Notes view={view} />
        <EndedCitations citations={view.ended} />
        <div
          className={withNotes ? "with-notes" : undefined}
          data-island="lesson"
          data-place-address={view.enrolled ? `${address}/place` : undefined}
          lang={lang}
        >
          {each(segments, (segment) => {
            if (segment.type === "html") return <Prose html={segment.html} whole={isSummary(segment.html)} />;
            if (segment.type === "section-end") return <SectionTools view={view} anchor={segment.anchor} />;
            const check = checks[segment.index];
            if (!check) return null;
            return (
              <LessonCheck
                check={check}
                lesson={address}
                report={reportOf(check.id)}
                {...(refused?.checkId === check.id && { refused })}
              />
            );
          })}
        </div>
        <LessonEnd view={view} />
        <Around view={view} />
      </LessonLayout>
      <Island name="lesson" />
    </Page>
  );
}

/** The summary is not broken over two sheets. */
const isSummary = (html: string): boolean => /^\s*<h2[^>]*>小结</.test(html);

function Heading({ view, withNotes }: LessonPageProps & { withNotes: boolean }) {
  const t = useT();
  const { course, lesson, checks } = view;
  const right = checks.filter(({ outcome }) => outcome?.correct === true).length;
  const above = t("courses.lesson.above", { course: course.title, number: lesson.number, minutes: lesson.minutes });
  return (
    <PageHeading title={phrasesOf(lesson.title)} above={above} variant="document">
      <p className="checks-line" data-part="checks-line">
        <SegmentBar done={right} total={checks.length} />
        {t("courses.lesson.checksLine", { checks: checks.length, right })}
      </p>
      <LessonTools view={view} withNotes={withNotes} />
    </PageHeading>
  );
}

/** What a returning or a new reader should know before the text. */
function Notes({ view: { course, lesson, resume, enrolled, updated } }: LessonPageProps) {
  const t = useT();
  return (
    <>
      {updated ? (
        <Callout tone="tile">
          {t("courses.lesson.updated")} <a href={`/courses/${course.slug}`}>{t("courses.lesson.updatedAct")}</a>
        </Callout>
      ) : null}
      {resume ? (
        <p className="note resume">
          {resume.checkNumber
            ? t("courses.lesson.resumeCheck", { number: resume.checkNumber })
            : t("courses.lesson.resumeSection", { title: resume.title ?? "" })}
          {"　"}
          <a href={`#${resume.anchor}`}>{t("courses.lesson.resume")}</a>
        </p>
      ) : null}
      {enrolled ? null : <p className="note resume">{t("courses.lesson.notBegun")}</p>}
      <section className="goals" aria-labelledby="goals-title">
        <h2 id="goals-title">{t("courses.lesson.goals")}</h2>
        <ul>
          {each(lesson.goals, (goal) => (
            <li>{goal}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Contents({ view: { course, lesson, lessons, done } }: LessonPageProps) {
  const t = useT();
  return (
    <LessonContents
      course={{ href: `/courses/${course.slug}`, back: t("courses.lesson.back"), title: course.title }}
      progress={t("courses.lesson.progress", { total: lessons.length, done })}
      done={done}
      lessons={lessons.map(({ slug, number, title, minutes, state, right, checks }) => ({
        number,
        title,
        href: `/courses/${course.slug}/${slug}`,
        state,
        meta: t(`courses.lesson.meta${state === "done" ? "Done" : state === "begun" ? "Begun" : "Open"}`, {
          minutes,
          right,
          checks,
        }),
        current: number === lesson.number,
      }))}
    />
  );
}

function Around({ view: { course, lesson, lessons } }: LessonPageProps) {
  const t = useT();
  const base = `/courses/${course.slug}`;
  const previous = lessons[lesson.number - 2];
  const next = lessons[lesson.number];
  return (
    <PrevNext
      label={t("courses.lesson.around")}
      {...(previous && { previous: { href: `${base}/${previous.slug}`, text: t("courses.lesson.previous") } })}
      next={
        next
          ? { href: `${base}/${next.slug}`, text: t("courses.lesson.next", { title: next.title }) }
          : { href: base, text: t("courses.lesson.toCourse") }
      }
    />
  );
}
