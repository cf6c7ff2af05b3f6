import type { AnnouncementAudience } from "@db/statuses";
import { isFor } from "./announcement";
import type { Comer } from "./announcement.store.server";

/** Of everybody who comes those that words for a group are for, each once. */
export function addressees(audience: AnnouncementAudience, comers: readonly Comer[]): Comer[] {
  const first = new Map<string, Comer>();
  for (const comer of comers)
    if (comer.personId !== null && !first.has(comer.personId) && isFor(audience, comer.registration))
      first.set(comer.personId, comer);
  return [...first.values()];
}
