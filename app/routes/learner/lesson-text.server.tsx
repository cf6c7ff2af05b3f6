import { renderToStaticMarkup } from "react-dom/server";
import { clauseHref, clauseLabel, parseClause } from "~/domains/courses/clause";
import type { PublishedLesson } from "~/domains/courses/published-course";
import { type Regulation, regulationsOf, wordsOfClause } from "~/domains/courses/regulation.server";
import { isSectionAnchor } from "~/domains/courses/section";
import { knownGlossary } from "~/domains/glossary/known-glossary.server";
import { linkTerms } from "~/domains/glossary/link-terms";
import { LocaleProvider } from "~/i18n/context";
import type { Locale } from "~/i18n/translate";
import { type Clause, ClauseNote } from "~/ui/lesson/clause-note";

/** A lesson's text between its checks and the ends of its sections, ready to be sent; checks by their place in `lesson.checks`. */
export type LessonSegment =
  | { type: "html"; html: string }
  | { type: "check"; index: number }
  | { type: "section-end"; anchor: string };

/** More than this beside one block (a table of sources) is a list of statutes, not a note. */
const MOST_NOTES = 3;
/** Lessons kept, some 40 KB each. */
const KEPT = 200;
const kept = new Map<string, LessonSegment[]>();

/**
 * The text of a lesson with the clauses beside the sentences that cite them and terms leading to the glossary. It depends on nothing but
 * the lesson's version, the regulations' words, the glossary and the language, so it is rendered once and shared.
 */
export async function lessonSegments(
  course: string,
  lesson: PublishedLesson,
  locale: Locale,
): Promise<LessonSegment[]> {
  const clauses = lesson.blocks.flatMap((block) => (block.type === "html" ? block.clauses : []));
  const [regulations, { state, links }] = await Promise.all([regulationsOf(clauses), knownGlossary()]);
  const key = [lesson.id, locale, state, ...[...regulations.values()].map(({ contentHash }) => contentHash)].join(" ");
  const known = kept.get(key);
  if (known) return known;
  const segments = renderSegments(lesson, regulations, locale, (html, linked) =>
    linkTerms(html, links, `${course}/${lesson.slug}`, linked),
  );
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string);
  kept.set(key, segments);
  return segments;
}

/** A clause stands beside the first block of each section that cites it. */
function renderSegments(
  lesson: PublishedLesson,
  regulations: ReadonlyMap<string, Regulation>,
  locale: Locale,
  link: (html: string, linked: Set<string>) => string,
): LessonSegment[] {
  const linked = new Set<string>();
  const segments: LessonSegment[] = [];
  let told = new Set<string>();
  let html = "";
  let checks = 0;
  /** The section that is being written. */
  let section = "";
  const endSection = () => {
    segments.push({ type: "html", html });
    if (section !== "") segments.push({ type: "section-end", anchor: section });
    html = "";
  };
  for (const block of lesson.blocks) {
    if (block.type === "check") {
      segments.push({ type: "html", html }, { type: "check", index: checks++ });
      html = "";
      continue;
    }
    if (block.heading && isSectionAnchor(block.heading.id)) {
      told = new Set();
      endSection();
      section = block.heading.id;
    }
    const fresh = block.clauses.filter((clause) => !told.has(clause));
    const notes = fresh.length > MOST_NOTES ? [] : fresh.flatMap((clause) => noteOf(clause, regulations));
    if (notes.length > 0) for (const clause of fresh) told.add(clause);
    const text = link(block.html, linked);
    html += notes.length > 0 ? withNotes(text, notes, locale) : text;
  }
  endSection();
  return segments.filter((segment) => segment.type !== "html" || segment.html !== "");
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
