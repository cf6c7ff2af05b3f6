import { db } from "@db/client.server";
import { listSittings } from "~/domains/assessment/sitting.store.server";
import { publicCycles } from "~/domains/awards/cycle/cycle.store.server";
import { contentState } from "~/domains/courses/publication.store.server";
import { currentCourses } from "~/domains/courses/published.server";
import { publishedRegulations } from "~/domains/courses/regulation.server";
import { findableEvents } from "~/domains/events/calendar/event-list.store.server";
import { feedVersion } from "~/domains/events/calendar/feed.store.server";
import { knownGlossary } from "~/domains/glossary/known-glossary.server";
import { namesOf } from "~/domains/glossary/term";
import { knownEntries, registerState } from "~/domains/register/known-entries.server";
import { type Lexicon, makeLexicon } from "~/domains/search/lexicon";
import type { SearchIndex } from "~/domains/search/search-index";
import { LOCALES, type Locale } from "~/i18n/translate";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import type { Pause } from "~/kernel/short-slices";
import { startOfDay } from "~/kernel/typed-day";
import { courseEntries, lessonEntries } from "./course-entries";
import type { About, Findable } from "./found-entry";
import { keepIndex } from "./keep-index.server";
import { articleEntries, standardEntries, termEntries } from "./reference-entries";
import { awardEntries, eventEntries, examEntries, helpEntries, pageEntries } from "./site-entries";

const today = () => isoDayOf(now());
const fixed = () => "";

const lessons = (whole: boolean) => async (pause: Pause) => {
  const entries: Findable[] = [];
  for (const course of await currentCourses(pause)) {
    entries.push(...lessonEntries([course], whole));
    await pause();
  }
  return entries;
};
const courses = keepIndex({
  state: contentState,
  entries: async (pause) => courseEntries(await currentCourses(pause)),
});
const openLessons = keepIndex({ state: contentState, entries: lessons(false) });
const wholeLessons = keepIndex({ state: contentState, entries: lessons(true) });
const articles = keepIndex({ state: contentState, entries: async () => articleEntries(await publishedRegulations()) });
const terms = keepIndex({
  state: async () => (await knownGlossary()).state,
  entries: async () => termEntries((await knownGlossary()).terms),
});
// Both are told apart by what holds today and what is over.
const standards = keepIndex({
  state: async () => `${today()} ${await registerState()}`,
  entries: async () => standardEntries(await knownEntries(), today()),
});
const events = keepIndex({
  state: async () => `${today()} ${await feedVersion(db, 0, null)}`,
  entries: async () => eventEntries(await findableEvents(db), startOfDay(today())),
});
const exams = keepIndex({
  state: async () => JSON.stringify((await listSittings(db)).map(({ slug, title, mock }) => [slug, title, mock])),
  entries: async () => examEntries(await listSittings(db)),
});
// A few rows, and what a cycle is called and says may be amended: its own words are the word for its state.
const awards = keepIndex({
  state: async () => JSON.stringify(awardEntries(await publicCycles(db), now())),
  entries: async () => awardEntries(await publicCycles(db), now()),
});
const pages: Record<Locale, () => Promise<SearchIndex<About>>> = {
  "zh-CN": keepIndex({ state: fixed, entries: () => pageEntries("zh-CN") }),
  en: keepIndex({ state: fixed, entries: () => pageEntries("en") }),
};
const help: Record<Locale, () => Promise<SearchIndex<About>>> = {
  "zh-CN": keepIndex({ state: fixed, entries: () => helpEntries("zh-CN") }),
  en: keepIndex({ state: fixed, entries: () => helpEntries("en") }),
};

/** Everything that a visitor may find: the text of lessons is for those who signed in. */
export const indexesFor = (signedIn: boolean, locale: Locale): Promise<SearchIndex<About>[]> =>
  Promise.all([
    courses(),
    terms(),
    signedIn ? wholeLessons() : openLessons(),
    articles(),
    standards(),
    exams(),
    events(),
    awards(),
    pages[locale](),
    help[locale](),
  ]);

let kept: { state: string; lexicon: Lexicon } | null = null;

/** The terms of the glossary with their other names, as words that are looked for whole. */
export async function knownLexicon(): Promise<Lexicon> {
  const { state, terms: all } = await knownGlossary();
  if (kept?.state !== state) kept = { state, lexicon: makeLexicon(all.map(namesOf)) };
  return kept.lexicon;
}

/**
 * Makes whatever of all this is not made yet or has changed since: so that whoever searches first after a start or a publication waits for
 * what is left and not for all of it.
 */
export async function warmIndexes(): Promise<void> {
  await knownLexicon();
  for (const signedIn of [true, false]) for (const locale of LOCALES) await indexesFor(signedIn, locale);
}
