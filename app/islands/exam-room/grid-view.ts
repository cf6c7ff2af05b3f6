import type { Entry } from "./entry";
import type { ItemView } from "./item-view";
import { fill, type RoomState } from "./room-state";

/** Shows on `[data-part=grid]` which items are answered, kept here, marked, and on the page. */
export function showGrid(
  root: ParentNode,
  state: RoomState,
  view: ItemView,
  entries: ReadonlyMap<string, Entry>,
  onPage: ReadonlySet<string>,
): void {
  const grid = root.querySelector("[data-part=grid]");
  if (!grid) return;
  const set = (cell: Element, name: string, value: string | undefined) => {
    if (value === undefined) cell.removeAttribute(name);
    else if (cell.getAttribute(name) !== value) cell.setAttribute(name, value);
  };
  const count = { answered: 0, kept: 0, open: 0, marked: 0 };
  for (const { id } of state.items) {
    const entry = entries.get(id);
    const kept = entry !== undefined && entry.state !== "aside";
    count[view.isAnswered(id) ? "answered" : "open"]++;
    if (kept) count.kept++;
    if (view.isMarked(id)) count.marked++;
    const cell = grid.querySelector(`[data-item="${id}"]`);
    if (!cell) continue;
    set(cell, "data-answered", view.isAnswered(id) ? "" : undefined);
    set(cell, "data-kept", kept ? "" : undefined);
    set(cell, "data-marked", view.isMarked(id) ? "" : undefined);
    set(cell, "aria-current", onPage.has(id) ? "step" : undefined);
  }
  const counts = grid.querySelector("[data-slot=counts]");
  const text = fill(count.kept > 0 ? state.texts.countsKept : state.texts.counts, count);
  if (counts && counts.textContent !== text) counts.textContent = text;
}
