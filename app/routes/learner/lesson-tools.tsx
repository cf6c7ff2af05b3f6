import { lessonAddress } from "~/domains/courses/lesson-address";
import { reportHref } from "~/domains/mistakes/mistake-address";
import { useLocale, useT } from "~/i18n/context";
import { ReportLink } from "~/routes/report-link";
import { Button } from "~/ui/acts/button";
import { HiddenText } from "~/ui/show/hidden-text";
import type { LessonPageView } from "./lesson-view.server";

interface LessonToolsProps {
  view: LessonPageView;
  /** Her notes are printed with the lesson: she asked for it (`?notes=print`). */
  withNotes: boolean;
}

/** Under the heading: what can be done with the lesson as a whole. */
export function LessonTools({ view: { course, lesson, marks }, withNotes }: LessonToolsProps) {
  const t = useT();
  const address = lessonAddress(course.slug, lesson.slug);
  return (
    <div className="lesson-tools" id="keep">
      <Bookmark
        address={address}
        version={course.versionId}
        at=""
        kept={marks.bookmarked}
        of={t("notes.here.lesson")}
      />
      <a href={`${address}.pdf`} download>
        {t("courses.paper.download")}
      </a>
      <a href={`${address}/summary`}>{t("courses.summary.print")}</a>
      <a href="/learn/notes">{t("notes.here.list")}</a>
      {marks.sections.some(({ note }) => note !== null) ? (
        withNotes ? (
          <a href={address}>{t("notes.here.printWithout")}</a>
        ) : (
          <a href={`${address}?notes=print`} rel="nofollow">
            {t("notes.here.printWith")}
          </a>
        )
      ) : null}
      <ReportLink href={reportHref("lesson", course.slug, course.versionId, lesson.slug)} />
    </div>
  );
}

/** At the end of a section, where it has been read: bookmark it, take a note, report a mistake; and the note that is there. */
export function SectionTools({ view, anchor }: { view: LessonPageView; anchor: string }) {
  const t = useT();
  const locale = useLocale();
  const { course, lesson, marks } = view;
  const section = marks.sections.find((one) => one.anchor === anchor);
  if (!section) return null;
  const { title, bookmarked, note } = section;
  const address = lessonAddress(course.slug, lesson.slug);
  return (
    <div className="section-tools" id={`keep-${anchor}`} lang={locale}>
      {note === null ? null : (
        <div className="own-note">
          <p className="own-note-label">{t("notes.here.own")}</p>
          <p className="own-note-text" lang="">
            {note}
          </p>
        </div>
      )}
      <div className="lesson-tools">
        <Bookmark
          address={address}
          version={course.versionId}
          at={anchor}
          kept={bookmarked}
          of={t("notes.here.of", { title })}
        />
        <a href={`${address}/notes?at=${anchor}&version=${encodeURIComponent(course.versionId)}`} rel="nofollow">
          {t(note === null ? "notes.here.note" : "notes.here.change")}
          <HiddenText>{t("notes.here.of", { title })}</HiddenText>
        </a>
        <ReportLink href={reportHref("lesson", course.slug, course.versionId, lesson.slug, anchor)} of={title} />
      </div>
    </div>
  );
}

interface BookmarkProps {
  address: string;
  /** Of the course as this page shows it: an anchor means another section in another version. */
  version: string;
  at: string;
  kept: boolean;
  of: string;
}

function Bookmark({ address, version, at, kept, of }: BookmarkProps) {
  const t = useT();
  return (
    <form method="post" action={`${address}/bookmarks`}>
      <input type="hidden" name="at" value={at} />
      <input type="hidden" name="version" value={version} />
      <Button variant="link" icon={kept ? "bookmark-filled" : "bookmark"} name="keep" value={kept ? "no" : "yes"}>
        {t(kept ? "notes.here.kept" : "notes.here.keep")}
        <HiddenText>{of}</HiddenText>
      </Button>
    </form>
  );
}
