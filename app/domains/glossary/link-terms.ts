import { type GlossaryTerm, namesOf, termHref } from "./term";

/** What finds terms in the text of lessons. */
export interface TermLinks {
  /** Any name of any term; the longest that begins at a place. */
  names: RegExp | null;
  termOf: ReadonlyMap<string, GlossaryTerm>;
}

/** Of two signs or fewer: a word that stands in every second sentence is linked only where its entry says that it is taught. */
const SHORT = 2;
const LATIN = /[A-Za-z0-9]/;

/** Prepares the terms once for many lessons. */
export function termLinks(terms: readonly GlossaryTerm[]): TermLinks {
  const termOf = new Map(terms.flatMap((term) => namesOf(term).map((name): [string, GlossaryTerm] => [name, term])));
  const names = [...termOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(pattern);
  return { names: names.length === 0 ? null : new RegExp(names.join("|"), "g"), termOf };
}

/** A name as it stands in a lesson: Latin letters are words of their own there (TBT, not within another). */
function pattern(name: string): string {
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return `${LATIN.test(name[0] ?? "") ? "(?<![A-Za-z0-9])" : ""}${quoted}${LATIN.test(name.at(-1) ?? "") ? "(?![A-Za-z0-9])" : ""}`;
}

/** Within these a word is no place to leave from: headings, other links, figures, code, heads of tables. */
const CLOSED = /^(a|h[1-6]|svg|figure|code|th|caption)$/;

/**
 * The HTML of one block of a lesson with the first occurrence of each term in the lesson leading to its entry. `linked` holds the slugs
 * that earlier blocks have linked and takes in those of this one; `lesson` is `course/lesson`. Nothing but text between tags is touched.
 */
export function linkTerms(html: string, { names, termOf }: TermLinks, lesson: string, linked: Set<string>): string {
  if (names === null) return html;
  let closed = 0;
  return html.replace(
    /<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>|[^<]+/g,
    (part, end?: string, tag?: string, single?: string) => {
      if (tag !== undefined) {
        if (CLOSED.test(tag) && !single) closed += end ? -1 : 1;
        return part;
      }
      return closed > 0 ? part : part.replace(names, (name) => linkOf(name));
    },
  );

  function linkOf(name: string): string {
    const term = termOf.get(name);
    if (!term || linked.has(term.slug)) return name;
    if ([...name].length <= SHORT && !term.lessons.includes(lesson)) return name;
    linked.add(term.slug);
    return `<a class="term" href="${termHref(term.slug)}">${name}</a>`;
  }
}
