import type { HourEntry } from "./hour-totals";

/** Where an entry came from, as a page; a correction leads to what it takes back. Null where nothing is left to show. */
export function entryAddress(
  entry: Pick<HourEntry, "source" | "sourceKey" | "provenance">,
  reversed?: HourEntry,
): string | null {
  const { source, sourceKey, provenance } = entry;
  if (source === "correction") return reversed && reversed.source !== "correction" ? addressOf(reversed) : null;
  return addressOf({ source, sourceKey, provenance });
}

function addressOf({
  source,
  sourceKey,
  provenance,
}: Pick<HourEntry, "source" | "sourceKey" | "provenance">): string | null {
  if (source === "lesson") return `/courses/${sourceKey}`;
  if (source === "event") return provenance?.slug ? `/events/${provenance.slug}` : null;
  if (source === "award") return provenance?.slug ? `/honours/${provenance.slug}` : null;
  return provenance?.id ? `/me/hours/claims/${provenance.id}` : null;
}

/** Who checked an entry, as a key under `hours.ledger.`. */
export type CheckerKey =
  | "programLesson"
  | "programEvent"
  | "programCorrected"
  | "organizer"
  | "organizerCorrected"
  | "bureau"
  | "bureauCorrected"
  | "award";

export function checkerOf({ source, checkedBy }: Pick<HourEntry, "source" | "checkedBy">): CheckerKey {
  if (source === "award") return "award";
  if (source === "correction") {
    if (checkedBy === "organizer") return "organizerCorrected";
    return checkedBy === "bureau" ? "bureauCorrected" : "programCorrected";
  }
  if (checkedBy === "organizer" || checkedBy === "bureau") return checkedBy;
  return source === "lesson" ? "programLesson" : "programEvent";
}
