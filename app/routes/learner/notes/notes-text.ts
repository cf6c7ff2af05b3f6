import type { MarkedCourse, StandingMark } from "~/domains/notes/list-marks.server";
import { type Locale, translator } from "~/i18n/translate";
import { formatDay } from "~/kernel/instant-format";
import { standingText } from "./mark-row";

export interface NotesFileFacts {
  locale: Locale;
  now: number;
  origin: string;
}

/** Bookmarks and notes as a text that any program reads: UTF-8 with a mark in front, for Windows' editor guesses otherwise. */
export function notesText(courses: readonly MarkedCourse[], { locale, now, origin }: NotesFileFacts): string {
  const t = translator(locale);
  const day = (ms: number) => formatDay(ms, locale);
  const mark = (one: StandingMark): string[] => {
    const facts = [
      one.bookmarkedAt === null ? null : t("notes.bookmarked"),
      one.notedAt === null ? null : t("notes.notedOn", { day: day(one.notedAt) }),
      t("notes.version", { day: day(one.publishedAt) }),
      standingText(t, one),
    ];
    return [
      `  ${one.section ?? t("notes.whole")}`,
      `  ${facts.filter((fact) => fact !== null).join(locale === "en" ? "; " : "，")}`,
      ...(one.href === null ? [] : [`  ${origin}${one.href}`]),
      ...(one.note === null ? [] : ["", ...one.note.split("\n").map((line) => (line === "" ? "" : `    ${line}`))]),
      "",
    ];
  };
  const lines = [
    t("notes.file.head", { site: t("ui.siteName"), day: day(now) }),
    "",
    ...courses.flatMap((course) => [
      t("notes.file.course", { course: course.title }),
      "",
      ...course.lessons.flatMap((lesson) => [
        t("notes.lesson", { number: lesson.number, title: lesson.title }),
        "",
        ...lesson.marks.flatMap(mark),
      ]),
    ]),
  ];
  return `\uFEFF${lines.join("\r\n")}`;
}
