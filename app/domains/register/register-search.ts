import { REGISTER_KINDS, REGISTER_STATUSES, type RegisterKind, type RegisterStatus } from "@db/statuses";
import { type RegisterEntry, statusOn } from "./entry";
import { foldStandardNumber, withoutYear } from "./standard-number";

/** What the list is narrowed by; it stands in the address. */
export interface RegisterFilter {
  text: string;
  kind: RegisterKind | null;
  status: RegisterStatus | null;
}

/** The filter of an address; words that are none of ours narrow nothing. */
export const readRegisterFilter = (query: URLSearchParams): RegisterFilter => ({
  text: (query.get("q") ?? "").trim().slice(0, 100),
  kind: REGISTER_KINDS.find((kind) => kind === query.get("kind")) ?? null,
  status: REGISTER_STATUSES.find((status) => status === query.get("status")) ?? null,
});

export const isNarrowed = ({ text, kind, status }: RegisterFilter): boolean =>
  text !== "" || kind !== null || status !== null;

/** The entries of a filter, laws first, standards by their numbers, newest edition first. */
export function narrowRegister(
  entries: readonly RegisterEntry[],
  filter: RegisterFilter,
  today: string,
): RegisterEntry[] {
  const matches = matcher(filter.text);
  return entries
    .filter(
      (entry) =>
        (filter.kind === null || entry.kind === filter.kind) &&
        (filter.status === null || statusOn(entry, today) === filter.status) &&
        matches(entry),
    )
    .sort(byPlace);
}

/** Finds words of the title and of the number, and numbers however they are typed: `gbt 1.1`, `GB／T 1.1—2020`. */
function matcher(text: string): (entry: RegisterEntry) => boolean {
  if (text === "") return () => true;
  const words = plain(text);
  const number = plain(foldStandardNumber(text));
  return ({ key, number: printed, title, titleEn }) =>
    plain(key).includes(number) ||
    [printed, title, titleEn].some((part) => part !== null && plain(part).includes(words));
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

const numerals = new Intl.Collator("en", { numeric: true });
const byPlace = (a: RegisterEntry, b: RegisterEntry): number =>
  REGISTER_KINDS.indexOf(a.kind) - REGISTER_KINDS.indexOf(b.kind) ||
  numerals.compare(withoutYear(a.key), withoutYear(b.key)) ||
  numerals.compare(b.key, a.key);
