import { db, type Reader } from "@db/client.server";
import { type CitingItem, itemsCiting } from "~/domains/assessment/citing-items.server";
import { entryCitation } from "~/domains/courses/clause";
import { type CitingLesson, citingLessons } from "~/domains/courses/regulation.server";
import { type CitingStandard, standardsCiting } from "~/domains/duties/citing-standards.server";
import { citationKeys, type RegisterEntry } from "~/domains/register/entry";
import { allEntries } from "~/domains/register/entry.store.server";

/** Everything that cites an entry of the register: lessons as published now, items of both banks in use, standards of firms. */
export interface Citations {
  lessons: CitingLesson[];
  items: CitingItem[];
  standards: CitingStandard[];
}

/** What cites an entry, by its number, by the number without a year where it is the newest edition, or by a clause of its text. */
export async function citationsOf(
  { key, regulationSlug }: Pick<RegisterEntry, "key" | "regulationSlug">,
  on: Reader = db,
): Promise<Citations> {
  const keys = citationKeys(
    key,
    (await allEntries(on)).map((entry) => entry.key),
  );
  const under = [
    ...(regulationSlug === null ? [] : [`${regulationSlug}/`]),
    ...keys.map((one) => entryCitation(one, "")),
  ];
  const lessons = await citingLessons({ regulation: regulationSlug, entries: keys });
  // One after the other: a transaction's connection takes one question at a time.
  const items = await itemsCiting(
    on,
    keys.map((one) => entryCitation(one)),
    under,
  );
  const standards = await standardsCiting(on, keys);
  return { lessons, items, standards };
}
