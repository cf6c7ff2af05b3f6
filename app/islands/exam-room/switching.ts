import type { ItemView } from "./item-view";
import type { RoomItem, RoomState } from "./room-state";

/**
 * Goes from item to item without asking the server, so that a lost network does not hold her up. Addresses stay those of
 * the pages without JavaScript: each can be reloaded and shared.
 */
export function createSwitching(state: RoomState, view: ItemView, shown: (ids: Set<string>) => void) {
  const { itemsPerPage, items } = state;
  const pages = Math.max(1, Math.ceil(items.length / itemsPerPage));
  let page = Math.min(Math.max(1, state.page), pages);

  const on = (at: number): RoomItem[] => items.slice((at - 1) * itemsPerPage, at * itemsPerPage);

  function show(at: number): void {
    page = Math.min(Math.max(1, at), pages);
    const now = on(page);
    view.show(now);
    const disable = (part: string, off: boolean) => {
      const button = document.querySelector<HTMLButtonElement>(`[data-part=${part}]`);
      if (button) button.disabled = off;
    };
    disable("previous", page === 1);
    disable("next", page === pages);
    shown(new Set(itemsPerPage === 1 ? now.map(({ id }) => id) : []));
  }

  /** Puts the reader at the head of an item: those who hear the page hear its place and stem. */
  function lead(id: string | undefined): void {
    const section = id === undefined ? undefined : view.section(id);
    const head = section?.querySelector<HTMLElement>("[data-slot=stem]");
    if (itemsPerPage === 1) scrollTo(0, 0);
    else section?.scrollIntoView();
    if (!head) return;
    head.tabIndex = -1;
    head.focus({ preventScroll: true });
  }

  function go(at: number, id = on(at)[0]?.id): void {
    if (at < 1 || at > pages) return;
    if (at !== page) {
      const address = new URL(location.href);
      address.searchParams.set("page", String(at));
      address.hash = "";
      history.pushState(null, "", address.href);
    }
    show(at);
    lead(id);
  }

  addEventListener("popstate", () => {
    show(Number(new URL(location.href).searchParams.get("page")) || 1);
    lead(on(page)[0]?.id);
  });

  return {
    start: () => show(page),
    step: (by: 1 | -1) => go(page + by),
    to(id: string): void {
      const index = items.findIndex((item) => item.id === id);
      if (index >= 0) go(Math.floor(index / itemsPerPage) + 1, id);
    },
    /** The address of what is on the page, for coming back to it. */
    here: () => location.pathname + location.search,
  };
}
