import { clauseAnchor } from "~/domains/courses/clause";
import { lessonAddress } from "~/domains/courses/lesson-address";
import { citingLessons, getRegulation } from "~/domains/courses/regulation.server";

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
  status: "inForce" | "amended" | "repealed";
  articleCount: number;
  chapters: RegulationChapter[];
  citing: { href: string; course: string; number: number; title: string; articles: number[] }[];
}

/** A regulation word for word, by chapter, with an anchor on every article and paragraph, and the lessons that cite it. */
export async function regulationPageView(slug: string): Promise<RegulationPageView> {
  const [regulation, citing] = await Promise.all([getRegulation(slug), citingLessons(slug)]);
  const { title, number, effectiveOn, status, articles } = regulation;
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
    ...{ title, number, effectiveOn, chapters, articleCount: articles.length },
    status: status === "in-force" ? "inForce" : status === "amended" ? "amended" : "repealed",
    citing: citing.map((lesson) => ({
      href: lessonAddress(lesson.courseSlug, lesson.lessonSlug),
      course: lesson.courseTitle,
      number: lesson.number,
      title: lesson.title,
      articles: lesson.articles,
    })),
  };
}
