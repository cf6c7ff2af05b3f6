import type { Given } from "./entry";

/** Told to the other tabs of the same room on this device. */
export interface Told {
  person: string;
  attempt: string;
  item: string;
  number: number;
  response: Given;
  /** When the server stored it, ms; absent while it only waits. */
  savedAt?: number;
  revision: number;
}

/** Another tab that has frozen with the lock in hand must not stop this one: keys make sending twice harmless. */
const WAIT_FOR_TABS_MS = 3000;

/** Tells other tabs, where the browser can. Without it each tab learns by reading the queue when it is looked at again. */
export function tabs(
  person: string,
  attempt: string,
  onTold: (told: Told) => void,
): (told: Omit<Told, "person" | "attempt">) => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel("academy-exam-room");
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.person === person && data.attempt === attempt) onTold(data);
  };
  return (told) => channel.postMessage({ ...told, person, attempt });
}

/** Runs work while no other tab does, as far as the browser can see to that. */
export function alone(name: string): <T>(work: () => Promise<T>) => Promise<T> {
  return async (work) => {
    if (!navigator.locks) return work();
    let begun = false;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), WAIT_FOR_TABS_MS);
    try {
      return await navigator.locks.request(name, { signal: stop.signal }, () => {
        begun = true;
        clearTimeout(timer);
        return work();
      });
    } catch (error) {
      clearTimeout(timer);
      if (begun) throw error;
      return work();
    }
  };
}
