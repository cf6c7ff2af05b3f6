import type { Mirror } from "../catalogue";
import type { glossary as zh } from "../zh-CN/glossary";

/** The glossary. */
export const glossary: Mirror<typeof zh> = {
  list: {
    title: "Glossary",
    lead: "Terms of standardization that the courses use: each in one sentence (in Chinese), with its English and its source. Words with a dotted underline in lessons lead here.",
    find: "Find a term",
    query: "Term or English",
    queryHint: "For example 团体标准, adoption, FRAND",
    act: "Find",
    letters: "By first letter",
    found_one: "{{count}} term found",
    found_other: "{{count}} terms found",
    all_one: "See the one term",
    all_other: "See all {{count}} terms",
    none: "Not in the glossary. Try fewer words, or search lessons and laws with the search at the top of the page.",
    empty: "The glossary has no terms yet. They will be listed here once course content is published.",
  },
  term: {
    source: "Source",
    ownWords: "Written in our own words after the source, not quoted",
    also: "Also called",
    lessons: "Lessons that use it",
    lessonsNone: "No published course uses it yet.",
    related: "Related terms",
  },
};
