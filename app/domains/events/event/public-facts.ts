import type { Event } from "./event";

/** What of an event anyone may read. They are named one by one, so that a new column is nobody's to read until it stands here. */
export const PUBLIC_FIELDS = [
  ...(["id", "slug", "ownerKind", "ownerId", "kind", "title", "summary", "description", "mode"] as const),
  ...(["venue", "address", "regionCode", "startsAt", "endsAt", "capacity", "admission"] as const),
  ...(["registrationOpensAt", "registrationClosesAt", "offerMinutes", "earnsHours"] as const),
  ...(["organizerName", "contact", "sequence", "createdAt", "changedAt", "publishedAt"] as const),
  ...(["closedAt", "postponedAt", "cancelledAt", "summarisedAt", "archivedAt"] as const),
] satisfies readonly (keyof Event)[];

export type PublicFacts = Pick<Event, (typeof PUBLIC_FIELDS)[number]>;

/** An event as everybody sees it. */
export const publicFacts = (event: Event): PublicFacts =>
  Object.fromEntries(PUBLIC_FIELDS.map((field) => [field, event[field]])) as PublicFacts;
