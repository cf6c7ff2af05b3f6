import { db } from "@db/client.server";
import type { RegisterStatus } from "@db/statuses";
import { clauseAnchor, entryHref } from "~/domains/courses/clause";
import { lessonAddress } from "~/domains/courses/lesson-address";
import { type CitingLesson, citingLessons, getRegulation } from "~/domains/courses/regulation.server";
import { statusOn } from "~/domains/register/entry";
import { findEntryOfText } from "~/domains/register/entry.store.server";

export interface RegulationArticleView {
  anchor: string;
  /** 第二十七条 */
  label: string;
  paragraphs: { anchor: string; text: string }[];
}
export interface RegulationChapter {
  /** 第一章 总则; null for articles before the first chapter. */
  title: string | null;
  anchor: string;
  articles: RegulationArticleView[];
}
export interface RegulationPageView {
  title: string;
  number: string | null;
  effectiveOn: string | null;
  status: RegisterStatus;
  /** Its page in the register. */
  entry: string | null;
  articleCount: number;
  chapters: RegulationChapter[];
  citing: CitingLessonView[];
}
export interface CitingLessonView {
  href: string;
  course: string;
  number: number;
  title: string;
  /** Empty where the standard is cited as a whole. */
  articles: number[];
}

/** A regulation word for word as it stands on a day, by chapter, with an anchor on every article and paragraph, and the lessons that cite it. */
export async function regulationPageView(slug: string, today: string): Promise<RegulationPageView> {
  const [regulation, entry, citing] = await Promise.all([
    getRegulation(slug),
    findEntryOfText(db, slug),
    citingLessons({ regulation: slug, entries: [] }),
  ]);
  const { title, articles } = regulation;
  const chapters: RegulationChapter[] = [];
  for (const { article, label, paragraphs, chapter } of articles) {
    if (chapter || chapters.length === 0) {
      chapters.push({ title: chapter ?? null, anchor: `c${chapters.length + 1}`, articles: [] });
    }
    const ref = { regulation: slug, article };
    chapters.at(-1)?.articles.push({
      anchor: clauseAnchor(ref),
      label,
      paragraphs: paragraphs.map((text, i) => ({ anchor: clauseAnchor({ ...ref, paragraph: i + 1 }), text })),
    });
  }
  return {
    title,
    chapters,
    articleCount: articles.length,
    // The register knows better than the text what became of it since.
    number: entry?.number ?? regulation.number,
    effectiveOn: entry?.effectiveOn ?? regulation.effectiveOn,
    status: entry ? statusOn(entry, today) : regulation.status === "repealed" ? "withdrawn" : "in-force",
    entry: entry && entryHref(entry.key),
    citing: citing.map(viewCiting),
  };
}

/** A lesson that cites something, as lists name it. */
export const viewCiting = ({ courseSlug, courseTitle, lessonSlug, number, title, articles }: CitingLesson) => ({
  href: lessonAddress(courseSlug, lessonSlug),
  course: courseTitle,
  number,
  title,
  articles,
});
