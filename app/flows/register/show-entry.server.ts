import { db } from "@db/client.server";
import { type CitingLesson, citingLessons } from "~/domains/courses/regulation.server";
import { chainFrom, citationKeys, type RegisterEntry } from "~/domains/register/entry";
import { allEntries } from "~/domains/register/entry.store.server";
import { foldStandardNumber, withoutYear } from "~/domains/register/standard-number";
import { NotFound } from "~/kernel/errors";

/** An entry of the register with what came before and after it, and the lessons that cite it. */
export interface EntryPage {
  entry: RegisterEntry;
  /** What it replaced directly. */
  replaces: RegisterEntry[];
  /** What replaced it, one after the other. */
  replacedBy: RegisterEntry[];
  lessons: CitingLesson[];
}

/** The key that an address means: as it stands, as it folds, or the newest edition where it names no year. @throws NotFound */
export async function resolveEntryKey(asked: string): Promise<string> {
  const keys = (await allEntries(db)).map(({ key }) => key);
  const folded = foldStandardNumber(asked);
  const exact = keys.find((key) => key === asked) ?? keys.find((key) => key === folded);
  const newest = keys
    .filter((key) => withoutYear(key) === folded)
    .sort()
    .at(-1);
  const found = exact ?? newest;
  if (found === undefined) throw new NotFound(`entry ${asked.slice(0, 60)}`);
  return found;
}

/** @throws NotFound */
export async function showEntry(key: string): Promise<EntryPage> {
  const all = new Map((await allEntries(db)).map((entry) => [entry.key, entry]));
  const entry = all.get(key);
  if (!entry) throw new NotFound(`entry ${key.slice(0, 60)}`);
  const replacements = new Map([...all.values()].map(({ key: one, replacedByKey }) => [one, replacedByKey]));
  const entries = (keys: readonly string[]) => keys.flatMap((one) => all.get(one) ?? []);
  const cited = { regulation: entry.regulationSlug, entries: citationKeys(key, all.keys()) };
  return {
    entry,
    replaces: [...all.values()].filter(({ replacedByKey }) => replacedByKey === key),
    replacedBy: entries(chainFrom(key, replacements).slice(1)),
    lessons: await citingLessons(cited),
  };
}
