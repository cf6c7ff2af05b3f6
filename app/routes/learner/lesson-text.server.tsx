import { renderToStaticMarkup } from "react-dom/server";
import { clauseHref, clauseLabel, parseClause } from "~/domains/courses/clause";
import type { PublishedLesson } from "~/domains/courses/published-course";
import { type Regulation, regulationsOf, wordsOfClause } from "~/domains/courses/regulation.server";
import { LocaleProvider } from "~/i18n/context";
import type { Locale } from "~/i18n/translate";
import { type Clause, ClauseNote } from "~/ui/lesson/clause-note";

/** A lesson's text between its checks, ready to be sent; checks by their place in `lesson.checks`. */
export type LessonSegment = { type: "html"; html: string } | { type: "check"; index: number };

/** More than this beside one block (a table of sources) is a list of statutes, not a note. */
const MOST_NOTES = 3;
/** Lessons kept, some 40 KB each. */
const KEPT = 200;
const kept = new Map<string, LessonSegment[]>();

/**
 * The text of a lesson with the clauses beside the sentences that cite them. It depends on nothing but the lesson's version,
 * the regulations' words and the language, so it is rendered once and shared.
 */
export async function lessonSegments(lesson: PublishedLesson, locale: Locale): Promise<LessonSegment[]> {
  const clauses = lesson.blocks.flatMap((block) => (block.type === "html" ? block.clauses : []));
  const regulations = await regulationsOf(clauses);
  const key = [lesson.id, locale, ...[...regulations.values()].map(({ contentHash }) => contentHash)].join(" ");
  const known = kept.get(key);
  if (known) return known;
  const segments = renderSegments(lesson, regulations, locale);
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string);
  kept.set(key, segments);
  return segments;
}

/** A clause stands beside the first block of each section that cites it. */
function renderSegments(
  lesson: PublishedLesson,
  regulations: ReadonlyMap<string, Regulation>,
  locale: Locale,
): LessonSegment[] {
  const segments: LessonSegment[] = [];
  let told = new Set<string>();
  let html = "";
  let checks = 0;
  for (const block of lesson.blocks) {
    if (block.type === "check") {
      segments.push({ type: "html", html }, { type: "check", index: checks++ });
      html = "";
      continue;
    }
    if (block.heading?.id.includes("-") === false) told = new Set();
    const fresh = block.clauses.filter((clause) => !told.has(clause));
    const notes = fresh.length > MOST_NOTES ? [] : fresh.flatMap((clause) => noteOf(clause, regulations));
    if (notes.length > 0) for (const clause of fresh) told.add(clause);
    html += notes.length > 0 ? withNotes(block.html, notes, locale) : block.html;
  }
  segments.push({ type: "html", html });
  return segments.filter((segment) => segment.type === "check" || segment.html !== "");
}

function noteOf(key: string, regulations: ReadonlyMap<string, Regulation>): Clause[] {
  const ref = parseClause(key);
  const text = wordsOfClause(regulations, key);
  return ref && text ? [{ name: clauseLabel(ref), text, href: clauseHref(ref) }] : [];
}

const HERE = "block-goes-here";

/** The kit's own markup around a block that is HTML already. */
const withNotes = (html: string, notes: Clause[], locale: Locale): string =>
  renderToStaticMarkup(
    <LocaleProvider value={locale}>
      <ClauseNote clauses={notes}>{HERE}</ClauseNote>
    </LocaleProvider>,
  ).replace(HERE, () => html);
