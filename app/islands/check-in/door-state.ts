import type { DoorTexts } from "../../domains/events/check-in/scan-words";

/** What the page says of its desk; nothing in it is about anybody. */
export interface DoorState {
  desk: string;
  event: string;
  eventSlug: string;
  session: string | null;
  name: string;
  locale: "zh-CN" | "en";
  /** The server's clock when the page was made, ms. */
  now: number;
  closed: boolean;
  /** When the device's copy goes, by the server's clock, ms. */
  purgeAt: number;
  texts: DoorTexts;
}

export function readState(from: Document): DoorState | undefined {
  const text = from.getElementById("door-state")?.textContent;
  return text ? (JSON.parse(text) as DoorState) : undefined;
}
