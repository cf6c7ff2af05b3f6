import { listMarks } from "~/domains/notes/list-marks.server";
import { buildIndex, type SearchIndex } from "~/domains/search/search-index";
import { type About, findable } from "./found-entry";

/** Of a person's notes so many are searched, the latest of each lesson first; a page of their own searches them all. */
const MOST = 500;

/** What she wrote in lessons herself, and where she put bookmarks: found by her alone, so it is made for the one search. */
export async function ownNotes(personId: string): Promise<SearchIndex<About>> {
  const courses = await listMarks(personId);
  const entries = courses.flatMap(({ title: course, lessons }) =>
    lessons.flatMap(({ number, title, marks }) =>
      marks.map(({ id, note, section, href }) => {
        const place = href ?? `/learn/notes/${id}`;
        return findable(
          { kind: "note", course, number },
          {
            ...{ href: place, title: section ?? title, names: [], weight: 1 },
            passages: note === null ? [] : [{ text: note, href: place }],
          },
        );
      }),
    ),
  );
  return buildIndex(entries.slice(0, MOST));
}
