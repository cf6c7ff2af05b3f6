/** The ready-made lines of the page, `[data-notice=NAME][hidden]`: shown and hidden, never made. */
export type NoticeName =
  | "offline"
  | "conflict"
  | "pen-elsewhere"
  | "read-only"
  | "signed-out"
  | "full"
  | "over"
  | "handed-in"
  | "voided"
  | "reload"
  | "memory";

export function createNotices(page: Document) {
  const find = (name: NoticeName) => page.querySelector<HTMLElement>(`[data-notice="${name}"]`);
  return {
    show(name: NoticeName, shown: boolean, text?: string): void {
      const notice = find(name);
      if (!notice) return;
      const slot = notice.querySelector("[data-slot=text]");
      if (slot && text !== undefined && slot.textContent !== text) slot.textContent = text;
      if (notice.hidden === shown) notice.hidden = !shown;
    },
    find,
  };
}

export type Notices = ReturnType<typeof createNotices>;
