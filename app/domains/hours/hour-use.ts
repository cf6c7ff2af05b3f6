import type { HourPeriod } from "./hour-period";
import type { HourEntry } from "./hour-totals";

/** An entry that a renewal used, and the certificate which that renewal issued. */
export interface HourUse {
  entryId: string;
  assertionId: string;
}

type Sourced = Pick<HourEntry, "id" | "source" | "sourceKey" | "reversesId">;

/**
 * Which certificate each entry was used for, by the ids of both; what is in it for none is still to be used. All that was booked of one
 * lesson, event or claim counts for one certificate: what was corrected or booked anew after a renewal goes with what the renewal used, so
 * that taking back and booking again makes no hour count twice (docs/decisions/035).
 */
export function usesOf(entries: readonly Sourced[], uses: readonly HourUse[]): Map<string, string> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const used = new Map(uses.map(({ entryId, assertionId }) => [originOf(byId, entryId), assertionId]));
  return new Map(
    entries.flatMap(({ id }) => {
      const assertionId = used.get(originOf(byId, id));
      return assertionId === undefined ? [] : [[id, assertionId] as const];
    }),
  );
}

/** The lesson, event or claim that an entry is of; a correction is of that of what it takes back. */
function originOf(byId: ReadonlyMap<string, Sourced>, id: string): string {
  const entry = byId.get(id);
  if (!entry) return id;
  const reversed = entry.reversesId === null ? undefined : byId.get(entry.reversesId);
  const { source, sourceKey } = reversed ?? entry;
  // A booking anew has the key `ID#2`.
  return `${source} ${sourceKey.split("#")[0]}`;
}

/** What a renewal of a certificate would use, and what it did use of one that was renewed: `renewedAs` is the certificate it issued. */
export const entriesFor = <E extends HourEntry>(
  entries: readonly E[],
  used: ReadonlyMap<string, string>,
  { since, to }: CountedDays,
  renewedAs: string | null,
): E[] =>
  entries.filter(({ id, day }) =>
    renewedAs === null ? !used.has(id) && day >= since && day <= to : used.get(id) === renewedAs,
  );

/** The days of a certificate's period; entries that nothing used count from `since` on. */
export interface CountedDays extends HourPeriod {
  since: string;
}

/** The first day of which something counts: that of the period, unless an entry lies before it. */
export const firstDay = (entries: readonly Pick<HourEntry, "day">[], { from }: HourPeriod): string =>
  entries.reduce((first, { day }) => (day < first ? day : first), from);

/** Entries that stand: neither taken back nor what takes something back. */
export function standingOnes<E extends Pick<HourEntry, "id" | "reversesId">>(entries: readonly E[]): E[] {
  const gone = new Set(entries.map(({ reversesId }) => reversesId));
  return entries.filter(({ id, reversesId }) => reversesId === null && !gone.has(id));
}
