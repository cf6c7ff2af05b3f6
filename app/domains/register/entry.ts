import type { RegisterStatus } from "@db/statuses";
import type { tables } from "@db/tables";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { isDated, readStandardNumber, withoutYear } from "./standard-number";

/** 标准与法规目录中的一条: one edition of a standard, or a law or document. */
export type RegisterEntry = typeof tables.registerEntry.$inferSelect;

type Dated = Pick<RegisterEntry, "status" | "effectiveOn" | "endedOn" | "checkedOn" | "replacedByKey">;

/**
 * What an entry is on a day: the dates decide where there are any, and the word that was stored where nobody knows the day.
 * `endedOn` is the first day on which it is no longer in force. That it is in force is stated where somebody checked it, or where its last
 * day is known and still to come; nothing is taken to be in force because nobody looked.
 */
export function statusOn(entry: Dated, today: string): RegisterStatus {
  if (entry.endedOn !== null) {
    if (today >= entry.endedOn) return entry.replacedByKey === null ? "withdrawn" : "superseded";
  } else if (entry.status === "superseded" || entry.status === "withdrawn") return entry.status;
  if (entry.status === "reference") return "reference";
  if (entry.effectiveOn !== null && today < entry.effectiveOn) return "upcoming";
  return entry.checkedOn !== null || entry.endedOn !== null ? "in-force" : "unchecked";
}

/** Whether what cites it has to be looked at. */
export const isEnded = (entry: Dated, today: string): boolean =>
  ["superseded", "withdrawn"].includes(statusOn(entry, today));

/** Whether an entry may be said to be replaced: once, and not twice by two. */
export function canSupersede(entry: Dated, today: string): Verdict {
  if (entry.replacedByKey !== null) {
    const by = readStandardNumber(entry.replacedByKey)?.text ?? entry.replacedByKey;
    return refused("register.alreadyReplaced", { by });
  }
  return statusOn(entry, today) === "withdrawn" ? refused("register.alreadyWithdrawn") : accepted;
}

/** Whether a replacement can be taken back: there is one. */
export const canRestore = (entry: Dated): Verdict =>
  entry.replacedByKey === null ? refused("register.notReplaced") : accepted;

/** What replaces an entry, step by step. */
export type Replacements = ReadonlyMap<string, string | null>;

/**
 * Whether `by` may replace `key`: it is there, it is another one, no older edition of the same number, and the way on from it does not
 * lead back.
 */
export function canReplace(key: string, by: string, replacements: Replacements): Verdict {
  if (!replacements.has(by)) return refused("register.unknownReplacement");
  if (chainFrom(by, replacements).includes(key)) return refused("register.circle");
  // Keys of one number differ in their year only.
  const older = isDated(key) && isDated(by) && withoutYear(key) === withoutYear(by) && by < key;
  return older ? refused("register.olderEdition") : accepted;
}

/** The entry itself and all that replaced it one after the other; a circle in what is stored ends it. */
export function chainFrom(key: string, replacements: Replacements): string[] {
  const chain: string[] = [];
  for (let at: string | null | undefined = key; at && !chain.includes(at); at = replacements.get(at)) chain.push(at);
  return chain;
}

/** What leads to it in citations: its own key, and the key without a year where it is the newest edition the register has. */
export function citationKeys(key: string, all: Iterable<string>): string[] {
  const stem = withoutYear(key);
  if (stem === key) return [key];
  const editions = [...all].filter((one) => withoutYear(one) === stem);
  const newest = editions.includes(stem) ? stem : editions.sort().at(-1);
  return newest === undefined || newest === key ? [key, stem] : [key];
}

/** Why the days of an entry cannot be: it is issued, takes effect and ends in this order. */
export function canHaveDays({
  issuedOn,
  effectiveOn,
  endedOn,
}: Record<"issuedOn" | "effectiveOn" | "endedOn", string | null>): Verdict {
  if (issuedOn !== null && effectiveOn !== null && effectiveOn < issuedOn)
    return refused("register.effectiveBeforeIssued");
  const begun = effectiveOn ?? issuedOn;
  return endedOn !== null && begun !== null && endedOn < begun ? refused("register.endedBeforeEffective") : accepted;
}
