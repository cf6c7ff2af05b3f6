import type { Mirror } from "../catalogue";
import type { search as zh } from "../zh-CN/search";

/** Search. */
export const search: Mirror<typeof zh> = {
  title: "Search",
  titleOf: "Search: {{text}}",
  lead: "Looks in lessons, terms, articles of laws, the register of standards, events and help at once.",
  leadOpen:
    "Looks in course summaries, terms, articles of laws, the register of standards, events and help at once. Sign in to search the text of lessons too.",
  query: "What to look for",
  hint: "Words, a sentence, or the number of a standard such as GB/T 1.1. Content is in Chinese; terms are found by their English too.",
  act: "Search",
  kind: "One kind only",
  allKinds: "All",
  kinds: {
    lesson: "Lesson",
    term: "Term",
    article: "Article of a law",
    standard: "Standard or law",
    event: "Event",
    help: "Help",
  },
  tabs: {
    lesson: "Lessons",
    term: "Terms",
    article: "Articles",
    standard: "Standards and laws",
    event: "Events",
    help: "Help",
  },
  lessonNumber: "Lesson {{number}}",
  eventStates: { cancelled: "Cancelled", postponed: "Postponed, no new time yet" },
  found_one: "{{count}} result",
  found_other: "{{count}} results",
  pageOf: "Page {{page}} of {{pages}}",
  noSuchPage: "There is no such page.",
  noneOfKind: "Nothing of this kind was found.",
  toAll: "See all results",
  none: "Nothing found for “{{text}}”",
  tryFewer: "Use fewer words, only those that matter most.",
  tryNumber: "Part of a standard's number is enough, for example 1.1 or 15496.",
  tryOther: "Say it another way, for example with the full name instead of a short one.",
  trySigningIn: "The text of lessons is found only after signing in.",
  examples: "For example",
  shelves: {
    lead: "Or look through these:",
    courses: "Courses",
    glossary: "Glossary",
    standards: "Standards and laws",
    events: "Events",
    help: "Help",
  },
};
