import { db } from "@db/client.server";
import { prepared } from "@db/prepared.server";
import type { RegulationArticle } from "@db/schema/courses";
import { tables } from "@db/tables";
import { eq, sql } from "drizzle-orm";
import { NotFound } from "~/kernel/errors";
import { citedEntry, clauseText, parseClause } from "./clause";
import { currentCourses } from "./published.server";

const { regulation } = tables;

export interface Regulation {
  slug: string;
  contentHash: string;
  title: string;
  shortTitle: string;
  number: string | null;
  effectiveOn: string | null;
  status: string;
  articles: RegulationArticle[];
}

const readHash = prepared<{ slug: string }, { contentHash: string }[]>("regulation_hash", (on) =>
  on
    .select({ contentHash: regulation.contentHash })
    .from(regulation)
    .where(eq(regulation.slug, sql.placeholder("slug"))),
);
const kept = new Map<string, Regulation>();

/** A regulation as published now, or null. Kept in memory until its hash changes. */
async function findRegulation(slug: string): Promise<Regulation | null> {
  const [row] = await readHash({ slug });
  if (!row) return null;
  const known = kept.get(slug);
  if (known?.contentHash === row.contentHash) return known;
  const [found] = await db.select().from(regulation).where(eq(regulation.slug, slug));
  if (!found) return null;
  const { publishedAt: _, ...rest } = found;
  kept.set(slug, rest);
  return rest;
}

/** The same; an unknown regulation is a 404. */
export async function getRegulation(slug: string): Promise<Regulation> {
  const found = await findRegulation(slug);
  if (!found) throw new NotFound(`regulation ${slug.slice(0, 60)}`);
  return found;
}

/** Every regulation as published now. */
export async function publishedRegulations(): Promise<Regulation[]> {
  const rows = await db.select().from(regulation).orderBy(regulation.slug);
  return rows.map(({ publishedAt: _, ...rest }) => rest);
}

/** The regulations that a set of clause references names, by slug. */
export async function regulationsOf(clauses: Iterable<string>): Promise<Map<string, Regulation>> {
  const slugs = new Set([...clauses].map((key) => parseClause(key)?.regulation).filter((slug) => slug !== undefined));
  const found = await Promise.all([...slugs].map((slug) => findRegulation(slug)));
  return new Map(found.filter((one) => one !== null).map((one) => [one.slug, one]));
}

/** The words of a clause by its reference; null when it is not published (any more). */
export function wordsOfClause(regulations: ReadonlyMap<string, Regulation>, key: string): string[] | null {
  const ref = parseClause(key);
  const found = ref && regulations.get(ref.regulation);
  return found ? clauseText(found.articles, ref) : null;
}

export interface CitingLesson {
  courseSlug: string;
  courseTitle: string;
  lessonSlug: string;
  number: number;
  title: string;
  /** Of the version published now. */
  version: string;
  publishedAt: number;
  /** Where the text is here: the articles cited. */
  articles: number[];
}

/** What is asked about: the text here, the entry of the register under each of its keys, or both. */
export interface Cited {
  regulation: string | null;
  entries: readonly string[];
}

/** Whether a citation of a lesson or item names what is asked about. */
export function isCited(citation: string, { regulation: slug, entries }: Cited): boolean {
  const entry = citedEntry(citation);
  return entry === null ? slug !== null && parseClause(citation)?.regulation === slug : entries.includes(entry);
}

/** Lessons as published now that cite a regulation or standard, in text or checks, with the articles they cite. */
export async function citingLessons(cited: Cited): Promise<CitingLesson[]> {
  const citing: CitingLesson[] = [];
  for (const course of await currentCourses()) {
    for (const lesson of course.lessons) {
      const keys = lesson.blocks.flatMap((block) => (block.type === "html" ? block.clauses : [block.check.clause]));
      const citations = keys.filter((key) => isCited(key, cited));
      if (citations.length === 0) continue;
      const refs = citations.map(parseClause).filter((ref) => ref !== null);
      const { slug: lessonSlug, number, title } = lesson;
      citing.push({
        courseSlug: course.slug,
        courseTitle: course.title,
        lessonSlug,
        number,
        title,
        version: course.versionId,
        publishedAt: course.publishedAt,
        articles: [...new Set(refs.map(({ article }) => article))].sort((a, b) => a - b),
      });
    }
  }
  return citing;
}
