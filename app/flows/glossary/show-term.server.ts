import { citedName, entryOfCitation, nameOfEntry } from "~/domains/courses/cited-entry";
import { citedClause, citedEntry, clauseHref, clauseLabel, entryHref, parseClause } from "~/domains/courses/clause";
import { lessonAddress } from "~/domains/courses/lesson-address";
import { currentCourses } from "~/domains/courses/published.server";
import { type Regulation, regulationsOf } from "~/domains/courses/regulation.server";
import { relatedTerms } from "~/domains/glossary/glossary-list";
import { knownGlossary } from "~/domains/glossary/known-glossary.server";
import { linkTerms, termLinks } from "~/domains/glossary/link-terms";
import type { GlossaryTerm } from "~/domains/glossary/term";
import { termVersion } from "~/domains/glossary/term-version.server";
import { reportHref } from "~/domains/mistakes/mistake-address";
import { knownEntries } from "~/domains/register/known-entries.server";
import { NotFound } from "~/kernel/errors";

export interface TermLesson {
  href: string;
  course: string;
  number: number;
  title: string;
}

/** A term with where it comes from, the lessons that use it, terms near it and where a mistake in it is reported. Unknown ones are a 404. */
export async function showTerm(slug: string) {
  const { terms } = await knownGlossary();
  const term = terms.find((one) => one.slug === slug);
  if (!term) throw new NotFound(`term ${slug.slice(0, 60)}`);
  const [source, lessons] = await Promise.all([sourceOf(term.source), lessonsUsing(term)]);
  const report = reportHref("term", slug, termVersion(term));
  return { term, source, lessons, related: relatedTerms(terms, term), report };
}

/** What a citation is called and where it leads; null for one that is not published any more. */
async function sourceOf(citation: string): Promise<{ name: string; href: string } | null> {
  if (citedEntry(citation) !== null) {
    const entry = entryOfCitation(await knownEntries(), citation);
    return entry && { name: citedName(nameOfEntry(entry), citedClause(citation)), href: entryHref(entry.key) };
  }
  const ref = parseClause(citation);
  const law: Regulation | undefined = ref ? (await regulationsOf([citation])).get(ref.regulation) : undefined;
  return ref && law ? { name: citedName(`《${law.shortTitle}》`, clauseLabel(ref)), href: clauseHref(ref) } : null;
}

/** Lessons as published now whose text leads to the term, those that its entry names first. */
async function lessonsUsing(term: GlossaryTerm): Promise<TermLesson[]> {
  const links = termLinks([term]);
  const using: (TermLesson & { taught: boolean })[] = [];
  for (const course of await currentCourses()) {
    for (const lesson of course.lessons) {
      const key = `${course.slug}/${lesson.slug}`;
      const taught = term.lessons.includes(key);
      const html = lesson.blocks.map((block) => (block.type === "html" ? block.html : "")).join("");
      if (!taught && linkTerms(html, links, key, new Set()) === html) continue;
      const href = lessonAddress(course.slug, lesson.slug);
      using.push({ href, course: course.title, number: lesson.number, title: lesson.title, taught });
    }
  }
  return using.sort((a, b) => Number(b.taught) - Number(a.taught)).map(({ taught: _, ...lesson }) => lesson);
}
