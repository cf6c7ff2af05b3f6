import type { DoorTexts } from "../../domains/events/check-in/scan-words";

/** What the page says of its desk; nothing in it is about anybody but who stands at it. */
export interface DoorState {
  desk: string;
  /** Who is signed in: what she scans goes up as hers only. */
  person: string;
  event: string;
  eventSlug: string;
  session: string | null;
  /** The session gives out seats of its own. */
  ownSeats: boolean;
  name: string;
  locale: "zh-CN" | "en";
  /** The server's clock when the page was made, ms. */
  now: number;
  closed: boolean;
  /** When a copy that the device had by then goes, by the server's clock, ms. */
  purgeAt: number;
  /** Too early for a list on the device (device-copy.ts). */
  withheld: boolean;
  /** Of what the desk stands at: the event, or a session. */
  span: { startsAt: number; endsAt: number };
  texts: DoorTexts;
}

export function readState(from: Document): DoorState | undefined {
  const text = from.getElementById("door-state")?.textContent;
  return text ? (JSON.parse(text) as DoorState) : undefined;
}
