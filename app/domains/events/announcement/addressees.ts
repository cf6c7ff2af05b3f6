import type { AnnouncementAudience } from "@db/statuses";
import { isFor } from "./announcement";
import type { Comer } from "./announcement.store.server";

/** Of everybody who comes those that words for a group are for: each once, whatever she signed up for. */
export function addressees(audience: AnnouncementAudience, comers: readonly Comer[]): Comer[] {
  const first = new Map<string, Comer>();
  // Her registration of the event itself first: its page tells most.
  const own = [...comers].sort(
    (a, b) => Number(a.registration.sessionId !== null) - Number(b.registration.sessionId !== null),
  );
  for (const comer of own)
    if (comer.personId !== null && !first.has(comer.personId) && isFor(audience, comer.registration))
      first.set(comer.personId, comer);
  return [...first.values()];
}
