import { db } from "@db/client.server";
import { type MissingCitation, missingCitations } from "~/domains/duties/citing-standards.server";
import { isEnded, type RegisterEntry, statusOn } from "~/domains/register/entry";
import { allEntries } from "~/domains/register/entry.store.server";
import { citationsOf } from "./citations.server";

/** An entry that is over, with how many lessons and items cite it still. */
export interface EndedCited {
  entry: RegisterEntry;
  by: RegisterEntry | null;
  lessons: number;
  items: number;
}

const MOST_MISSING = 50;

/**
 * What waits at the editor's desk: what is over and still cited by lessons or items, what ends on a day to come, and what firms' standards
 * cite without its being in the register, so that no reminder would come.
 */
export async function editorOverview(today: string): Promise<{
  waiting: EndedCited[];
  planned: RegisterEntry[];
  missing: MissingCitation[];
}> {
  const all = await allEntries(db);
  const byKey = new Map(all.map((entry) => [entry.key, entry]));
  const ended = all.filter((entry) => isEnded(entry, today));
  const counted = await Promise.all(
    ended.map(async (entry) => {
      const { lessons, items } = await citationsOf(entry);
      const by = entry.replacedByKey === null ? null : (byKey.get(entry.replacedByKey) ?? null);
      return { entry, by, lessons: lessons.length, items: items.length };
    }),
  );
  return {
    waiting: counted.filter(({ lessons, items }) => lessons + items > 0),
    planned: all
      .filter((entry) => entry.endedOn !== null && entry.endedOn > today && statusOn(entry, today) !== "withdrawn")
      .sort((a, b) => ((a.endedOn ?? "") < (b.endedOn ?? "") ? -1 : 1)),
    missing: (await missingCitations(db, new Set(byKey.keys()))).slice(0, MOST_MISSING),
  };
}
