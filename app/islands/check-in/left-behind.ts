import { dropKey } from "./sealed-box";

/** Where the page of a desk lies for when there is no network (app/service-worker). */
export const KEPT_PAGES = "academy-desks-1";
/** Told to the desks that stand open in other windows. */
export const LEFT = "academy-desks-left";
/** Whose desks this device has, readable on every page without opening the store. */
const NOTED = "academy-desks";

interface Noted {
  person: string;
  desks: string[];
}

function noted(): Noted | undefined {
  try {
    return JSON.parse(localStorage.getItem(NOTED) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps in mind that somebody stands at a desk on this device. */
export function noteDesk(person: string, desk: string): void {
  const before = noted();
  const desks = before?.person === person ? before.desks.filter((one) => one !== desk) : [];
  try {
    localStorage.setItem(NOTED, JSON.stringify({ person, desks: [...desks, desk] } satisfies Noted));
  } catch {
    // A browser that refuses storage keeps no list either.
  }
}

/** Whether this device has desks of somebody else than who is signed in. */
export const isOthers = (person: string): boolean => (noted()?.person ?? person) !== person;

/**
 * Whoever stood at the desks of this device leaves it: their lists can be read no more, and no desk opens without a network. Her scans that
 * are not up yet wait for her.
 */
export async function leaveDesks(): Promise<void> {
  for (const desk of noted()?.desks ?? []) dropKey(desk);
  try {
    localStorage.removeItem(NOTED);
  } catch {
    // As above.
  }
  if (typeof BroadcastChannel !== "undefined") new BroadcastChannel(LEFT).postMessage("left");
  if (typeof caches !== "undefined") await caches.delete(KEPT_PAGES);
}
