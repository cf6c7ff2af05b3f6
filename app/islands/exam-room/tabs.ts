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
