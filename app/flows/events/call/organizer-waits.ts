import { allows } from "~/domains/events/event/event";
import { DAY_MS } from "~/kernel/milliseconds";
import type { EventRow } from "./organizer-overview.server";

/** Something of an event that waits for its organizer. */
export interface OrganizerWait {
  what: "pending" | "draft" | "postponed" | "scans" | "photos" | "hours" | "minutes";
  slug: string;
  title: string;
  many: number;
  /** By when, or since when it waits (ms): the order of the list. */
  at: number;
}

/** A draft waits once so little time is left for people to sign up. */
const DRAFT_DAYS = 14;

/** What waits for an organizer, the most pressing first: people first, then what has a date that comes near. */
export function organizerWaits(rows: readonly EventRow[], now: number): OrganizerWait[] {
  const waits = rows.flatMap(({ slug, title, state, startsAt, endsAt, figures, work, heldPhotos }): OrganizerWait[] => {
    const one = (what: OrganizerWait["what"], at: number, many = 1): OrganizerWait => ({ what, slug, title, many, at });
    const days = Math.ceil((startsAt - now) / DAY_MS);
    return [
      ...(figures.pending > 0 && allows(state, "decide")
        ? [one("pending", figures.pendingSince ?? now, figures.pending)]
        : []),
      ...(state === "draft" && days >= 0 && days <= DRAFT_DAYS ? [one("draft", startsAt, days)] : []),
      ...(state === "postponed" ? [one("postponed", startsAt)] : []),
      // Of one that is over hours cannot be booked before; of one that runs it is best asked while everybody is there.
      ...(figures.unsettled > 0 && state !== "archived"
        ? [one("scans", Math.min(endsAt, now), figures.unsettled)]
        : []),
      ...(heldPhotos ? [one("photos", heldPhotos.since, heldPhotos.count)] : []),
      ...work.filter((room) => room !== "scans").map((room) => one(room, endsAt)),
    ];
  });
  const rank = ({ what }: OrganizerWait) =>
    ["pending", "scans", "photos", "postponed", "hours", "minutes", "draft"].indexOf(what);
  return waits.sort((a, b) => rank(a) - rank(b) || a.at - b.at);
}
