import { KEPT_PAGES } from "./left-behind";
import { dropKey } from "./sealed-box";
import { openStore, type Store } from "./store";

/** Removes what this device keeps of anybody at a desk: list, names, key. Scans that are not up yet stay until they are. */
export async function forgetPeople(store: Store, desk: string): Promise<void> {
  dropKey(desk);
  await store.forget(desk);
}

/** The same, and the page of the desk with it. */
export async function purge(store: Store, desk: string): Promise<void> {
  await forgetPeople(store, desk);
  if (typeof caches !== "undefined") await (await caches.open(KEPT_PAGES)).delete(`/check-in/${desk}`);
}

/**
 * Removes the copies whose time is over and those of others than who stands here now, of every desk that this device ever stood at; the page
 * that is `open` now stays for the next time.
 */
export async function purgeOverdue(store: Store, person: string, open: string): Promise<void> {
  for (const { desk, purgeAt, person: whose } of await store.desks())
    if (purgeAt <= Date.now() || whose !== person) await (desk === open ? forgetPeople : purge)(store, desk);
}

/** On the page that ends a desk: told how much is not up yet, or everything is removed before the form goes. */
export async function onClosing(root: HTMLElement): Promise<void> {
  const desk = root.dataset.desk ?? "";
  const store = await openStore().catch(() => undefined);
  if (!store) return;
  const waiting = (await store.entries(desk)).filter(({ state }) => state === "waiting").length;
  const note = root.querySelector<HTMLElement>("[data-part=kept]");
  const button = root.querySelector<HTMLButtonElement>("form button");
  if (waiting > 0 && note && button) {
    note.hidden = false;
    const slot = note.querySelector("[data-slot=kept]");
    if (slot) slot.textContent = (note.dataset.words ?? "").replace("{count}", String(waiting));
    button.disabled = true;
    return;
  }
  const form = root.querySelector("form");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    void purge(store, desk)
      .catch(() => undefined)
      .then(() => form.submit());
  });
}
