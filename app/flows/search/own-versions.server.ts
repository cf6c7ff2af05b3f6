import { db } from "@db/client.server";
import { enrolmentsOf } from "~/domains/courses/learning.store.server";
import { findCurrentCourse, getCourseVersion } from "~/domains/courses/published.server";
import type { SearchIndex } from "~/domains/search/search-index";
import { lessonEntries } from "./course-entries";
import type { About, Findable } from "./found-entry";
import { makeIndex } from "./keep-index.server";

/** Versions that are older than their course's and whose text this process keeps indexed, some 600 KB each. */
const KEPT = 16;
const kept = new Map<string, Promise<SearchIndex<About>>>();

export interface OwnVersions {
  /** The lessons of the versions that she is on where her course has a newer one. */
  indexes: SearchIndex<About>[];
  /** Whether a hit is of the version that she reads: a lesson of the newer one is not. */
  reads: (entry: Findable) => boolean;
}

/**
 * Who is on an older version of a course reads that version, so what she finds in its lessons is that version's text. Versions never change:
 * each is indexed once, when the first of its learners searches.
 */
export async function ownVersions(personId: string): Promise<OwnVersions> {
  const newer = new Set<string>();
  const indexes: Promise<SearchIndex<About>>[] = [];
  for (const { courseSlug, courseVersionId } of await enrolmentsOf(db, personId)) {
    const current = await findCurrentCourse(courseSlug);
    if (current === null || current.versionId === courseVersionId) continue;
    newer.add(current.versionId);
    indexes.push(indexOf(courseVersionId));
  }
  return {
    indexes: await Promise.all(indexes),
    reads: ({ about }) => about.kind !== "lesson" || !newer.has(about.version),
  };
}

/** The index of a version, the one longest not asked for given up for it. */
function indexOf(versionId: string): Promise<SearchIndex<About>> {
  const known = kept.get(versionId);
  const index = known ?? makeIndex(async () => lessonEntries([await getCourseVersion(versionId)], true));
  kept.delete(versionId);
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string);
  kept.set(versionId, index);
  index.catch(() => {
    if (kept.get(versionId) === index) kept.delete(versionId);
  });
  return index;
}
