import { findOnList } from "../../domains/events/check-in/find-on-list";
import type { Entry } from "./entry";
import type { ListCopy } from "./list-copy";
import type { DeskCounts, ListedPerson } from "./people";
import type { Queue } from "./queue";
import type { View } from "./view";

const FOUND = 12;

/** Puts onto the page what queue and list hold. */
export function createBoard(view: View, queue: Queue, list: ListCopy) {
  let searched = "";
  return {
    draw(): void {
      const entries = [...queue.entries.values()];
      const waiting = queue.of("waiting").length;
      const refused = queue.of("refused").filter(({ undo }) => undo === null).length;
      view.list(entries);
      // Told by the same clock as the scans.
      view.trouble(queue.trouble, queue.since && queue.since + list.ahead, waiting, refused);
      view.standing(list.standing, list.until());
      view.others(queue.others);
      view.otherDay(Date.now() + list.ahead);
      view.cannotEnd(0);
      const counts = list.copy?.counts;
      if (counts && list.copy) view.counts(withNew(counts, entries, list.copy.people));
    },

    /** @returns false where only the server can tell, and can be asked */
    search(typed = searched): boolean {
      searched = typed;
      const asks = typed.trim() !== "";
      const offline = queue.trouble !== undefined || !navigator.onLine;
      if (list.copy) view.found(findOnList(list.copy.people, typed, FOUND), asks && "none");
      else if (offline) view.found([], asks && (list.standing === "withheld" ? "withheld" : "noList"));
      return list.copy !== undefined || offline;
    },
  };
}

/** The figures, with who came in here and the server has not counted yet; whom it did not expect is one more of those who are to come. */
export function withNew(counts: DeskCounts, entries: readonly Entry[], people: readonly ListedPerson[]): DeskCounts {
  const fresh = entries.filter(
    ({ state, shown, undo }) =>
      state === "waiting" &&
      undo === null &&
      shown.verdict === "admitted" &&
      shown.direction === "in" &&
      !shown.otherDay,
  );
  const expected = new Set(people.filter((one) => one.expected).map(({ registration }) => registration));
  const came = new Set(fresh.map(({ id, shown }) => shown.registration ?? id));
  const others = [...came].filter((id) => !expected.has(id)).length;
  return { ...counts, arrived: counts.arrived + came.size, expected: counts.expected + others };
}
