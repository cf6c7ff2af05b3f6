import type { CourseTopic, LessonBlock, StoredCheck } from "@db/schema/courses";

/** A place in a lesson that can be returned to: a section's heading or a check. */
export interface Place {
  /** `s2` or `check-disclosure-1`, the element's id on the page. */
  anchor: string;
  /** Share of the lesson's words that stand before it, 0 to 1. */
  before: number;
  /** The heading's words; a check has its number instead. */
  title?: string;
  checkNumber?: number;
}

/** A lesson of one version of a course: immutable, shared by everyone who reads it. */
export interface PublishedLesson {
  id: string;
  slug: string;
  /** 1 for the first lesson. */
  number: number;
  title: string;
  topic: string;
  minutes: number;
  summary: string;
  goals: string[];
  blocks: LessonBlock[];
  checks: StoredCheck[];
  places: Place[];
}

/** One version of a course with its lessons in order. */
export interface PublishedCourse {
  slug: string;
  versionId: string;
  title: string;
  summary: string;
  forWhom: string;
  outcome: string;
  topics: CourseTopic[];
  lessons: PublishedLesson[];
  minutes: number;
  publishedAt: number;
}

export const checkAnchor = (checkId: string): string => `check-${checkId}`;

/** The checks of a lesson and the places one can stop at, from its blocks. */
export function placesOf(blocks: readonly LessonBlock[]): { checks: StoredCheck[]; places: Place[] } {
  const lengths = blocks.map((block) =>
    block.type === "html"
      ? block.html.replace(/<svg[\s\S]*?<\/svg>|<[^>]*>/g, "").length
      : block.check.stem.length + 80,
  );
  const whole = lengths.reduce((sum, length) => sum + length, 0) || 1;
  const checks: StoredCheck[] = [];
  const places: Place[] = [];
  let before = 0;
  blocks.forEach((block, i) => {
    if (block.type === "check") {
      checks.push(block.check);
      places.push({ anchor: checkAnchor(block.check.id), before: before / whole, checkNumber: checks.length });
    } else if (block.heading) {
      places.push({ anchor: block.heading.id, before: before / whole, title: block.heading.title });
    }
    before += lengths[i] as number;
  });
  return { checks, places };
}

export const findPlace = (lesson: PublishedLesson, anchor: string | null | undefined): Place | undefined =>
  lesson.places.find((place) => place.anchor === anchor);
