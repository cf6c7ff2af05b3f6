import { listMarks } from "~/domains/notes/list-marks.server";
import { foldSigns, squeeze } from "~/domains/search/fold";
import type { Query } from "~/domains/search/query";
import { buildIndex, type SearchIndex } from "~/domains/search/search-index";
import { partsOf } from "~/domains/search/words";
import { shortSlices } from "~/kernel/short-slices";
import { type About, type Findable, findable } from "./found-entry";

/** Of those that hold something asked for so many are indexed, the latest first; a page of their own searches them all. */
const MOST = 100;
/** For so long others wait while they are. */
const SLICE_MS = 4;

/**
 * What she wrote in lessons herself, and where she put bookmarks, as far as it holds anything that was asked for: found by her alone, so it is
 * indexed for the one search.
 */
export async function ownNotes(personId: string, query: Query): Promise<SearchIndex<About>> {
  const wanted = query.words.flatMap(({ text, ways }) => [
    ...ways.flatMap(({ needles }) => needles.map((needle) => needle.text)),
    ...partsOf(text),
  ]);
  const courses = await listMarks(personId);
  const marks = courses.flatMap(({ title: course, lessons }) =>
    lessons.flatMap(({ number, title, marks: own }) =>
      own.map((mark) => ({ keptAt: mark.keptAt, entry: entryOf(mark, { course, number, title }) })),
    ),
  );
  const entries = marks
    .filter(({ entry }) => holdsAny(entry, wanted))
    .sort((a, b) => b.keptAt - a.keptAt)
    .slice(0, MOST)
    .map(({ entry }) => entry);
  return buildIndex(entries, shortSlices(SLICE_MS));
}

function entryOf(
  { id, note, section, href }: { id: string; note: string | null; section: string | null; href: string | null },
  { course, number, title }: { course: string; number: number; title: string },
): Findable {
  const place = href ?? `/learn/notes/${id}`;
  return findable(
    { kind: "note", course, number },
    {
      href: place,
      title: section ?? title,
      names: [],
      weight: 1,
      passages: note === null ? [] : [{ text: note, href: place }],
    },
  );
}

/** Squeezed as indexed texts are, so that nothing is passed over that the index would find. */
function holdsAny({ title, passages }: Findable, wanted: readonly string[]): boolean {
  const text = squeeze(foldSigns([title, ...passages.map((one) => one.text)].join("\n")));
  return wanted.some((one) => text.includes(one));
}
