import type { Event } from "./event";

/**
 * Where an event takes place, in a line: from the address to the room of the session that it is about; empty where there is nothing to say.
 * What two of them say is said once.
 */
export const placeLine = (
  { address, venue }: Pick<Event, "address" | "venue">,
  room: string | null = null,
  between = "，",
): string => [...new Set([address, venue, room])].filter(Boolean).join(between);
