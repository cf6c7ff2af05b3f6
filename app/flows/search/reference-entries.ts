import { nameOfEntry } from "~/domains/courses/cited-entry";
import { clauseHref, entryHref } from "~/domains/courses/clause";
import type { Regulation } from "~/domains/courses/regulation.server";
import { type GlossaryTerm, termHref } from "~/domains/glossary/term";
import { type RegisterEntry, statusOn } from "~/domains/register/entry";
import { type Findable, findable } from "./found-entry";

/** Whoever types a term wants to know what it is before where it occurs. */
const TERM_WEIGHT = 1.2;
/** What is over is found after what holds. */
const ENDED_WEIGHT = 0.7;

export const termEntries = (terms: readonly GlossaryTerm[]): Findable[] =>
  terms.map(({ slug, term, english, also, definition }) => {
    const href = termHref(slug);
    return findable(
      { kind: "term", english },
      {
        href,
        title: term,
        names: [...also, english],
        weight: TERM_WEIGHT,
        passages: [{ text: definition, href }],
      },
    );
  });

/** Every article of the laws that are here, by either way of counting: 第二十七条, 第27条. */
export const articleEntries = (regulations: readonly Regulation[]): Findable[] =>
  regulations.flatMap(({ slug, shortTitle, articles }) => {
    let chapter: string | null = null;
    return articles.map(({ article, label, paragraphs, chapter: begun }) => {
      chapter = begun ?? chapter;
      return findable(
        { kind: "article", chapter },
        {
          href: clauseHref({ regulation: slug, article }),
          title: `${shortTitle}${label}`,
          weight: 1,
          names: [`${shortTitle}第${article}条`],
          passages: paragraphs.map((text, i) => ({
            text,
            href: clauseHref({ regulation: slug, article, paragraph: i + 1 }),
          })),
        },
      );
    });
  });

/** The register on a day: by number, title and English title. */
export const standardEntries = (entries: ReadonlyMap<string, RegisterEntry>, today: string): Findable[] =>
  Array.from(entries, ([, entry]) => {
    const { key, number, title, titleEn, kind } = entry;
    const status = statusOn(entry, today);
    const name = nameOfEntry(entry);
    return findable(
      { kind: "standard", registerKind: kind, status },
      {
        href: entryHref(key),
        title: name === number ? `${number} ${title}` : title,
        names: [number, name === number ? title : null, titleEn].filter((one) => one !== null),
        passages: [],
        weight: status === "superseded" || status === "withdrawn" ? ENDED_WEIGHT : 1,
      },
    );
  });
